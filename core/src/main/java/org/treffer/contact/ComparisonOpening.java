package org.treffer.contact;

import java.io.IOException;
import java.time.Instant;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Matter;
import org.treffer.audit.Reason;
import org.treffer.audit.Side;
import org.treffer.dna.DnaKind;
import org.treffer.dna.index.DnaIndex;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.request.Agreement;
import org.treffer.request.LegalBasis;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/** Admits a mass comparison and logs its begin, on the requested side. */
final class ComparisonOpening {

  private ComparisonOpening() {}

  static ComparisonAnswer open(Office office, Request request, Instant received) {
    try {
      return switch (office.basis(request, received)) {
        case LegalBasis.Missing missing ->
            declined(new PartitionAnswer.Refused(office.country(), missing.reason()));
        case LegalBasis.Found found -> open(office, request, found.agreement(), received);
      };
    } catch (LogUnavailable e) {
      return declined(
          new PartitionAnswer.Unavailable(office.country(), "the comparison could not be logged"));
    } catch (IOException e) {
      return declined(
          new PartitionAnswer.Unavailable(office.country(), "the register cannot be searched now"));
    }
  }

  private static ComparisonAnswer declined(PartitionAnswer answer) {
    return new ComparisonAnswer.Declined(answer);
  }

  private static ComparisonAnswer open(
      Office office, Request request, Agreement agreement, Instant received) throws IOException {
    if (!(request.probe() instanceof BulkProbe bulk)
        || !(office.desks().of(request.category()).orElseThrow() instanceof DnaDesk desk)) {
      throw new IllegalArgumentException("only DNA profiles are compared in bulk");
    }
    AuditLog log = office.witnessed(agreement);
    Matter matter = office.matter(request, received);
    Admission admission =
        office
            .rules()
            .admit(
                Inquiry.of(request, DnaKind.STAIN.text(), Mode.COMPARISON),
                received,
                QuotaLedger.UNMETERED);
    return switch (admission) {
      case Admission.Refused refused ->
          declined(new PartitionAnswer.Refused(office.country(), refused.reason()));
      case Admission.Admitted admitted -> {
        log.appendAndWait(
            new Entry.ComparisonBegun(
                matter,
                Side.ANSWERING,
                bulk.count(),
                bulk.root(),
                office.rules().set().name(),
                new Reason.KeptApart(),
                request.officer(),
                request.requestedBy()));
        yield new ComparisonAnswer.Admitted(
            new DnaComparison(
                office.country(),
                office.store().snapshot(DnaIndex.DNA),
                desk,
                DnaDesk.ruleOf(agreement.regime()),
                admitted,
                log,
                matter));
      }
    };
  }
}
