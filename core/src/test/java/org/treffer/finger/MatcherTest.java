package org.treffer.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MatcherTest {

  private final Matcher matcher = new Matcher();

  @Property(tries = 60)
  void a_finger_turned_moved_and_shaken_is_found_again(
      @ForAll long seed,
      @ForAll @IntRange(min = -180, max = 180) int degrees,
      @ForAll @IntRange(min = -400, max = 400) int moveX,
      @ForAll @IntRange(min = -400, max = 400) int moveY) {
    FingerTemplate print = RandomPrints.print(seed, 35);
    FingerTemplate again = RandomPrints.again(print, degrees, moveX, moveY, 8, seed);
    assertThat(score(print, again)).isGreaterThan(60);
  }

  @Property(tries = 60)
  void two_fingers_are_told_apart(@ForAll long seed) {
    assertThat(score(RandomPrints.print(seed, 35), RandomPrints.print(seed + 1, 35)))
        .isLessThan(40);
  }

  @Test
  void a_half_of_a_print_matches_the_whole() {
    FingerTemplate whole = RandomPrints.print(7, 40);
    List<Minutia> left = whole.minutiae().stream().filter(m -> m.x() < 1_500).toList();
    assertThat(score(new FingerTemplate(0, 0, 0, left), whole)).isGreaterThan(40);
  }

  @Test
  void minutiae_of_noise_lower_a_score_but_do_not_hide_a_match() {
    FingerTemplate print = RandomPrints.print(1, 30);
    List<Minutia> noisy = new java.util.ArrayList<>(print.minutiae());
    noisy.addAll(RandomPrints.print(2, 15).minutiae());
    double with = score(new FingerTemplate(0, 0, 0, noisy), print);
    assertThat(with).isGreaterThan(40).isLessThan(score(print, print));
  }

  @Test
  void a_print_without_minutiae_matches_nothing() {
    FingerTemplate none = new FingerTemplate(0, 0, 0, List.of());
    assertThat(score(none, RandomPrints.print(1, 30))).isLessThan(3);
    assertThat(score(RandomPrints.print(1, 30), none)).isLessThan(3);
    assertThat(score(none, none)).isLessThan(3);
  }

  @Test
  void one_minutia_and_ten_thousand_are_compared_like_any() {
    FingerTemplate one = RandomPrints.print(1, 1);
    FingerTemplate palm = RandomPrints.print(2, FingerTemplate.MOST_MINUTIAE);
    assertThat(score(one, one)).isLessThan(20);
    assertThat(score(one, palm)).isFinite();
    assertThat(score(palm, palm)).isGreaterThan(40);
  }

  @Test
  void minutiae_all_in_one_place_do_not_confuse_it() {
    Minutia there = new Minutia(100, 100, 45, MinutiaType.ENDING, 50);
    FingerTemplate heap = new FingerTemplate(0, 0, 0, java.util.Collections.nCopies(50, there));
    assertThat(score(heap, heap)).isFinite();
    assertThat(score(heap, RandomPrints.print(3, 30))).isFinite().isLessThan(30);
  }

  @Test
  void minutiae_far_apart_do_not_confuse_it() {
    int far = Minutia.FARTHEST;
    FingerTemplate wide =
        new FingerTemplate(
            0,
            0,
            0,
            List.of(
                new Minutia(0, 0, 0, MinutiaType.ENDING, 0),
                new Minutia(far, far, 90, MinutiaType.ENDING, 0),
                new Minutia(0, far, 180, MinutiaType.ENDING, 0)));
    assertThat(score(wide, wide)).isFinite();
  }

  @Test
  void no_look_that_was_saved_would_have_found_the_finger() {
    Matcher patient =
        new Matcher(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY);
    int found = 0;
    int saved = 0;
    for (int seed = 0; seed < 400; seed++) {
      FingerTemplate print = RandomPrints.print(seed, 30);
      FingerTemplate again = RandomPrints.again(print, seed, 100, -50, 40, seed);
      List<Minutia> seen = again.minutiae().subList(0, 8 + seed % 23);
      PreparedPrint probe = PreparedPrint.of(new FingerTemplate(0, 0, 0, seen));
      float odds = patient.logOdds(probe, PreparedPrint.of(print));
      if (odds > 0) {
        found++;
        assertThat(matcher.logOdds(probe, PreparedPrint.of(print))).isEqualTo(odds);
      }
      PreparedPrint stranger = PreparedPrint.of(RandomPrints.print(1_000 + seed, 30));
      float strange = patient.logOdds(probe, stranger);
      float atOnce = matcher.logOdds(probe, stranger);
      assertThat(atOnce).isLessThanOrEqualTo(Math.max(strange, -4.5f));
      saved += atOnce == strange ? 0 : 1;
    }
    assertThat(found).isGreaterThan(300);
    assertThat(saved).isGreaterThan(50);
  }

  @Test
  void the_last_comparison_does_not_change_the_next() {
    PreparedPrint a = PreparedPrint.of(RandomPrints.print(1, 40));
    PreparedPrint b = PreparedPrint.of(RandomPrints.print(2, 20));
    float fresh = new Matcher().logOdds(b, a);
    matcher.logOdds(a, a);
    assertThat(matcher.logOdds(b, a)).isEqualTo(fresh);
  }

  @Test
  void an_explanation_adds_up_to_the_score_and_names_the_pairs() {
    FingerTemplate print = RandomPrints.print(5, 30);
    FingerTemplate again = RandomPrints.again(print, 30, 100, -50, 0, 1);
    MatchExplanation match = matcher.explain(PreparedPrint.of(print), PreparedPrint.of(again));
    MatchParts parts = match.parts();
    assertThat(
            (double) parts.start()
                + parts.strengthPart()
                + parts.sharePart()
                + parts.pairedPart()
                + parts.areaPart())
        .isEqualTo(match.logOdds(), within(1e-3));
    assertThat(match.score()).isEqualTo(ScoreScale.score(match.logOdds()));
    assertThat(match.turnDegrees()).isEqualTo(30, within(1.0));
    assertThat(match.stretch()).isEqualTo(1, within(0.02));
    assertThat(match.pairs()).hasSizeGreaterThan(25);
    assertThat(match.pairs()).allMatch(pair -> pair.probe() == pair.candidate());
  }

  @Test
  void a_small_area_is_held_against_a_pair_and_a_whole_print_is_not() {
    FingerTemplate whole = RandomPrints.print(5, 40);
    Minutia middle = whole.minutiae().getFirst();
    FingerTemplate piece =
        new FingerTemplate(
            0,
            whole.width(),
            whole.height(),
            whole.minutiae().stream()
                .sorted(
                    Comparator.comparingDouble(
                        m -> Math.hypot(m.x() - middle.x(), m.y() - middle.y())))
                .limit(8)
                .toList());
    PreparedPrint prepared = PreparedPrint.of(whole);
    MatchParts ofPiece = matcher.explain(PreparedPrint.of(piece), prepared).parts();
    assertThat(ofPiece.area()).isPositive().isLessThan(60);
    assertThat(ofPiece.areaPart()).isNegative();
    MatchParts ofWhole = matcher.explain(prepared, prepared).parts();
    assertThat(ofWhole.area()).isGreaterThan(60);
    assertThat(ofWhole.areaPart()).isZero();
  }

  @Test
  void nothing_to_explain_is_said_so() {
    PreparedPrint none = PreparedPrint.of(new FingerTemplate(0, 0, 0, List.of()));
    assertThatThrownBy(() -> matcher.explain(none, none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_drawing_shows_every_minutia_and_every_pair() {
    FingerTemplate print = RandomPrints.print(5, 30);
    PreparedPrint prepared = PreparedPrint.of(print);
    MatchExplanation match = matcher.explain(prepared, prepared);
    String svg = MatchDrawing.of(print, print, match);
    assertThat(svg).startsWith("<svg").endsWith("</svg>\n");
    assertThat(svg.split("<circle", -1)).hasSize(2 * 30 + 1);
    assertThat(svg.split("stroke-opacity", -1)).hasSize(match.pairs().size() + 1);
  }

  private double score(FingerTemplate probe, FingerTemplate candidate) {
    return ScoreScale.score(matcher.logOdds(PreparedPrint.of(probe), PreparedPrint.of(candidate)));
  }
}
