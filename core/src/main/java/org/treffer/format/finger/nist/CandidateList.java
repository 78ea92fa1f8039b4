package org.treffer.format.finger.nist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.treffer.finger.FingerHit;
import org.treffer.finger.ScoreScale;
import org.treffer.record.Hit;

/** The candidates that the SRE messages of one answer name, in the order of their numbers. */
final class CandidateList {

  private static final String FIELD = "2.064";

  private final List<Transaction> messages;

  CandidateList(List<Transaction> messages) {
    this.messages =
        messages.stream()
            .sorted(Comparator.comparingInt(m -> m.text().respondent().rank()))
            .toList();
  }

  /**
   * The candidates, best first.
   *
   * @throws IllegalArgumentException if a message is missing or does not say what it must
   */
  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      DescriptiveText text = messages.get(i).text();
      Respondent respondent = text.respondent();
      if (respondent.rank() != i + 1 || respondent.count() != messages.size()) {
        throw new Fault(
            ErrorCode.SEQUENCE_CHECK_FAILED,
            FIELD,
            "message " + (i + 1) + " of " + respondent.count() + " is missing or comes twice");
      }
      if (respondent.result().equals(Respondent.FOUND)) {
        hits.add(hit(text));
      }
    }
    return hits;
  }

  private static FingerHit hit(DescriptiveText text) {
    Respondent respondent = text.respondent();
    TransactionType type =
        TransactionType.of(respondent.type())
            .filter(TransactionType::search)
            .orElseThrow(
                () ->
                    new Fault(ErrorCode.INVALID_ITEM_VALUE, FIELD, "names no search of the Annex"));
    if (text.miscellaneous().isEmpty()) {
      throw new Fault(ErrorCode.MANDATORY_FIELD_MISSING, "2.012", "is missing");
    }
    int position = position(text.information());
    double score = respondent.ownScore();
    return new FingerHit(
        RecordNumber.reference(text.miscellaneous().getFirst()),
        type.searched(position >= 20),
        position,
        score,
        ScoreScale.falseMatchRate(score),
        respondent.rank(),
        text.information().endsWith(AnswerTransaction.DISPUTED));
  }

  private static int position(String information) {
    String mark = AnswerTransaction.POSITION;
    return information.matches(mark + "\\d{2}(" + AnswerTransaction.DISPUTED + ")?")
        ? Integer.parseInt(information.substring(mark.length(), mark.length() + 2))
        : 0;
  }
}
