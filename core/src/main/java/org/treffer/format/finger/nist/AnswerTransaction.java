package org.treffer.format.finger.nist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerProbe;
import org.treffer.record.BadInput;
import org.treffer.record.Hit;
import org.treffer.request.PartitionAnswer;

/**
 * One state's answer to a search: an SRE for each candidate, one SRE that says none where there is
 * none, an ERR where the state did not search. A failure is never a no-hit.
 *
 * <p>Not carried: the name of the rule set, scores finer than a hundredth, and the false match
 * rate, which the score states. The print's position stands in 2.063 INF as {@code FGP 02}, and
 * {@code DISPUTED} after it where the record is.
 */
public final class AnswerTransaction {

  /** Marks that the position is told. */
  static final String POSITION = "FGP ";

  /** Marks, after the position, that the record is disputed. */
  static final String DISPUTED = " DISPUTED";

  private AnswerTransaction() {}

  /**
   * The messages that answer a search.
   *
   * @param search what was asked
   * @param query the one of its queries that is answered
   * @param answer the state's answer; of its hits as many are sent as the search wants and the
   *     Annex allows
   * @param sent when
   */
  public static List<Transaction> messages(
      Transaction search, FingerProbe query, PartitionAnswer answer, Instant sent) {
    if (!(answer instanceof PartitionAnswer.Searched searched)) {
      return List.of(
          Transaction.of(
              header(TransactionType.ERR, search.header(), agency(search, answer), sent, 0),
              search.text().error(StatusMessage.of(answer)),
              List.of()));
    }
    TransactionType type = TransactionType.searching(query.kind(), query.register());
    int most = SearchTransaction.candidates(search, query.kind(), query.register());
    List<Hit> hits = searched.hits().subList(0, Math.min(most, searched.hits().size()));
    List<DescriptiveText> texts = new ArrayList<>();
    for (Hit hit : hits) {
      texts.add(found(search.text(), type, hit, texts.size() + 1, hits.size(), answer));
    }
    if (texts.isEmpty()) {
      texts.add(search.text().found(List.of(), "", Respondent.nothing(type)));
    }
    List<Transaction> messages = new ArrayList<>();
    for (DescriptiveText text : texts) {
      Header header =
          header(
              TransactionType.SRE, search.header(), agency(search, answer), sent, messages.size());
      messages.add(Transaction.of(header, text, List.of()));
    }
    return messages;
  }

  private static DescriptiveText found(
      DescriptiveText asked,
      TransactionType type,
      Hit hit,
      int rank,
      int of,
      PartitionAnswer answer) {
    if (!(hit instanceof FingerHit finger)) {
      throw new IllegalArgumentException("hit " + hit.reference() + " is none of fingerprints");
    }
    return asked.found(
        List.of(answer.partition().code() + "/" + finger.reference().text()),
        String.format(Locale.ROOT, POSITION + "%02d", finger.position())
            + (finger.disputed() ? DISPUTED : ""),
        Respondent.candidate(type, rank, of, finger.score()));
  }

  /**
   * The ERR that a state sends back when it cannot read or take a transaction; empty if not even
   * its header tells who sent it.
   *
   * @param bytes the transaction
   * @param error what was wrong with it
   */
  public static Optional<Transaction> error(byte[] bytes, BadInput error, Instant sent) {
    Header header;
    try {
      header = Header.of(RecordSplitter.first(bytes));
    } catch (Fault e) {
      return Optional.empty();
    }
    if (header.from().isEmpty() || header.to().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Transaction.of(
            header(TransactionType.ERR, header, header.to(), sent, 0),
            DescriptiveText.NONE.error(Fault.behind(error).errorMessage()),
            List.of()));
  }

  private static Header header(
      TransactionType type, Header asked, String from, Instant sent, int number) {
    return Header.sent(
        type, from, asked.from(), ControlNumber.at(sent, number), asked.control(), sent);
  }

  /** The agency that was asked, if it is one of the state's. */
  private static String agency(Transaction search, PartitionAnswer answer) {
    String state = answer.partition().code() + "/";
    String asked = search.header().to();
    return asked.startsWith(state) ? asked : state + "TREFFER";
  }

  /**
   * What the messages of one answer say.
   *
   * @param messages all of them, in any order
   * @throws IllegalArgumentException if one is no answer, one is missing, or they answer several
   *     searches
   */
  public static PartitionAnswer read(List<Transaction> messages) {
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("an answer has at least one message");
    }
    Header first = messages.getFirst().header();
    for (Transaction message : messages) {
      if (!message.header().answered().equals(first.answered())
          || !message.header().from().equals(first.from())
          || !message.header().type().equals(first.type())) {
        throw new Fault(
            ErrorCode.SEQUENCE_CHECK_FAILED, "1.010", "the messages answer different searches");
      }
    }
    List<Fault> faults = TransactionRules.faults(messages.getFirst());
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
    return switch (TransactionType.of(first.type()).orElse(TransactionType.CPS)) {
      case ERR ->
          StatusMessage.read(Agency.state(first.from()), messages.getFirst().text().error());
      case SRE ->
          new PartitionAnswer.Searched(
              Agency.state(first.from()),
              "",
              new CandidateList(messages).hits(),
              Collections.emptySortedMap());
      case CPS, PMS, MPS, MMS ->
          throw new Fault(ErrorCode.INVALID_TRANSACTION_TYPE, "1.004", "an answer is SRE or ERR");
    };
  }
}
