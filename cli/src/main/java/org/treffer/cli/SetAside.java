package org.treffer.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines that a load sets aside, or warns of, in a file of {@code file, line} and why, tabs
 * between.
 */
final class SetAside implements Closeable {

  private final Path file;
  private final String why;
  private BufferedWriter writer;
  private long lines;

  /**
   * Such lines.
   *
   * @param why the name of the last column
   */
  SetAside(Path file, String why) {
    this.file = file;
    this.why = why;
  }

  void add(String source, long line, String reason) {
    try {
      if (writer == null) {
        Files.createDirectories(file.getParent());
        writer = Files.newBufferedWriter(file);
        writer.write("file\tline\t" + why + "\n");
      }
      writer.write(source + "\t" + line + "\t" + reason.replaceAll("[\t\n\r]+", " ") + "\n");
      lines++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many lines there are. */
  long lines() {
    return lines;
  }

  /** Where they are, if there are any. */
  Optional<Path> file() {
    return lines == 0 ? Optional.empty() : Optional.of(file);
  }

  /** Ends the file; that of an earlier load is gone if this one has no such lines. */
  @Override
  public void close() throws IOException {
    if (writer == null) {
      Files.deleteIfExists(file);
    } else {
      writer.close();
    }
  }
}
