package org.treffer.format.dna.cmf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of the format's own lists, kept as data beside the classes: values between bars. */
final class CmfTable {

  private CmfTable() {}

  /** The rows of a table without blank lines and those that begin with {@code #}. */
  static List<List<String>> rows(String resource) {
    try (InputStream in = CmfTable.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\\s*\\|\\s*", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
