package org.treffer.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
      throw new BadInput("no scenario is called '" + name + "'; there are " + NAMES);
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
}
