package org.treffer.format.vehicle.message;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Refusal;
import org.treffer.vehicle.VehicleHit;

/**
 * One state's answer to a vehicle request as a message. What it does not carry: the name of the
 * rule set.
 *
 * @param request the request, addressed to the state that answers
 * @param status what became of it
 * @param reason in words, empty where the status says all
 * @param answered when, in UTC, to the second
 * @param vehicles what was found, in the answer's order
 */
public record VehicleAnswer(
    VehicleRequest request,
    Status status,
    String reason,
    LocalDateTime answered,
    List<VehicleHit> vehicles) {

  /** The most vehicles of an answer. */
  static final int MOST = 1_000;

  /** What became of a request; only the first two say that the state searched. */
  public enum Status {
    FOUND,
    NOT_FOUND,
    NOT_AUTHORISED,
    NOT_AVAILABLE,
    TIMEOUT,
    ERROR
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it does not name who answers, or what was found and the
   *     status disagree
   */
  public VehicleAnswer {
    vehicles = List.copyOf(vehicles);
    if (request.requested().isEmpty()) {
      throw new IllegalArgumentException("element requested: an answer says who answers");
    }
    if (vehicles.isEmpty() == (status == Status.FOUND)) {
      throw new IllegalArgumentException(
          "element status: found with vehicles, any other word without");
    }
    if (vehicles.size() > MOST) {
      throw new IllegalArgumentException("an answer holds at most " + MOST + " vehicles");
    }
    if (status == Status.NOT_AUTHORISED && refusal(reason).isEmpty()) {
      throw new IllegalArgumentException("element reason: no public reason of a refusal");
    }
  }

  /**
   * A state's answer as a message.
   *
   * @throws IllegalArgumentException if a hit is no vehicle
   */
  public static VehicleAnswer of(
      VehicleRequest request, PartitionAnswer answer, LocalDateTime answered) {
    VehicleRequest asked =
        new VehicleRequest(
            request.id(),
            request.requesting(),
            List.of(answer.partition()),
            request.sent(),
            request.purpose(),
            request.user(),
            request.key(),
            request.at());
    return switch (answer) {
      case PartitionAnswer.Searched searched ->
          new VehicleAnswer(
              asked,
              searched.hits().isEmpty() ? Status.NOT_FOUND : Status.FOUND,
              "",
              answered,
              vehicles(searched));
      case PartitionAnswer.Refused refused ->
          failed(asked, Status.NOT_AUTHORISED, refused.reason().text(), answered);
      case PartitionAnswer.Unavailable away ->
          failed(asked, Status.NOT_AVAILABLE, away.reason(), answered);
      case PartitionAnswer.TimedOut late -> failed(asked, Status.TIMEOUT, "", answered);
      case PartitionAnswer.Failed failed -> failed(asked, Status.ERROR, failed.reason(), answered);
    };
  }

  private static VehicleAnswer failed(
      VehicleRequest asked, Status status, String reason, LocalDateTime answered) {
    return new VehicleAnswer(asked, status, reason, answered, List.of());
  }

  private static List<VehicleHit> vehicles(PartitionAnswer.Searched searched) {
    return searched.hits().stream()
        .map(
            hit -> {
              if (!(hit instanceof VehicleHit vehicle)) {
                throw new IllegalArgumentException("hit " + hit.reference() + " is no vehicle");
              }
              return vehicle;
            })
        .toList();
  }

  /** The answer of the state; without the name of its rule set, which no message tells. */
  public PartitionAnswer answer() {
    Country state = request.requested().getFirst();
    return switch (status) {
      case FOUND, NOT_FOUND ->
          new PartitionAnswer.Searched(
              state, "", List.copyOf(vehicles), Collections.emptySortedMap());
      case NOT_AUTHORISED -> new PartitionAnswer.Refused(state, refusal(reason).orElseThrow());
      case NOT_AVAILABLE -> new PartitionAnswer.Unavailable(state, reason);
      case TIMEOUT -> new PartitionAnswer.TimedOut(state);
      case ERROR -> new PartitionAnswer.Failed(state, reason);
    };
  }

  private static Optional<Refusal> refusal(String reason) {
    return Arrays.stream(Refusal.values()).filter(r -> r.text().equals(reason)).findFirst();
  }
}
