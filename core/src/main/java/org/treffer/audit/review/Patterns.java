package org.treffer.audit.review;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.treffer.audit.Entry;
import org.treffer.audit.LogReader;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Outcome;
import org.treffer.audit.Reason;
import org.treffer.audit.Turn;
import org.treffer.audit.Withholding;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Reference;
import org.treffer.request.Purpose;

/**
 * Looks for unusual series of requests: what rules decide on one request says nothing about many
 * lawful ones put together.
 *
 * <p>Works on what a log holds. Probes are keyed hashes there, so whether two that found nothing
 * are nearly the same, or two plates follow each other, it cannot tell, and we keep it so. A hash
 * that keeps likeness would have to be made of parts of a probe. Of small parts (a locus, a digit)
 * whoever has the key finds each by trying all there are, which is to keep the probe, against
 * Decision 2008/615/JHA, Article 26. Of large parts (six loci of sixteen, in 8,008 ways) it would
 * make the log an index of profiles for as long as it is kept: relatives and strangers who share
 * six loci would meet in it, and a profile got elsewhere could be looked up. What can be told is
 * which different probes found the same record, or would have found the same withheld one, and how
 * many came in a row.
 *
 * <p>A request sent again under its number (a replay) is no request of its own here: it counts in
 * no share, no burst and no refusals. But it costs the requester no quota and is answered anew, so
 * one sent again very often, as if to wait for a change of the answer, is a pattern.
 *
 * <p>One pass; memory grows with the number of different probes in the days looked at.
 */
public final class Patterns {

  private final Limits limits;
  private final Map<String, Group> requesters = new TreeMap<>();
  private final Map<String, Group> probes = new TreeMap<>();
  private final Map<String, Group> records = new TreeMap<>();
  private final Map<String, Group> replays = new TreeMap<>();
  private long asked;
  private long hits;

  private Patterns(Limits limits) {
    this.limits = limits;
  }

  /**
   * From where on a series is unusual.
   *
   * @param repeats requests with one probe under different numbers
   * @param replays how often one request was sent again
   * @param around different probes of one requester that found one record, or would have
   * @param burst requests of one requester within {@code within}
   * @param within the length of a burst
   * @param dayBegins when ordinary hours begin, in {@code zone}
   * @param dayEnds when they end
   * @param zone whose hours
   * @param fewest requests below which a requester's shares say nothing
   * @param nightShare share outside ordinary hours, 0 to 1
   * @param deviations standard deviations between a requester's hit ratio and all others'
   * @param refusals refused requests of one requester
   */
  public record Limits(
      int repeats,
      int replays,
      int around,
      int burst,
      Duration within,
      LocalTime dayBegins,
      LocalTime dayEnds,
      ZoneId zone,
      int fewest,
      double nightShare,
      double deviations,
      int refusals) {

    /** Limits to begin with, ours; every office will want its own. */
    public static Limits usual(ZoneId zone) {
      return new Limits(
          5,
          10,
          4,
          60,
          Duration.ofMinutes(1),
          LocalTime.of(6, 0),
          LocalTime.of(22, 0),
          zone,
          20,
          0.5,
          4,
          20);
    }
  }

  /** The unusual series among the entries of some UTC days, both within, by kind and place. */
  public static List<Pattern> find(LogReader log, LocalDate from, LocalDate to, Limits limits)
      throws IOException {
    Patterns patterns = new Patterns(limits);
    log.forEach(from, to, patterns::take);
    return patterns.judge();
  }

  /** What one requester, or one probe of a requester, adds up to. */
  private static final class Group {
    private final String who;
    private final long first;
    private long last;
    private long entries;
    private long hits;
    private long refusals;
    private long atNight;
    private long densest;
    private final Deque<Long> recent = new ArrayDeque<>();
    private final Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    private final Set<String> different = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    Group(String who, long first) {
      this.who = who;
      this.first = first;
    }
  }

  private void take(LoggedEntry logged) {
    switch (logged.entry()) {
      case Entry.Asked e -> {
        String who = "officer " + e.officer().id();
        Group probe = take(logged, who, "" + e.probe(), e.outcome());
        found(logged, who, e.probe(), e.received());
        if (e.reason() instanceof Reason.Stated stated) {
          probe.purposes.add(stated.purpose());
        }
      }
      case Entry.Answered e -> {
        String who = state(logged);
        if (e.turn() == Turn.FIRST) {
          take(logged, who, "" + e.probe(), e.outcome());
          found(logged, who, e.probe(), e.supplied());
        } else {
          again(logged, who);
        }
      }
      case Entry.Withheld e ->
          found(
              logged,
              state(logged),
              e.probe(),
              e.records().stream().map(Withholding::reference).toList());
      default -> {
        // Other entries are no requests.
      }
    }
  }

