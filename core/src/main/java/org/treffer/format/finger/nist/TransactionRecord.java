package org.treffer.format.finger.nist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerRecord;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Subject;

/**
 * A transaction as a record of a register: its reference from 2.010 CRN or 2.007 CNO, else the
 * control number; its kind from the search it makes, else from the kind of its first impression.
 */
public final class TransactionRecord {

  private TransactionRecord() {}

  /**
   * The record.
   *
   * @param today counts as the day it was stored, for no field of a transaction says what rules
   *     decide on
   * @throws IllegalArgumentException if there is no type-9 record, or there are too many
   */
  public static FingerRecord of(Transaction transaction, LocalDate today) {
    List<Print> prints = transaction.prints();
    if (prints.isEmpty()) {
      throw new Fault(
          ErrorCode.MISSING_FINGERPRINTS, "", "there is no type-9 record, so no minutiae");
    }
    boolean palms = prints.stream().allMatch(print -> print.kind().palm());
    FingerKind kind =
        TransactionType.of(transaction.header().type())
            .filter(TransactionType::search)
            .map(type -> type.shown(palms))
            .orElse(prints.getFirst().kind());
    return new FingerRecord(
        RecordNumber.of(transaction),
        kind,
        org.treffer.record.Header.of(Ground.of(Event.TAKEN, today, Subject.UNKNOWN)),
        transaction.templates());
  }

  /** What a user should know of a transaction that is read. */
  public static List<String> remarks(Transaction transaction) {
    List<String> remarks = new ArrayList<>();
    if (!transaction.passedOver().isEmpty()) {
      remarks.add(
          "records of type "
              + String.join(
                  ", ", transaction.passedOver().keySet().stream().map(String::valueOf).toList())
              + " were passed over: minutiae are in type 9");
    }
    String control = transaction.header().control();
    if (control.matches("\\d{10}[A-Z]") && !ControlNumber.keepsTheRule(control)) {
      remarks.add("field 1.009: the check character of the control number is wrong");
    }
    return remarks;
  }
}
