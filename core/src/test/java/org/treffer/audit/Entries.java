package org.treffer.audit;

import java.time.Instant;
import java.util.List;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;

/** Small entries for tests. */
final class Entries {

  static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123456789Z");

  private Entries() {}

  static Matter matter(String number, Instant at) {
    return new Matter(number, at, new Country("AT"), new Country("MK"), "dna", "D615");
  }

  static Hash probe(long seed) {
    return new Hash(seed, ~seed, seed * 31, 7);
  }

  static Entry.Answered answered(int number) {
    return answered(number, NOON);
  }

  static Entry.Answered answered(int number, Instant at) {
    return new Entry.Answered(
        matter("AT-" + number, at),
        probe(number),
        number % 3 == 0 ? Outcome.HIT : Outcome.NO_HIT,
        number % 3 == 0 ? List.of(new Reference("MK-P-" + number)) : List.of(),
        "mk-2026",
        Turn.FIRST,
        List.of("MK-q 2026-01-31"));
  }

  static Entry.Asked asked(int number, Instant at) {
    return new Entry.Asked(
        matter("AT-" + number, at),
        probe(number),
        Outcome.HIT,
        List.of(new Reference("MK-P-" + number), new Reference("MK-S-1")),
        "mk-2026",
        new Reason.Stated(Purpose.INVESTIGATION, "O10", "case 7/26"),
        new Officer("AT-1"),
        new Officer("AT-2"));
  }

  static List<Entry> ofEveryKind(Instant at) {
    Matter matter = matter("AT-1", at);
    Reference reference = new Reference("MK-P-1");
    Officer officer = new Officer("AT-1");
    return List.of(
        asked(1, at),
        answered(3, at),
        new Entry.ComparisonBegun(
            matter,
            Side.SEARCHING,
            300,
            probe(4),
            "",
            new Reason.KeptApart(),
            officer,
            new Officer("AT-2")),
        new Entry.ComparisonHit(matter, Side.ANSWERING, probe(5), reference),
        new Entry.ComparisonEnded(matter, Side.ANSWERING, Outcome.HIT, 1L << 40),
        new Entry.FollowedUp(matter, Side.SEARCHING, reference, "requested", officer),
        new Entry.Told(matter, reference, "corrected"),
        new Entry.Decided(
            matter,
            probe(6),
            "mk-2026",
            List.of("MK-1", "MK-7"),
            "nearest rule MK-3: offence below the threshold"),
        new Entry.Withheld(
            matter,
            probe(6),
            List.of(new Withholding(reference, "MK-7", "Art. 5, Закон")),
            3,
            "too many"),
        new Entry.Justified(
            matter, new Reason.Stated(Purpose.MISSING, "", ""), officer, new Officer("AT-3")));
  }
}
