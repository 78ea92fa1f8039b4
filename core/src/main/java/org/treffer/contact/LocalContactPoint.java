package org.treffer.contact;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Claim;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.audit.Reason;
import org.treffer.audit.Side;
import org.treffer.audit.Turn;
import org.treffer.audit.merkle.Hash;
import org.treffer.dna.DnaKind;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
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
import org.treffer.request.Refusal;
import org.treffer.request.Request;

/** The contact point of a state whose store lies on this machine. */
public final class LocalContactPoint implements ContactPoint {

  private final PartitionStore store;
  private final Agreements agreements;
  private final Rules rules;
  private final Desks desks;
  private final ContactLogs logs;
  private final Clock clock;

  /**
   * A contact point.
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
    this.store = store;
    this.agreements = agreements;
    this.rules = rules;
    this.desks = desks;
    this.logs = logs;
    this.clock = clock;
  }

  @Override
  public Country country() {
    return store.country();
  }

  @Override
  public PartitionAnswer answer(Request request, Deadline deadline) {
    try {
      Instant received = clock.instant();
      return switch (basis(request, received)) {
        case LegalBasis.Missing missing -> new PartitionAnswer.Refused(country(), missing.reason());
        case LegalBasis.Found found -> answer(request, found.agreement(), received, deadline);
      };
    } catch (LogUnavailable e) {
      // No log, no answer (RULES: if logging fails the search is broken off).
      return new PartitionAnswer.Unavailable(country(), "the search could not be logged");
    } catch (RuntimeException e) {
      return new PartitionAnswer.Failed(country(), "the contact point failed");
    }
  }

  private LegalBasis basis(Request request, Instant received) {
    LocalDate day = LocalDate.ofInstant(received, ZoneOffset.UTC);
    String category = request.category().name();
    Optional<Agreement> named = agreements.named(request.agreement());
    LegalBasis basis =
        named
            .map(
                a ->
                    agreements.under(
                        a, request.from(), country(), category, request.purpose(), day))
            .orElseGet(() -> new LegalBasis.Missing(Refusal.NO_AGREEMENT));
    boolean offered = desks.of(request.category()).isPresent() && store.holds(request.category());
    return basis instanceof LegalBasis.Found && !offered
        ? new LegalBasis.Missing(Refusal.CATEGORY_NOT_OFFERED)
        : basis;
  }

  /** Admits, searches, releases, logs. */
  private PartitionAnswer answer(
      Request request, Agreement agreement, Instant received, Deadline deadline) {
    Desk desk = desks.of(request.category()).orElseThrow();
    AuditLog log = logs.log(agreement.regime().name(), LogKind.WITNESSED);
    Matter matter = matter(request, received);
    byte[] payload = request.probe().payload();
    try (AuditLog.Hold hold = log.hold(deadline.left())) {
      Claim claim = log.claim(matter, payload);
      if (claim instanceof Claim.Conflict) {
        return new PartitionAnswer.Failed(
            country(), "the request's number was used for another probe");
      }
      boolean recorded = false;
      try {
        Hash probe = log.keyed(received, payload);
        Turn turn = claim instanceof Claim.Replay ? Turn.REPLAY : Turn.FIRST;
        Admission admission =
            rules.admit(
                Inquiry.of(request, desk.kindOf(request.probe()), Mode.SEARCH),
                received,
                ledger(claim));
        PartitionAnswer answer = answer(request, agreement, desk, admission);
        record(log, agreement, new Case(matter, probe, turn), admission, answer);
        recorded = true;
        return answer;
      } finally {
        if (!recorded && claim instanceof Claim.First) {
          log.release(matter);
        }
      }
    }
  }

  /**
   * Admits a mass comparison of unidentified DNA profiles (Decision 2008/615/JHA, Article 4) and
   * logs its begin.
   *
   * @param request its probe is a {@link BulkProbe}
   */
  public ComparisonAnswer compare(Request request) {
    try {
      Instant received = clock.instant();
      return switch (basis(request, received)) {
        case LegalBasis.Missing missing ->
            new ComparisonAnswer.Declined(new PartitionAnswer.Refused(country(), missing.reason()));
        case LegalBasis.Found found -> compare(request, found.agreement(), received);
      };
    } catch (LogUnavailable e) {
      return new ComparisonAnswer.Declined(
          new PartitionAnswer.Unavailable(country(), "the comparison could not be logged"));
    } catch (IOException e) {
      return new ComparisonAnswer.Declined(
          new PartitionAnswer.Unavailable(country(), "the register cannot be searched now"));
    }
  }

