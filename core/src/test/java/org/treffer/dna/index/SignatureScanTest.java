package org.treffer.dna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.RandomProfiles;

class SignatureScanTest {

  @Property(tries = 300)
  void vectors_find_what_the_scalar_scan_finds(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 300) int size,
      @ForAll @IntRange(min = 0, max = 4) int differing,
      @ForAll @IntRange(min = -2, max = 8) int equal) {
    Random random = new Random(seed);
    long[] signatures = new long[size];
    for (int i = 0; i < size; i++) {
      signatures[i] = random.nextLong() & 0x0F0F_FFFF_00FF_1113L << random.nextInt(8);
    }
    Signature.Test test = new Signature.Test(random.nextLong(), differing, equal);
    int from = size / 7;
    Candidates scalar = new Candidates();
    Candidates vector = new Candidates();
    new ScalarScan().find(signatures, from, size, test, scalar);
    new VectorScan().find(signatures, from, size, test, vector);
    assertThat(places(vector)).isEqualTo(places(scalar));
  }

  @Property(tries = 1_000)
  void a_signature_never_rejects_a_hit(@ForAll long seed) {
    RandomProfiles random = new RandomProfiles(seed, 4);
    Profile record = random.changed(random.person());
    Profile probe = random.probeFor(record);
    for (int allowed = 0; allowed <= 2; allowed++) {
      ComparisonRule rule = ComparisonRule.OF_THE_ANNEX.withDifferences(allowed);
      boolean hit = org.treffer.dna.Comparison.quality(probe, record, rule) > 0;
      boolean passes = Signature.Test.of(probe, rule).passes(Signature.of(record));
      assertThat(!hit || passes).isTrue();
    }
  }

  @Property(tries = 500)
  void codes_say_which_loci_are_designated(@ForAll long seed) {
    RandomProfiles random = new RandomProfiles(seed, 4);
    Profile profile = random.changed(random.person());
    long signature = Signature.of(profile);
    assertThat(Signature.code(signature, 0) != 0)
        .isEqualTo((profile.designated() & Locus.D3S1358.bit()) != 0);
  }

  private static int[] places(Candidates candidates) {
    int[] places = new int[candidates.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = candidates.get(i);
    }
    return places;
  }
}
