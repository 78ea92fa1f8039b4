package org.treffer.finger;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A prepared print in bytes, as an index stores it: 40 bytes a minutia, so 1.5 KB for 38, and
 * nothing to compute when a gallery is opened.
 *
 * <pre>
 * byte   position      byte  n, the number of minutiae, 0 to 128      2 bytes 0
 * n times 8 bytes:     short x, short y (hundredths of a mm, unsigned),
 *                      short direction (128ths of a degree, unsigned), byte type, byte quality
 * 4 n longs:           the neighbourhoods, see {@link Neighbourhoods}; all little-endian
 * </pre>
 *
 * <p>Lost: minutiae beyond the 128 that take part in comparisons, the image's size, and whatever
 * lies farther than 655 mm from the corner.
 */
public final class PackedPrint {

  private static final int HEAD = 4;
  private static final int MINUTIA = 8;
  private static final int DIRECTIONS_PER_DEGREE = 128;
  private static final int FARTHEST = 0xFFFF;
  private static final MinutiaType[] TYPES = MinutiaType.values();
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private PackedPrint() {}

  /** The bytes of a template. Cost: that of {@link PreparedPrint#of}. */
  public static byte[] of(FingerTemplate template) {
    PreparedPrint print = PreparedPrint.of(template);
    ByteBuffer bytes = ByteBuffer.allocate(length(print.size)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) template.position()).put((byte) print.size).putShort((short) 0);
    for (int index : print.source) {
      Minutia minutia = template.minutiae().get(index);
      bytes.putShort((short) Math.min(FARTHEST, minutia.x()));
      bytes.putShort((short) Math.min(FARTHEST, minutia.y()));
      long direction = Math.round(minutia.degrees() * DIRECTIONS_PER_DEGREE);
      bytes.putShort((short) (direction % (360 * DIRECTIONS_PER_DEGREE)));
      bytes.put((byte) minutia.type().ordinal()).put((byte) minutia.quality());
    }
    for (long word : print.neighbourhoods.words) {
      bytes.putLong(word);
    }
    return bytes.array();
  }

  /** How many bytes a print of so many minutiae takes. */
  static int length(int minutiae) {
    return HEAD + (MINUTIA + 8 * Neighbourhoods.WORDS) * minutiae;
  }

  /** How many bytes the print at a place takes. */
  public static int lengthAt(MemorySegment prints, long at) {
    return length(sizeAt(prints, at));
  }

  /** The finger or palm of the print at a place, 0 if not known. */
  public static int positionAt(MemorySegment prints, long at) {
    return prints.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
  }

  static int sizeAt(MemorySegment prints, long at) {
    return prints.get(ValueLayout.JAVA_BYTE, at + 1) & 0xFF;
  }

  /** The print at a place, ready for the matcher. Cost: some 0.05 ms. */
  public static PreparedPrint at(MemorySegment prints, long at) {
    int size = sizeAt(prints, at);
    float[] x = new float[size];
    float[] y = new float[size];
    float[] cos = new float[size];
    float[] sin = new float[size];
    readPlaces(prints, at, x, y, cos, sin);
    long[] words = new long[Neighbourhoods.WORDS * size];
    readWords(prints, at, words);
    return PreparedPrint.of(x, y, cos, sin, words);
  }

  /**
   * The template at a place, as far as it is kept: without the image's size, which is 0, places to
   * 0.01 mm and directions to a 128th of a degree.
   */
  public static FingerTemplate templateAt(MemorySegment prints, long at) {
    List<Minutia> minutiae = new ArrayList<>();
    for (int i = 0; i < sizeAt(prints, at); i++) {
      long place = at + HEAD + (long) MINUTIA * i;
      minutiae.add(
          new Minutia(
              prints.get(SHORT, place) & 0xFFFF,
              prints.get(SHORT, place + 2) & 0xFFFF,
              (prints.get(SHORT, place + 4) & 0xFFFF) / (double) DIRECTIONS_PER_DEGREE,
              TYPES[prints.get(ValueLayout.JAVA_BYTE, place + 6)],
              prints.get(ValueLayout.JAVA_BYTE, place + 7)));
    }
    return new FingerTemplate(positionAt(prints, at), 0, 0, minutiae);
  }

  /** Reads places, in pixels, and directions into arrays that are long enough. */
  static void readPlaces(
      MemorySegment prints, long at, float[] x, float[] y, float[] cos, float[] sin) {
    int size = sizeAt(prints, at);
    for (int i = 0; i < size; i++) {
      long place = at + HEAD + (long) MINUTIA * i;
      x[i] = (prints.get(SHORT, place) & 0xFFFF) * (float) (1 / PreparedPrint.PIXEL);
      y[i] = (prints.get(SHORT, place + 2) & 0xFFFF) * (float) (1 / PreparedPrint.PIXEL);
      int direction = prints.get(SHORT, place + 4) & 0xFFFF;
      cos[i] = Directions.cos(direction);
      sin[i] = Directions.sin(direction);
    }
  }

  /** The same words, each as two ints, the lower first. */
  static void readInts(MemorySegment prints, long at, int[] into) {
    int size = sizeAt(prints, at);
    long start = at + HEAD + (long) MINUTIA * size;
    MemorySegment.copy(prints, INT, start, into, 0, 2 * Neighbourhoods.WORDS * size);
  }

  static void readWords(MemorySegment prints, long at, long[] into) {
    int size = sizeAt(prints, at);
    long start = at + HEAD + (long) MINUTIA * size;
    MemorySegment.copy(prints, LONG, start, into, 0, Neighbourhoods.WORDS * size);
  }

  /** Sines of all directions that a short can say, in the image's frame (y down). */
  private static final class Directions {
    private static final int COUNT = 360 * DIRECTIONS_PER_DEGREE;
    private static final float[] COS = new float[COUNT];

    static {
      for (int i = 0; i < COUNT; i++) {
        COS[i] = (float) Math.cos(2 * Math.PI * i / COUNT);
      }
    }

    static float cos(int direction) {
      return COS[direction % COUNT];
    }

    static float sin(int direction) {
      return -COS[(direction + 3 * COUNT / 4) % COUNT];
    }
  }
}
