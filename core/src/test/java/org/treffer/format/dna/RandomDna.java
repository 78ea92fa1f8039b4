package org.treffer.format.dna;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.treffer.dna.DnaRecord;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Subject;

/** Records of all shapes, for the tests of formats. */
public final class RandomDna {

  private RandomDna() {}

  /** Any record. */
  public static DnaRecord record(Random random) {
    return RoundTripTest.random(random);
  }

  /** A record as a line of JSON. */
  public static String line(DnaRecord record) {
    return RoundTripTest.line(record);
  }

  /** A header of one plain ground. */
  public static Header taken(LocalDate day, Subject role) {
    return new Header(
        org.treffer.record.Status.ACTIVE,
        org.treffer.record.BirthMonth.UNKNOWN,
        List.of(Ground.of(Event.TAKEN, day, role)));
  }
}
