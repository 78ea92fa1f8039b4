package org.treffer.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.treffer.record.Country;

/** A process that appends from four threads until it is killed, and prints what is acknowledged. */
final class KilledWriter {

  static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);

  private KilledWriter() {}

  /** Appends entries numbered from a start on, fifty a day and thread. */
  public static void main(String[] arguments) throws InterruptedException {
    Path root = Path.of(arguments[0]);
    int start = Integer.parseInt(arguments[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    AuditLog log =
        AuditLog.open(
            LogSettings.of(NAME, root.resolve("audit"), root.resolve("keys"), Clock.systemUTC()));
    for (int thread = 0; thread < 4; thread++) {
      int first = start + thread;
      Thread.ofPlatform().start(() -> append(log, first, out));
    }
    Thread.sleep(Duration.ofSeconds(30));
  }

  private static void append(AuditLog log, int first, PrintStream out) {
    for (int i = first; ; i += 4) {
      Entry entry = Entries.answered(i, Entries.NOON.plus(Duration.ofDays((i - first) / 200)));
      log.appendAndWait(entry);
      synchronized (out) {
        out.println(i);
      }
    }
  }
}
