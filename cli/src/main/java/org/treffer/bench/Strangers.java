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
  private static final int TRIES = 50;

  /** Loci at which a stranger differs: a hit differs at two at most, under any usual regime. */
  private static final int UNLIKE = 3;

  private final SplittableRandom random;

  Strangers(SplittableRandom random) {
    this.random = random;
  }

  /** Somebody put together from one profile and another among some, and like neither. */
  Profile profile(Profile one, List<DnaProbe> some) {
    Profile mixed = one;
    for (int tries = 0; tries < TRIES; tries++) {
      Profile other = some.get(random.nextInt(some.size())).profile();
      mixed = mixed(one, other);
      if (differing(mixed, one) >= UNLIKE && differing(mixed, other) >= UNLIKE) {
        break;
      }
    }
    return mixed;
  }

  /** One profile, but every second locus that both have from the other. */
  private static Profile mixed(Profile one, Profile other) {
    int both = one.typed() & other.typed();
    int[] packed = new int[Locus.COUNT];
    boolean second = false;
    for (int locus = 0; locus < packed.length; locus++) {
      boolean shared = (both >>> locus & 1) == 1;
      second ^= shared;
      packed[locus] = (shared && second ? other : one).genotype(locus);
    }
    return Profile.ofPacked(packed, Map.of());
  }

  /** At how many of the loci that both have two profiles differ. */
  private static int differing(Profile one, Profile other) {
    int both = one.typed() & other.typed();
    int differing = 0;
    for (int locus = 0; locus < Locus.COUNT; locus++) {
      boolean compared = (both >>> locus & 1) == 1;
      differing += compared && one.genotype(locus) != other.genotype(locus) ? 1 : 0;
    }
    return differing;
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
