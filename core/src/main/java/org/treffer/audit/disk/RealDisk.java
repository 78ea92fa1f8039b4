package org.treffer.audit.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own files. */
enum RealDisk implements Disk {
  INSTANCE;

  @Override
  public DiskFile open(Path file) throws IOException {
    return RealFile.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  @Override
  public DiskFile read(Path file) throws IOException {
    return RealFile.open(file, StandardOpenOption.READ);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void makePrivateFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Override
  public List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public DiskLock lock(Path file) throws IOException {
    return new RealLock(
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  /** The lock of a file kept open for it. */
  private static final class RealLock implements DiskLock {
    private final FileChannel channel;
    private Optional<FileLock> held = Optional.empty();

    RealLock(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public boolean tryAcquire() throws IOException {
      try {
        held = Optional.ofNullable(channel.tryLock());
        return held.isPresent();
      } catch (OverlappingFileLockException e) {
        return false;
      }
    }

    @Override
    public void release() throws IOException {
      if (held.isPresent()) {
        held.get().release();
        held = Optional.empty();
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
