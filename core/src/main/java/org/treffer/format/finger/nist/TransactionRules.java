package org.treffer.format.finger.nist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.record.Country;

/**
 * Which fields the transactions of the Annex must have and what they may hold (tables of chapter 2
 * and of the Interpol implementation; remembered but for type 1). Reading asks for none of this: a
 * transaction of another domain is read too.
 */
final class TransactionRules {

  private final Transaction transaction;
  private final List<Fault> faults = new ArrayList<>();

  private TransactionRules(Transaction transaction) {
    this.transaction = transaction;
  }

  /** What is wrong with a transaction, in the order of the fields; empty if nothing is. */
  static List<Fault> faults(Transaction transaction) {
    TransactionRules rules = new TransactionRules(transaction);
    Optional<TransactionType> type = TransactionType.of(transaction.header().type());
    if (type.isEmpty()) {
      rules.fault(
          ErrorCode.INVALID_TRANSACTION_TYPE, "1.004", "is none of CPS, PMS, MPS, MMS, SRE, ERR");
      return rules.faults;
    }
    rules.header(type.get());
    rules.text(type.get());
    if (type.get().search() && transaction.prints().isEmpty()) {
      rules.fault(ErrorCode.MISSING_FINGERPRINTS, "", "there is no type-9 record");
    }
    return rules.faults;
  }

  private void header(TransactionType type) {
    Header header = transaction.header();
    if (mandatory("1.005", header.date()) && !day(header.date())) {
      fault(ErrorCode.INVALID_DATE, "1.005", "is no day, written YYYYMMDD");
    }
    if (mandatory("1.006", header.priority()) && !header.priority().matches("[1-9]")) {
      fault(ErrorCode.INVALID_ITEM_VALUE, "1.006", "a priority is 1 to 9");
    }
    agency("1.007", header.to());
    agency("1.008", header.from());
    if (mandatory("1.009", header.control()) && !header.control().matches("\\d{10}[A-Z]")) {
      fault(ErrorCode.INVALID_CONTROL_NUMBER, "1.009", "is written YYSSSSSSSSA");
    }
    if (!type.search()) {
      mandatory("1.010", header.answered());
    }
    mandatory("1.014", header.moment());
  }

  private void text(TransactionType type) {
    DescriptiveText text = transaction.text();
    mandatory("2.003", text.system());
    switch (type) {
      case CPS, PMS -> {
        number("2.010", text.criminalReference());
        candidates(text.candidates());
      }
      case MPS, MMS -> {
        number("2.007", text.caseNumber());
        if (mandatory("2.008", text.sequence()) && !text.sequence().matches("\\d{1,4}")) {
          fault(ErrorCode.NOT_A_NUMBER, "2.008", "is a number of up to four digits");
        }
        if (mandatory("2.009", text.latent()) && !text.latent().matches("[A-Z]{1,2}")) {
          fault(ErrorCode.INVALID_ITEM_VALUE, "2.009", "is one or two letters");
        }
        candidates(text.candidates());
      }
      case SRE -> result(text);
      case ERR -> mandatory("2.074", text.error());
    }
  }

  private void result(DescriptiveText text) {
    Respondent respondent = text.respondent();
    if (!mandatory("2.064", respondent.result())) {
      return;
    }
    boolean found = respondent.result().equals(Respondent.FOUND);
    if (!found && !respondent.result().equals(Respondent.NOTHING)) {
      fault(ErrorCode.INVALID_ITEM_VALUE, "2.064", "a result is I or N");
    }
    if (found) {
      mandatory("2.012", text.miscellaneous().isEmpty() ? "" : text.miscellaneous().getFirst());
    }
  }

  private void candidates(String wanted) {
    if (!mandatory("2.320", wanted)) {
      return;
    }
    if (!wanted.matches("\\d+")) {
      fault(ErrorCode.NOT_A_NUMBER, "2.320", "is how many candidates are wanted");
    } else if (wanted.matches("0+")) {
      fault(ErrorCode.TOO_SMALL, "2.320", "at least one candidate is wanted");
    } else if (wanted.length() > 3) {
      fault(ErrorCode.TOO_BIG, "2.320", "at most 999 candidates are wanted");
    }
  }

  /** {@code CC/} and up to 32 characters. */
  private void number(String field, String number) {
    if (mandatory(field, number)) {
      ofState(field, number);
    }
  }

  private void agency(String field, String agency) {
    if (mandatory(field, agency)) {
      ofState(field, agency);
    }
  }

  private void ofState(String field, String value) {
    if (value.length() < 4 || value.charAt(2) != '/' || !Country.isCode(value.substring(0, 2))) {
      fault(ErrorCode.INVALID_ITEM_VALUE, field, "starts with a state's code and /, such as DE/");
    } else if (value.length() > 35) {
      fault(ErrorCode.TOO_LONG, field, "more than 32 characters follow the state");
    }
  }

  private boolean mandatory(String field, String value) {
    if (value.isEmpty()) {
      fault(ErrorCode.MANDATORY_FIELD_MISSING, field, "is missing");
    }
    return !value.isEmpty();
  }

  private static boolean day(String text) {
    if (!text.matches("\\d{8}")) {
      return false;
    }
    try {
      return LocalDate.of(
                  Integer.parseInt(text.substring(0, 4)),
                  Integer.parseInt(text.substring(4, 6)),
                  Integer.parseInt(text.substring(6)))
              .getYear()
          > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void fault(ErrorCode code, String field, String what) {
    faults.add(new Fault(code, field, what));
  }
}
