package org.treffer.audit;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.treffer.audit.merkle.Frontier;
import org.treffer.audit.merkle.Hash;
import org.treffer.audit.merkle.Sha256;

/**
 * Where a log ends: the state that the next frame continues. Mutable, used by one thread at a time.
 */
final class Tail {

  private final Sha256 sha = new Sha256();
  private final byte[] leaf = new byte[Hash.BYTES];
  private final byte[] chain;
  private final Frontier frontier;
  private int segment;
  private LocalDate day;
  private long position;
  private boolean sealed;

  private Tail(
      int segment, LocalDate day, long position, boolean sealed, byte[] chain, Frontier f) {
    this.segment = segment;
    this.day = day;
    this.position = position;
    this.sealed = sealed;
    this.chain = chain;
    this.frontier = f;
  }

  /** The end of a log without a segment. */
  static Tail ofNewLog() {
    return new Tail(0, LocalDate.EPOCH, 0, true, new byte[Hash.BYTES], new Frontier());
  }

  /** The end of a segment that has only a header. */
  static Tail after(SegmentHeader header) {
    Tail tail =
        new Tail(
            header.segment(),
            header.day(),
            SegmentHeader.BYTES,
            false,
            header.chain().bytes(),
            header.frontier().copy());
    byte[] bytes = header.bytes();
    tail.sha.leaf(bytes, 0, bytes.length, tail.leaf, 0);
    tail.sha.link(tail.chain, tail.leaf, 0);
    return tail;
  }

  /** The end of a sealed segment, as the segment behind it tells it. */
  static Tail sealed(int segment, LocalDate day, long bytes, Hash chain, Frontier frontier) {
    return new Tail(segment, day, bytes, true, chain.bytes(), frontier.copy());
  }

  int segment() {
    return segment;
  }

  LocalDate day() {
    return day;
  }

  /** Where the next frame begins in the segment. */
  long position() {
    return position;
  }

  /** Whether the last frame is a seal. */
  boolean sealed() {
    return sealed;
  }

  long entries() {
    return frontier.size();
  }

  Frontier frontier() {
    return frontier;
  }

  Hash chain() {
    return Hash.at(chain, 0);
  }

  byte[] chainBytes() {
    return chain;
  }

  /** The leaf hash of the frame added last. */
  byte[] leafBytes() {
    return leaf;
  }

  /** Takes in a frame whose leaf lies in an array; the chain and the tree go on. */
  void add(byte kind, byte[] array, int offset, int length, Frontier.Completed completed) {
    sha.leaf(array, offset, length, leaf, 0);
    sha.link(chain, leaf, 0);
    if (kind == Frame.ENTRY) {
      frontier.add(leaf, 0, completed);
    }
    sealed = kind == Frame.SEAL;
    position += Frame.LEAF + length + Hash.BYTES;
  }

  /** Goes on behind a frame whose link can't be judged; the tree is no longer the log's. */
  void relink(FrameCursor cursor) {
    System.arraycopy(cursor.array(), cursor.chainOffset(), chain, 0, Hash.BYTES);
    sealed = cursor.kind() == Frame.SEAL;
    position = cursor.end();
  }

  /** An independent copy. */
  Tail copy() {
    ByteBuffer buffer = ByteBuffer.allocate(bytes());
    put(buffer);
    return read(buffer.flip());
  }

  int bytes() {
    return Integer.BYTES + 2 * Long.BYTES + 1 + Hash.BYTES + frontier.bytes();
  }

  void put(ByteBuffer to) {
    to.putInt(segment).putLong(day.toEpochDay()).putLong(position).put((byte) (sealed ? 1 : 0));
    to.put(chain, 0, Hash.BYTES);
    frontier.put(to);
  }

  /** Reads what {@link #put} wrote. */
  static Tail read(ByteBuffer from) {
    int segment = from.getInt();
    LocalDate day = LocalDate.ofEpochDay(from.getLong());
    long position = from.getLong();
    boolean sealed = from.get() == 1;
    byte[] chain = new byte[Hash.BYTES];
    from.get(chain, 0, Hash.BYTES);
    return new Tail(segment, day, position, sealed, chain, Frontier.read(from));
  }

  /** Whether both say the same end. */
  boolean sameAs(Tail other) {
    return segment == other.segment
        && position == other.position
        && sealed == other.sealed
        && day.equals(other.day)
        && chain().equals(other.chain())
        && frontier.sameAs(other.frontier);
  }
}
