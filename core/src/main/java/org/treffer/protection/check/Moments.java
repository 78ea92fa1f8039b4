package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.Penalties;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;

/** Days and hours that stand for every class of time that some rule sets tell apart. */
final class Moments {

  /** A month holds every hour, day of the month and weekday; four years every pair of the two. */
  private static final int PAIRS = 1461;

  private static final int SINGLE = 40;

  record Moment(LocalDate day, int hour) {}

  private Moments() {}

  static List<Moment> of(List<RuleSet> sets, LocalDate base) {
    NavigableSet<LocalDate> starts = new TreeSet<>(List.of(base));
    boolean monthDays = false;
    boolean weekdays = false;
    boolean hours = false;
    for (RuleSet set : sets) {
      for (Rule rule : set.rules()) {
        for (Condition condition : rule.when()) {
          if (condition instanceof Condition.InForce force) {
            bounds(force, starts);
          }
          monthDays |= reads(condition, Feature.DAY_OF_MONTH);
          weekdays |= reads(condition, Feature.WEEKDAY);
          hours |= reads(condition, Feature.HOUR);
        }
      }
      for (Penalties.Entry entry : set.penalties().entries()) {
        if (entry.since().isAfter(LocalDate.of(1950, 1, 1))) {
          starts.add(entry.since());
          starts.add(entry.since().minusDays(1));
        }
      }
    }
    int days = monthDays && weekdays ? PAIRS : monthDays || weekdays ? SINGLE : 1;
    return moments(starts, days, hours ? 24 : 1);
  }

  private static List<Moment> moments(NavigableSet<LocalDate> starts, int days, int hours) {
    List<Moment> moments = new ArrayList<>();
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      for (int i = 0; i < days; i++) {
        LocalDate day = start.plusDays(i);
        if (next == null || day.isBefore(next)) {
          for (int hour = 0; hour < hours; hour++) {
            moments.add(new Moment(day, hour));
          }
        }
      }
    }
    return moments;
  }

  private static void bounds(Condition.InForce force, NavigableSet<LocalDate> starts) {
    if (!force.from().equals(LocalDate.MIN)) {
      starts.add(force.from());
      starts.add(force.from().minusDays(1));
    }
    if (!force.to().equals(LocalDate.MAX)) {
      starts.add(force.to());
      starts.add(force.to().plusDays(1));
    }
  }

  private static boolean reads(Condition condition, Feature feature) {
    return condition instanceof Condition.OneOf set && set.feature() == feature;
  }
}
