package org.treffer.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.treffer.record.BadInput;

/** Opens files to read, plain or compressed by gzip, whichever their first bytes say. */
public final class InputFile {

  private static final int BUFFER = 1 << 16;

  private InputFile() {}

  /**
   * Opens a file.
   *
   * @throws BadInput if there is no such file or it is a folder
   */
  public static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadInput(file + " is a folder, not a file");
    }
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
      in.mark(2);
      boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      return gzip ? new GZIPInputStream(in, BUFFER) : in;
    } catch (NoSuchFileException e) {
      throw new BadInput("no such file: " + file, e);
    }
  }
}
