package org.treffer.format;

import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Status;
import org.treffer.record.StoredRecord;
import org.treffer.record.Subject;

/**
 * What a message to another state tells of a record's header: the messages of the Annex have no
 * place for what data-protection rules decide on.
 */
public final class HeaderLosses {

  /** What of the first ground a format has a place for. */
  public enum Carried {
    NOTHING,
    /** The day. */
    DAY,
    /** The day and the person's role. */
    DAY_AND_ROLE
  }

  private HeaderLosses() {}

  /**
   * Tells what is lost of a header. A blocked record is left out as a whole: once written without
   * that mark it would be answered again (Decision 2008/615/JHA, Article 28).
   *
   * @return whether the record may be written
   */
  public static boolean tell(StoredRecord record, Carried carried, Losses losses) {
    Header header = record.header();
    if (header.status() == Status.BLOCKED) {
      losses.whole(record.reference(), "it is blocked, and the format cannot say so");
      return false;
    }
    if (header.status() == Status.DISPUTED) {
      losses.part(record.reference(), "that it is disputed");
    }
    if (!header.born().equals(BirthMonth.UNKNOWN)) {
      losses.part(record.reference(), "the month of birth");
    }
    Ground first = header.grounds().getFirst();
    if (carried == Carried.NOTHING) {
      losses.part(record.reference(), "its grounds");
    } else if (!first.equals(Ground.of(Event.TAKEN, first.date(), first.role()))
        || header.grounds().size() > 1) {
      losses.part(record.reference(), "its grounds but the first one's day");
    }
    if (carried == Carried.DAY && first.role() != Subject.UNKNOWN) {
      losses.part(record.reference(), "the role of the person");
    }
    return true;
  }
}
