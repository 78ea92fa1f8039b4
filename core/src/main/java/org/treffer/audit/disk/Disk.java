package org.treffer.audit.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files and folders as a log sees them. Thread-safe. */
public interface Disk {

  /** The machine's own files. */
  static Disk real() {
    return RealDisk.INSTANCE;
  }

  /** Opens a file to read and write, making it if it is missing. */
  DiskFile open(Path file) throws IOException;

  /**
   * Opens a file to read.
   *
   * @throws java.nio.file.NoSuchFileException if it is missing
   */
  DiskFile read(Path file) throws IOException;

  /** Makes a folder and those above it. */
  void makeFolder(Path folder) throws IOException;

  /** Makes a folder that only its owner may read, where the file system knows owners. */
  void makePrivateFolder(Path folder) throws IOException;

  /** The plain files of a folder by name, sorted; none if the folder is missing. */
  List<String> files(Path folder) throws IOException;

  /** Gives a file another name in one step, replacing what had it. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file if it is there. */
  void delete(Path file) throws IOException;

  /** Makes the names in a folder durable: what was made, renamed and deleted. */
  void syncFolder(Path folder) throws IOException;

  /** A lock between processes, not yet taken. */
  DiskLock lock(Path file) throws IOException;
}
