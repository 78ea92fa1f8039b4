package org.treffer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.vehicle.plate.Plate;

class StrangersTest {

  private final Strangers strangers = new Strangers(new SplittableRandom(1));

  /** A profile with a value of its own at each of some loci. */
  private static DnaProbe probe(int value, int firstLocus, int step) {
    int[] packed = new int[Locus.COUNT];
    for (int locus = firstLocus; locus < packed.length; locus += step) {
      packed[locus] = 10 * value | 10 * value << 16;
    }
    return new DnaProbe(
        new Reference("S" + value), DnaKind.STAIN, Profile.ofPacked(packed, Map.of()));
  }

  @Test
  void a_stranger_differs_from_both_that_it_is_made_of_however_few_loci_they_share() {
    List<DnaProbe> some = new ArrayList<>();
    for (int value = 1; value <= 12; value++) {
      some.add(value % 3 == 0 ? probe(value, 0, 1) : probe(value, value % 2, 2));
    }
    for (DnaProbe one : some) {
      Profile stranger = strangers.profile(one.profile(), some);
      assertThat(stranger.typed()).isEqualTo(one.profile().typed());
      for (DnaProbe each : some) {
        int like = 0;
        for (int locus = 0; locus < Locus.COUNT; locus++) {
          boolean both = (stranger.typed() & each.profile().typed() & 1 << locus) != 0;
          boolean same = stranger.genotype(locus) == each.profile().genotype(locus);
          like += both && same ? 1 : 0;
        }
        int both = Integer.bitCount(stranger.typed() & each.profile().typed());
        assertThat(both - like).isGreaterThanOrEqualTo(both == 0 ? 0 : 3);
      }
    }
  }

  @Test
  void a_plate_of_nobody_keeps_its_form() {
    Plate plate = strangers.plate(new Plate(Country.of("DE"), "HH|AB1234"));
    assertThat(plate.country()).isEqualTo(Country.of("DE"));
    assertThat(plate.key()).matches("HH\\|AB\\d{4}");
  }
}
