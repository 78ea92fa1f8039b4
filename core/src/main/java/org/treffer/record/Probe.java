package org.treffer.record;

/** What a request asks about: a profile, a set of prints, a plate. Each category has its own. */
public interface Probe {

  /** The requesting state's own number for the probe, repeated in the answer. */
  Reference reference();

  /**
   * What is asked about as bytes, the same for equal questions whatever their references: for the
   * logs' keyed hashes, and for nothing else.
   */
  byte[] payload();
}
