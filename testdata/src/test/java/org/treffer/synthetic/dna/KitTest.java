package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Locus;
import org.treffer.synthetic.Draws;

class KitTest {

  private final Map<String, Kit> kits =
      Kit.all().stream().collect(Collectors.toMap(Kit::name, kit -> kit));

  @Test
  void each_kit_types_its_own_number_of_compared_loci() {
    Map<String, Integer> sizes =
        kits.values().stream().collect(Collectors.toMap(Kit::name, kit -> kit.loci().size()));

    assertThat(sizes)
        .isEqualTo(
            Map.of(
                "SGM Plus", 10,
                "Identifiler", 15,
                "NGM SElect", 16,
                "PowerPlex ESX 17", 16,
                "GlobalFiler", 21,
                "PowerPlex Fusion 6C", 23));
  }

  @Test
  void every_kit_types_amelogenin_and_the_old_standard_set() {
    for (Kit kit : kits.values()) {
      int typed = kit.loci().stream().mapToInt(Locus::bit).sum();
      assertThat(typed & Locus.OLD_STANDARD_SET).isEqualTo(Locus.OLD_STANDARD_SET);
      assertThat(kit.markers()).contains("Amelogenin");
      assertThat(kit.loci()).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_kits_of_the_new_standard_set_came_after_those_of_the_old() {
    KitUse austria = KitUse.of("AT");
    Draws draws = new Draws(1);

    assertThat(austria.draw(2003, draws).name()).isEqualTo("SGM Plus");
    assertThat(austria.draw(2015, draws).name()).isEqualTo("PowerPlex ESX 17");
    assertThat(austria.draw(2024, draws).name()).isEqualTo("PowerPlex Fusion 6C");
  }

  @Test
  void a_mixed_population_uses_every_kit() {
    KitUse any = KitUse.of(KitUse.ANY);
    Draws draws = new Draws(1);

    assertThat(java.util.stream.Stream.generate(() -> any.draw(2025, draws).name()).limit(500))
        .containsAll(kits.keySet());
  }
}
