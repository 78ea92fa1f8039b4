package org.treffer.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** The forms in which a message may be, by the header {@code Content-Type}. */
enum MediaType {
  /** One request. */
  JSON("application/json"),
  /** One request a line; there is no registered name, and these are in use. */
  JSON_LINES("application/jsonl", "application/x-ndjson", "application/x-jsonlines");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that do not change
  private final List<String> names;

  MediaType(String... names) {
    this.names = List.of(names);
  }

  /** As answers name it. */
  String text() {
    return names.getFirst();
  }

  /**
   * The form of a request; JSON if it does not say.
   *
   * @throws Mistake if it is another
   */
  static MediaType of(Request request) {
    String said = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (said == null) {
      return JSON;
    }
    String name = bare(said);
    return Arrays.stream(values())
        .filter(type -> type.names.contains(name))
        .findFirst()
        .orElseThrow(
            () -> new Mistake(415, "Content-Type is one of " + known() + ", not '" + name + "'"));
  }

  private static String known() {
    return String.join(", ", Arrays.stream(values()).map(MediaType::text).toList());
  }

  /** Whether a requester takes this form, by the header {@code Accept}; without one, all. */
  boolean acceptedBy(Request request) {
    return !request.getHeaders().contains(HttpHeader.ACCEPT)
        || request.getHeaders().getQualityCSV(HttpHeader.ACCEPT).stream().anyMatch(this::within);
  }

  private boolean within(String range) {
    String name = bare(range);
    return name.equals("*/*") || name.equals("application/*") || names.contains(name);
  }

  private static String bare(String header) {
    return header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
