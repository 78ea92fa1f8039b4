package org.treffer.cli;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes WSQ images for tests, by the specification's transform and subbands, but with codes of
 * eight bits for every symbol, so that they are larger than need be. Width and height must be
 * multiples of 32: every split is then even.
 */
final class WsqWriter {

  /** The analysis filters of the biorthogonal 9/7 wavelet, from the middle outwards. */
  private static final double[] LOW = {
    0.85269867900940, 0.37740285561265, -0.11062440441842, -0.02384946501938, 0.03782845550699
  };

  private static final double[] HIGH = {
    0.78848561640566, -0.41809227322221, -0.04068941760956, 0.06453888262894
  };

  private static final double SHIFT = 128;
  private static final double SCALE = 128;

  /** Of a bin in every subband; the middle one, which means zero, is as wide. */
  private static final double BIN = 0.05;

  /** How many of the 64 subbands are coded. */
  private static final int SUBBANDS = 60;

  /** Where the specification starts a new block of codes. */
  private static final List<Integer> BLOCKS = List.of(0, 19, 52);

  /** A part of the transformed image. */
  private record Part(int x, int y, int width, int height) {
    Part quarter(int number) {
      int w = width / 2;
      int h = height / 2;
      return new Part(x + number % 2 * w, y + number / 2 * h, w, h);
    }
  }

  private final int width;
  private final double[] data;

  private WsqWriter(BufferedImage image) {
    if (image.getWidth() % 32 != 0 || image.getHeight() % 32 != 0) {
      throw new IllegalArgumentException("width and height must be multiples of 32");
    }
    width = image.getWidth();
    data = new double[width * image.getHeight()];
    Raster raster = image.getRaster();
    for (int i = 0; i < data.length; i++) {
      data[i] = (raster.getSample(i % width, i / width, 0) - SHIFT) / SCALE;
    }
  }

