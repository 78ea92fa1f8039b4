package org.treffer.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * WSQ images with bytes changed, cut off and moved, and with the structure changed: segments
 * dropped, doubled and moved, their markers and lengths, and tables that are sound in themselves
 * but are not those that the codes were written with. The start marker stays.
 */
final class MutatedWsq {

  /** Where splits come out even, odd and empty. */
  private static final int[] SIDES = {0, 1, 2, 3, 5, 16, 31, 33, 62, 63, 64, 65, 96, 127};

  private static final int[] LARGE_SIDES = {1_000, 0x7FFF, 0xFFFF};

  private static final int[] LENGTHS = {0, 1, 2, 3, 4, 17, 58, 389, 0x7FFF, 0xFFFF};

  private static final List<String> COMMENTS =
      List.of(
          "", "NIST_COM", "NIST_COM 1\nPPI 99999\n", "NIST_COM 1\nPPI 0", "PPI 500\n\u0000\u00ff");

  /** From a marker to the next, the codes of a block included. */
  private record Segment(int marker, int start, int end) {}

  private MutatedWsq() {}

  /** An image with one to three changes. */
  static byte[] of(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      List<Segment> segments = segments(bytes);
      bytes =
          segments.isEmpty() || random.nextInt(3) == 0
              ? bytesChanged(bytes, random)
              : structureChanged(bytes, segments, random);
    }
    return bytes;
  }

  private static byte[] bytesChanged(byte[] bytes, Random random) {
    if (bytes.length < 4) {
      return bytes;
    }
    int at = 2 + random.nextInt(bytes.length - 3);
    switch (random.nextInt(6)) {
      case 0 -> bytes[at] = (byte) random.nextInt(256);
      case 1, 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 3 -> putShort(bytes, at, 0xFFA0 + random.nextInt(10));
      case 4 -> {
        int from = random.nextInt(bytes.length);
        int count = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
        System.arraycopy(bytes, from, bytes, at, count);
      }
      default -> {
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
      }
    }
    return bytes;
  }

  private static byte[] structureChanged(byte[] bytes, List<Segment> segments, Random random) {
    Segment one = segments.get(random.nextInt(segments.size()));
    Segment other = segments.get(random.nextInt(segments.size()));
    byte[] copy = Arrays.copyOfRange(bytes, one.start(), one.end());
    return switch (random.nextInt(16)) {
      case 0 -> putShort(bytes, one.start(), 0xFFA0 + random.nextInt(10));
      case 1 -> putShort(bytes, one.start() + 2, LENGTHS[random.nextInt(LENGTHS.length)]);
      case 2 -> replaced(bytes, one.start(), one.end(), new byte[0]);
      case 3 -> replaced(bytes, other.start(), other.end(), copy);
      case 4 -> replaced(bytes, other.start(), other.start(), copy);
      case 5 -> replaced(bytes, one.start(), one.start(), comment(random));
      default -> contentChanged(bytes, one, random);
    };
  }

  private static byte[] contentChanged(byte[] bytes, Segment one, Random random) {
    return switch (one.marker()) {
      case WsqOutline.FRAME -> frameChanged(bytes, one.start() + 4, random);
      case WsqOutline.QUANTIZATION -> binChanged(bytes, one.start() + 4, random);
      case WsqOutline.FILTERS -> replaced(bytes, one.start(), one.end(), filters(random));
      case WsqOutline.CODES -> replaced(bytes, one.start(), one.end(), codes(random));
      case WsqOutline.BLOCK -> blockChanged(bytes, one, random);
      default -> replaced(bytes, one.start(), one.end(), comment(random));
    };
  }

  /** Black, white, two bytes each of height and width, shift and scale, each after its exponent. */
  private static byte[] frameChanged(byte[] bytes, int content, Random random) {
    int[] sides = random.nextInt(256) == 0 ? LARGE_SIDES : SIDES;
    return switch (random.nextInt(6)) {
      case 0, 1 -> putShort(bytes, content + 2, sides[random.nextInt(sides.length)]);
      case 2, 3 -> putShort(bytes, content + 4, sides[random.nextInt(sides.length)]);
      case 4 -> scaledChanged(bytes, content + 6, random);
      default -> scaledChanged(bytes, content + 9, random);
    };
  }

  /** The bins' centre, then two widths for each of 64 subbands. */
  private static byte[] binChanged(byte[] bytes, int content, Random random) {
    for (int bins = random.nextInt(8); bins >= 0; bins--) {
      scaledChanged(bytes, content + 3 * random.nextInt(129), random);
    }
    return bytes;
  }

  /** An exponent and the two bytes of a number. */
  private static byte[] scaledChanged(byte[] bytes, int at, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> putByte(bytes, at, random.nextInt(256));
      case 1 -> putShort(bytes, at + 1, 0);
      case 2 -> putShort(bytes, at + 1, 0xFFFF);
      default -> putShort(bytes, at + 1, random.nextInt(0x10000));
    }
    return bytes;
  }

  /** Filters of any length, even ones as well, one in many longer than is taken. */
  private static byte[] filters(Random random) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int most = random.nextInt(16) == 0 ? 255 : 32;
    int high = 1 + random.nextInt(most);
    int low = random.nextInt(4) == 0 ? 1 + random.nextInt(most) : high;
    content.write(high);
    content.write(low);
    for (int i = (high + 1) / 2 + (low + 1) / 2; i > 0; i--) {
      content.write(random.nextInt(2));
      content.write(random.nextInt(16) == 0 ? random.nextInt(256) : 9);
      for (int k = 0; k < 4; k++) {
        content.write(random.nextInt(k == 0 ? 0x40 : 256));
      }
    }
    return segment(WsqOutline.FILTERS, content);
  }

  /** One or two tables: how many codes have 1 to 16 bits, and the symbols that they stand for. */
  private static byte[] codes(Random random) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int tables = random.nextInt(4) == 0 ? 2 : 1; tables > 0; tables--) {
      content.write(random.nextInt(8) == 0 ? random.nextInt(12) : 0);
      boolean sound = random.nextInt(8) != 0;
      int symbols = 0;
      int free = 1;
      for (int bits = 1; bits <= 16; bits++) {
        free = Math.min(2 * free, 256);
        int codes = random.nextInt(sound ? free : 40);
        codes = Math.min(codes, 255 - Math.min(symbols, 255));
        content.write(codes);
        symbols += codes;
        free -= sound ? codes : 0;
      }
      boolean anySymbol = random.nextInt(4) == 0;
      for (int i = 0; i < symbols; i++) {
        content.write(anySymbol ? random.nextInt(256) : 107 + random.nextInt(148));
      }
    }
    return segment(WsqOutline.CODES, content);
  }

  /** Another table, codes that end early, or a hundred blocks without codes before it. */
  private static byte[] blockChanged(byte[] bytes, Segment one, Random random) {
    int codes = one.start() + 5;
    switch (random.nextInt(4)) {
      case 0 -> {
        return putByte(bytes, one.start() + 4, random.nextInt(12));
      }
      case 1 -> {
        return putShort(bytes, codes + random.nextInt(one.end() - one.start()), WsqOutline.END);
      }
      case 2 -> {
        byte[] any = new byte[random.nextInt(40)];
        random.nextBytes(any);
        return replaced(bytes, Math.min(codes, one.end()), one.end(), any);
      }
      default -> {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int count = random.nextInt(100); count > 0; count--) {
          blocks.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xA3, 0, 3, 0});
        }
        return replaced(bytes, one.start(), one.start(), blocks.toByteArray());
      }
    }
  }

  private static byte[] comment(Random random) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (random.nextInt(16) == 0) {
      content.writeBytes(new byte[random.nextInt(0xFFFE)]);
    } else {
      String text = COMMENTS.get(random.nextInt(COMMENTS.size()));
      content.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return segment(WsqOutline.COMMENT, content);
  }

  private static byte[] segment(int marker, ByteArrayOutputStream content) {
    byte[] segment = new byte[4];
    putShort(segment, 0, marker);
    putShort(segment, 2, 2 + content.size());
    return replaced(segment, 4, 4, content.toByteArray());
  }

  /** The segments as far as they can be told apart; the end marker is none. */
  private static List<Segment> segments(byte[] bytes) {
    List<Segment> segments = new ArrayList<>();
    int at = 2;
    while (at + 4 <= bytes.length
        && bytes[at] == (byte) 0xFF
        && number(bytes, at) != WsqOutline.END) {
      int end = Math.min(at + 2 + Math.max(2, number(bytes, at + 2)), bytes.length);
      if (number(bytes, at) == WsqOutline.BLOCK) {
        while (end < bytes.length && !isMarker(bytes, end)) {
          end++;
        }
      }
      segments.add(new Segment(number(bytes, at), at, end));
      at = end;
    }
    return segments;
  }

  private static boolean isMarker(byte[] bytes, int at) {
    return at + 1 < bytes.length && bytes[at] == (byte) 0xFF && bytes[at + 1] != 0;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  private static byte[] putShort(byte[] bytes, int at, int value) {
    putByte(bytes, at, value >> 8);
    return putByte(bytes, at + 1, value);
  }

  /** Beyond the end, which an earlier change may have brought nearer, nothing is put. */
  private static byte[] putByte(byte[] bytes, int at, int value) {
    if (at < bytes.length) {
      bytes[at] = (byte) value;
    }
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    byte[] out = Arrays.copyOf(bytes, from + by.length + bytes.length - to);
    System.arraycopy(by, 0, out, from, by.length);
    System.arraycopy(bytes, to, out, from + by.length, bytes.length - to);
    return out;
  }
}
