package org.treffer.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines that a load sets aside, in a file of {@code file, line, reason}, tabs between. */
final class SetAside implements Closeable {

  private final Path file;
  private BufferedWriter writer;
  private long lines;

  SetAside(Path file) {
    this.file = file;
  }

  void add(String source, long line, String reason) {
    try {
      if (writer == null) {
        Files.createDirectories(file.getParent());
        writer = Files.newBufferedWriter(file);
        writer.write("file\tline\treason\n");
      }
      writer.write(source + "\t" + line + "\t" + reason.replaceAll("[\t\n\r]+", " ") + "\n");
      lines++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many lines were set aside. */
  long lines() {
    return lines;
  }

  /** Where they are, if there are any. */
  Optional<Path> file() {
    return lines == 0 ? Optional.empty() : Optional.of(file);
  }

  /** Ends the file; one of an earlier load that set something aside is gone if this did not. */
  @Override
  public void close() throws IOException {
    if (writer == null) {
      Files.deleteIfExists(file);
    } else {
      writer.close();
    }
  }
}
