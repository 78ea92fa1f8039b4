package org.treffer.synthetic.dna;

import java.util.ArrayList;
import java.util.List;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Locus;
import org.treffer.dna.MicroVariants;
import org.treffer.synthetic.Draws;

/**
 * Plants a known difference into the second typing of a person, at a locus that both typings have
 * fully designated, and so that no other difference arises: a dropped value, for example, only
 * where the two are no micro-variants of each other.
 */
final class Planting {

  private final Reading reading;
  private final Reading other;
  private final DnaKind kind;
  private final Draws draws;

  /** For the reading to change; the other one stays as it is. */
  Planting(Reading reading, DnaKind kind, Reading other, Draws draws) {
    this.reading = reading;
    this.kind = kind;
    this.other = other;
    this.draws = draws;
  }

  /**
   * Makes the change.
   *
   * @return the loci that differ now; empty if no locus suits, then nothing has changed
   */
  List<Locus> plant(Change change) {
    int wanted = change == Change.NONE ? 0 : change == Change.TWO_MISMATCHES ? 2 : 1;
    List<Integer> places = suitable(change);
    if (places.size() < wanted) {
      return List.of();
    }
    List<Locus> changed = new ArrayList<>(wanted);
    for (int i = 0; i < wanted; i++) {
      int place = places.remove(draws.below(places.size()));
      alter(place, change);
      changed.add(Locus.at(reading.locus(place)));
    }
    return changed;
  }

  private List<Integer> suitable(Change change) {
    int both = reading.designated() & other.designated();
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < reading.size(); place++) {
      if ((both & 1 << reading.locus(place)) != 0 && suits(place, change)) {
        places.add(place);
      }
    }
    return places;
  }

  private boolean suits(int place, Change change) {
    int one = reading.value(place, 0);
    int two = reading.value(place, 1);
    int locus = reading.locus(place);
    return switch (change) {
      case NONE, MISMATCH, TWO_MISMATCHES -> true;
      case DROPPED_ALLELE -> one != two && !related(locus, one, two);
      case MICRO_VARIANT -> neighbour(locus, one) != 0;
      case WILDCARD -> Laboratory.maySpoil(reading, place, kind);
    };
  }

  private void alter(int place, Change change) {
    int one = reading.value(place, 0);
    switch (change) {
      case NONE -> {}
      case MISMATCH, TWO_MISMATCHES ->
          reading.write(place, 0, one > 60 && draws.chance(0.5) ? one - 10 : one + 10);
      case DROPPED_ALLELE -> reading.write(place, 0, reading.value(place, 1));
      case MICRO_VARIANT -> reading.write(place, 0, neighbour(reading.locus(place), one));
      case WILDCARD -> reading.blot(place, 0, (int) draws.next());
    }
  }

  /** The next value up the micro-variant chain, or 0 if the locus or the value has none. */
  private static int neighbour(int locus, int tenths) {
    int wholeAbove = tenths - tenths % 10 + 10;
    if (related(locus, tenths, tenths + 1)) {
      return tenths + 1;
    }
    return related(locus, tenths, wholeAbove) ? wholeAbove : 0;
  }

  private static boolean related(int locus, int one, int other) {
    return MicroVariants.OF_THE_ANNEX.related(locus, one, other);
  }
}
