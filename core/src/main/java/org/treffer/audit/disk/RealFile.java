package org.treffer.audit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of the machine. Partial reads and writes are finished, and an interrupt is no error: it
 * closes the channel of whoever works on it, so the file is opened anew, the work done again, and
 * the thread left interrupted. Without that, one caller who gave up waiting would stop a log for
 * all others. Used by one thread at a time.
 */
final class RealFile implements DiskFile {

  private final Path path;
  private final Set<? extends OpenOption> again;
  private FileChannel channel;
  private boolean closed;

  private RealFile(Path path, Set<? extends OpenOption> again, FileChannel channel) {
    this.path = path;
    this.again = again;
    this.channel = channel;
  }

  static RealFile open(Path path, StandardOpenOption... options) throws IOException {
    Set<StandardOpenOption> again = new TreeSet<>(Set.of(options));
    again.remove(StandardOpenOption.CREATE); // one deleted meanwhile must not come back empty
    return new RealFile(path, again, FileChannel.open(path, options));
  }

  @Override
  public long size() throws IOException {
    return persist(FileChannel::size);
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    int start = to.position();
    return persist(
        file -> {
          to.position(start);
          while (to.hasRemaining() && file.read(to, position + to.position() - start) >= 0) {}
          return to.position() - start;
        });
  }

  @Override
  public void write(ByteBuffer from, long position) throws IOException {
    int start = from.position();
    persist(
        file -> {
          from.position(start);
          while (from.hasRemaining()) {
            file.write(from, position + from.position() - start);
          }
          return file;
        });
  }

  @Override
  public void truncate(long size) throws IOException {
    persist(file -> file.truncate(size));
  }

  @Override
  public void sync() throws IOException {
    persist(
        file -> {
          file.force(false);
          return file;
        });
  }

  @Override
  public void close() throws IOException {
    closed = true;
    channel.close();
  }

  /** Something that can be done twice with the same outcome. */
  private interface Work<T> {
    T on(FileChannel file) throws IOException;
  }

  private <T> T persist(Work<T> work) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.on(channel);
        } catch (ClosedChannelException e) {
          if (closed) {
            throw e;
          }
          interrupted |= Thread.interrupted();
          channel = FileChannel.open(path, again);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
