package org.treffer.dna.index;

/**
 * Entries by hash, in memory: a signature and an int each. A bucket's signatures lie together, so
 * that it is read in one go; the hash itself is not kept: what else is in a bucket, one entry in
 * twenty, is told apart by its signature as everything is that a group leads to.
 *
 * <pre>
 * buckets[h] .. buckets[h + 1]     the entries whose hash begins with the bits h
 * signatures[e], abouts[e]         an entry
 * presence                         eight bits an entry: most hashes never entered find theirs not set
 * </pre>
 *
 * Immutable; some 20 bytes an entry. Whoever looks many hashes up does it in passes over all of
 * them, {@link #present}, {@link #begin}, {@link #signature}, so that memory is waited for once a
 * pass.
 */
final class HashBuckets {

  /** What is entered, by its number. */
  interface Source {

    /** The hash; 0 if there is nothing to enter. */
    long hash(int number);

    /** The signature. */
    long signature(int number);

    /** The int. */
    int about(int number);
  }

  private final int shift;
  private final int[] buckets;
  private final long[] signatures;
  private final int[] abouts;
  private final long[] presence;

  /**
   * Enters what a source has.
   *
   * @param count how many numbers the source has
   */
  HashBuckets(int count, Source source) {
    int bits = Math.max(6, 32 - Integer.numberOfLeadingZeros(count));
    shift = 64 - bits;
    buckets = new int[(1 << bits) + 1];
    signatures = new long[count + 1];
    abouts = new int[count];
    presence = new long[1 << bits >> 3];
    for (int i = 0; i < count; i++) {
      long hash = source.hash(i);
      if (hash != 0) {
        buckets[bucket(hash) + 1]++;
        presence[presenceWord(hash)] |= 1L << presenceBit(hash);
      }
    }
    for (int b = 1; b < buckets.length; b++) {
      buckets[b] += buckets[b - 1];
    }
    int[] next = buckets.clone();
    for (int i = 0; i < count; i++) {
      long hash = source.hash(i);
      if (hash != 0) {
        int entry = next[bucket(hash)]++;
        signatures[entry] = source.signature(i);
        abouts[entry] = source.about(i);
      }
    }
  }

  private int bucket(long hash) {
    return (int) (hash >>> shift);
  }

  /** Word and bit of presence by the middle of the hash. */
  private int presenceWord(long hash) {
    return (int) (hash >>> 20) & (presence.length - 1);
  }

  private static int presenceBit(long hash) {
    return (int) (hash >>> 8) & 63;
  }

  /** 1 if something may be entered under a hash, 0 if nothing is. */
  int present(long hash) {
    return (int) (presence[presenceWord(hash)] >>> presenceBit(hash) & 1);
  }

  /** Where the entries begin among which a hash's are. */
  int begin(long hash) {
    return buckets[bucket(hash)];
  }

  /** Where they end. */
  int end(long hash) {
    return buckets[bucket(hash) + 1];
  }

  /** The signature of an entry; 0 behind the last. */
  long signature(int entry) {
    return signatures[entry];
  }

  /** The int of an entry. */
  int about(int entry) {
    return abouts[entry];
  }
}
