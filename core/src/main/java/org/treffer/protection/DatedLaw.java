package org.treffer.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.treffer.protection.rule.OffenceTest;
import org.treffer.protection.rule.Penalties;
import org.treffer.protection.rule.RuleSet;
import org.treffer.record.Ground;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.PackedHeader;

/**
 * A test of offences by the law at the time of a ground's event: for each version of the law the
 * offences that pass, as bits by their place in the catalogue.
 */
final class DatedLaw {

  private static final int UNLISTED = OffenceCatalogue.SIZE + 1;

  private final int[] begins;
  private final long[] passing;

  private DatedLaw(int[] begins, long[] passing) {
    this.begins = begins;
    this.passing = passing;
  }

  /** Whether a test depends on the day of the event, in a set's laws. */
  static boolean changes(OffenceTest test, RuleSet set) {
    return test.asOf() == OffenceTest.AsOf.ACT && versions(set).size() > 1;
  }

  static DatedLaw of(OffenceTest test, RuleSet set, String from) {
    List<LocalDate> versions = versions(set);
    int[] begins = versions.stream().mapToInt(PackedHeader::day).toArray();
    long[] passing = new long[begins.length];
    String state = test.whoseLaw(from, set.state());
    for (int version = 0; version < begins.length; version++) {
      for (int place = 0; place <= UNLISTED; place++) {
        if (test.holds(code(place), state, versions.get(version), set.penalties())) {
          passing[version] |= 1L << place;
        }
      }
    }
    return new DatedLaw(begins, passing);
  }

  /** Whether a ground's offence passes by the law on the day of its event. */
  boolean holds(long ground) {
    int day = (int) ground & 0xFFFF;
    int version = begins.length - 1;
    while (version > 0 && begins[version] > day) {
      version--;
    }
    return (passing[version] >>> Math.min(PackedHeader.offence(ground), UNLISTED) & 1) != 0;
  }

  private static List<LocalDate> versions(RuleSet set) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(Ground.FIRST_DAY));
    for (Penalties.Entry entry : set.penalties().entries()) {
      if (entry.since().isAfter(Ground.FIRST_DAY)) {
        days.add(entry.since());
      }
    }
    return List.copyOf(days);
  }

  /** The offence at a place of the catalogue; the places beyond stand for one it does not list. */
  static String code(int place) {
    if (place == 0) {
      return "";
    }
    return place > OffenceCatalogue.SIZE ? "unlisted" : OffenceCatalogue.codeAt(place);
  }
}
