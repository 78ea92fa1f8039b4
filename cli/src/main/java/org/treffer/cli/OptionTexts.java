package org.treffer.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How the texts of options become values. An option of one of these types needs nothing more; a
 * list of states is a {@code List<Country>} with {@code split = ","}.
 */
final class OptionTexts {

  private static final Pattern DURATION =
      Pattern.compile("(\\d{1,9}) ?(ms|s|min|m|h|d)", Pattern.CASE_INSENSITIVE);

  private OptionTexts() {}

  static void register(CommandLine line) {
    line.registerConverter(Country.class, explained(Country::of));
    line.registerConverter(Addressee.class, explained(Addressee::of));
    line.registerConverter(Purpose.class, explained(OptionTexts::purpose));
    line.registerConverter(Reference.class, explained(Reference::new));
    line.registerConverter(Officer.class, explained(Officer::new));
    line.registerConverter(Duration.class, explained(OptionTexts::duration));
    line.registerConverter(Instant.class, explained(OptionTexts::instant));
    line.registerConverter(ZoneId.class, explained(OptionTexts::zone));
    line.registerConverter(int.class, explained(OptionTexts::integer));
    line.registerConverter(Integer.class, explained(OptionTexts::integer));
    line.registerConverter(long.class, explained(OptionTexts::whole));
    line.registerConverter(Long.class, explained(OptionTexts::whole));
    line.registerConverter(double.class, explained(OptionTexts::number));
    line.registerConverter(Double.class, explained(OptionTexts::number));
  }

  /** A duration such as {@code 200ms}, {@code 5s}, {@code 2m} (or {@code min}), {@code 1h}. */
  static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a duration such as 200ms, 5s, 2m, 1h or 3d");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2).toLowerCase(java.util.Locale.ROOT)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofMinutes(number);
    };
  }

  /** An instant such as {@code 2026-03-01T12:00:00Z}, or a day, which is its first instant, UTC. */
  static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time such as 2026-03-01 or 2026-03-01T12:00:00Z", e);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time zone such as Europe/Vienna", e);
    }
  }

  private static int integer(String text) {
    long value = whole(text);
    if (value != (int) value) {
      throw new IllegalArgumentException("'" + text + "' is too large a number");
    }
    return (int) value;
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a number", e);
    }
  }

  private static Purpose purpose(String text) {
    for (Purpose purpose : Purpose.values()) {
      if (purpose.text().equalsIgnoreCase(text)) {
        return purpose;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not one of investigation, prevention, prosecution, missing, remains");
  }

  private static <T> ITypeConverter<T> explained(ITypeConverter<T> converter) {
    return text -> {
      try {
        return converter.convert(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }
}
