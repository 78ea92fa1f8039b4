package org.treffer.contact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.disk.DiskLock;

/** The machine's disk, which can be full: then a write gets half its bytes in and fails. */
final class SmallDisk implements Disk {

  private final Disk disk = Disk.real();
  private final AtomicInteger openFiles = new AtomicInteger();
  private final AtomicInteger locks = new AtomicInteger();
  private volatile boolean full;
  private volatile boolean broken;

  void fill() {
    full = true;
  }

  void free() {
    full = false;
    broken = false;
  }

  /** From now on a write fails as none should: not by an exception of files. */
  void breakDown() {
    broken = true;
  }

  /** Files and locks opened and not closed. */
  int openFiles() {
    return openFiles.get();
  }

  /** How often a log was opened: each opening makes one lock. */
  int openings() {
    return locks.get();
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    return counted(disk.open(file));
  }

  @Override
  public DiskFile read(Path file) throws IOException {
    return counted(disk.read(file));
  }

  @Override
  public DiskLock lock(Path file) throws IOException {
    DiskLock lock = disk.lock(file);
    locks.incrementAndGet();
    openFiles.incrementAndGet();
    return new DiskLock() {
      @Override
      public boolean tryAcquire() throws IOException {
        return lock.tryAcquire();
      }

      @Override
      public void release() throws IOException {
        lock.release();
      }

      @Override
      public void close() throws IOException {
        openFiles.decrementAndGet();
        lock.close();
      }
    };
  }

  private DiskFile counted(DiskFile file) {
    openFiles.incrementAndGet();
    return new DiskFile() {
      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      public int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
      }

      @Override
      public void write(ByteBuffer from, long position) throws IOException {
        if (broken) {
          throw new AssertionError("injected");
        }
        if (full) {
          file.write(from.slice(from.position(), from.remaining() / 2), position);
          throw new IOException("No space left on device");
        }
        file.write(from, position);
      }

      @Override
      public void truncate(long size) throws IOException {
        file.truncate(size);
      }

      @Override
      public void sync() throws IOException {
        file.sync();
      }

      @Override
      public void close() throws IOException {
        openFiles.decrementAndGet();
        file.close();
      }
    };
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    disk.makeFolder(folder);
  }

  @Override
  public void makePrivateFolder(Path folder) throws IOException {
    disk.makePrivateFolder(folder);
  }

  @Override
  public List<String> files(Path folder) throws IOException {
    return disk.files(folder);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    disk.delete(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    disk.syncFolder(folder);
  }
}
