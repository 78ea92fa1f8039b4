package org.treffer.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.audit.Reason;
import org.treffer.audit.Side;
import org.treffer.audit.merkle.Hash;
import org.treffer.contact.BulkProbe;
import org.treffer.contact.ContactLogs;
import org.treffer.contact.Counting;
import org.treffer.contact.DnaComparison;
import org.treffer.contact.LocalContactPoint;
import org.treffer.counters.Counted;
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
    boolean apart = keptApart(request);
    AuditLog log = logOf(request);
    Hash probe = log.keyed(answer.searchedAt(), request.probe().payload());
    Reason.Stated stated = stated(request);
    List<Entry> entries = new ArrayList<>();
    for (PartitionAnswer each : answer.answers()) {
      entries.add(asked(answer, each, probe, apart ? new Reason.KeptApart() : stated));
    }
    if (!entries.isEmpty()) {
      log.appendAndWait(entries);
    }
    if (apart && !entries.isEmpty()) {
      justify(request, entries.getFirst().matter());
    }
    answer.answers().forEach(each -> count(answer, each));
  }

  private void count(Answer answer, PartitionAnswer each) {
    Request request = answer.request();
    new Counting(
            logs.apply(request.from()),
            regime(request),
            Counted.Direction.ASKS,
            each.partition(),
            request.category().name(),
            answer.searchedAt())
        .answer(each);
  }

  /** Has the searching state keep a checkpoint that came with another state's answer. */
  public void witness(Country searching, Country answering, String checkpoint) {
    logs.apply(searching).witness(answering, checkpoint);
  }

  /**
   * What a request's log last said of itself, for the states asked to keep; empty if nothing yet.
   *
   * @throws org.treffer.audit.LogUnavailable if it cannot be opened
   */
  String checkpoint(Request request) {
    return logOf(request).latestCheckpoint();
  }

  /** The log of a request's state and regime. */
  public AuditLog logOf(Request request) {
    return logs.apply(request.from()).log(regime(request), LogKind.WITNESSED);
  }

  private String regime(Request request) {
    return agreements.named(request.agreement()).map(a -> a.regime().name()).orElse(NO_AGREEMENT);
  }

  private boolean keptApart(Request request) {
    return regime(request).equals(Regime.PRUM_982.name());
  }

  private void justify(Request request, Matter matter) {
    logs.apply(request.from())
        .log(regime(request), LogKind.JUSTIFICATIONS)
        .appendAndWait(
            new Entry.Justified(matter, stated(request), request.officer(), request.requestedBy()));
  }

  /** Records that a mass comparison with a state begins. */
  public void begun(Request request, Country asked, Instant at, BulkProbe probes) {
    boolean apart = keptApart(request);
    Matter matter = matter(request, at, asked);
    logOf(request)
        .appendAndWait(
            new Entry.ComparisonBegun(
                matter,
                Side.SEARCHING,
                probes.count(),
                probes.root(),
                "",
                apart ? new Reason.KeptApart() : stated(request),
                request.officer(),
                request.requestedBy()));
    if (apart) {
      justify(request, matter);
    }
  }

  /** Records pairs of a mass comparison before they are shown. */
  public void pairs(Request request, Instant at, List<DnaComparison.Pair> pairs) {
    AuditLog log = logOf(request);
    List<Entry> entries = new ArrayList<>(pairs.size());
    for (DnaComparison.Pair pair : pairs) {
      entries.add(
          new Entry.ComparisonHit(
              matter(request, at, pair.partition()),
              Side.SEARCHING,
              log.keyed(at, pair.payload()),
              pair.reference()));
    }
    if (!entries.isEmpty()) {
      log.appendAndWait(entries);
    }
  }

  /** Records the end of a mass comparison with a state. */
  public void ended(Request request, Country asked, Instant at, Outcome outcome, long hits) {
    logOf(request)
        .appendAndWait(
            new Entry.ComparisonEnded(matter(request, at, asked), Side.SEARCHING, outcome, hits));
  }

  private static Reason.Stated stated(Request request) {
    return new Reason.Stated(request.purpose(), request.offence(), request.caseNumber());
  }

  private static Matter matter(Request request, Instant at, Country asked) {
    return new Matter(
        request.number(),
        at,
        request.from(),
        asked,
        request.category().name(),
        request.agreement().isEmpty() ? NO_AGREEMENT : request.agreement());
  }

  private static Entry.Asked asked(Answer answer, PartitionAnswer each, Hash probe, Reason reason) {
    Request request = answer.request();
    return new Entry.Asked(
        matter(request, answer.searchedAt(), each.partition()),
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
