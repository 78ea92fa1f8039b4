package org.treffer.format.finger.nist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.BadInput;

/**
 * A fingerprint transaction of ANSI/NIST-ITL in its traditional encoding. Of its records those of
 * type 1, 2 and 9 are read; images and all others are passed over by their length and counted.
 *
 * @param header type 1
 * @param text type 2, {@link DescriptiveText#NONE} if there is none; of several the first
 * @param prints type 9, in their order
 * @param passedOver how many records of each other type there were
 */
public record Transaction(
    Header header,
    DescriptiveText text,
    List<Print> prints,
    SortedMap<Integer, Integer> passedOver) {

  /** What every transaction starts with. */
  public static final String START = "1.001:";

  /** Copies the collections. */
  public Transaction {
    prints = List.copyOf(prints);
    passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
  }

  /** A transaction that is written: nothing in it is passed over. */
  public static Transaction of(Header header, DescriptiveText text, List<Print> prints) {
    return new Transaction(header, text, prints, Collections.emptySortedMap());
  }

  /**
   * Reads a transaction.
   *
   * @param name what to call the input in an error
   * @throws BadInput naming the record and field, if a length, the content list or a field that is
   *     used is wrong
   */
  public static Transaction read(byte[] bytes, String name) {
    List<LogicalRecord> records = RecordSplitter.read(bytes, name);
    DescriptiveText text = DescriptiveText.NONE;
    boolean texts = false;
    List<Print> prints = new ArrayList<>();
    SortedMap<Integer, Integer> passedOver = new TreeMap<>();
    for (LogicalRecord record : records) {
      try {
        switch (record.type()) {
          case 1 -> {}
          case 2 -> {
            text = texts ? text : DescriptiveText.of(record);
            texts = true;
          }
          case 9 -> prints.add(MinutiaeBlock.read(record));
          default -> passedOver.merge(record.type(), 1, Integer::sum);
        }
      } catch (Fault e) {
        throw new BadInput(name + ": " + record + ": " + e.getMessage(), e.in(record.idc()));
      }
    }
    return new Transaction(Header.of(records.getFirst()), text, prints, passedOver);
  }

  /** The minutiae of each type-9 record. */
  public List<FingerTemplate> templates() {
    return prints.stream().map(Print::template).toList();
  }

  /** Whether bytes look like a transaction: they start with field 1.001. */
  public static boolean accepts(byte[] bytes) {
    int length = START.length();
    return bytes.length >= length
        && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(START);
  }
}
