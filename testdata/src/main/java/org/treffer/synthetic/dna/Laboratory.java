package org.treffer.synthetic.dna;

import org.treffer.dna.DnaKind;
import org.treffer.dna.Inclusion;
import org.treffer.dna.Locus;
import org.treffer.synthetic.Draws;

/**
 * Types a person's sample with a kit, as well as the sample allows.
 *
 * @param damage how much is lost
 */
record Laboratory(Damage damage) {

  private static final Inclusion INCLUSION = Inclusion.OF_THE_ANNEX;

  /** A laboratory whose samples lose loci, but no value at the loci that stay. */
  static Laboratory careful(Damage damage) {
    return new Laboratory(
        new Damage(0, 0, damage.partialStains(), damage.dropOutExceptions(), 0, 0));
  }

  /** Every value of every locus of the kit. */
  static Reading full(Genome genome, Kit kit) {
    Reading reading = new Reading(kit);
    for (int place = 0; place < reading.size(); place++) {
      int locus = reading.locus(place);
      int pair = genome.pair(locus);
      reading.write(place, 0, pair & 0xFFFF);
      reading.write(place, 1, pair >>> 16);
      reading.write(place, 2, genome.third(locus));
    }
    return reading;
  }

  /** What is read of one sample. */
  Reading read(Genome genome, Kit kit, DnaKind kind, Draws draws) {
    Reading reading = full(genome, kit);
    if (kind == DnaKind.PERSON) {
      blotOne(reading, kind, damage.personWildcards(), draws);
      return reading;
    }
    if (draws.chance(damage.tooFewLoci())) {
      dropOut().degrade(reading, 1 + draws.below(INCLUSION.minimumLoci() - 1), 0, draws);
    } else if (draws.chance(damage.mixtures())) {
      mix(reading, draws);
    } else {
      if (draws.chance(damage.partialStains())) {
        int fewest = INCLUSION.minimumLoci();
        int left = fewest + draws.below(reading.size() - fewest);
        dropOut().degrade(reading, left, fewest, draws);
      }
      blotOne(reading, kind, damage.stainWildcards(), draws);
    }
    return reading;
  }

  private DropOut dropOut() {
    return new DropOut(damage.dropOutExceptions());
  }

  private static void blotOne(Reading reading, DnaKind kind, double share, Draws draws) {
    if (draws.chance(share)) {
      int place = draws.below(reading.size());
      if (maySpoil(reading, place, kind)) {
        reading.blot(place, draws.below(2), (int) draws.next());
      }
    }
  }

  /**
   * Whether a register still takes the profile when the locus at a place is no longer designated.
   */
  static boolean maySpoil(Reading reading, int place, DnaKind kind) {
    int rest = reading.designated() & ~(1 << reading.locus(place));
    return reading.designated(place)
        && Integer.bitCount(rest) >= INCLUSION.minimumLoci()
        && (kind == DnaKind.STAIN
            || Integer.bitCount(rest & Locus.OLD_STANDARD_SET) >= INCLUSION.minimumEssLoci());
  }

  /** Adds two values of a second person at some loci, at one at least. */
  private static void mix(Reading reading, Draws draws) {
    int loci = 1 + draws.below(reading.size());
    for (int place = 0; place < loci; place++) {
      reading.write(place, 2, reading.value(place, 0) + 10);
      reading.write(place, 3, reading.value(place, 1) + 20);
    }
  }
}
