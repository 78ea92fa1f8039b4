package org.treffer.cli;

import java.time.Duration;
import java.util.Locale;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.ScoreScale;
import org.treffer.record.Hit;
import org.treffer.record.Status;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.Table;

/** Shows the answer to a fingerprint request to a person. */
final class FingerAnswerText {

  private static final String LEGEND =
      """
      Candidates are for an expert to verify; none is an identification. "One in":
      of so many records of other people one scores as high, so among a register of
      a million a candidate of "one in 10,000" is to be expected by chance.""";

  private final Session session;

  FingerAnswerText(Session session) {
    this.session = session;
  }

  /**
   * Shows the answer.
   *
   * @param basis the legal basis in words
   * @param took how long it took
   */
  void print(FingerProbe probe, Answer answer, String basis, Duration took) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s, %s among %s%nRequest %s%s%n%d of %d states answered in %d ms"
                + " (goal: 24 hours)%n%n",
            Plural.of(probe.prints().size(), "print"),
            probe.kind().text(),
            probe.register().text(),
            answer.request().number(),
            basis,
            answer.answered(),
            answer.asked(),
            took.toMillis());
    Table table =
        new Table(
            "State", "Answer", ">Rank", "Candidate", ">Finger", ">Score", ">One in", "Remarks");
    answer.answers().forEach(each -> addRows(table, each));
    session.print(table);
    Tries.print(session, answer);
    session.out().println();
    session.out().println(LEGEND);
  }

  private static void addRows(Table table, PartitionAnswer answer) {
    switch (answer) {
      case PartitionAnswer.Searched searched -> {
        if (searched.hits().isEmpty()) {
          addRow(table, answer, "");
        }
        for (Hit hit : searched.hits()) {
          addRow(table, answer, (FingerHit) hit);
        }
      }
      case PartitionAnswer.Refused refused -> addRow(table, answer, refused.reason().text());
      case PartitionAnswer.Unavailable unavailable -> addRow(table, answer, unavailable.reason());
      case PartitionAnswer.TimedOut late -> addRow(table, answer, "deadline passed");
      case PartitionAnswer.Failed failed -> addRow(table, answer, failed.reason());
    }
  }

  private static void addRow(Table table, PartitionAnswer answer, String remark) {
    table.row(answer.partition().code(), answer.status(), "", "", "", "", "", remark);
  }

  private static void addRow(Table table, PartitionAnswer answer, FingerHit hit) {
    table.row(
        answer.partition().code(),
        answer.status(),
        hit.rank(),
        hit.reference(),
        hit.position() == 0 ? "" : hit.position(),
        String.format(Locale.ROOT, "%.1f", hit.score()),
        ScoreScale.oneIn(hit.falseMatchRate()),
        hit.disputed() ? Status.DISPUTED.text() : "");
  }
}
