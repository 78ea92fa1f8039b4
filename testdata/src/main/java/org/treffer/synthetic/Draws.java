package org.treffer.synthetic;

/**
 * Random numbers of one record, by counter: the n-th number is a hash of a key and n. Whoever knows
 * the key can draw in any order, on any thread, and without the records before.
 *
 * <p>The hash is SplitMix64's (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
 * OOPSLA 2014), written out here so that no later JDK changes what a seed means.
 *
 * <p>Not thread-safe; make one per record.
 */
public final class Draws {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final long key;
  private long drawn;

  /** Draws from the start of a key's sequence. */
  public Draws(long key) {
    this.key = key;
  }

  /** The key of a part: different parts of one whole have independent sequences. */
  public static long key(long whole, long part) {
    return mix(mix(whole) ^ (part * GAMMA + 0x632BE59BD9B4E019L));
  }

  /** The key of a part that has a name. */
  public static long key(long whole, String part) {
    long key = whole;
    for (int i = 0; i < part.length(); i++) {
      key = key(key, part.charAt(i));
    }
    return key(key, part.length());
  }

  /** The number at a place of a key's sequence: 64 random bits. */
  public static long at(long key, long place) {
    return mix(key + (place + 1) * GAMMA);
  }

  /** A number's place between 0 and 1, 1 excluded. */
  public static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  /** The next 64 random bits. */
  public long next() {
    return at(key, drawn++);
  }

  /** The next number from 0 to 1, 1 excluded. */
  public double unit() {
    return unit(next());
  }

  /** The next number from 0 to a bound, the bound excluded. */
  public long below(long bound) {
    return Math.unsignedMultiplyHigh(next(), bound);
  }

  /** The next number from 0 to a bound, the bound excluded. */
  public int below(int bound) {
    return (int) below((long) bound);
  }

  /** True with a probability. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
