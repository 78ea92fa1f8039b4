package org.treffer.dna;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random profiles made to lie near the boundary: few alleles, so that chance agrees often, and
 * copies that differ by a little.
 */
public final class RandomProfiles {

  /** Locus sets of some kits, and one odd one. */
  public static final List<Set<Locus>> KITS =
      List.of(
          EnumSet.of(
              Locus.D3S1358,
              Locus.VWA,
              Locus.D16S539,
              Locus.D2S1338,
              Locus.D8S1179,
              Locus.D21S11,
              Locus.D18S51,
              Locus.D19S433,
              Locus.TH01,
              Locus.FGA),
          EnumSet.range(Locus.VWA, Locus.D19S433),
          EnumSet.complementOf(
              EnumSet.of(Locus.FES, Locus.F13A1, Locus.F13B, Locus.CD4, Locus.GABA, Locus.PENTA_D)),
          EnumSet.allOf(Locus.class),
          EnumSet.of(
              Locus.PENTA_D,
              Locus.PENTA_E,
              Locus.CD4,
              Locus.GABA,
              Locus.FES,
              Locus.F13A1,
              Locus.F13B,
              Locus.SE33));

  private final Random random;
  private final int alleles;

  /** Profiles with so many different alleles a locus. */
  public RandomProfiles(long seed, int alleles) {
    this.random = new Random(seed);
    this.alleles = alleles;
  }

  /** A whole profile of one of the kits. */
  public Profile person() {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    for (Locus locus : KITS.get(random.nextInt(KITS.size()))) {
      genotypes.put(locus, genotype());
    }
    return new Profile(genotypes, Map.of());
  }

  private Genotype genotype() {
    return new Genotype(allele(), allele());
  }

  private int allele() {
    int repeats = 8 + random.nextInt(alleles);
    return repeats * 10 + (random.nextInt(10) == 0 ? 1 + random.nextInt(4) : 0);
  }

  /** Keeps some loci of a profile. */
  public Profile partial(Profile profile, int loci) {
    List<Locus> kept = new ArrayList<>(profile.loci());
    Collections.shuffle(kept, random);
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    for (Locus locus : kept.subList(0, Math.min(loci, kept.size()))) {
      genotypes.put(locus, profile.genotype(locus).orElseThrow());
    }
    return new Profile(genotypes, Map.of());
  }

  /** A profile with up to three alleles changed: to a wildcard, a near value or any. */
  public Profile changed(Profile profile) {
    Profile result = profile;
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      result = changedOnce(result);
    }
    return result;
  }

  private Profile changedOnce(Profile profile) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    profile.loci().forEach(l -> genotypes.put(l, profile.genotype(l).orElseThrow()));
    Locus locus = profile.loci().get(random.nextInt(profile.loci().size()));
    Genotype old = genotypes.get(locus);
    int kept = random.nextBoolean() ? old.low() : old.high();
    int other = kept == old.low() ? old.high() : old.low();
    genotypes.put(locus, new Genotype(kept, changed(other)));
    return new Profile(genotypes, Map.of());
  }

  private int changed(int allele) {
    return switch (random.nextInt(4)) {
      case 0 -> Alleles.WILDCARD;
      case 1 -> allele == Alleles.WILDCARD ? 100 : Math.max(2, allele + random.nextInt(3) - 1);
      case 2 -> allele == Alleles.WILDCARD ? 100 : allele + 10;
      default -> allele();
    };
  }

  /** A probe for a record: itself, a part of it, or a changed one, or somebody else. */
  public Profile probeFor(Profile record) {
    Profile probe = random.nextInt(8) == 0 ? person() : record;
    if (random.nextInt(3) == 0) {
      probe = partial(probe, 5 + random.nextInt(8));
    }
    return changed(probe);
  }

  /** A number from 0 to below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
