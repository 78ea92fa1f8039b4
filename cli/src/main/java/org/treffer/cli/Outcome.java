package org.treffer.cli;

/** How a command ended, and the exit code that says so. */
enum Outcome {
  /** Done: a search whatever partners answered, a load that read every file to its end. */
  DONE(0),
  /** A finding: a rule test failed, a log is broken, a required answer is missing. */
  FINDING(1),
  /** Bad input or usage: nothing was accepted, or a file or store could not be used. */
  BAD_INPUT(2),
  /** A defect of treffer's own. */
  DEFECT(3);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
