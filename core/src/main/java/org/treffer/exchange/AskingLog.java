package org.treffer.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Matter;
import org.treffer.audit.Reason;
import org.treffer.audit.Receipt;
import org.treffer.audit.merkle.Hash;
import org.treffer.contact.ContactLogs;
import org.treffer.contact.LocalContactPoint;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.request.Agreements;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Regime;
import org.treffer.request.Request;

/**
 * The searching side's log (Decision 2008/615/JHA, Article 30): an entry for each state asked,
 * durable before the requester sees the answer. Under regime 982 the justification goes to a log of
 * its own.
 */
public final class AskingLog {

  private static final String NO_AGREEMENT = "none";

  private final Agreements agreements;
  private final Function<Country, ContactLogs> logs;

  /** A log over each state's own logs. */
  public AskingLog(Agreements agreements, Function<Country, ContactLogs> logs) {
    this.agreements = agreements;
    this.logs = logs;
  }

  /** Records an answer; returns when it is durable. */
  void record(Answer answer) {
    Request request = answer.request();
    String regime =
        agreements.named(request.agreement()).map(a -> a.regime().name()).orElse(NO_AGREEMENT);
    boolean apart = regime.equals(Regime.PRUM_982.name());
    ContactLogs own = logs.apply(request.from());
    AuditLog log = own.log(regime, LogKind.WITNESSED);
    Hash probe = log.keyed(answer.searchedAt(), request.probe().payload());
    Reason.Stated stated =
        new Reason.Stated(request.purpose(), request.offence(), request.caseNumber());
    List<Entry> entries = new ArrayList<>();
    for (PartitionAnswer each : answer.answers()) {
      entries.add(asked(answer, each, probe, apart ? new Reason.KeptApart() : stated));
    }
    if (!entries.isEmpty()) {
      durable(log.append(entries));
    }
    if (apart && !entries.isEmpty()) {
      own.log(regime, LogKind.JUSTIFICATIONS)
          .appendAndWait(
              new Entry.Justified(
                  entries.getFirst().matter(), stated, request.officer(), request.requestedBy()));
    }
  }

  private static void durable(CompletableFuture<Receipt> appended) {
    try {
      appended.join();
    } catch (CompletionException e) {
      throw new LogUnavailable(e.getCause().getMessage(), e.getCause());
    }
  }

  private static Entry.Asked asked(Answer answer, PartitionAnswer each, Hash probe, Reason reason) {
    Request request = answer.request();
    return new Entry.Asked(
        new Matter(
            request.number(),
            answer.searchedAt(),
            request.from(),
            each.partition(),
            request.category().name(),
            request.agreement().isEmpty() ? NO_AGREEMENT : request.agreement()),
        probe,
        LocalContactPoint.outcome(each),
        references(each),
        each instanceof PartitionAnswer.Searched searched ? searched.ruleSet() : "",
        reason,
        request.officer(),
        request.requestedBy());
  }

  private static List<Reference> references(PartitionAnswer answer) {
    return answer instanceof PartitionAnswer.Searched searched
        ? searched.hits().stream().map(Hit::reference).toList()
        : List.of();
  }
}
