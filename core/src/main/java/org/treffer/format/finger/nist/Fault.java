package org.treffer.format.finger.nist;

import java.util.Locale;

/**
 * What is wrong with a transaction, with the code that an ERR states. Its message is a line for a
 * person, naming the field.
 */
final class Fault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String field;
  private final int idc;

  /**
   * A fault of a field.
   *
   * @param field its number, such as {@code 9.012}, or empty if it is none of one field
   * @param what in words, without the field
   */
  Fault(ErrorCode code, String field, String what) {
    this(code, field, -1, field.isEmpty() ? what : "field " + field + ": " + what);
  }

  private Fault(ErrorCode code, String field, int idc, String message) {
    super(message);
    this.code = code;
    this.field = field;
    this.idc = idc;
  }

  /** The same fault in the record of some IDC, -1 for a record that has none. */
  Fault in(int recordsIdc) {
    return new Fault(code, field, recordsIdc, getMessage());
  }

  ErrorCode code() {
    return code;
  }

  /** The text of a field 2.074 ERM: the code, where, and what is wrong. */
  String errorMessage() {
    StringBuilder text = new StringBuilder(code.digits());
    if (code.namesField() && idc >= 0) {
      text.append(String.format(Locale.ROOT, " IDC %02d", idc));
    }
    if (code.namesField() && !field.isEmpty()) {
      text.append(" FIELD ").append(field);
    }
    return text.append(' ').append(code.text()).toString();
  }

  /** The fault behind an error of a reader, or one of no particular kind. */
  static Fault behind(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Fault fault) {
        return fault;
      }
    }
    return new Fault(ErrorCode.ANY_OTHER, "", "the transaction could not be read");
  }
}
