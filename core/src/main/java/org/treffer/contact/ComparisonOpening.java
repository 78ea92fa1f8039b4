package org.treffer.contact;

import java.io.IOException;
import java.time.Instant;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
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

/**
 * Admits a mass comparison and logs its begin, and where the rules refuse it its end, on the
 * requested side.
 */
final class ComparisonOpening {

  private ComparisonOpening() {}

  static ComparisonAnswer open(
      Office office, Request request, Instant received, WithheldHits noting) {
    try {
      return switch (office.basis(request, received)) {
        case LegalBasis.Missing missing ->
            declined(new PartitionAnswer.Refused(office.country(), missing.reason()));
        case LegalBasis.Found found -> open(office, request, found.agreement(), received, noting);
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
      Office office, Request request, Agreement agreement, Instant received, WithheldHits noting)
      throws IOException {
    if (!(request.probe() instanceof BulkProbe bulk)
        || !(office.desks().of(request.category()).orElseThrow() instanceof DnaDesk desk)) {
      throw new IllegalArgumentException("only DNA profiles are compared in bulk");
    }
    AuditLog witnessed = office.witnessed(agreement);
    AuditLog internal = office.internal(agreement);
    Matter matter = office.matter(request, received);
    Admission admission =
        office
            .rules()
            .admit(
                Inquiry.of(request, DnaKind.STAIN.text(), Mode.COMPARISON),
                received,
                QuotaLedger.UNMETERED);
    internal.appendAndWait(decided(office, matter, bulk, admission));
    witnessed.appendAndWait(begun(office, matter, bulk, request));
    return switch (admission) {
      case Admission.Refused refused -> {
        witnessed.appendAndWait(
            new Entry.ComparisonEnded(matter, Side.ANSWERING, Outcome.REFUSED, 0));
        yield declined(new PartitionAnswer.Refused(office.country(), refused.reason()));
      }
      case Admission.Admitted admitted ->
          new ComparisonAnswer.Admitted(
              new DnaComparison(
                  new ComparisonTerms(
                      office,
                      desk,
                      DnaDesk.ruleOf(agreement.regime()),
                      admitted,
                      matter,
                      bulk.root(),
                      witnessed,
                      internal),
                  office.store().snapshot(DnaIndex.DNA),
                  noting));
    };
  }

  private static Entry decided(Office office, Matter matter, BulkProbe bulk, Admission admission) {
    return new Entry.Decided(
        matter,
        bulk.root(),
        office.rules().set().hash(),
        admission.trace().firedIds(),
        admission.explanation());
  }

  private static Entry begun(Office office, Matter matter, BulkProbe bulk, Request request) {
    return new Entry.ComparisonBegun(
        matter,
        Side.ANSWERING,
        bulk.count(),
        bulk.root(),
        office.rules().set().stamp(),
        new Reason.KeptApart(),
        request.officer(),
        request.requestedBy());
  }
}
