package org.treffer.cli;

import java.util.stream.Collectors;
import org.treffer.request.Answer;

/** Tells a person which states were asked more than once. */
final class Tries {

  private Tries() {}

  static void print(Session session, Answer answer) {
    if (!answer.tries().isEmpty()) {
      session
          .out()
          .println(
              "Asked more than once, counted once: "
                  + answer.tries().entrySet().stream()
                      .map(each -> each.getKey() + " " + each.getValue() + " times")
                      .collect(Collectors.joining(", ")));
    }
  }
}
