package org.treffer.serve;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;

/**
 * What a message in XML has no place for, as headers beside it: {@code Treffer-Purpose}, {@code
 * Treffer-Offence}, {@code Treffer-Officer}, {@code Treffer-Requested-By} (the officer if left
 * out), {@code Treffer-Case}, {@code Treffer-Agreement} and {@code Treffer-Wait-Millis} (15 seconds
 * if left out). Headers, not a query: addresses end up in the logs of whatever lies between.
 *
 * @param headers of the message
 */
record Envelope(HttpFields headers) {

  private static final Duration USUAL_WAIT = Duration.ofSeconds(15);
  private static final int LONGEST = 1_000;

  /** A header's text, or empty. */
  String text(String name) {
    String value = headers.get("Treffer-" + name);
    return value == null ? "" : value.strip();
  }

  /** What a header says, if it is there. */
  private <T> Optional<T> parsed(String name, Function<String, T> reader) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("header Treffer-" + name + ": " + e.getMessage(), e);
    }
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("header Treffer-" + name + " is missing");
  }

  Purpose purpose() {
    return parsed("Purpose", Envelope::purpose).orElseThrow(() -> missing("Purpose"));
  }

  private static Purpose purpose(String text) {
    return Arrays.stream(Purpose.values())
        .filter(purpose -> purpose.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of "
                        + Arrays.stream(Purpose.values())
                            .map(Purpose::name)
                            .collect(Collectors.joining(", "))
                        + " is expected"));
  }

  Officer officer() {
    return parsed("Officer", Officer::new).orElseThrow(() -> missing("Officer"));
  }

  Officer requestedBy(Officer officer) {
    return parsed("Requested-By", Officer::new).orElse(officer);
  }

  Duration wait(Duration longest) {
    return parsed("Wait-Millis", text -> millis(text, longest)).orElse(USUAL_WAIT);
  }

  private static Duration millis(String text, Duration longest) {
    if (!text.matches("\\d{1,9}") || Long.parseLong(text) > longest.toMillis()) {
      throw new IllegalArgumentException("0 to " + longest.toMillis() + " is expected");
    }
    return Duration.ofMillis(Long.parseLong(text));
  }

  /** Lets a header that is there say nothing else than the message itself. */
  void mustAgree(String name, String element, String stated) {
    String text = text(name);
    if (!text.isEmpty() && !text.equalsIgnoreCase(stated)) {
      throw new IllegalArgumentException(
          "header Treffer-" + name + " says otherwise than element " + element);
    }
  }

  /** A text as the value of a header of the answer. */
  static String value(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
