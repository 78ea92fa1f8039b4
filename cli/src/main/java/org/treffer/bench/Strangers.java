package org.treffer.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.vin.Vin;

/** What nobody has, but for a chance that does not matter: what a request asks that finds none. */
final class Strangers {

  private static final String DIGITS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
  private static final int YEARS = 10;
  private static final int TRIES = 20;

  private final SplittableRandom random;

  Strangers(SplittableRandom random) {
    this.random = random;
  }

  /** Every second locus of one profile and the others of somebody else's among some. */
  Profile profile(Profile one, List<DnaProbe> some) {
    Profile other = one;
    for (int tries = 0; tries < TRIES && !strange(one, other); tries++) {
      other = some.get(random.nextInt(some.size())).profile();
    }
    int[] packed = new int[Locus.COUNT];
    for (int locus = 0; locus < packed.length; locus++) {
      boolean second = (locus & 1) == 1 && (other.typed() >>> locus & 1) == 1;
      packed[locus] = (second ? other : one).genotype(locus);
    }
    return Profile.ofPacked(packed, Map.of());
  }

  /** Whether two profiles differ at more than half of the loci that both have. */
  private static boolean strange(Profile one, Profile other) {
    int both = one.typed() & other.typed();
    int differing = 0;
    for (int locus = 0; locus < Locus.COUNT; locus++) {
      boolean compared = (both >>> locus & 1) == 1;
      differing += compared && one.genotype(locus) != other.genotype(locus) ? 1 : 0;
    }
    return 2 * differing > Integer.bitCount(both);
  }

  /** A chassis number of no maker. */
  Vin vin() {
    StringBuilder text = new StringBuilder("XXX");
    while (text.length() < Vin.LENGTH) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new Vin(text.toString());
  }

  /** A plate of another's form, its digits drawn anew. */
  Plate plate(Plate like) {
    StringBuilder key = new StringBuilder();
    for (char c : like.key().toCharArray()) {
      key.append(c >= '0' && c <= '9' ? (char) ('0' + random.nextInt(10)) : c);
    }
    return new Plate(like.country(), key.toString());
  }

  /** A namesake, born on another day. */
  Person person(Person like) {
    int days = 1 + random.nextInt(YEARS * 365);
    return Person.of(like.surname(), like.firstNames(), like.born().minusDays(days));
  }
}
