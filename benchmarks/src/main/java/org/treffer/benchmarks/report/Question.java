package org.treffer.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the suite asks: each question is answered by benchmarks of one run, its baselines among
 * them.
 */
enum Question {
  DNA_COMPARISON("dna.DnaComparison", ""),
  DNA_SEARCH("dna.DnaSearch", ""),
  DNA_ALLOCATION("dna.DnaSearch\\.", "-p size=100000 -p shape=ALL"),
  DNA_LOAD("dna.DnaLoad", ""),
  PLATE_LOOKUP("vehicle.PlateLookup", ""),
  OWNER_SEARCH("vehicle.OwnerSearch", ""),
  PRINTS("finger.HowManyPrintsASecond", ""),
  SIGNATURE("serve.MessageSignature", ""),
  DECISION("protection.DecisionsPerSecond", ""),
  RULES_DIFF("protection.HowLongTakesADiffOfRules", ""),
  LOG_ENTRIES("audit.DurableEntriesBenchmark", ""),
  TWO_SIDED_REQUESTS("audit.HowManyTwoSidedRequests", ""),
  LOG_VERIFICATION("audit.VerificationBenchmark", ""),
  LOG_PURGE("audit.HowLongTakesAPurge", "");

  private final String benchmarks;
  private final String options;

  /**
   * One question.
   *
   * @param benchmarks how the names of its benchmarks go on after the package that holds all
   * @param options of JMH, with blanks between; those given to a run come after them
   */
  Question(String benchmarks, String options) {
    this.benchmarks = "org\\.treffer\\.benchmarks\\." + benchmarks;
    this.options = options;
  }

  /**
   * The question of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Question of(String name) {
    return Arrays.stream(values())
        .filter(question -> question.text().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("no question '" + name + "'; there are: " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(Question::text).collect(Collectors.joining(", "));
  }

  /** Its name, as a command and in front of {@code .json} in the folder of kept results. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What JMH is told: which benchmarks, and with which options. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(benchmarks));
    if (!options.isEmpty()) {
      arguments.addAll(List.of(options.split(" ", -1)));
    }
    return arguments;
  }
}
