package org.treffer.finger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.finger.evaluation.ErrorRates;
import org.treffer.finger.evaluation.Evaluation;
import org.treffer.finger.evaluation.Impression;
import org.treffer.finger.evaluation.Protocol;
import org.treffer.format.finger.PrintFolder;

/** Accuracy on real prints of four sensors, against the bounds this matcher is held to. */
class RealPrintsTest {

  private static final List<String> SETS =
      List.of("fvc2002/DB1_B", "fvc2002/DB3_B", "fvc2004/DB2_B", "fvc2004/DB4_B");

  @Test
  void the_mean_equal_error_rate_stays_below_2_2_percent_in_true_geometry() {
    assertThat(meanEqualErrorRate("fingerprints/")).isLessThan(0.022);
  }

  @Test
  void the_mean_equal_error_rate_stays_below_2_7_percent_in_stretched_geometry() {
    assertThat(meanEqualErrorRate("fingerprints/as-published/")).isLessThan(0.027);
  }

  @Test
  void one_threshold_serves_all_sensors() {
    List<Evaluation.Score> all = new ArrayList<>();
    for (String set : SETS) {
      all.addAll(evaluate("fingerprints/as-published/" + set).scores());
    }
    ErrorRates rates =
        ErrorRates.of(Evaluation.valuesOf(all, true), Evaluation.valuesOf(all, false));
    assertThat(rates.genuine()).isEqualTo(4 * 560);
    assertThat(rates.impostor()).isEqualTo(4 * 5_760);
    assertThat(rates.eer()).isLessThan(0.033);
  }

  @Test
  void giving_up_early_costs_no_likely_match() {
    Matcher patient =
        new Matcher(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY);
    Matcher matcher = new Matcher();
    int likely = 0;
    for (String set : SETS) {
      List<Impression> impressions = PrintFolder.read(SharedData.require("fingerprints/" + set));
      List<PreparedPrint> prints =
          impressions.stream().map(i -> PreparedPrint.of(i.template())).toList();
      for (int i = 0; i < prints.size(); i++) {
        for (int j = 0; j < prints.size(); j++) {
          float odds =
              impressions.get(i).finger().equals(impressions.get(j).finger())
                  ? patient.logOdds(prints.get(i), prints.get(j))
                  : -1;
          if (i != j && odds > 0) {
            likely++;
            assertThat(matcher.logOdds(prints.get(i), prints.get(j))).isEqualTo(odds);
          }
        }
      }
    }
    assertThat(likely).isGreaterThan(2_000);
  }

  private static double meanEqualErrorRate(String folder) {
    return SETS.stream()
        .mapToDouble(set -> evaluate(folder + set).rates().eer())
        .average()
        .orElseThrow();
  }

  private static Evaluation evaluate(String folder) {
    List<Impression> impressions = PrintFolder.read(SharedData.require(folder));
    return Evaluation.of(impressions, Protocol.EVERY_ORDERED, Evaluation.treffer(impressions));
  }
}
