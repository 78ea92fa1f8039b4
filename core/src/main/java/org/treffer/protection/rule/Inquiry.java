package org.treffer.protection.rule;

import java.time.LocalDate;
import org.treffer.record.Country;
import org.treffer.request.Purpose;
import org.treffer.request.Request;

/**
 * What rules may look at in a request: everything but the probe itself.
 *
 * @param from the requesting state
 * @param agreement the name of the agreement that is the basis
 * @param category the category's name
 * @param probe the kind of the probe, a name from the category's {@link Vocabulary.Terms#probes}
 * @param mode a single case or in bulk
 * @param purpose why
 * @param offence the offence's code in the catalogue, or empty where none is stated
 * @param act whether the offence was completed
 * @param actOn the day of the offence, or {@link #UNDATED}
 * @param officer the id of who makes the search
 * @param requestedBy the id of who asked for it
 * @param caseNumber the requesting authority's case, or empty
 */
public record Inquiry(
    Country from,
    String agreement,
    String category,
    String probe,
    Mode mode,
    Purpose purpose,
    String offence,
    Act act,
    LocalDate actOn,
    String officer,
    String requestedBy,
    String caseNumber) {

  /** The day of an offence that the request does not date. */
  public static final LocalDate UNDATED = LocalDate.MAX;

  /** What rules may look at in a request for a completed, undated offence. */
  public static Inquiry of(Request request, String probeKind, Mode mode) {
    return new Inquiry(
        request.from(),
        request.agreement(),
        request.category().name(),
        probeKind,
        mode,
        request.purpose(),
        request.offence(),
        Act.COMPLETED,
        UNDATED,
        request.officer().id(),
        request.requestedBy().id(),
        request.caseNumber());
  }

  /** The day of the offence, or a fallback where it is not dated. */
  public LocalDate actOnOr(LocalDate fallback) {
    return actOn.equals(UNDATED) ? fallback : actOn;
  }

  /** The same request, made and asked for by other officers. */
  public Inquiry by(String searcher, String asker) {
    return new Inquiry(
        from,
        agreement,
        category,
        probe,
        mode,
        purpose,
        offence,
        act,
        actOn,
        searcher,
        asker,
        caseNumber);
  }
}
