package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * What the demo says around a scenario, in a language: {@code demo-en.properties} and one file more
 * for each other language, with the same keys.
 */
final class Texts {

  /** The languages there are. */
  enum Language {
    en,
    de
  }

  private final Language language;
  private final Properties texts = new Properties();

  /** The texts of a language. */
  Texts(Language language) {
    this.language = language;
    try (InputStream in = Texts.class.getResourceAsStream("demo-" + language + ".properties");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  /** A text with its blanks filled in. */
  String of(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language);
    }
    return String.format(Locale.ROOT, text, values);
  }
}
