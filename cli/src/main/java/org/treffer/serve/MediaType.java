package org.treffer.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** The forms in which a message may be, by the headers {@code Content-Type} and {@code Accept}. */
enum MediaType {
  /** One request. */
  JSON("application/json"),
  /** One request a line; there is no registered name, and these are in use. */
  JSON_LINES("application/jsonl", "application/x-ndjson", "application/x-jsonlines"),
  /** One request about DNA or vehicles. */
  XML("application/xml", "text/xml");

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
   * The form of a message; JSON if it does not say.
   *
   * @throws Mistake if it is another
   */
  static MediaType of(HttpFields headers) {
    String said = headers.get(HttpHeader.CONTENT_TYPE);
    if (said == null) {
      return JSON;
    }
    String name = bare(said);
    return Arrays.stream(values())
        .filter(type -> type.names.contains(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Mistake(
                    415,
                    "Content-Type is one of "
                        + names(List.of(values()), ", ")
                        + ", not '"
                        + name
                        + "'"));
  }

  /** The forms in which a message of this form can be answered, the usual one first. */
  private List<MediaType> answers() {
    return switch (this) {
      case JSON, JSON_LINES -> List.of(this);
      case XML -> List.of(XML, JSON);
    };
  }

  /**
   * The form in which a message of this form is answered: that which the sender likes best.
   *
   * @throws Mistake if it takes none
   */
  MediaType answeredIn(HttpFields headers) {
    if (!headers.contains(HttpHeader.ACCEPT)) {
      return answers().getFirst();
    }
    for (String range : headers.getQualityCSV(HttpHeader.ACCEPT)) { // without those of quality 0
      for (MediaType answer : answers()) {
        if (answer.within(bare(range))) {
          return answer;
        }
      }
    }
    throw new Mistake(406, text() + " is answered in " + names(answers(), " or ") + " alone");
  }

  private boolean within(String range) {
    return range.equals("*/*")
        || names.stream()
            .anyMatch(name -> name.equals(range) || range.equals(name.replaceFirst("/.*", "/*")));
  }

  private static String names(List<MediaType> types, String between) {
    return String.join(between, types.stream().map(MediaType::text).toList());
  }

  private static String bare(String header) {
    return header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
