package org.treffer.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.treffer.record.Hit;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.Table;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;

/** Shows the answer to a vehicle request to a person. */
final class VehicleAnswerText {

  private final Session session;

  VehicleAnswerText(Session session) {
    this.session = session;
  }

  /** Shows the answer. */
  void print(VehicleProbe probe, Answer answer, Duration took) {
    session
        .out()
        .printf(
            "%s, as of %s%nRequest %s%n%d of %d states answered in %d ms (goal: seconds)%n%n",
            asked(probe),
            probe.at(),
            answer.request().number(),
            answer.answered(),
            answer.asked(),
            took.toMillis());
    Table table = new Table("State", "Answer", "Record", "Plate", "Since", "Remarks");
    answer.answers().forEach(each -> addRows(table, each));
    session.print(table);
    Tries.print(session, answer);
    answer.answers().forEach(this::printPeople);
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
          table.row(state, answer.status(), "", "", "", "");
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
    table.row(answer.partition().code(), answer.status(), "", "", "", remark);
  }

  private static void addRow(Table table, PartitionAnswer answer, VehicleHit hit) {
    Registration r = hit.registration();
    table.row(
        answer.partition().code(),
        answer.status(),
        r.reference(),
        r.printed(),
        r.validity().fromText(),
        remarks(hit));
  }

  private static String remarks(VehicleHit hit) {
    Registration r = hit.registration();
    VehicleData.State state = r.vehicle().state();
    List<String> remarks =
        List.of(
            r.theft().equals(Theft.NONE) ? "" : "STOLEN since " + r.theft().validity().fromText(),
            state == VehicleData.State.NOT_STATED || state == VehicleData.State.REGISTERED
                ? ""
                : state.text(),
            hit.basis() == VehicleHit.Basis.CURRENT ? "current data" : "",
            hit.foundBy(),
            hit.rank() == 1 ? "" : "name agrees in part");
    return remarks.stream().filter(t -> !t.isEmpty()).collect(Collectors.joining("; "));
  }

  private void printPeople(PartitionAnswer answer) {
    if (answer instanceof PartitionAnswer.Searched searched) {
      for (Hit hit : searched.hits()) {
        Registration r = ((VehicleHit) hit).registration();
        printVehicle(r);
        r.holders().forEach(h -> printPerson(r, "holder", h));
        r.owners().forEach(o -> printPerson(r, "owner", o));
      }
    }
  }

  private void printVehicle(Registration r) {
    String model = (r.vehicle().make() + " " + r.vehicle().commercialType()).strip();
    session
        .out()
        .printf(
            "%s vehicle: %schassis number %s%n",
            r.reference(), model.isEmpty() ? "" : model + ", ", r.vin());
  }

  private void printPerson(Registration r, String role, Holding holding) {
    String address = holding.address().printable();
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s %s: %s%s%n",
            r.reference(),
            role,
            holding.party().name(),
            address.isEmpty() ? "" : ", " + address);
  }
}
