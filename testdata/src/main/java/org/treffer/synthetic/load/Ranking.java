package org.treffer.synthetic.load;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Weighted;

/**
 * Some states by Zipf's law: the one of rank r has a part of 1 / r to the power of the skew, ranks
 * counted among those that there are; a state that the shares don't rank comes last.
 */
final class Ranking {

  private final Map<Country, Double> parts;
  private final Weighted<Country> weighted;

  Ranking(LoadShares shares, Collection<Country> states) {
    Set<Country> ranked = new LinkedHashSet<>(shares.partners());
    ranked.retainAll(states);
    ranked.addAll(new TreeSet<>(states));
    Map<Country, Double> all = new LinkedHashMap<>();
    for (Country state : ranked) {
      all.put(state, Math.pow(all.size() + 1.0, -shares.skew()));
    }
    double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
    all.replaceAll((state, part) -> part / sum);
    parts = Collections.unmodifiableMap(all);
    Weighted.Builder<Country> builder = new Weighted.Builder<>();
    parts.forEach(builder::add);
    weighted = builder.build();
  }

  /** The states' parts, which sum to 1, the largest first. */
  Map<Country, Double> parts() {
    return parts;
  }

  Country draw(Draws draws) {
    return weighted.draw(draws);
  }
}
