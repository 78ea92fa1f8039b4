package org.treffer.terminal;

/** How far a long work has come. Safe to call from many threads; cheap enough for every record. */
public interface Progress extends AutoCloseable {

  /** More steps are done. */
  void advance(long steps);

  /** The work is over; the line is left as it stands. */
  @Override
  void close();
}
