package org.treffer.protection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treffer.record.RecordFilter;
import org.treffer.request.Refusal;

/** What the rules say of a request. */
public sealed interface Admission {

  /** Which rules fired; it explains the decision. For the requested state's own eyes. */
  Trace trace();

  /**
   * Why a request was refused, for the state's own log: the public reason, and what of the rules
   * made it so; empty for one that was let in, which the rules that fired explain.
   */
  default String explanation() {
    return switch (this) {
      case Admitted admitted -> "";
      case Refused refused ->
          Stream.concat(
                  Stream.of("refused: " + refused.reason().text()), trace().explain().stream())
              .collect(Collectors.joining("; "));
    };
  }

  /**
   * The request may be searched.
   *
   * @param filter which records take part
   * @param release what of a hit may leave
   * @param charges the quotas that were charged, for the log
   */
  record Admitted(RecordFilter filter, Release release, List<Charge> charges, Trace trace)
      implements Admission {}

  /**
   * The request is refused; nothing is searched.
   *
   * @param reason the one public reason
   */
  record Refused(Refusal reason, Trace trace) implements Admission {}
}
