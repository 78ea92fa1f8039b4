package org.treffer.audit.merkle;

import java.nio.ByteBuffer;

/**
 * The right edge of a growing RFC 6962 tree: the roots of the complete subtrees that its leaves
 * decompose into, one a set bit of their number. It is all that is needed to add leaves and to tell
 * the root, so a log of any length is hashed in constant memory.
 *
 * <p>Adding a leaf costs two hashes on average, a root at most 63. Not thread-safe.
 */
public final class Frontier {

  private static final int LEVELS = 63;

  private final Sha256 sha = new Sha256();
  private final byte[][] nodes = new byte[LEVELS][];
  private long size;

  /** An empty tree. */
  public Frontier() {}

  /** Told of every subtree that a leaf completes, lowest first. */
  public interface Completed {
    /** A complete subtree of {@code 2^level} leaves; the array may be reused afterwards. */
    void node(int level, byte[] hash);
  }

  /** How many leaves the tree has. */
  public long size() {
    return size;
  }

  /** Adds a leaf by its hash. */
  public void add(byte[] leaf, int offset) {
    add(leaf, offset, (level, hash) -> {});
  }

  /** Adds a leaf by its hash and tells of the subtrees of two leaves or more that it completes. */
  public void add(byte[] leaf, int offset, Completed completed) {
    int levels = Long.numberOfTrailingZeros(~size);
    byte[] node = level(levels);
    System.arraycopy(leaf, offset, node, 0, Hash.BYTES);
    for (int level = 0; level < levels; level++) {
      sha.node(nodes[level], node, node);
      completed.node(level + 1, node);
    }
    size++;
  }

  /** The root over all leaves. */
  public Hash root() {
    if (size == 0) {
      return sha.empty();
    }
    int level = Long.numberOfTrailingZeros(size);
    byte[] root = nodes[level].clone();
    for (level++; size >>> level != 0; level++) {
      if ((size >>> level & 1) == 1) {
        sha.node(nodes[level], root, root);
      }
    }
    return Hash.at(root, 0);
  }

  /** The complete subtree of {@code 2^level} leaves at the edge; its bit of the size is set. */
  public Hash node(int level) {
    if ((size >>> level & 1) == 0) {
      throw new IllegalArgumentException("a tree of " + size + " has no edge node at " + level);
    }
    return Hash.at(nodes[level], 0);
  }

  /** Bytes that {@link #put} takes. */
  public int bytes() {
    return Long.BYTES + Long.bitCount(size) * Hash.BYTES;
  }

  /** Writes the size and the edge, lowest level first. */
  public void put(ByteBuffer buffer) {
    buffer.putLong(size);
    for (int level = 0; level < LEVELS; level++) {
      if ((size >>> level & 1) == 1) {
        buffer.put(nodes[level], 0, Hash.BYTES);
      }
    }
  }

  /**
   * Reads what {@link #put} wrote.
   *
   * @throws IllegalArgumentException if the size is negative or the buffer too short
   */
  public static Frontier read(ByteBuffer buffer) {
    Frontier frontier = new Frontier();
    long size = buffer.remaining() < Long.BYTES ? -1 : buffer.getLong();
    if (size < 0 || buffer.remaining() < Long.bitCount(size) * Hash.BYTES) {
      throw new IllegalArgumentException("the edge of a tree is cut or has a negative size");
    }
    frontier.size = size;
    for (int level = 0; level < LEVELS; level++) {
      if ((size >>> level & 1) == 1) {
        buffer.get(frontier.level(level), 0, Hash.BYTES);
      }
    }
    return frontier;
  }

  /** An independent copy. */
  public Frontier copy() {
    ByteBuffer buffer = ByteBuffer.allocate(bytes());
    put(buffer);
    return read(buffer.flip());
  }

  /** Whether both are the edge of the same leaves. */
  public boolean sameAs(Frontier other) {
    if (size != other.size) {
      return false;
    }
    ByteBuffer mine = ByteBuffer.allocate(bytes());
    ByteBuffer theirs = ByteBuffer.allocate(other.bytes());
    put(mine);
    other.put(theirs);
    return mine.flip().equals(theirs.flip());
  }

  private byte[] level(int level) {
    if (nodes[level] == null) {
      nodes[level] = new byte[Hash.BYTES];
    }
    return nodes[level];
  }
}
