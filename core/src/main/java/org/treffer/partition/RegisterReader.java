package org.treffer.partition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;

/** One register's readers: always that of the last commit, older ones closed when let go of. */
final class RegisterReader implements Closeable {

  private final FSDirectory directory;
  private DirectoryReader current;

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

  synchronized Snapshot snapshot() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(current);
    if (newer != null) {
      current.decRef();
      current = newer;
    }
    current.incRef();
    return new Snapshot(current);
  }

  @Override
  public synchronized void close() throws IOException {
    current.close();
    directory.close();
  }
}
