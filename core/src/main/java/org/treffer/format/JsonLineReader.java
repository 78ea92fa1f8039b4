package org.treffer.format;

import java.util.function.Consumer;
import tools.jackson.core.JsonParser;

/**
 * Reads one line of JSON Lines.
 *
 * @param <R> what a line holds
 */
@FunctionalInterface
public interface JsonLineReader<R> {

  /**
   * Reads a record.
   *
   * @param parser before the line's first token
   * @param warnings takes what a user should know of a record that is taken all the same
   * @throws IllegalArgumentException if the line holds no such record; the message names the field
   */
  R read(JsonParser parser, Consumer<String> warnings);
}
