package org.treffer.format.finger.nist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.treffer.finger.CandidateLimit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.Reference;

/**
 * Searches: CPS, PMS, MPS and MMS transactions as queries, and queries as transactions.
 *
 * <p>Fingers and palms are searched for apart, so a transaction with both is two queries. What a
 * query does not keep: agencies, priority and the number of candidates wanted; an answer takes them
 * from the transaction.
 */
public final class SearchTransaction {

  private SearchTransaction() {}

  /**
   * The queries of a transaction: fingers, then palms.
   *
   * @throws IllegalArgumentException if it is no search or holds no minutiae; the message says what
   *     is wrong
   */
  public static List<FingerProbe> queries(Transaction transaction) {
    TransactionType type =
        TransactionType.of(transaction.header().type())
            .filter(TransactionType::search)
            .orElseThrow(
                () ->
                    new Fault(
                        ErrorCode.INVALID_TRANSACTION_TYPE,
                        "1.004",
                        "a search is CPS, PMS, MPS or MMS"));
    if (transaction.prints().isEmpty()) {
      throw new Fault(
          ErrorCode.MISSING_FINGERPRINTS,
          "",
          "the transaction holds no type-9 record, so no minutiae to search with");
    }
    List<FingerTemplate> fingers = new ArrayList<>();
    List<FingerTemplate> palms = new ArrayList<>();
    for (Print print : transaction.prints()) {
      (print.kind().palm() ? palms : fingers).add(print.template());
    }
    Reference reference = RecordNumber.of(transaction);
    List<FingerProbe> queries = new ArrayList<>();
    if (!fingers.isEmpty()) {
      queries.add(query(reference, type, false, fingers));
    }
    if (!palms.isEmpty()) {
      queries.add(query(reference, type, true, palms));
    }
    return queries;
  }

  private static FingerProbe query(
      Reference reference, TransactionType type, boolean palms, List<FingerTemplate> prints) {
    return new FingerProbe(reference, type.shown(palms), type.searched(palms), prints);
  }

  /**
   * A query as a transaction that is sent now. Its prints are numbered from IDC 01; it wants as
   * many candidates as the Annex allows.
   *
   * @param from the agency that asks, {@code CC/agency}
   * @param to the agency that is asked
   * @param control its number, see {@link ControlNumber}
   * @throws IllegalArgumentException if the Annex has no such search, or the query's reference has
   *     more than 32 characters
   */
  public static Transaction of(
      FingerProbe query, String from, String to, String control, Instant sent) {
    TransactionType type = TransactionType.searching(query.kind(), query.register());
    String number = RecordNumber.field(from, query.reference());
    int wanted = CandidateLimit.of(query.kind(), query.register());
    DescriptiveText text =
        type.ofLatents()
            ? DescriptiveText.latent(number, wanted)
            : DescriptiveText.person(number, wanted);
    List<Print> prints = new ArrayList<>();
    for (FingerTemplate template : query.prints()) {
      prints.add(Print.of(prints.size() + 1, query.kind(), template));
    }
    return Transaction.of(Header.sent(type, from, to, control, "", sent), text, prints);
  }

  /**
   * How many candidates a search gets: the smaller of what it wants (2.320 ENC) and what the Annex
   * allows.
   */
  public static int candidates(Transaction search, FingerKind shown, FingerKind searched) {
    int limit = CandidateLimit.of(shown, searched);
    String wanted = search.text().candidates();
    return wanted.matches("\\d{1,6}") ? Math.min(limit, Integer.parseInt(wanted)) : limit;
  }

  /**
   * What a contact point would answer ERR to, each as a line with the field and the code; empty for
   * a search that keeps the Annex.
   */
  public static List<String> faults(Transaction search) {
    return TransactionRules.faults(search).stream()
        .map(
            fault ->
                String.format(
                    Locale.ROOT, "%s (ERR %s)", fault.getMessage(), fault.code().digits()))
        .toList();
  }
}
