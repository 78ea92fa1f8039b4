package org.treffer.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.treffer.audit.disk.Disk;

/**
 * Where a log is and how it behaves.
 *
 * @param name which log
 * @param folder its segments
 * @param keys its keys: a folder outside {@code folder}
 * @param clock when seals are signed and days end
 * @param lockWait how long a batch waits for another process's batch, such as a request's deadline
 * @param disk the files
 */
public record LogSettings(
    LogName name, Path folder, Path keys, Clock clock, Duration lockWait, Disk disk) {

  /**
   * Checks the folders.
   *
   * @throws IllegalArgumentException if the keys lie within the log's folder
   */
  public LogSettings {
    if (keys.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException("a log's keys lie outside its folder, not in " + keys);
    }
  }

  /** A log on this machine's disk that waits 10 s for the lock. */
  public static LogSettings of(LogName name, Path folder, Path keys, Clock clock) {
    return new LogSettings(name, folder, keys, clock, Duration.ofSeconds(10), Disk.real());
  }

  /** The same with another wait. */
  public LogSettings withLockWait(Duration wait) {
    return new LogSettings(name, folder, keys, clock, wait, disk);
  }

  /** The same on another disk. */
  public LogSettings withDisk(Disk other) {
    return new LogSettings(name, folder, keys, clock, lockWait, other);
  }
}
