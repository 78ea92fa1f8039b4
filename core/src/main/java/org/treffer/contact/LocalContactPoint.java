package org.treffer.contact;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Claim;
import org.treffer.audit.Entry;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.audit.Receipt;
import org.treffer.audit.Turn;
import org.treffer.audit.merkle.Hash;
import org.treffer.counters.Counted;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Admission;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.LegalBasis;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/** The contact point of a state whose store lies on this machine. */
public final class LocalContactPoint implements ContactPoint {

  private final Office office;
  private final Clock clock;
  private final WithheldHits withheld;

  /**
   * A contact point that notes what it withholds.
   *
   * @param agreements the state's own copy: it does not rely on the requester's
   * @param rules its data-protection rules
   * @param clock when requests are received
   */
  public LocalContactPoint(
      PartitionStore store,
      Agreements agreements,
      Rules rules,
      Desks desks,
      ContactLogs logs,
      Clock clock) {
    this(store, agreements, rules, desks, logs, clock, WithheldHits.NOTED);
  }

  /** A contact point that may leave out to note what it withholds. */
  public LocalContactPoint(
      PartitionStore store,
      Agreements agreements,
      Rules rules,
      Desks desks,
      ContactLogs logs,
      Clock clock,
      WithheldHits withheld) {
    this.office = new Office(store, agreements, rules, desks, logs);
    this.clock = clock;
    this.withheld = withheld;
  }

  @Override
  public Country country() {
    return office.country();
  }

  @Override
  public PartitionAnswer answer(Request request, Deadline deadline) {
    return reply(request, deadline).answer();
  }

  @Override
  public void witness(Country asking, String checkpoint) {
    office.logs().witness(asking, checkpoint);
  }

  @Override
  public Reply reply(Request request, Deadline deadline) {
    try {
      Instant received = clock.instant();
      return switch (office.basis(request, received)) {
        case LegalBasis.Missing missing ->
            Reply.of(new PartitionAnswer.Refused(country(), missing.reason()));
        case LegalBasis.Found found -> reply(request, found.agreement(), received, deadline);
      };
    } catch (LogUnavailable e) {
      // No log, no answer (RULES: if logging fails the search is broken off).
      return Reply.of(new PartitionAnswer.Unavailable(country(), "the search could not be logged"));
    } catch (RuntimeException e) {
      return Reply.of(new PartitionAnswer.Failed(country(), "the contact point failed"));
    }
  }

  /** Admits, searches, releases, logs. */
  private Reply reply(Request request, Agreement agreement, Instant received, Deadline deadline) {
    long begin = System.nanoTime();
    Desk desk = office.desks().of(request.category()).orElseThrow();
    AuditLog log = office.witnessed(agreement);
    Matter matter = office.matter(request, received);
    byte[] payload = request.probe().payload();
    try (AuditLog.Hold hold = log.hold(deadline.left())) {
      Claim claim = log.claim(matter, payload);
      if (claim instanceof Claim.Conflict) {
        return conflict(agreement, matter, log.keyed(received, payload));
      }
      boolean recorded = false;
      try {
        Hash probe = log.keyed(received, payload);
        Case about = new Case(request, agreement, desk, matter, probe);
        Admission admission =
            office
                .rules()
                .admit(
                    Inquiry.of(request, desk.kindOf(request.probe()), Mode.SEARCH),
                    received,
                    new Charging(log, matter));
        Result result = result(about, admission);
        Receipt receipt = record(log, about, admission, result.answer());
        recorded = true;
        if (claim instanceof Claim.First) {
          count(about, result.answer(), begin);
        }
        lookBack(about, admission, result);
        return new Reply(result.answer(), receipt.checkpoint());
      } finally {
        if (!recorded) {
          log.release(matter);
        }
      }
    }
  }

  /** A number that comes again with another probe is no request; the state's own log notes it. */
  private Reply conflict(Agreement agreement, Matter matter, Hash probe) {
    String why = "the request's number was used for another probe";
    office
        .internal(agreement)
        .appendAndWait(
            new Entry.Decided(matter, probe, office.rules().set().hash(), List.of(), why));
    return Reply.of(new PartitionAnswer.Failed(country(), why));
  }

  /**
   * Admits a mass comparison of unidentified DNA profiles (Decision 2008/615/JHA, Article 4) and
   * logs its begin.
   *
   * @param request its probe is a {@link BulkProbe}
   */
  public ComparisonAnswer compare(Request request) {
    return ComparisonOpening.open(office, request, clock.instant(), withheld);
  }

