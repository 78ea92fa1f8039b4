package org.treffer.protection.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which penalty each state's law threatens for each offence of the catalogue, and since when. A
 * state that the table does not list for an offence has the table's common entry.
 */
public final class Penalties {

  /** Months that stand for imprisonment for life. */
  public static final int LIFE = 1200;

  /** The name under which entries for every state stand. */
  public static final String EVERY_STATE = "*";

  /**
   * One state's penalty for one offence since a day.
   *
   * @param state a country code, or {@link #EVERY_STATE}
   * @param offence the offence's code
   * @param since the first day of the law
   * @param minimumMonths the least imprisonment, 0 where there is none
   * @param maximumMonths the most; 0 for a fine only, {@link #LIFE} for life
   * @param euList whether the offence is one of the 32 of Framework Decision 2002/584/JHA
   * @param mark how far the entry rests on a text
   */
  public record Entry(
      String state,
      String offence,
      LocalDate since,
      int minimumMonths,
      int maximumMonths,
      boolean euList,
      Mark mark) {}

  private final List<Entry> entries;
  private final Map<String, List<Entry>> newestFirst = new HashMap<>();

  /** From entries in any order. */
  public Penalties(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      newestFirst
          .computeIfAbsent(entry.state() + entry.offence(), k -> new ArrayList<>())
          .add(entry);
    }
    newestFirst.values().forEach(l -> l.sort(Comparator.comparing(Entry::since).reversed()));
  }

  /** A copy in which further entries stand beside, or in place of, this table's. */
  public Penalties with(List<Entry> further) {
    List<Entry> all = new ArrayList<>(entries);
    all.removeIf(
        old ->
            further.stream()
                .anyMatch(
                    f ->
                        f.state().equals(old.state())
                            && f.offence().equals(old.offence())
                            && f.since().equals(old.since())));
    all.addAll(further);
    return new Penalties(all);
  }

  /** Every entry. */
  public List<Entry> entries() {
    return entries;
  }

  /** The states that have entries of their own. */
  public Set<String> states() {
    return entries.stream()
        .map(Entry::state)
        .filter(s -> !s.equals(EVERY_STATE))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The law of a state on an offence on a day: at most one entry, none if the offence is not in the
   * catalogue.
   */
  public List<Entry> law(String state, String offence, LocalDate day) {
    List<Entry> own = newest(state, offence, day);
    return own.isEmpty() ? newest(EVERY_STATE, offence, day) : own;
  }

  private List<Entry> newest(String state, String offence, LocalDate day) {
    for (Entry entry : newestFirst.getOrDefault(state + offence, List.of())) {
      if (!entry.since().isAfter(day)) {
        return List.of(entry);
      }
    }
    return List.of();
  }
}
