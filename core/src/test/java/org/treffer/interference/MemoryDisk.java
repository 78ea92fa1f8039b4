package org.treffer.interference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.disk.DiskLock;

/** Files in memory that remember, folder by folder, all that was ever done to them. */
final class MemoryDisk implements Disk {

  private final Map<Path, byte[]> files = new TreeMap<>();
  private final Map<Path, CRC32C> done = new HashMap<>();
  private final Map<Path, Long> written = new HashMap<>();

  /** Copies the files of a folder, and those below it, from another disk. */
  void copyFrom(MemoryDisk other, Path folder) {
    synchronized (other) {
      other.files.forEach(
          (path, bytes) -> {
            if (path.startsWith(folder)) {
              files.put(path, bytes.clone());
            }
          });
    }
  }

  /** What was done in a folder so far, and in which order, as a few characters. */
  synchronized String done(Path folder) {
    CRC32C sum = done.get(folder);
    return sum == null ? "nothing" : written.get(folder) + " bytes, " + sum.getValue();
  }

  private void note(Path file, String what, long at, ByteBuffer bytes) {
    CRC32C sum = done.computeIfAbsent(file.getParent(), f -> new CRC32C());
    byte[] name =
        (what + " " + file.getFileName() + " " + at)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    sum.update(name, 0, name.length);
    sum.update(bytes.duplicate());
    written.merge(file.getParent(), (long) bytes.remaining(), Long::sum);
  }

  private static ByteBuffer nothing() {
    return ByteBuffer.allocate(0);
  }

  @Override
  public synchronized DiskFile open(Path file) {
    if (files.putIfAbsent(file, new byte[0]) == null) {
      note(file, "made", 0, nothing());
    }
    return new MemoryFile(file);
  }

  @Override
  public synchronized DiskFile read(Path file) throws IOException {
    if (!files.containsKey(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return new MemoryFile(file);
  }

  @Override
  public void makeFolder(Path folder) {}

  @Override
  public void makePrivateFolder(Path folder) {}

  @Override
  public synchronized List<String> files(Path folder) {
    return files.keySet().stream()
        .filter(p -> p.getParent().equals(folder))
        .map(p -> p.getFileName().toString())
        .sorted()
        .toList();
  }

  @Override
  public synchronized void rename(Path from, Path to) {
    note(to, "renamed", 0, nothing());
    files.put(to, files.remove(from));
  }

  @Override
  public synchronized void delete(Path file) {
    note(file, "deleted", 0, nothing());
    files.remove(file);
  }

  @Override
  public void syncFolder(Path folder) {}

  @Override
  public DiskLock lock(Path file) {
    return new DiskLock() {
      @Override
      public boolean tryAcquire() {
        return true;
      }

      @Override
      public void release() {}

      @Override
      public void close() {}
    };
  }

  private final class MemoryFile implements DiskFile {
    private Path path;

    MemoryFile(Path path) {
      this.path = path;
    }

    private byte[] bytes() {
      byte[] bytes = files.get(path);
      if (bytes == null) {
        // Opened under the name it had before it was renamed.
        path = path.resolveSibling(path.getFileName().toString().replace(".new", ""));
        bytes = files.get(path);
      }
      return bytes;
    }

    @Override
    public long size() {
      synchronized (MemoryDisk.this) {
        return bytes().length;
      }
    }

    @Override
    public int read(ByteBuffer to, long position) {
      synchronized (MemoryDisk.this) {
        byte[] bytes = bytes();
        int length = Math.clamp(bytes.length - position, 0, to.remaining());
        if (length > 0) {
          to.put(bytes, (int) position, length);
        }
        return length;
      }
    }

    @Override
    public void write(ByteBuffer from, long position) {
      synchronized (MemoryDisk.this) {
        byte[] bytes = bytes();
        note(path, "written", position, from);
        int length = from.remaining();
        int end = (int) position + length;
        if (end > bytes.length) {
          bytes = Arrays.copyOf(bytes, end);
          files.put(path, bytes);
        }
        from.get(bytes, (int) position, length);
      }
    }

    @Override
    public void truncate(long size) {
      synchronized (MemoryDisk.this) {
        byte[] bytes = bytes();
        note(path, "cut", size, nothing());
        files.put(path, Arrays.copyOf(bytes, (int) Math.min(size, bytes.length)));
      }
    }

    @Override
    public void sync() {}

    @Override
    public void close() {}
  }
}
