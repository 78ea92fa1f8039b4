package org.treffer.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.treffer.record.BadInput;

/** The shipped scenarios by name. */
public final class Scenarios {

  /** The names, the one shown by default first. */
  public static final List<String> NAMES =
      List.of(
          "burglary",
          "missing",
          "speedboat",
          "van",
          "stolen-vehicle",
          "taksim",
          "ankh",
          "cocaine",
          "action-day");

  private Scenarios() {}

  /**
   * A scenario's file.
   *
   * @throws BadInput if there is none of this name
   */
  public static byte[] file(String name) {
    if (!NAMES.contains(name)) {
      throw new BadInput(
          "no scenario is called '" + name + "'; there are " + String.join(", ", NAMES));
    }
    try (InputStream in = Scenarios.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("scenario " + name + " is not shipped");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the shipped scenarios say in a language other than English: {@code speedboat.title},
   * {@code speedboat.2.learn}.
   *
   * @param language its two letters
   * @throws BadInput if there is no translation into it
   */
  public static Properties texts(String language) {
    try (InputStream in = Scenarios.class.getResourceAsStream(language + ".properties")) {
      if (in == null) {
        throw new BadInput("the scenarios are not translated into '" + language + "'");
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
