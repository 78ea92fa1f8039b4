package org.treffer.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.Difference;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaRecord;
import org.treffer.record.Hit;
import org.treffer.record.Status;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.Table;

/** Shows the answers to DNA requests to a person. */
final class DnaAnswerText {

  private static final String LEGEND =
      """
      Q is the quality: 1 equal, 2 wildcard, 3 micro-variant, 4 mismatch.
      Loci: matched of compared. Random: the probability that an unrelated person
      matches as well.
      A match is what the engine finds; whether it is a hit a person has to confirm.""";

  private final Session session;
  private boolean hits;

  DnaAnswerText(Session session) {
    this.session = session;
  }

  /**
   * Shows one answer.
   *
   * @param basis the legal basis in words
   * @param took how long it took
   */
  void print(DnaRecord probe, Answer answer, String basis, Duration took) {
    session
        .out()
        .printf(
            "%s, %s, %d loci%nRequest %s%s%nSearched by %d of %d states asked, in %s (goal: 15 min)%n%n",
            probe.reference(),
            probe.kind().text(),
            probe.profile().loci().size(),
            answer.request().number(),
            basis,
            answer.answered(),
            answer.asked(),
            milliseconds(took));
    Table table = new Table("State", "Answer", "Record", "Kind", "Q", "Loci", "Random", "Remarks");
    answer.answers().forEach(each -> addRows(table, each));
    session.print(table);
    Tries.print(session, answer);
    String chance = chance(answer);
    if (!chance.isEmpty()) {
      LogsText.wrapped("Matches expected by chance alone: " + chance)
          .forEach(session.out()::println);
    }
    session.out().println();
  }

  /** Shows a line of the probe file that could not be asked about. */
  void printError(long line, String reference, String reason) {
    session.print(
        new Table("Line", "Profile", "Not searched, because").row(line, reference, reason));
    session.out().println();
  }

  /** Explains what the tables hold, if there was something to explain. */
  void printLegend() {
    if (hits) {
      session.out().println(LEGEND);
    }
  }

  private void addRows(Table table, PartitionAnswer answer) {
    switch (answer) {
      case PartitionAnswer.Searched searched -> addRows(table, searched);
      case PartitionAnswer.Refused refused -> addRow(table, answer, refused.reason().text());
      case PartitionAnswer.Unavailable unavailable -> addRow(table, answer, unavailable.reason());
      case PartitionAnswer.TimedOut late -> addRow(table, answer, "deadline passed");
      case PartitionAnswer.Failed failed -> addRow(table, answer, failed.reason());
    }
  }

  private static void addRow(Table table, PartitionAnswer answer, String remark) {
    table.row(answer.partition(), answer.status(), "", "", "", "", "", remark);
  }

  private void addRows(Table table, PartitionAnswer.Searched answer) {
    if (answer.hits().isEmpty()) {
      addRow(table, answer, "");
    }
    String state = answer.partition().code();
    String status = answer.status();
    for (Hit each : answer.hits()) {
      if (each instanceof DnaHit hit) {
        hits = true;
        Comparison comparison = hit.comparison();
        table.row(
            state,
            status,
            hit.reference(),
            hit.kind().text(),
            comparison.quality(),
            comparison.matched() + "/" + comparison.compared(),
            probability(hit.randomMatchProbability()),
            remarks(hit));
        state = "";
        status = "";
      }
    }
  }

  private static String remarks(DnaHit hit) {
    List<String> remarks = new ArrayList<>();
    if (hit.disputed()) {
      remarks.add(Status.DISPUTED.text());
    }
    hit.comparison().differences().forEach(each -> remarks.add(difference(each)));
    if (hit.comparison().needsVerification()) {
      remarks.add("verify");
    }
    return String.join("; ", remarks);
  }

  private static String difference(Difference difference) {
    return difference.locus().text()
        + " "
        + Alleles.text(difference.probe())
        + "/"
        + Alleles.text(difference.record())
        + " "
        + difference.kind().text();
  }

  static String probability(double probability) {
    return Double.isNaN(probability) ? "" : String.format(Locale.ROOT, "%.1e", probability);
  }

  private static String chance(Answer answer) {
    List<PartitionAnswer.Searched> searched =
        answer.answers().stream()
            .filter(PartitionAnswer.Searched.class::isInstance)
            .map(PartitionAnswer.Searched.class::cast)
            .filter(s -> !s.expectedChanceHits().isEmpty())
            .toList();
    return searched.stream()
        .map(s -> s.partition() + " " + probability(sum(s.expectedChanceHits())))
        .collect(Collectors.joining(", "));
  }

  private static double sum(SortedMap<Integer, Double> byQuality) {
    return byQuality.entrySet().stream().mapToDouble(Map.Entry::getValue).sum();
  }

  static String milliseconds(Duration time) {
    return time.toMillis() + " ms";
  }
}
