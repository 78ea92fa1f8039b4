package org.treffer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a run was measured: figures from elsewhere do not compare.
 *
 * @param processor its name, or the architecture where the system does not tell
 * @param cores that the JVM may use
 * @param load the system's load average of the last minute before the run; negative if unknown
 * @param system the operating system and its version
 * @param jvm the Java runtime
 * @param heap the largest heap, in bytes
 * @param fsyncMicros the median time to make 4 kilobytes durable in the store's folder
 * @param commit what treffer was built from
 */
public record Environment(
    String processor,
    int cores,
    double load,
    String system,
    String jvm,
    long heap,
    long fsyncMicros,
    String commit) {

  private static final int FSYNCS = 25;

  /** Looks around. */
  public static Environment of(Path store, String commit) throws IOException {
    return new Environment(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        Runtime.getRuntime().maxMemory(),
        medianFsync(store),
        commit);
  }

  /** Whether others use the machine too. */
  public boolean busy() {
    return load > cores * 0.75;
  }

  /** What to say where others use it. */
  public String busyNote() {
    return String.format(
        Locale.ROOT,
        "the machine is busy with other work (load average %.1f on %d cores)",
        load,
        cores);
  }

  private static String processorName() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      for (String line : Files.readAllLines(info, StandardCharsets.UTF_8)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return System.getProperty("os.arch");
  }

  private static long medianFsync(Path folder) {
    try (FsyncProbe probe = FsyncProbe.in(folder)) {
      return probe.median(FSYNCS);
    }
  }
}
