package org.treffer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Tells how long the disk below a folder takes to make 4 kilobytes durable. */
final class FsyncProbe implements AutoCloseable {

  private static final int BYTES = 4096;

  private final Path file;
  private final FileChannel channel;

  private FsyncProbe(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Makes a small file in the folder, which is gone once the probe is closed. */
  static FsyncProbe in(Path folder) {
    try {
      Path file = Files.createTempFile(folder, "fsync", ".tmp");
      return new FsyncProbe(file, FileChannel.open(file, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes and waits until it is durable, microseconds. */
  long micros() {
    try {
      channel.write(ByteBuffer.allocate(BYTES));
      long begin = System.nanoTime();
      channel.force(false);
      return (System.nanoTime() - begin) / 1_000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The median of some tries, microseconds. */
  long median(int tries) {
    long[] micros = new long[tries];
    Arrays.setAll(micros, i -> micros());
    Arrays.sort(micros);
    return micros[tries / 2];
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
