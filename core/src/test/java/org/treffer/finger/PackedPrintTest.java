package org.treffer.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

class PackedPrintTest {

  @Property(tries = 50)
  void a_packed_print_scores_as_it_did(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int size) {
    FingerTemplate template = RandomPrints.print(seed, size);
    PreparedPrint print = PreparedPrint.of(template);
    PreparedPrint probe = PreparedPrint.of(RandomPrints.again(template, 25, 60, -30, 10, seed));
    byte[] bytes = PackedPrint.of(template);
    PreparedPrint unpacked = PackedPrint.at(MemorySegment.ofArray(bytes), 0);
    assertThat(bytes).hasSize(4 + 40 * size);
    assertThat(unpacked.neighbourhoods.words).isEqualTo(print.neighbourhoods.words);
    Matcher matcher = new Matcher();
    assertThat(matcher.logOdds(probe, unpacked))
        .isEqualTo(matcher.logOdds(probe, print), within(0.2f));
  }

  @Property(tries = 50)
  void a_template_comes_back_but_for_its_image(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int size) {
    FingerTemplate template = RandomPrints.print(seed, size);
    byte[] bytes = PackedPrint.of(template);
    FingerTemplate back = PackedPrint.templateAt(MemorySegment.ofArray(bytes), 0);
    assertThat(back.position()).isEqualTo(template.position());
    assertThat(back.minutiae())
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withComparatorForType(
                    (a, b) -> Math.abs(a - b) <= 1 / 256.0 ? 0 : Double.compare(a, b), Double.class)
                .build())
        .containsExactlyInAnyOrderElementsOf(template.minutiae());
    assertThat(PackedPrint.of(back)).hasSameSizeAs(bytes);
  }

  @Property(tries = 50)
  void a_coarse_look_prefers_the_same_finger(@ForAll long seed) {
    FingerTemplate template = RandomPrints.print(seed, 35);
    CoarseMatcher coarse = new CoarseMatcher(PreparedPrint.of(template), 1);
    byte[] again = PackedPrint.of(RandomPrints.again(template, -40, 100, 20, 8, seed));
    byte[] other = PackedPrint.of(RandomPrints.print(seed + 1, 35));
    assertThat(coarse.mass(MemorySegment.ofArray(again), 0))
        .isGreaterThan(coarse.mass(MemorySegment.ofArray(other), 0));
  }

  @Test
  void nothing_agrees_with_a_print_without_minutiae() {
    byte[] none = PackedPrint.of(new FingerTemplate(3, 0, 0, List.of()));
    MemorySegment prints = MemorySegment.ofArray(none);
    CoarseMatcher coarse = new CoarseMatcher(PreparedPrint.of(RandomPrints.print(1, 30)), 1);
    assertThat(coarse.mass(prints, 0)).isZero();
    assertThat(PackedPrint.positionAt(prints, 0)).isEqualTo(3);
    assertThat(PackedPrint.lengthAt(prints, 0)).isEqualTo(4);
  }

  @Test
  void one_finger_fused_is_that_finger_and_ten_are_more_than_one() {
    assertThat(FusedScore.of(List.of(25.0))).isEqualTo(25, within(1e-9));
    assertThat(FusedScore.of(java.util.Collections.nCopies(10, 20.0))).isGreaterThan(60);
    assertThat(FusedScore.of(java.util.Collections.nCopies(10, 2.0))).isLessThan(10);
    assertThat(FusedScore.of(java.util.Collections.nCopies(10, 500.0))).isFinite();
  }

  @Test
  void the_best_of_ten_comparisons_is_worth_ten_less() {
    assertThat(ScoreScale.bestOf(10, 40)).isEqualTo(30, within(1e-9));
    assertThat(ScoreScale.bestOf(1, 40)).isEqualTo(40);
    assertThat(ScoreScale.bestOf(0, 0)).isZero();
  }

  @Test
  void candidates_per_transmission_as_the_annex_has_them() {
    assertThat(CandidateLimit.of(FingerKind.TENPRINT, FingerKind.TENPRINT)).isEqualTo(1);
    assertThat(CandidateLimit.of(FingerKind.LATENT, FingerKind.TENPRINT)).isEqualTo(10);
    assertThat(CandidateLimit.of(FingerKind.TENPRINT, FingerKind.LATENT)).isEqualTo(5);
    assertThat(CandidateLimit.of(FingerKind.LATENT, FingerKind.LATENT)).isEqualTo(5);
    assertThat(CandidateLimit.of(FingerKind.LATENT_PALM, FingerKind.PALM)).isEqualTo(5);
    assertThat(CandidateLimit.of(FingerKind.PALM, FingerKind.LATENT_PALM)).isEqualTo(5);
    assertThat(CandidateLimit.of(FingerKind.LATENT_PALM, FingerKind.LATENT_PALM)).isEqualTo(5);
    assertThat(CandidateLimit.of(FingerKind.LATENT, FingerKind.PALM)).isZero();
  }
}
