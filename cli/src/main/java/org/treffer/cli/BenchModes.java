package org.treffer.cli;

import java.util.List;
import org.treffer.record.BadInput;
import picocli.CommandLine.ParseResult;

/**
 * What of {@code bench}'s options goes together: one that would do nothing is refused, since who
 * gives it expects something.
 *
 * @param given the options
 */
record BenchModes(ParseResult given) {

  private static final List<String> OF_LEAK = List.of("--profiles", "--timed");
  private static final List<String> OF_PLAN = List.of("--requests");
  private static final List<String> OF_TOPOLOGY = List.of("--tls", "--singly");
  private static final List<String> OF_NETWORK = List.of("--tries", "--hedge-after");
  private static final List<String> OF_LOAD =
      List.of(
          "--store",
          "--topology",
          "--workload",
          "--vehicles",
          "--hits",
          "--partners",
          "--day",
          "--night",
          "--opening",
          "--rate",
          "--duration",
          "--warm-up",
          "--senders",
          "--deadline",
          "--find",
          "--trial",
          "--require",
          "--conditions");

  /**
   * Checks the options of a load.
   *
   * @throws BadInput if one needs another
   */
  void load() {
    refuse(OF_LEAK, "goes with --leak");
    refuse(OF_PLAN, "goes with --plan");
    if (!has("--topology")) {
      refuse(OF_TOPOLOGY, "goes with --topology");
      if (!has("--conditions")) {
        refuse(OF_NETWORK, "goes with --topology or --conditions");
      }
    }
    if (!has("--find")) {
      refuse(List.of("--trial"), "goes with --find");
    }
  }

  /**
   * Checks the options of a trial for leaks, which makes stores of its own.
   *
   * @throws BadInput if one would do nothing
   */
  void leak() {
    String why = "has no part in --leak";
    refuse(List.of("-o", "--html", "--hlog", "--plan"), why);
    refuse(OF_PLAN, why);
    others(why);
  }

  /**
   * Checks the options of a plan, which makes registers of its own.
   *
   * @throws BadInput if one would do nothing
   */
  void plan() {
    String why = "has no part in --plan";
    refuse(OF_LEAK, why);
    others(why);
  }

  private void others(String why) {
    refuse(OF_LOAD, why);
    refuse(OF_TOPOLOGY, why);
    refuse(OF_NETWORK, why);
  }

  private void refuse(List<String> options, String why) {
    for (String option : options) {
      if (has(option)) {
        throw new BadInput(option + " " + why);
      }
    }
  }

  private boolean has(String option) {
    return given.hasMatchedOption(option);
  }
}
