package org.treffer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.treffer.format.InputFile;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a truth.jsonl: what only the generator knows of records. */
final class TruthFile {

  /** Takes the lines of one category. */
  interface Visitor {
    /**
     * Takes a line.
     *
     * @throws IllegalArgumentException if it lacks a field
     */
    void line(JsonNode line);
  }

  private TruthFile() {}

  /**
   * Reads a file, plain or compressed; lines of other categories are passed over.
   *
   * @throws BadInput if a line is none of such a file, or no line is about the category
   */
  static void read(Path file, Category category, Visitor visitor) throws IOException {
    int found = 0;
    try (InputStream in = InputFile.open(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        try {
          JsonNode line = JsonMapper.shared().readTree(text);
          if (text(line, "category").equals(category.name())) {
            visitor.line(line);
            found++;
          }
        } catch (JacksonException | IllegalArgumentException e) {
          throw new BadInput(file + ", line " + number + ": is no line of truth", e);
        }
      }
    }
    if (found == 0) {
      throw new BadInput(file + ": tells nothing about records of the category " + category);
    }
  }

  /**
   * A field of a line.
   *
   * @throws IllegalArgumentException if it is missing
   */
  static String text(JsonNode line, String field) {
    return line.optional(field)
        .map(JsonNode::asString)
        .orElseThrow(() -> new IllegalArgumentException("field " + field + " is missing"));
  }
}
