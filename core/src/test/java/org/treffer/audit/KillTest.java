package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.disk.Disk;

/** A real process is killed (SIGKILL) while it writes. */
class KillTest {

  private static final int NUMBERS_A_LIFE = 1_000_000;

  @TempDir Path root;

  @Test
  void nothing_acknowledged_is_lost_at_ten_kills() throws Exception {
    kill(10, 7);
  }

  @Tag("long")
  @Test
  void nothing_acknowledged_is_lost_at_two_hundred_kills() throws Exception {
    kill(200, 11);
  }

  private void kill(int times, long seed) throws Exception {
    Random random = new Random(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int life = 0; life < times; life++) {
      acknowledged.addAll(live(life * NUMBERS_A_LIFE, 1 + random.nextInt(400)));
      if (life % 10 == 9) {
        assertSound(acknowledged);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(times);
  }

  /** Lets the writer live for so many acknowledged entries, more or less. */
  private Set<String> live(int start, int entries) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                root.toString(),
                Integer.toString(start))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Set<String> acknowledged = new HashSet<>();
    try (BufferedReader lines = writer.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        acknowledged.add("AT-" + line);
        if (acknowledged.size() == entries) {
          writer.destroyForcibly();
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      // The killed process's stream ends in the middle of a line.
    }
    writer.waitFor();
    return acknowledged;
  }

  private void assertSound(Set<String> acknowledged) throws IOException {
    Path log = root.resolve("audit");
    Path keys = root.resolve("keys");
    AuditLog.open(LogSettings.of(KilledWriter.NAME, log, keys, Clock.systemUTC())).close();
    Set<String> logged = new HashSet<>();
    LogReader.of(Disk.real(), log).forEach(e -> logged.add(e.entry().matter().number()));
    assertThat(logged).containsAll(acknowledged);
    Trust trust = Trust.ofKeys(Disk.real(), keys, KilledWriter.NAME);
    Verification verification = Verifier.verify(Disk.real(), log, trust, Instant.MAX);
    assertThat(verification.findings()).isEqualTo(List.of());
    assertThat(verification.closed()).isTrue();
  }
}