  /** A grey image as a WSQ file, with comments. */
  static byte[] write(BufferedImage image, String... comments) {
    WsqWriter writer = new WsqWriter(image);
    Part whole = new Part(0, 0, image.getWidth(), image.getHeight());
    writer.transform(whole);
    try {
      return writer.file(whole, comments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Twenty splits: a part by its number among the quarters that it is one of. */
  private void transform(Part whole) {
    Part low = whole.quarter(0);
    split(whole, 0);
    for (int i = 0; i < 3; i++) {
      split(whole.quarter(i), i);
    }
    for (int i = 0; i < 3; i++) {
      split(low.quarter(i), i);
      for (int k = 0; k < 4; k++) {
        split(low.quarter(i).quarter(k), k);
      }
    }
    split(low.quarter(0).quarter(0).quarter(0), 0);
  }

  /** Splits a part into low and high; of a high one the halves change places. */
  private void split(Part part, int number) {
    for (int row = 0; row < part.height(); row++) {
      line((part.y() + row) * width + part.x(), 1, part.width(), number % 2 != 0);
    }
    for (int column = 0; column < part.width(); column++) {
      line(part.y() * width + part.x() + column, width, part.height(), number / 2 != 0);
    }
  }

  private void line(int start, int step, int length, boolean turned) {
    double[] out = new double[length];
    for (int n = 0; n < length / 2; n++) {
      out[(turned ? length / 2 : 0) + n] = filter(LOW, start, step, length, 2 * n);
      out[(turned ? 0 : length / 2) + n] = filter(HIGH, start, step, length, 2 * n + 1);
    }
    for (int i = 0; i < length; i++) {
      data[start + i * step] = out[i];
    }
  }

  private double filter(double[] taps, int start, int step, int length, int middle) {
    double sum = taps[0] * data[start + middle * step];
    for (int k = 1; k < taps.length; k++) {
      sum += taps[k] * data[start + mirrored(middle - k, length) * step];
      sum += taps[k] * data[start + mirrored(middle + k, length) * step];
    }
    return sum;
  }

  private static int mirrored(int at, int length) {
    int folded = Math.abs(at) % (2 * length - 2);
    return folded < length ? folded : 2 * length - 2 - folded;
  }

  /** The subbands in the order in which they are coded, as far as they are. */
  private static List<Part> subbands(Part whole) {
    Part low = whole.quarter(0);
    List<Part> parts = new ArrayList<>(quarters(low.quarter(0).quarter(0).quarter(0)));
    parts.addAll(quarters(low.quarter(0).quarter(0)).subList(1, 4));
    for (Part part : quarters(low.quarter(0)).subList(1, 4)) {
      parts.addAll(quarters(part));
    }
    for (Part part : quarters(low).subList(1, 3)) {
      quarters(part).forEach(quarter -> parts.addAll(quarters(quarter)));
    }
    parts.add(low.quarter(3));
    parts.addAll(quarters(whole.quarter(1)));
    parts.addAll(quarters(whole.quarter(2)));
    return parts;
  }

  private static List<Part> quarters(Part part) {
    return List.of(part.quarter(0), part.quarter(1), part.quarter(2), part.quarter(3));
  }

  private byte[] file(Part whole, String... comments) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(0xFFA0);
    for (String comment : comments) {
      byte[] text = comment.getBytes(StandardCharsets.ISO_8859_1);
      segment(out, 0xFFA8, 2 + text.length);
      out.write(text);
    }
    filters(out);
    quantization(out);
    segment(out, 0xFFA2, 17);
    out.writeByte(0);
    out.writeByte(255);
    out.writeShort(whole.height());
    out.writeShort(whole.width());
    scaled(out, SHIFT);
    scaled(out, SCALE);
    out.writeByte(0);
    out.writeShort(0);
    codes(out);
    List<Part> subbands = subbands(whole);
    for (int band = 0; band < SUBBANDS; band++) {
      if (BLOCKS.contains(band)) {
        segment(out, 0xFFA3, 3);
        out.writeByte(0);
      }
      write(out, subbands.get(band));
    }
    out.writeShort(0xFFA1);
    return bytes.toByteArray();
  }

  private static void segment(DataOutputStream out, int marker, int length) throws IOException {
    out.writeShort(marker);
    out.writeShort(length);
  }

  private static void filters(DataOutputStream out) throws IOException {
    segment(out, 0xFFA4, 4 + 6 * (HIGH.length + LOW.length));
    out.writeByte(2 * LOW.length - 1);
    out.writeByte(2 * HIGH.length - 1);
    for (double[] taps : List.of(LOW, HIGH)) {
      for (double tap : taps) {
        out.writeByte(tap < 0 ? 1 : 0);
        out.writeByte(9);
        out.writeInt((int) Math.round(Math.abs(tap) * 1e9));
      }
    }
  }

  private static void quantization(DataOutputStream out) throws IOException {
    segment(out, 0xFFA5, 389);
    scaled(out, 0.44);
    for (int band = 0; band < 64; band++) {
      scaled(out, band < SUBBANDS ? BIN : 0);
      scaled(out, band < SUBBANDS ? BIN : 0);
    }
  }

  private static void scaled(DataOutputStream out, double value) throws IOException {
    int exponent = value == Math.rint(value) ? 0 : 3;
    out.writeByte(exponent);
    out.writeShort((int) Math.round(value * Math.pow(10, exponent)));
  }

  /** Symbols 1 to 254, each of eight bits. */
  private static void codes(DataOutputStream out) throws IOException {
    segment(out, 0xFFA6, 2 + 1 + 16 + 254);
    out.writeByte(0);
    for (int bits = 1; bits <= 16; bits++) {
      out.writeByte(bits == 8 ? 254 : 0);
    }
    for (int symbol = 1; symbol <= 254; symbol++) {
      out.writeByte(symbol);
    }
  }

  private void write(DataOutputStream out, Part part) throws IOException {
    for (int row = 0; row < part.height(); row++) {
      for (int column = 0; column < part.width(); column++) {
        double value = data[(part.y() + row) * width + part.x() + column];
        int bin = (int) Math.ceil((Math.abs(value) - BIN / 2) / BIN);
        number(out, bin <= 0 ? 0 : value > 0 ? bin : -bin);
      }
    }
  }

  private static void number(DataOutputStream out, int value) throws IOException {
    if (value == 0) {
      symbol(out, 1);
    } else if (Math.abs(value) <= 73) {
      symbol(out, value + 180);
    } else {
      symbol(out, value > 0 ? 103 : 104);
      raw(out, Math.abs(value) >> 8);
      raw(out, Math.abs(value) & 0xFF);
    }
  }

  private static void symbol(DataOutputStream out, int symbol) throws IOException {
    raw(out, symbol - 1);
  }

  private static void raw(DataOutputStream out, int value) throws IOException {
    out.writeByte(value);
    if (value == 0xFF) {
      out.writeByte(0);
    }
  }
}
