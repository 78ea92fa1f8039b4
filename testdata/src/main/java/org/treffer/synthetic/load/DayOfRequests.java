package org.treffer.synthetic.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Weighted;

/**
 * The requests of a day among states: the n-th one is a function of the shares, of who may ask
 * whom, of the seed and of n alone.
 *
 * <p>A request's kind is drawn first, then who asks, then whom: askers and partners by one law,
 * since who is asked most has most to ask, too (X: matches are found on both sides).
 */
public final class DayOfRequests {

  private final LoadShares shares;
  private final long seed;
  private final Weighted<RequestKind> kinds;
  private final Weighted<String> offences;
  private final Map<RequestKind, Ranking> askers = new EnumMap<>(RequestKind.class);
  private final Map<RequestKind, Map<Country, Ranking>> partners = new EnumMap<>(RequestKind.class);

  /**
   * The requests that some shares and a seed give.
   *
   * @param open of each kind: who may ask, and whom that state may ask; a kind that nobody may ask
   *     leaves its place to the others
   * @throws BadInput if nobody may ask anything that has a share
   */
  public DayOfRequests(
      LoadShares shares,
      long seed,
      Map<RequestKind, ? extends Map<Country, ? extends Collection<Country>>> open) {
    this.shares = shares;
    this.seed = seed;
    new TreeMap<>(open).forEach(this::open);
    Weighted.Builder<RequestKind> asked = new Weighted.Builder<>();
    kindShares().forEach(asked::add);
    this.kinds = asked.build();
    Weighted.Builder<String> stated = new Weighted.Builder<>();
    new TreeMap<>(shares.offences()).forEach(stated::add);
    this.offences = stated.build();
  }

  private void open(RequestKind kind, Map<Country, ? extends Collection<Country>> to) {
    Map<Country, Ranking> ranked = new TreeMap<>();
    to.forEach(
        (asker, states) -> {
          if (!states.isEmpty()) {
            ranked.put(asker, new Ranking(shares, states));
          }
        });
    if (!ranked.isEmpty()) {
      askers.put(kind, new Ranking(shares, ranked.keySet()));
      partners.put(kind, ranked);
    }
  }

  /** The n-th request. */
  public LoadRequest request(long n) {
    Draws draws = new Draws(Draws.key(seed, n));
    RequestKind kind = kinds.draw(draws);
    Country from = askers.get(kind).draw(draws);
    Ranking ranked = partners.get(kind).get(from);
    Country holder = ranked.draw(draws);
    List<Country> to =
        kind.toAll() ? new ArrayList<>(new TreeSet<>(ranked.parts().keySet())) : List.of(holder);
    boolean hit = draws.chance(shares.kinds().get(kind).hits() / 100);
    String offence = offences.draw(draws);
    return new LoadRequest(
        kind, from, to, holder, hit, offence, draws.chance(shares.twice()) ? 2 : 1);
  }

  /** The kinds that have a share but that nobody may ask. */
  public Set<RequestKind> leftOut() {
    Set<RequestKind> left = EnumSet.noneOf(RequestKind.class);
    shares
        .kinds()
        .forEach(
            (kind, share) -> {
              if (share.parts() > 0 && !askers.containsKey(kind)) {
                left.add(kind);
              }
            });
    return left;
  }

  /**
   * How requests divide among the kinds that somebody may ask.
   *
   * @return parts that sum to 1, in the order of kinds
   * @throws BadInput if there is none
   */
  public Map<RequestKind, Double> kindShares() {
    Map<RequestKind, Double> parts = new EnumMap<>(RequestKind.class);
    shares
        .kinds()
        .forEach(
            (kind, share) -> {
              if (share.parts() > 0 && askers.containsKey(kind)) {
                parts.put(kind, share.parts());
              }
            });
    if (parts.isEmpty()) {
      throw new BadInput("nobody may be asked, or holds, what the load asks about");
    }
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    parts.replaceAll((kind, part) -> part / sum);
    return parts;
  }

  /**
   * How requests to one state divide among the states asked.
   *
   * @return parts that sum to 1, the largest first; empty if every request goes to all
   */
  public Map<Country, Double> partnerShares() {
    Map<Country, Double> parts = new TreeMap<>();
    kindShares()
        .forEach(
            (kind, ofKind) -> {
              if (!kind.toAll()) {
                askers
                    .get(kind)
                    .parts()
                    .forEach(
                        (asker, ofAsker) ->
                            partners
                                .get(kind)
                                .get(asker)
                                .parts()
                                .forEach(
                                    (asked, part) ->
                                        parts.merge(asked, ofKind * ofAsker * part, Double::sum)));
              }
            });
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Country, Double> ordered = new LinkedHashMap<>();
    parts.entrySet().stream()
        .sorted(Map.Entry.<Country, Double>comparingByValue().reversed())
        .forEach(each -> ordered.put(each.getKey(), each.getValue() / sum));
    return ordered;
  }
}
