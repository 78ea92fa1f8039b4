package org.treffer.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treffer.record.Hit;
import org.treffer.record.Status;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.Table;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;

/** Shows the answer to a vehicle request to a person. */
final class VehicleAnswerText {

  private final Session session;

  VehicleAnswerText(Session session) {
    this.session = session;
  }

  /**
   * Shows the answer.
   *
   * @param basis the legal basis in words
   * @param took how long it took
   */
  void print(VehicleProbe probe, Answer answer, String basis, Duration took) {
    session
        .out()
        .printf(
            "%s, as of %s%nRequest %s%s%n%d of %d states answered in %d ms (goal: seconds)%n%n",
            asked(probe),
            probe.at().truncatedTo(ChronoUnit.SECONDS),
            answer.request().number(),
            basis,
            answer.answered(),
            answer.asked(),
            took.toMillis());
    Table table = new Table("State", "Answer", "Record", "Plate", "Remarks");
    answer.answers().forEach(each -> addRows(table, each));
    session.print(table);
    Tries.print(session, answer);
    answer.answers().forEach(this::printRecords);
  }

  private static String asked(VehicleProbe probe) {
    return switch (probe) {
      case VehicleProbe.ByPlate plate ->
          "Plate "
              + plate.readings().stream()
                  .map(r -> r.plate().toString())
                  .collect(Collectors.joining(" or "));
      case VehicleProbe.ByVin vin -> "Chassis number " + vin.vin();
      case VehicleProbe.ByHolder holder -> "Holder " + holder.party().name();
    };
  }

  private static void addRows(Table table, PartitionAnswer answer) {
    String state = answer.partition().code();
    switch (answer) {
      case PartitionAnswer.Searched searched -> {
        if (searched.hits().isEmpty()) {
          table.row(state, answer.status(), "", "", "");
        }
        for (Hit hit : searched.hits()) {
          addRow(table, answer, (VehicleHit) hit);
        }
      }
      case PartitionAnswer.Refused refused -> addRow(table, answer, refused.reason().text());
      case PartitionAnswer.Unavailable unavailable -> addRow(table, answer, unavailable.reason());
      case PartitionAnswer.TimedOut late -> addRow(table, answer, "deadline passed");
      case PartitionAnswer.Failed failed -> addRow(table, answer, failed.reason());
    }
  }

  private static void addRow(Table table, PartitionAnswer answer, String remark) {
    table.row(answer.partition().code(), answer.status(), "", "", remark);
  }

  private static void addRow(Table table, PartitionAnswer answer, VehicleHit hit) {
    Registration r = hit.registration();
    table.row(answer.partition().code(), answer.status(), r.reference(), r.printed(), remarks(hit));
  }

  private static String remarks(VehicleHit hit) {
    Registration r = hit.registration();
    return Stream.of(
            hit.disputed() ? Status.DISPUTED.text() : "",
            RegistrationText.stolen(r),
            state(r.vehicle().state()),
            hit.basis() == VehicleHit.Basis.CURRENT ? "current data" : "",
            hit.foundBy(),
            hit.rank() == 1 ? "" : "name agrees in part")
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** A state worth a remark; that it is stolen is told with the theft. */
  private static String state(VehicleData.State state) {
    return switch (state) {
      case NOT_STATED, REGISTERED, STOLEN -> "";
      case EXPORTED, SCRAPPED, SUSPENDED -> state.text();
    };
  }

  private void printRecords(PartitionAnswer answer) {
    if (answer instanceof PartitionAnswer.Searched searched) {
      for (Hit hit : searched.hits()) {
        session.out().println();
        RegistrationText.of(((VehicleHit) hit).registration()).forEach(session.out()::println);
      }
    }
  }
}
