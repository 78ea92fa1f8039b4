package org.treffer.cli;

import java.nio.charset.StandardCharsets;
import org.treffer.record.BadInput;

/**
 * What a WSQ file says of itself before a pixel is decoded: the segments of the FBI's Wavelet
 * Scalar Quantization specification (IAFIS-IC-0110), each a marker and its length. The decoder
 * trusts whatever a file states; this looks at it first, so that no file costs more memory or time
 * than an image of its size may.
 *
 * @param width pixels
 * @param height pixels
 * @param perInch the resolution that NIST's comment states, 0 if there is none
 * @param length how many bytes the image takes, its end marker included
 */
record WsqOutline(int width, int height, int perInch, int length) {

  private static final int START = 0xFFA0;
  static final int END = 0xFFA1;
  static final int FRAME = 0xFFA2;
  static final int BLOCK = 0xFFA3;
  static final int FILTERS = 0xFFA4;
  static final int QUANTIZATION = 0xFFA5;
  static final int CODES = 0xFFA6;
  static final int COMMENT = 0xFFA8;

  /** The bytes of a frame header, its length included. */
  private static final int FRAME_LENGTH = 17;

  /** The bytes of a block's header, its length included. */
  private static final int BLOCK_LENGTH = 3;

  /** The bytes of a quantization table: the bins' centre and two widths for 64 subbands. */
  private static final int QUANTIZATION_LENGTH = 389;

  /** The filters in use have 9 and 7 coefficients; what an image costs grows with them. */
  private static final int MOST_COEFFICIENTS = 32;

  private static final String NIST_COMMENT = "NIST_COM";
  private static final String RESOLUTION = "PPI ";

  /** Whether a file starts as a WSQ image does. */
  static boolean accepts(byte[] file) {
    return file.length >= 2 && (file[0] & 0xFF) == START >> 8 && (file[1] & 0xFF) == (START & 0xFF);
  }

  /**
   * Reads the outline of a WSQ image.
   *
   * @throws BadInput if its segments are damaged, it ends early or has no image
   */
  static WsqOutline of(byte[] file, String name) {
    return new Walk(file, name).toTheEnd();
  }

  /** From segment to segment. */
  private static final class Walk {
    private final byte[] file;
    private final String name;
    private int at = 2;
    private int width;
    private int height;
    private int perInch;

    Walk(byte[] file, String name) {
      this.file = file;
      this.name = name;
    }

    WsqOutline toTheEnd() {
      for (int marker = next(); marker != END; marker = next()) {
        int length = number(at);
        if (length < 2 || at + length > file.length) {
          throw damaged("a segment of " + length + " bytes, and " + (file.length - at) + " follow");
        }
        look(marker, length);
        at += length;
        if (marker == BLOCK) {
          skipCodes();
        }
      }
      if (width == 0 || height == 0) {
        throw damaged("it has no image");
      }
      return new WsqOutline(width, height, perInch, at);
    }

    private int next() {
      int marker = number(at);
      at += 2;
      return marker;
    }

    private void look(int marker, int length) {
      switch (marker) {
        case FRAME -> frame(length);
        case FILTERS -> filters(length);
        case QUANTIZATION -> expect(length, QUANTIZATION_LENGTH);
        case BLOCK -> expect(length, BLOCK_LENGTH);
        case COMMENT -> comment(length);
        case CODES -> {}
        default -> throw damaged(String.format("an unknown marker 0x%04X", marker));
      }
    }

    private void frame(int length) {
      expect(length, FRAME_LENGTH);
      if (width != 0) {
        throw damaged("a second image");
      }
      height = number(at + 4);
      width = number(at + 6);
      MinutiaeExtractor.requireSize(width, height, name);
    }

    private void filters(int length) {
      if (length < 4) {
        throw damaged("no filters");
      }
      int high = file[at + 2] & 0xFF;
      int low = file[at + 3] & 0xFF;
      if (high == 0 || low == 0 || Math.max(high, low) > MOST_COEFFICIENTS) {
        throw damaged("filters of " + high + " and " + low + " coefficients");
      }
      // Each coefficient, of which half are mirrored: sign, exponent and four bytes.
      expect(length, 4 + 6 * ((high + 1) / 2 + (low + 1) / 2));
    }

    private void comment(int length) {
      String text = new String(file, at + 2, length - 2, StandardCharsets.ISO_8859_1);
      if (text.startsWith(NIST_COMMENT)) {
        text.lines()
            .filter(line -> line.startsWith(RESOLUTION))
            .map(line -> line.substring(RESOLUTION.length()).strip())
            .filter(number -> number.matches("[0-9]{1,5}"))
            .forEach(number -> perInch = Integer.parseInt(number));
      }
    }

    /** Skips the codes of a block: they end at the first 0xFF that no zero follows. */
    private void skipCodes() {
      while (at + 1 < file.length && ((file[at] & 0xFF) != 0xFF || file[at + 1] == 0)) {
        at++;
      }
    }

    private int number(int from) {
      if (from + 2 > file.length) {
        throw new BadInput(name + ": a WSQ image that ends early, after " + file.length + " bytes");
      }
      return (file[from] & 0xFF) << 8 | file[from + 1] & 0xFF;
    }

    private void expect(int length, int expected) {
      if (length != expected) {
        throw damaged("a segment of " + length + " bytes instead of " + expected);
      }
    }

    private BadInput damaged(String what) {
      return new BadInput(name + ": a damaged WSQ image, byte " + at + ": " + what);
    }
  }
}
