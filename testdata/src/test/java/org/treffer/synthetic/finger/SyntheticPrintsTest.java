package org.treffer.synthetic.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.evaluation.Evaluation;
import org.treffer.finger.evaluation.Impression;
import org.treffer.finger.evaluation.Protocol;

class SyntheticPrintsTest {

  @Test
  void classes_come_as_often_as_among_real_fingers() {
    Map<PatternClass, Integer> counts = new EnumMap<>(PatternClass.class);
    for (long seed = 0; seed < 4_000; seed++) {
      counts.merge(new MasterPrint(seed).pattern(), 1, Integer::sum);
    }
    for (PatternClass pattern : PatternClass.values()) {
      assertThat(counts.get(pattern) / 4_000.0).isEqualTo(pattern.share(), within(0.03));
    }
  }

  @Test
  void a_seed_gives_the_same_print_and_another_another() {
    MasterPrint master = new MasterPrint(5);
    FingerTemplate print = Impressions.of(master, Taking.PRESSED, 2, 9);
    assertThat(Impressions.of(new MasterPrint(5), Taking.PRESSED, 2, 9)).isEqualTo(print);
    assertThat(Impressions.of(master, Taking.PRESSED, 2, 10)).isNotEqualTo(print);
  }

  @Test
  void a_pressed_finger_has_as_many_minutiae_as_a_real_one_and_a_latent_few() {
    double pressed = 0;
    double latent = 0;
    for (long seed = 0; seed < 200; seed++) {
      MasterPrint master = new MasterPrint(seed);
      pressed += Impressions.of(master, Taking.PRESSED, 0, seed).minutiae().size() / 200.0;
      latent += Impressions.of(master, Taking.LATENT, 0, seed).minutiae().size() / 200.0;
    }
    assertThat(pressed).isBetween(28.0, 40.0);
    assertThat(latent).isBetween(6.0, 16.0);
  }

  @Test
  void ridges_turn_by_half_a_circle_around_a_core() {
    OrientationField loop =
        new OrientationField(PatternClass.LEFT_LOOP, new java.util.SplittableRandom(1));
    double turned = 0;
    double before = loop.at(3, -1);
    for (int step = 1; step <= 360; step++) {
      double at = Math.toRadians(step);
      double now = loop.at(3 * Math.cos(at), -1 - 3 * Math.sin(at));
      double change = now - before;
      turned += change - Math.PI * Math.rint(change / Math.PI);
      before = now;
    }
    assertThat(turned).isEqualTo(Math.PI, within(0.01));
  }

  @Test
  void the_matcher_tells_synthetic_fingers_apart_about_as_well_as_real_ones() {
    List<Impression> impressions = new ArrayList<>();
    for (int finger = 0; finger < 10; finger++) {
      MasterPrint master = new MasterPrint(1_000 + finger);
      for (int i = 0; i < 8; i++) {
        impressions.add(
            new Impression(
                finger + "_" + i,
                Integer.toString(finger),
                Impressions.of(master, Taking.PRESSED, 0, 100L * finger + i)));
      }
    }
    Evaluation evaluation =
        Evaluation.of(impressions, Protocol.EVERY_ORDERED, Evaluation.treffer(impressions));
    assertThat(evaluation.rates().eer()).isLessThan(0.05);
  }
}
