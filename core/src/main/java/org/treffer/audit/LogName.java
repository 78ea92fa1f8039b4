package org.treffer.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treffer.record.Country;

/**
 * Which log: one a partition, regime and kind.
 *
 * @param partition the state that keeps it
 * @param regime the name of its regime, such as {@code 615}: letters, digits and {@code -}
 * @param kind what it holds
 */
public record LogName(Country partition, String regime, LogKind kind) {

  private static final Pattern REGIME = Pattern.compile("[A-Za-z0-9-]{1,32}");

  /**
   * Checks the regime's name.
   *
   * @throws IllegalArgumentException if it can't be a folder's name
   */
  public LogName {
    if (!REGIME.matcher(regime).matches()) {
      throw new IllegalArgumentException(
          "a regime's name has 1 to 32 letters, digits and '-', not '" + regime + "'");
    }
  }

  /** The name as a checkpoint states it, such as {@code MK/615/witnessed}. */
  public String text() {
    return partition + "/" + regime + "/" + kind.text();
  }

  /** The name as part of a file's, such as {@code MK-615-witnessed}. */
  String fileName() {
    return text().replace('/', '-');
  }

  /** Reads what {@link #fileName} writes; empty if it is something else. */
  static Optional<LogName> ofFile(String name) {
    int regime = name.indexOf('-');
    int kind = name.lastIndexOf('-');
    if (regime < 0 || kind == regime) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          of(
              String.join(
                  "/",
                  name.substring(0, regime),
                  name.substring(regime + 1, kind),
                  name.substring(kind + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads what {@link #text} writes.
   *
   * @throws IllegalArgumentException if it is not such a name
   */
  public static LogName of(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "a log is named PARTITION/REGIME/KIND, such as MK/615/witnessed, not '" + text + "'");
    }
    return new LogName(
        new Country(parts[0]), parts[1], LogKind.valueOf(parts[2].toUpperCase(Locale.ROOT)));
  }
}
