package org.treffer.record;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that is no JSON, told in words that need no parser to understand. */
public final class JsonFault {

  private static final Map<Pattern, String> IN_WORDS =
      Map.of(
          Pattern.compile("^Unexpected end-of-input.*"),
          "it ends before it is complete",
          Pattern.compile("^No content to map.*"),
          "it is empty",
          Pattern.compile("^Unexpected close marker '(.)': expected '(.)'.*"),
          "'$1' stands where '$2' is expected",
          Pattern.compile("^Unexpected character \\('(.)' \\(code \\d+.*"),
          "'$1' is not expected here",
          Pattern.compile("^Unrecognized token '([^']*)'.*"),
          "'$1' is no value: a text needs quotation marks",
          Pattern.compile("^Duplicate (?:Object property|field) [\"']([^\"']*)[\"'].*"),
          "field $1 is there twice");

  private JsonFault() {}

  /** A parser's message without its terms and places; as it is where there is no plainer one. */
  public static String inWords(String message) {
    String first = message.lines().findFirst().orElse("unreadable");
    for (Map.Entry<Pattern, String> each : IN_WORDS.entrySet()) {
      Matcher said = each.getKey().matcher(first);
      if (said.find()) {
        return said.replaceFirst(each.getValue());
      }
    }
    return first.replaceFirst(" \\(start marker at .*", ""); // names the source, which is hidden
  }
}
