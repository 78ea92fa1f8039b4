package org.treffer.format.finger.nist;

import java.util.Arrays;
import java.util.Optional;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Refusal;

/**
 * The text of an ERR (field 2.074 ERM) of a state that did not search: the code, then the word that
 * answers use for it and the public reason, {@code 003 REFUSED: no agreement}. The codes know no
 * state that is away, so all but refusals for want of a right are 999.
 */
final class StatusMessage {

  private static final String SEPARATOR = ": ";

  private StatusMessage() {}

  static String of(PartitionAnswer answer) {
    return switch (answer) {
      case PartitionAnswer.Searched searched ->
          throw new IllegalArgumentException(searched.partition() + " searched: no error");
      case PartitionAnswer.Refused refused ->
          text(code(refused.reason()), refused, refused.reason().text());
      case PartitionAnswer.Unavailable away -> text(ErrorCode.ANY_OTHER, away, away.reason());
      case PartitionAnswer.TimedOut late -> text(ErrorCode.ANY_OTHER, late, "no answer in time");
      case PartitionAnswer.Failed failed -> text(ErrorCode.ANY_OTHER, failed, failed.reason());
    };
  }

  private static ErrorCode code(Refusal reason) {
    return switch (reason) {
      case NO_AGREEMENT, PURPOSE_NOT_COVERED, OFFENCE_BELOW_THRESHOLD, OFFICER_NOT_AUTHORISED ->
          ErrorCode.UNAUTHORISED_ACCESS;
      case PAIR_NOT_OPERATING, CATEGORY_NOT_OFFERED, QUOTA_SPENT, NOT_ACCEPTING_NOW ->
          ErrorCode.ANY_OTHER;
    };
  }

  private static String text(ErrorCode code, PartitionAnswer answer, String reason) {
    return code.digits() + " " + answer.status() + SEPARATOR + reason;
  }

  /** What an ERR says of a state; the words of another system are a failure with that reason. */
  static PartitionAnswer read(Country partition, String message) {
    String rest = ErrorCode.of(start(message, 3)).isPresent() ? tail(message, 4) : message;
    int split = rest.indexOf(SEPARATOR);
    String word = split < 0 ? "" : rest.substring(0, split);
    String reason = split < 0 ? "" : rest.substring(split + SEPARATOR.length());
    Optional<Refusal> refusal =
        Arrays.stream(Refusal.values()).filter(r -> r.text().equals(reason)).findFirst();
    return switch (word) {
      case "REFUSED" ->
          refusal.isPresent()
              ? new PartitionAnswer.Refused(partition, refusal.get())
              : new PartitionAnswer.Failed(partition, message);
      case "UNAVAILABLE" -> new PartitionAnswer.Unavailable(partition, reason);
      case "TIMEOUT" -> new PartitionAnswer.TimedOut(partition);
      case "ERROR" -> new PartitionAnswer.Failed(partition, reason);
      default -> new PartitionAnswer.Failed(partition, message);
    };
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String tail(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }
}
