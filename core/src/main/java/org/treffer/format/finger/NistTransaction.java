package org.treffer.format.finger;

import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.BadInput;

/**
 * A fingerprint transaction of ANSI/NIST-ITL in its traditional encoding, as Decision 2008/616/JHA,
 * Annex, chapter 2, exchanges it: type-1 header, type-2 text, type-9 minutiae. Images and all other
 * records are passed over.
 *
 * @param type of transaction, field 1.004: CPS, PMS, MPS, MMS, SRE, ERR; others are read too
 * @param control number, field 1.009
 * @param answered the control number that an SRE or ERR answers, field 1.010, else empty
 * @param from originating agency, field 1.008
 * @param to destination agency, field 1.007
 * @param caseNumber field 2.007, or empty
 * @param prints one a type-9 record
 */
public record NistTransaction(
    String type,
    String control,
    String answered,
    String from,
    String to,
    String caseNumber,
    List<FingerTemplate> prints) {

  /** Copies the prints. */
  public NistTransaction {
    prints = List.copyOf(prints);
  }

  /**
   * Reads a transaction.
   *
   * @param name what to call the input in an error
   * @throws BadInput naming the record and field, if a length, the content list or a field that is
   *     used is wrong
   */
  public static NistTransaction read(byte[] bytes, String name) {
    List<NistRecord> records = NistReader.read(bytes, name);
    NistRecord header = records.getFirst();
    String caseNumber = "";
    List<FingerTemplate> prints = new ArrayList<>();
    for (NistRecord record : records) {
      if (record.type() == 2) {
        caseNumber = record.field(7);
      } else if (record.type() == 9) {
        prints.add(print(record, name));
      }
    }
    return new NistTransaction(
        header.field(4),
        header.field(9),
        header.field(10),
        header.field(8),
        header.field(7),
        caseNumber,
        prints);
  }

  private static FingerTemplate print(NistRecord record, String name) {
    try {
      return NistMinutiae.of(record);
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ": record of type 9: " + e.getMessage(), e);
    }
  }

  /** Whether bytes look like a transaction: they start with field 1.001. */
  public static boolean accepts(byte[] bytes) {
    String start = "1.001:";
    if (bytes.length < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (bytes[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