  /** A request on its way. */
  private record Case(Request request, Agreement agreement, Desk desk, Matter matter, Hash probe) {}

  /** An answer, and the hits that the rules let the search find. */
  private record Result(PartitionAnswer answer, List<Hit> found) {}

  private Result result(Case about, Admission admission) {
    return switch (admission) {
      case Admission.Refused refused ->
          unfound(new PartitionAnswer.Refused(country(), refused.reason()));
      case Admission.Admitted admitted -> searched(about, admitted);
    };
  }

  private Result searched(Case about, Admission.Admitted admitted) {
    try {
      Found found =
          about
              .desk()
              .search(
                  office.store(),
                  about.request().probe(),
                  about.agreement().regime(),
                  admitted.filter());
      return switch (found) {
        case Found.Unsearchable unsearchable ->
            unfound(
                new PartitionAnswer.Unavailable(country(), "the register cannot be searched now"));
        case Found.Hits hits -> new Result(released(about.desk(), admitted, hits), hits.hits());
      };
    } catch (RuntimeException e) {
      return unfound(
          new PartitionAnswer.Failed(country(), "the search failed")); // logged as any answer
    }
  }

  private static Result unfound(PartitionAnswer answer) {
    return new Result(answer, List.of());
  }

  private PartitionAnswer released(Desk desk, Admission.Admitted admitted, Found.Hits found) {
    List<Hit> released = new ArrayList<>(found.hits().size());
    int most = admitted.release().candidates();
    for (Hit hit : found.hits()) {
      if (desk.releases(admitted.release(), hit) && (most == 0 || released.size() < most)) {
        released.add(desk.told(admitted.release(), hit));
      }
    }
    return new PartitionAnswer.Searched(
        country(), office.rules().set().name(), released, found.expectedChanceHits());
  }

  /**
   * Makes the answer durable in both logs before it leaves; last in the witnessed one, which must
   * not name what did not leave.
   */
  private Receipt record(AuditLog log, Case about, Admission admission, PartitionAnswer answer) {
    office
        .internal(about.agreement())
        .appendAndWait(
            new Entry.Decided(
                about.matter(),
                about.probe(),
                office.rules().set().hash(),
                admission.trace().firedIds(),
                admission.explanation()));
    return log.answered(
        new Entry.Answered(
            about.matter(),
            about.probe(),
            outcome(answer),
            references(answer),
            office.rules().set().stamp(),
            Turn.FIRST,
            List.of()));
  }

  private void count(Case about, PartitionAnswer answer, long begin) {
    Counting counting =
        new Counting(
            office.logs(),
            about.agreement().regime().name(),
            Counted.Direction.ANSWERS,
            about.request().from(),
            about.matter().category(),
            about.matter().at());
    counting.answer(answer);
    counting.took(Duration.ofNanos(System.nanoTime() - begin));
  }

  /** Has what the answer withheld found out once it has left, whether or not that is anything. */
  private void lookBack(Case about, Admission admission, Result result) {
    if (withheld == WithheldHits.UNNOTED
        || !(admission instanceof Admission.Admitted admitted)
        || !result.answer().answered()) {
      return;
    }
    Hindsight hindsight =
        new Hindsight(
            about.desk(),
            office.store(),
            about.request().probe(),
            about.agreement().regime(),
            office.rules(),
            admitted);
    boolean taken =
        office.logs().afterAnswer(() -> note(about, lookedBack(hindsight, about, result.found())));
    if (!taken) {
      String why = "too many answers were waiting for it";
      noteUnknown(about, Hindsight.unknown(about.matter(), about.probe(), why));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the answer does not wait for it
  private void noteUnknown(Case about, Entry.Withheld entry) {
    note(about, entry);
  }

  /** The answer has left: if the log has stopped, the next request is told. */
  private CompletableFuture<Receipt> note(Case about, Entry.Withheld entry) {
    try {
      return office.internal(about.agreement()).append(entry);
    } catch (LogUnavailable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Entry.Withheld lookedBack(Hindsight hindsight, Case about, List<Hit> found) {
    try {
      return hindsight.of(about.matter(), about.probe(), found);
    } catch (IOException | RuntimeException e) {
      return Hindsight.unknown(about.matter(), about.probe(), "the search for it failed: " + e);
    }
  }

  /** The word of the log for an answer. */
  public static Outcome outcome(PartitionAnswer answer) {
    return Outcome.valueOf(answer.status());
  }

  private static List<Reference> references(PartitionAnswer answer) {
    return answer instanceof PartitionAnswer.Searched searched
        ? searched.hits().stream().map(Hit::reference).toList()
        : List.of();
  }
}
