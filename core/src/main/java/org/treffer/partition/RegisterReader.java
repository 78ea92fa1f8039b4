package org.treffer.partition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;

/** One register's readers: always that of the last commit, older ones closed when let go of. */
final class RegisterReader implements Closeable {

  /** Changes of a folder that lie this close together may leave the same time at it. */
  private static final long TICK_MILLIS = 1_000;

  private final FSDirectory directory;
  private DirectoryReader current;

  /** When the folder was changed last before it was looked through last. */
  private FileTime changed = FileTime.fromMillis(0);

  /** Whether a change after that look must have left another time. */
  private boolean settled;

  private RegisterReader(FSDirectory directory, DirectoryReader current) {
    this.directory = directory;
    this.current = current;
  }

  /** Whether a folder holds a commit. */
  static boolean exists(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      return true; // something is there; to open it says what
    }
  }

  static RegisterReader open(Path folder) throws IOException {
    FSDirectory directory = MMapDirectory.open(folder);
    try {
      return new RegisterReader(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * The register as of the last commit, whichever process made it. A commit renames a file, which
   * changes the time at the folder: to ask for that costs a microsecond, to look through the folder
   * fifty.
   */
  synchronized Snapshot snapshot() throws IOException {
    FileTime now = Files.getLastModifiedTime(directory.getDirectory());
    if (!settled || !now.equals(changed)) {
      settled = System.currentTimeMillis() - now.toMillis() > TICK_MILLIS;
      changed = now;
      refresh();
    }
    current.incRef();
    return new Snapshot(current);
  }

  private void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(current);
    if (newer != null) {
      current.decRef();
      current = newer;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    current.close();
    directory.close();
  }
}
