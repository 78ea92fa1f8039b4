package org.treffer.format.finger.nist;

import java.util.Locale;
import java.util.Optional;

/**
 * What a field 2.074 ERM can say is wrong with a transaction, as the Interpol implementation 4.22
 * lists it (remembered).
 */
public enum ErrorCode {
  UNAUTHORISED_ACCESS(3, "unauthorised access"),
  MANDATORY_FIELD_MISSING(101, "mandatory field missing"),
  INVALID_RECORD_TYPE(102, "invalid record type"),
  UNDEFINED_FIELD(103, "undefined field"),
  TOO_MANY_OCCURRENCES(104, "too many occurrences"),
  INVALID_NUMBER_OF_SUBFIELDS(105, "invalid number of subfields"),
  TOO_SHORT(106, "too short"),
  TOO_LONG(107, "too long"),
  NOT_A_NUMBER(108, "not a number"),
  TOO_SMALL(109, "too small"),
  TOO_BIG(110, "too big"),
  INVALID_CHARACTER(111, "invalid character"),
  INVALID_DATE(112, "invalid date"),
  INVALID_ITEM_VALUE(115, "invalid item value"),
  INVALID_TRANSACTION_TYPE(116, "invalid transaction type"),
  INVALID_RECORD_DATA(117, "invalid record data"),
  INVALID_CONTROL_NUMBER(201, "invalid TCN"),
  INSUFFICIENT_QUALITY(501, "insufficient fingerprint quality"),
  MISSING_FINGERPRINTS(502, "missing fingerprints"),
  SEQUENCE_CHECK_FAILED(503, "sequence check failed"),
  ANY_OTHER(999, "any other error");

  private final int code;
  private final String text;

  ErrorCode(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** Three digits, as field 2.074 begins. */
  public String digits() {
    return String.format(Locale.ROOT, "%03d", code);
  }

  /** What it means, in words. */
  public String text() {
    return text;
  }

  /** Whether an error of this code may name the record and field that are wrong. */
  boolean namesField() {
    return code > 100 && code < 200;
  }

  /** The code of three digits, if there is such a one. */
  static Optional<ErrorCode> of(String digits) {
    for (ErrorCode code : values()) {
      if (code.digits().equals(digits)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
