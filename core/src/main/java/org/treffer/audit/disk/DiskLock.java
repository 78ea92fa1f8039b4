package org.treffer.audit.disk;

import java.io.Closeable;
import java.io.IOException;

/**
 * A lock between processes, taken and given back many times.
 *
 * <p>It is the operating system's: a process that dies gives it back. Two locks on one file in one
 * process exclude each other too, but closing one of them may give back the other's (POSIX), so a
 * process opens a log once.
 */
public interface DiskLock extends Closeable {

  /** Takes the lock if nobody has it; false if somebody has. */
  boolean tryAcquire() throws IOException;

  /** Gives it back. */
  void release() throws IOException;
}
