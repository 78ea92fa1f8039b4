package org.treffer.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there as a whole, the old or the new, whatever happens while they are written. */
final class WholeFiles {

  private static final String FRESH = ".new";

  private WholeFiles() {}

  /** Writes a file's content to a path. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path fresh) throws IOException;
  }

  /**
   * Puts a file in another's place in one step; returns when it is on the medium. Readers see the
   * old one or the new one, and a machine that loses its power has one of them.
   */
  static void replace(Path file, Content content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + FRESH);
    content.writeTo(fresh);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