  private Group take(LoggedEntry logged, String who, String probe, Outcome outcome) {
    Group requester = requesters.computeIfAbsent(who, w -> new Group(w, logged.place()));
    add(requester, logged, outcome);
    asked++;
    hits += outcome == Outcome.HIT ? 1 : 0;
    String key = who + " " + logged.entry().matter().requested() + " " + probe;
    Group group = probes.computeIfAbsent(key, p -> new Group(who, logged.place()));
    add(group, logged, outcome);
    return group;
  }

  private static String state(LoggedEntry logged) {
    return "state " + logged.entry().matter().requesting();
  }

  private void again(LoggedEntry logged, String who) {
    String number = logged.entry().matter().number();
    Group group =
        replays.computeIfAbsent(
            who + " " + number, r -> new Group(who + ", request " + number, logged.place()));
    group.last = logged.place();
    group.entries++;
  }

  /** Of the many probes of a mass comparison, which have one number, one counts. */
  private void found(LoggedEntry logged, String who, Hash probe, List<Reference> references) {
    for (Reference reference : references) {
      Group group =
          records.computeIfAbsent(
              who + " " + reference, r -> new Group(who + " about " + reference, logged.place()));
      group.last = logged.place();
      group.entries++;
      if (group.numbers.add(logged.entry().matter().number())) {
        group.different.add("" + probe);
      }
    }
  }

  private void add(Group group, LoggedEntry logged, Outcome outcome) {
    group.last = logged.place();
    group.entries++;
    group.hits += outcome == Outcome.HIT ? 1 : 0;
    group.refusals += outcome == Outcome.REFUSED ? 1 : 0;
    LocalTime time = LocalTime.ofInstant(logged.entry().matter().at(), limits.zone());
    boolean day = !time.isBefore(limits.dayBegins()) && time.isBefore(limits.dayEnds());
    group.atNight += day ? 0 : 1;
    long at = logged.entry().matter().at().toEpochMilli();
    while (!group.recent.isEmpty() && group.recent.peek() <= at - limits.within().toMillis()) {
      group.recent.remove();
    }
    group.recent.add(at);
    group.densest = Math.max(group.densest, group.recent.size());
  }

  private List<Pattern> judge() {
    List<Pattern> found = new ArrayList<>();
    for (Group g : probes.values()) {
      if (g.purposes.size() > 1) {
        found.add(pattern(Pattern.Kind.PURPOSES, g, "one probe under the purposes " + words(g)));
      }
      if (g.entries >= limits.repeats()) {
        found.add(pattern(Pattern.Kind.REPEATED, g, "one probe " + g.entries + " times"));
      }
    }
    for (Group g : replays.values()) {
      if (g.entries >= limits.replays()) {
        found.add(
            pattern(Pattern.Kind.REPLAYED, g, "one request sent again " + g.entries + " times"));
      }
    }
    for (Group g : records.values()) {
      if (g.different.size() >= limits.around()) {
        String what =
            g.different.size() + " different probes that found, or would have found, one record";
        found.add(pattern(Pattern.Kind.AROUND_A_RECORD, g, what));
      }
    }
    requesters.values().forEach(g -> judge(g, found));
    found.sort(Comparator.comparing(Pattern::kind).thenComparing(Pattern::first));
    return found;
  }

  private void judge(Group g, List<Pattern> found) {
    if (g.densest >= limits.burst()) {
      String within = limits.within().toSeconds() + " s";
      found.add(pattern(Pattern.Kind.BURST, g, g.densest + " requests within " + within));
    }
    if (g.refusals >= limits.refusals()) {
      found.add(pattern(Pattern.Kind.REFUSALS, g, g.refusals + " requests refused"));
    }
    if (g.entries < limits.fewest()) {
      return;
    }
    if (g.atNight >= limits.nightShare() * g.entries) {
      String what = g.atNight + " of " + g.entries + " requests outside ordinary hours";
      found.add(pattern(Pattern.Kind.HOURS, g, what));
    }
    if (Math.abs(deviation(g)) >= limits.deviations()) {
      String what =
          g.hits
              + " hits in "
              + g.entries
              + ", others "
              + (hits - g.hits)
              + " in "
              + (asked - g.entries);
      found.add(pattern(Pattern.Kind.HIT_RATIO, g, what));
    }
  }

  /** How far a requester's hit ratio lies from the others', in standard deviations. */
  private double deviation(Group g) {
    long others = asked - g.entries;
    if (others < limits.fewest()) {
      return 0;
    }
    double pooled = (double) hits / asked;
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / g.entries + 1.0 / others));
    double difference = (double) g.hits / g.entries - (double) (hits - g.hits) / others;
    return error == 0 ? 0 : difference / error;
  }

  private static String words(Group g) {
    return String.join(", ", g.purposes.stream().map(Purpose::text).toList());
  }

  private static Pattern pattern(Pattern.Kind kind, Group g, String what) {
    return new Pattern(kind, g.who, g.entries, g.first, g.last, what);
  }
}
