package org.treffer.protection.rule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treffer.protection.rule.Condition.Part;
import org.treffer.request.Purpose;

/** A feature of a request that takes one word of a finite set. */
public enum Feature {
  /** The requesting state's code. */
  PARTNER(Part.PARTNER, "it comes from"),
  AGREEMENT(Part.AGREEMENT, "its basis is"),
  CATEGORY(Part.SUBJECT, "it searches"),
  /** The kind of the probe. */
  PROBE(Part.SUBJECT, "its probe is a"),
  MODE(Part.SUBJECT, "it is a"),
  PURPOSE(Part.PURPOSE, "its purpose is"),
  /** Whether the offence was completed. */
  ACT(Part.OFFENCE, "its offence was"),
  /** The hour of the requested state's clock, 0 to 23. */
  HOUR(Part.TIME, "it is received in hour"),
  DAY_OF_MONTH(Part.TIME, "it is received on day of the month"),
  WEEKDAY(Part.TIME, "it is received on a");

  private final Part part;
  private final String phrase;

  Feature(Part part, String phrase) {
    this.part = part;
    this.phrase = phrase;
  }

  /** The part of the request that the feature belongs to. */
  public Part part() {
    return part;
  }

  /** The request's word for it. */
  public String wordOf(Inquiry inquiry, Setting setting) {
    return switch (this) {
      case PARTNER -> inquiry.from().code();
      case AGREEMENT -> inquiry.agreement();
      case CATEGORY -> inquiry.category();
      case PROBE -> inquiry.probe();
      case MODE -> inquiry.mode().text();
      case PURPOSE -> inquiry.purpose().text();
      case ACT -> inquiry.act().text();
      case HOUR -> Integer.toString(setting.hour());
      case DAY_OF_MONTH -> Integer.toString(setting.day().getDayOfMonth());
      case WEEKDAY -> setting.day().getDayOfWeek().name().toLowerCase(Locale.ROOT);
    };
  }

  /** Begins a sentence that a list of words ends. */
  String phrase() {
    return phrase;
  }

  /** Words that a set may hold; of an open set, some; empty where the vocabulary tells them. */
  public List<String> words() {
    return switch (this) {
      case PARTNER ->
          List.of(
              "MK", "DE", "AT", "AL", "TR", "XK", "BA", "SI", "RS", "IT", "HU", "RO", "BG", "NL",
              "FR", "CH");
      case AGREEMENT -> List.of("ANOTHER");
      case CATEGORY, PROBE -> List.of();
      case MODE -> lower(Mode.values());
      case PURPOSE -> lower(Purpose.values());
      case ACT -> lower(Act.values());
      case HOUR -> IntStream.range(0, 24).mapToObj(Integer::toString).toList();
      case DAY_OF_MONTH -> IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).toList();
      case WEEKDAY -> lower(DayOfWeek.values());
    };
  }

  /** Words by which a set can be made larger: each of a closed set, one of an open one. */
  List<String> further(Set<String> words) {
    List<String> further = words().stream().filter(w -> !words.contains(w)).toList();
    boolean open = this == PARTNER || this == AGREEMENT;
    return open && further.size() > 1 ? further.subList(0, 1) : further;
  }

  private static List<String> lower(Enum<?>[] values) {
    return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}
