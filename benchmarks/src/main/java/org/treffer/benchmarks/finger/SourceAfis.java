package org.treffer.benchmarks.finger;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.evaluation.Impression;
import org.treffer.finger.evaluation.PairScorer;
import org.treffer.format.finger.MinutiaeRecord;

/** The peer: SourceAFIS, given the same minutiae. */
final class SourceAfis {

  private SourceAfis() {}

  /** SourceAFIS over some impressions; each probe is made ready once, as it recommends. */
  static PairScorer over(List<Impression> impressions) {
    List<FingerprintTemplate> templates = templates(impressions);
    List<FingerprintMatcher> matchers = new ArrayList<>();
    templates.forEach(template -> matchers.add(new FingerprintMatcher(template)));
    return (probe, candidate) -> matchers.get(probe).match(templates.get(candidate));
  }

  static List<FingerprintTemplate> templates(List<Impression> impressions) {
    return impressions.stream()
        .map(i -> FingerprintCompatibility.importTemplate(MinutiaeRecord.writeIso(i.template())))
        .toList();
  }
}
