package org.treffer.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treffer.record.Country;

/**
 * An agreement between states as data: who is bound since when, for which categories and purposes,
 * and which pairs operate.
 *
 * @param name the short name a request names, such as {@code D615}
 * @param title the full name
 * @param regime the settings of its text
 * @param purposes per category, the purposes the text covers
 * @param parties the states, each once
 * @param openings which pairs operate; a pair that no opening holds does not
 */
public record Agreement(
    String name,
    String title,
    Regime regime,
    Map<String, Set<Purpose>> purposes,
    List<Party> parties,
    List<Opening> openings) {

  /** Copies the collections. */
  public Agreement {
    purposes = Map.copyOf(purposes);
    parties = List.copyOf(parties);
    openings = List.copyOf(openings);
  }

  /** Whether the agreement binds both states on a day. */
  public boolean binds(Country asking, Country asked, LocalDate day) {
    return partyOn(asking, day) && partyOn(asked, day) && !asking.equals(asked);
  }

  /**
   * Whether the asked state offers a category under this agreement. A state that answers the asking
   * one about other categories, and nobody about this one, does not offer it.
   */
  public boolean offers(Country asking, Country asked, String category, LocalDate day) {
    return purposes.containsKey(category)
        && parties.stream()
            .noneMatch(p -> p.country().equals(asked) && p.notOffered().contains(category))
        && (answers(asked, category, day) || !operates(asking, asked, day));
  }

  /** Whether the pair operates for any category on a day. */
  boolean operates(Country asking, Country asked, LocalDate day) {
    return purposes.keySet().stream().anyMatch(c -> operates(asking, asked, c, day));
  }

  private boolean answers(Country asked, String category, LocalDate day) {
    return openings.stream()
        .anyMatch(
            o ->
                o.asked().contains(asked)
                    && o.categories().contains(category)
                    && o.operating().holds(day));
  }

  /** Whether the text covers a purpose for a category. */
  public boolean covers(String category, Purpose purpose) {
    return purposes.getOrDefault(category, Set.of()).contains(purpose);
  }

  /** Whether the pair operates for a category on a day. */
  public boolean operates(Country asking, Country asked, String category, LocalDate day) {
    return openings.stream()
        .anyMatch(
            o ->
                o.asking().contains(asking)
                    && o.asked().contains(asked)
                    && o.categories().contains(category)
                    && o.operating().holds(day));
  }

  private boolean partyOn(Country country, LocalDate day) {
    return parties.stream().anyMatch(p -> p.country().equals(country) && p.inForce().holds(day));
  }
}
