package org.treffer.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param log the log
 * @param entries how many entries it has had, those purged included
 * @param purged how many of them were purged, provably
 * @param closed whether it was closed cleanly; a log in use, or one whose writer died, is judged up
 *     to its mark
 * @param beyond bytes from the mark of a log that is not closed to the last one that is not zero:
 *     written and never acknowledged, so that the next opening cuts them, and not judged
 * @param unchecked witnessed checkpoints of a length within what was purged: their roots can't be
 *     made again
 * @param findings what is wrong, in the order of the log; none if all is well
 */
public record Verification(
    LogName log,
    long entries,
    long purged,
    boolean closed,
    long beyond,
    int unchecked,
    List<Finding> findings) {

  /** Copies the list. */
  public Verification {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean ok() {
    return findings.isEmpty();
  }
}
