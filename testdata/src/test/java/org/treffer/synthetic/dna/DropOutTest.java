package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Locus;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;

class DropOutTest {

  private final Kit kit =
      Kit.all().stream().filter(k -> k.name().equals("GlobalFiler")).findFirst().orElseThrow();
  private final AlleleTable table = AlleleTable.of(Country.of("AT"));

  private Reading full(long number) {
    return Laboratory.full(Genome.founder(Draws.key(3, number), table, Traits.NONE), kit);
  }

  private static List<Locus> loci(Reading reading) {
    return IntStream.range(0, reading.size())
        .mapToObj(place -> Locus.at(reading.locus(place)))
        .toList();
  }

  @Test
  void the_longest_amplicons_are_lost_first() {
    Reading reading = full(1);

    new DropOut(0).degrade(reading, 8, 6, new Draws(1));

    assertThat(loci(reading)).isEqualTo(kit.loci().subList(0, 8));
  }

  @Test
  void a_locus_keeps_its_values_when_others_are_lost() {
    Reading before = full(2);
    Reading after = full(2);
    new DropOut(1).degrade(after, 7, 6, new Draws(5));

    for (int place = 0; place < after.size(); place++) {
      assertThat(after.texts(place)).isEqualTo(before.texts(before.placeOf(after.locus(place))));
    }
  }

  @Test
  void one_loss_in_ten_hits_any_locus() {
    int outOfOrder = 0;
    for (long number = 0; number < 20_000; number++) {
      Reading reading = full(number);
      new DropOut(0.1).degrade(reading, kit.size() - 1, 6, new Draws(Draws.key(4, number)));
      outOfOrder += loci(reading).equals(kit.loci().subList(0, kit.size() - 1)) ? 0 : 1;
    }

    // Of the exceptions, one in 21 hits the longest locus all the same.
    assertThat(outOfOrder / 20_000.0).isCloseTo(0.1 * 20 / 21, within(0.008));
  }

  @Test
  void designated_loci_that_must_stay_stay() {
    Reading reading = full(3);
    for (int place = 0; place < 5; place++) {
      reading.blot(place, 0, place);
    }

    new DropOut(0).degrade(reading, 6, 6, new Draws(1));

    assertThat(Integer.bitCount(reading.designated())).isEqualTo(6);
    assertThat(reading.size()).isEqualTo(11);
  }
}
