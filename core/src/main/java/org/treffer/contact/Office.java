package org.treffer.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.treffer.audit.AuditLog;
import org.treffer.audit.LogKind;
import org.treffer.audit.Matter;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Rules;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.LegalBasis;
import org.treffer.request.Refusal;
import org.treffer.request.Request;

/** What a state's contact point stands on, and what it says of every request alike. */
record Office(
    PartitionStore store, Agreements agreements, Rules rules, Desks desks, ContactLogs logs) {

  Country country() {
    return store.country();
  }

  /** Whether an agreement covers a request here, by this state's own copy of the agreements. */
  LegalBasis basis(Request request, Instant received) {
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

  /** The log that partners witness. */
  AuditLog witnessed(Agreement agreement) {
    return logs.log(agreement.regime().name(), LogKind.WITNESSED);
  }

  /** The log for the state's own eyes. */
  AuditLog internal(Agreement agreement) {
    return logs.log(agreement.regime().name(), LogKind.INTERNAL);
  }

  Matter matter(Request request, Instant received) {
    return new Matter(
        request.number(),
        received,
        request.from(),
        country(),
        request.category().name(),
        request.agreement());
  }
}
