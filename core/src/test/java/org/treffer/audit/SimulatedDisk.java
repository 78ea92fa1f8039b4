package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.disk.DiskLock;

/**
 * A disk in memory that fails at a chosen operation and loses power: what was not synced survives
 * in part, sector by sector, as the seed has it; names survive a folder's sync only.
 */
final class SimulatedDisk implements Disk {

  private static final int SECTOR = 512;

  private final Random random;
  private final Map<Path, Content> names = new TreeMap<>();
  private Map<Path, Content> durableNames = new TreeMap<>();
  private final List<String> operations = new ArrayList<>();
  private int failAt = Integer.MAX_VALUE;
  private boolean dead;

  SimulatedDisk(long seed) {
    this.random = new Random(seed);
  }

  /** A file's bytes as the process sees them and as the medium has them. */
  private static final class Content {
    private byte[] seen = new byte[0];
    private byte[] durable = new byte[0];
  }

  /** Lets the operation of this number, from 0, fail; a failed write writes half. */
  void failAt(int operation) {
    failAt = operation;
  }

  /** The operations so far, by name. */
  synchronized List<String> operations() {
    return List.copyOf(operations);
  }

  /** Power fails: everything fails from now on, until {@link #restart}. */
  synchronized void cutPower() {
    dead = true;
  }

  /** Power is back: the process sees what the medium has. */
  synchronized void restart() {
    dead = false;
    failAt = Integer.MAX_VALUE;
    for (Content content : names.values()) {
      tear(content);
    }
    names.clear();
    names.putAll(durableNames);
    for (Content content : names.values()) {
      content.seen = content.durable.clone();
    }
  }

  private void tear(Content content) {
    byte[] torn = content.durable;
    if (content.seen.length != torn.length && random.nextBoolean()) {
      torn = Arrays.copyOf(torn, content.seen.length);
    }
    for (int at = 0; at < torn.length; at += SECTOR) {
      if (at < content.seen.length && random.nextBoolean()) {
        int end = Math.min(Math.min(at + SECTOR, torn.length), content.seen.length);
        System.arraycopy(content.seen, at, torn, at, end - at);
      }
    }
    content.durable = torn;
  }

  private synchronized boolean fails(String operation) throws IOException {
    if (dead) {
      throw new IOException("no power");
    }
    operations.add(operation);
    return operations.size() - 1 == failAt;
  }

  private void attempt(String operation) throws IOException {
    if (fails(operation)) {
      throw new IOException("injected: " + operation);
    }
  }

  @Override
  public synchronized DiskFile open(Path file) throws IOException {
    attempt("open");
    return new SimulatedFile(names.computeIfAbsent(file, f -> new Content()));
  }

  @Override
  public synchronized DiskFile read(Path file) throws IOException {
    Content content = names.get(file);
    if (content == null) {
      throw new NoSuchFileException(file.toString());
    }
    return new SimulatedFile(content);
  }

  @Override
  public void makeFolder(Path folder) {}

  @Override
  public void makePrivateFolder(Path folder) {}

  @Override
  public synchronized List<String> files(Path folder) {
    return names.keySet().stream()
        .filter(p -> p.getParent().equals(folder))
        .map(p -> p.getFileName().toString())
        .sorted()
        .toList();
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    attempt("rename");
    names.put(to, names.remove(from));
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    attempt("delete");
    names.remove(file);
  }

  @Override
  public synchronized void syncFolder(Path folder) throws IOException {
    attempt("sync folder");
    Map<Path, Content> durable = new HashMap<>(durableNames);
    durable.keySet().removeIf(p -> p.getParent().equals(folder));
    names.forEach(
        (p, c) -> {
          if (p.getParent().equals(folder)) {
            durable.put(p, c);
          }
        });
    durableNames = new TreeMap<>(durable);
  }

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

  private final class SimulatedFile implements DiskFile {
    private final Content content;

    SimulatedFile(Content content) {
      this.content = content;
    }

    @Override
    public long size() {
      synchronized (SimulatedDisk.this) {
        return content.seen.length;
      }
    }

    @Override
    public int read(ByteBuffer to, long position) {
      synchronized (SimulatedDisk.this) {
        int length = Math.clamp(content.seen.length - position, 0, to.remaining());
        if (length > 0) {
          to.put(content.seen, (int) position, length);
        }
        return length;
      }
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      synchronized (SimulatedDisk.this) {
        boolean fails = fails("write");
        int length = fails ? from.remaining() / 2 : from.remaining();
        int end = (int) position + length;
        if (end > content.seen.length) {
          content.seen = Arrays.copyOf(content.seen, end);
        }
        from.get(content.seen, (int) position, length);
        if (fails) {
          throw new IOException("injected: no space left");
        }
      }
    }

    @Override
    public void truncate(long size) throws IOException {
      synchronized (SimulatedDisk.this) {
        attempt("truncate");
        content.seen = Arrays.copyOf(content.seen, (int) Math.min(size, content.seen.length));
      }
    }

    @Override
    public void sync() throws IOException {
      synchronized (SimulatedDisk.this) {
        attempt("sync");
        content.durable = content.seen.clone();
      }
    }

    @Override
    public void close() {}
  }
}
