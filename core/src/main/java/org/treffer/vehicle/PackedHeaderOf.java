package org.treffer.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/**
 * A registration's header in bytes. Nearly all are alike, an active record registered on one day,
 * and take that day alone: 1 + days since 1900. Any other begins with 0.
 */
final class PackedHeaderOf {

  private static final Status[] STATUSES = Status.values();
  private static final Event[] EVENTS = Event.values();
  private static final Subject[] SUBJECTS = Subject.values();
  private static final Origin[] ORIGINS = Origin.values();

  private static final Header PLAIN =
      Header.of(Ground.of(Event.TAKEN, Ground.FIRST_DAY, Subject.UNKNOWN));
  private static final long PLAIN_COMMON = PackedHeader.common(0, PLAIN);
  private static final long PLAIN_GROUND = PackedHeader.ground(PLAIN.grounds().get(0));

  private PackedHeaderOf() {}

  static void write(Header header, ByteWriter out) {
    Ground first = header.grounds().get(0);
    if (header.equals(Header.of(Ground.of(Event.TAKEN, first.date(), Subject.UNKNOWN)))) {
      out.number(1L + PackedHeader.day(first.date()));
      return;
    }
    out.number(0);
    out.oneByte(header.status().ordinal());
    out.number(header.born().year());
    out.oneByte(header.born().month());
    out.number(header.grounds().size());
    for (Ground ground : header.grounds()) {
      out.number(PackedHeader.day(ground.date()));
      out.oneByte(ground.event().ordinal());
      out.oneByte(ground.role().ordinal());
      out.oneByte(ground.origin().ordinal());
      out.text(ground.offence());
    }
  }

  static Header read(ByteReader in) {
    long plain = in.number();
    if (plain != 0) {
      return Header.of(
          Ground.of(Event.TAKEN, Ground.FIRST_DAY.plusDays(plain - 1), Subject.UNKNOWN));
    }
    return readOther(in);
  }

  private static Header readOther(ByteReader in) {
    Status status = STATUSES[in.oneByte()];
    BirthMonth born = new BirthMonth((int) in.number(), in.oneByte());
    List<Ground> grounds = new ArrayList<>();
    for (int i = (int) in.number(); i > 0; i--) {
      grounds.add(readGround(in));
    }
    return new Header(status, born, grounds);
  }

  /** Passes over a header; a plain one without an allocation. */
  static void skip(ByteReader in) {
    if (in.number() == 0) {
      readOther(in);
    }
  }

  private static Ground readGround(ByteReader in) {
    LocalDate day = Ground.FIRST_DAY.plusDays(in.number());
    Event event = EVENTS[in.oneByte()];
    Subject role = SUBJECTS[in.oneByte()];
    Origin origin = ORIGINS[in.oneByte()];
    return new Ground(event, day, role, in.text(), origin);
  }

  /** Tests a header where it stands; a plain one without an allocation. */
  static boolean admitted(byte[] bytes, int offset, RecordFilter filter, long[] scratch) {
    ByteReader in = new ByteReader(bytes, offset);
    long plain = in.number();
    if (plain != 0) {
      scratch[0] = PLAIN_GROUND | (plain - 1);
      return filter.admits(PLAIN_COMMON, scratch, 1);
    }
    Header header = read(new ByteReader(bytes, offset));
    for (int i = 0; i < header.grounds().size(); i++) {
      scratch[i] = PackedHeader.ground(header.grounds().get(i));
    }
    return filter.admits(PackedHeader.common(0, header), scratch, header.grounds().size());
  }
}
