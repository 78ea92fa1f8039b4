package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.treffer.audit.disk.DiskFile;
import org.treffer.record.BadInput;

/**
 * Verifies one segment by itself: every frame's checksum, place and link, every seal, the roots
 * that were witnessed within it, and its part of the tree. What the header claims about the
 * segments before is left to {@link Verifier}.
 *
 * <p>After a first finding the tree can't be made again, so roots are not judged any more in this
 * segment; frames still are.
 */
final class SegmentCheck {

  private static final int TREE_BUFFER = 1 << 16;

  private final String name;
  private final Trust trust;
  private final Tail tail;
  private final List<Finding> findings = new ArrayList<>();
  private final ByteBuffer records = ByteBuffer.allocate(TREE_BUFFER);
  private final ByteBuffer stored = ByteBuffer.allocate(TREE_BUFFER);
  private long place;
  private long recordsFrom;
  private boolean whole = true;
  private int nextWitnessed;

  /** Where a frame begins whose link can't be judged, because what it links to is gone. */
  private long unlinked = -1;

  /** Begins behind a header. */
  SegmentCheck(String name, SegmentHeader header, Trust trust) {
    this.name = name;
    this.trust = trust;
    this.tail = Tail.after(header);
    this.place = tail.entries();
    this.recordsFrom = place;
  }

  /** Walks over the segment up to a limit. */
  SegmentCheck run(DiskFile segment, long limit, TreeFile tree) throws IOException {
    FrameCursor cursor = new FrameCursor(segment, SegmentHeader.BYTES, limit);
    FrameCursor.Found found = cursor.next();
    while (found != FrameCursor.Found.END) {
      if (found == FrameCursor.Found.FRAME) {
        frame(cursor, tree);
        found = cursor.next();
      } else {
        found = skip(cursor);
      }
    }
    compareTree(tree);
    return this;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The tail behind the last frame; says nothing of the tree unless {@link #whole}. */
  Tail tail() {
    return tail;
  }

  /** Whether every frame was as it was written. */
  boolean whole() {
    return whole;
  }

  /** The place that the next entry would have. */
  long place() {
    return place;
  }

  /** Adds a finding about the end of the segment. */
  void report(String what) {
    findings.add(new Finding(name, place, what));
  }

  private void frame(FrameCursor cursor, TreeFile tree) throws IOException {
    boolean entry = cursor.kind() == Frame.ENTRY;
    if (cursor.place() != place) {
      misplaced(cursor.place());
      place = cursor.place();
      tail.relink(cursor);
    } else if (cursor.position() == unlinked) {
      tail.relink(cursor);
    } else {
      if (records.remaining() < 4096) {
        compareTree(tree);
      }
      TreeRecords.add(tail, cursor, records);
      if (!cursor.hasChain(tail.chainBytes())) {
        broken(
            place,
            entry
                ? "it was changed, or does not follow the entry that stands before it"
                : "the seal behind it was changed, or does not follow what stands before it");
        tail.relink(cursor);
      }
    }
    if (entry) {
      place++;
      judgeRoots();
    } else {
      judgeSeal(cursor);
    }
  }

  private void misplaced(long stands) {
    if (stands > place) {
      broken(place, "entries " + place + " to " + (stands - 1) + " are missing before " + stands);
    } else {
      broken(stands, "it was added or moved: it stands where entry " + place + " should");
    }
  }

  /** Looks for the next frame behind bytes that are none. */
  private FrameCursor.Found skip(FrameCursor cursor) throws IOException {
    long from = cursor.position();
    FrameCursor.Found found = cursor.resume();
    while (found != FrameCursor.Found.FRAME && found != FrameCursor.Found.END) {
      found = cursor.resume();
    }
    long bytes = cursor.position() - from;
    if (found == FrameCursor.Found.END) {
      broken(
          place,
          tail.sealed() && whole
              ? bytes + " bytes stand behind the seal"
              : bytes + " bytes at the end are no entry: it was changed or cut");
      return found;
    }
    long next = cursor.place();
    broken(
        place,
        next > place
            ? "entries " + place + " to " + (next - 1) + " were changed: their bytes are no entries"
            : bytes + " bytes before it are no entry");
    place = next;
    unlinked = cursor.position();
    return FrameCursor.Found.FRAME;
  }

  private void judgeSeal(FrameCursor cursor) {
    byte[] body = new byte[cursor.body().remaining()];
    cursor.body().get(body);
    try {
      Checkpoint seal = Checkpoint.of(new String(body, StandardCharsets.US_ASCII));
      if (!seal.key().equals(trust.key()) || !seal.signatureHolds()) {
        report("the seal is not signed by the log's key");
      } else if (!seal.log().equals(trust.log()) || seal.size() != place) {
        report("the seal is another log's or stands at another place");
      } else if (whole && !seal.root().equals(tail.frontier().root())) {
        report("the seal's root is not that of the entries before it");
      }
    } catch (BadInput e) {
      report("the seal is " + e.getMessage());
    }
  }

  /** Compares the roots that somebody kept; they are in the order of their sizes. */
  private void judgeRoots() {
    List<Checkpoint> witnessed = trust.checkpoints();
    while (nextWitnessed < witnessed.size() && witnessed.get(nextWitnessed).size() <= place) {
      Checkpoint checkpoint = witnessed.get(nextWitnessed++);
      if (whole
          && checkpoint.size() == place
          && !checkpoint.root().equals(tail.frontier().root())) {
        findings.add(new Finding(name, place - 1, Verifier.rewritten(checkpoint)));
      }
    }
  }

  private void compareTree(TreeFile tree) throws IOException {
    records.flip();
    if (whole && records.hasRemaining()) {
      stored.clear().limit(records.remaining());
      tree.read(stored, recordsFrom);
      if (!records.equals(stored.flip())) {
        findings.add(new Finding(name, recordsFrom, "its tree file differs from the entries"));
      }
    }
    records.clear();
    recordsFrom = tail.entries();
  }

  private void broken(long entry, String what) {
    findings.add(new Finding(name, entry, what));
    whole = false;
  }
}
