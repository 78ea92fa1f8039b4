package org.treffer.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Documents with bytes changed, cut off, and whole lines moved to where others stand. */
public final class MutatedXml {

  private static final byte[] TELLING =
      "<>/=\"'&;#x[]!- \n019A-Z:T\u0000".getBytes(StandardCharsets.UTF_8);

  private MutatedXml() {}

  /** A document with one to three changes. */
  public static byte[] of(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0 && bytes.length > 1; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
        case 2 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
        default -> bytes = moved(bytes, random);
      }
    }
    return bytes;
  }

  /** A line, which holds an element or a tag, put in the place of another one or before it. */
  private static byte[] moved(byte[] bytes, Random random) {
    List<String> lines =
        new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    if (lines.size() < 2) {
      return bytes;
    }
    String line = lines.get(random.nextInt(lines.size()));
    int to = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.set(to, line);
      case 1 -> lines.add(to, line);
      default -> lines.remove(to);
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
