package org.treffer.audit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What interrupts do to a file: nothing. */
class RealFileTest {

  @TempDir private Path folder;

  private DiskFile file(String name) throws IOException {
    return Disk.real().open(folder.resolve(name));
  }

  private static int readInt(DiskFile file, long position) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(4);
    assertThat(file.read(read, position)).isEqualTo(4);
    return read.getInt(0);
  }

  private static ByteBuffer bytes(int value) {
    return ByteBuffer.allocate(4).putInt(0, value);
  }

  @Test
  void an_interrupted_thread_does_all_its_work_and_stays_interrupted() throws IOException {
    try (DiskFile file = file("f")) {
      Thread.currentThread().interrupt();
      file.write(bytes(7), 0);
      file.sync();
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(readInt(file, 0)).isEqualTo(7);
      file.truncate(2);
      assertThat(file.size()).isEqualTo(2);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void interrupts_at_any_moment_lose_no_byte() throws IOException, InterruptedException {
    AtomicInteger wrong = new AtomicInteger();
    AtomicInteger met = new AtomicInteger();
    try (DiskFile file = file("f")) {
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; i < 2000; i++) {
                        file.write(bytes(i), 4L * i);
                        wrong.addAndGet(readInt(file, 4L * i) == i ? 0 : 1);
                        met.addAndGet(Thread.interrupted() ? 1 : 0);
                      }
                    } catch (IOException e) {
                      wrong.incrementAndGet();
                    }
                  });
      while (writer.isAlive()) {
        writer.interrupt();
        LockSupport.parkNanos(20_000);
      }
      writer.join();
      assertThat(wrong).hasValue(0);
      assertThat(met.get()).as("interrupts met").isPositive();
      for (int i = 0; i < 2000; i++) {
        assertThat(readInt(file, 4L * i)).isEqualTo(i);
      }
    }
  }

  @Test
  void a_closed_file_stays_closed_and_a_deleted_one_is_not_made_anew() throws IOException {
    DiskFile closed = file("f");
    closed.close();
    assertThatThrownBy(closed::size).isInstanceOf(ClosedChannelException.class);
    try (DiskFile deleted = file("g")) {
      Files.delete(folder.resolve("g"));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> deleted.write(bytes(1), 0)).isInstanceOf(IOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(folder.resolve("g")).doesNotExist();
    }
  }
}
