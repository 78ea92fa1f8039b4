package org.treffer.format.finger.nist;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.treffer.record.BadInput;

/**
 * Writes transactions: type 1 as printed in Decision 2008/616/JHA, Annex, chapter 2, appendix 5, a
 * type-2 record, and a type-9 record in the standard block for each print.
 */
public final class TransactionWriter {

  private TransactionWriter() {}

  /**
   * The bytes of a transaction.
   *
   * @throws BadInput if a print reaches beyond 99.99 mm or a value holds a character that the
   *     format has no place for
   */
  public static byte[] write(Transaction transaction) {
    try {
      FieldWriter header = new FieldWriter(1);
      transaction.header().write(header, contents(transaction));
      FieldWriter text = new FieldWriter(2);
      text.field(2, "00");
      transaction.text().write(text);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(header.record());
      out.writeBytes(text.record());
      transaction.prints().forEach(print -> out.writeBytes(MinutiaeBlock.write(print)));
      return out.toByteArray();
    } catch (Fault e) {
      throw new BadInput("a transaction cannot be written: " + e.getMessage(), e);
    }
  }

  /** Field 1.003: how many records follow, and of each its type and IDC. */
  private static String contents(Transaction transaction) {
    StringBuilder contents = new StringBuilder();
    contents.append('1').append(Separators.UNIT).append(transaction.prints().size() + 1);
    contents.append(Separators.RECORD).append('2').append(Separators.UNIT).append("00");
    for (Print print : transaction.prints()) {
      contents.append(Separators.RECORD).append('9').append(Separators.UNIT);
      contents.append(String.format(Locale.ROOT, "%02d", print.idc()));
    }
    return contents.toString();
  }
}