  private ComparisonAnswer compare(Request request, Agreement agreement, Instant received)
      throws IOException {
    if (!(request.probe() instanceof BulkProbe bulk)
        || !(desks.of(request.category()).orElseThrow() instanceof DnaDesk desk)) {
      throw new IllegalArgumentException("only DNA profiles are compared in bulk");
    }
    AuditLog log = logs.log(agreement.regime().name(), LogKind.WITNESSED);
    Matter matter = matter(request, received);
    Admission admission =
        rules.admit(
            Inquiry.of(request, DnaKind.STAIN.text(), Mode.COMPARISON),
            received,
            QuotaLedger.UNMETERED);
    return switch (admission) {
      case Admission.Refused refused ->
          new ComparisonAnswer.Declined(new PartitionAnswer.Refused(country(), refused.reason()));
      case Admission.Admitted admitted -> {
        log.appendAndWait(
            new Entry.ComparisonBegun(
                matter,
                Side.ANSWERING,
                bulk.count(),
                bulk.root(),
                rules.set().name(),
                new Reason.KeptApart(),
                request.officer(),
                request.requestedBy()));
        yield new ComparisonAnswer.Admitted(
            new DnaComparison(
                country(),
                store.snapshot(DnaIndex.DNA),
                desk,
                DnaDesk.ruleOf(agreement.regime()),
                admitted,
                log,
                matter));
      }
    };
  }

  /** What both of a request's entries share. */
  private record Case(Matter matter, Hash probe, Turn turn) {}

  private Matter matter(Request request, Instant received) {
    return new Matter(
        request.number(),
        received,
        request.from(),
        country(),
        request.category().name(),
        request.agreement());
  }

  /** A first request is charged by its place in the day; a replay is not. */
  private static QuotaLedger ledger(Claim claim) {
    return claim instanceof Claim.First first
        ? charges -> charges.stream().allMatch(c -> first.before() < c.perDay())
        : QuotaLedger.UNMETERED;
  }

  private PartitionAnswer answer(
      Request request, Agreement agreement, Desk desk, Admission admission) {
    return switch (admission) {
      case Admission.Refused refused -> new PartitionAnswer.Refused(country(), refused.reason());
      case Admission.Admitted admitted -> searched(request, agreement, desk, admitted);
    };
  }

  private PartitionAnswer searched(
      Request request, Agreement agreement, Desk desk, Admission.Admitted admitted) {
    try {
      return switch (desk.search(store, request.probe(), agreement.regime(), admitted.filter())) {
        case Found.Unsearchable unsearchable ->
            new PartitionAnswer.Unavailable(country(), "the register cannot be searched now");
        case Found.Hits hits -> released(desk, admitted, hits);
      };
    } catch (RuntimeException e) {
      return new PartitionAnswer.Failed(country(), "the search failed"); // logged as any answer
    }
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
        country(), rules.set().name(), released, found.expectedChanceHits());
  }

  /**
   * Makes the answer durable in both logs before it leaves; last in the witnessed one, which must
   * not name what did not leave.
   */
  private void record(
      AuditLog log, Agreement agreement, Case about, Admission admission, PartitionAnswer answer) {
    logs.log(agreement.regime().name(), LogKind.INTERNAL)
        .appendAndWait(
            new Entry.Decided(
                about.matter(),
                about.probe(),
                rules.set().hash(),
                admission.trace().firedIds(),
                List.of(),
                admission instanceof Admission.Refused
                    ? String.join("; ", admission.trace().explain())
                    : ""));
    log.appendAndWait(
        new Entry.Answered(
            about.matter(),
            about.probe(),
            outcome(answer),
            references(answer),
            rules.set().name(),
            about.turn()));
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
