package org.treffer.format.finger.nist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The fields of one logical record on their way into bytes. */
final class FieldWriter {

  private final int type;
  private final StringBuilder fields = new StringBuilder();

  FieldWriter(int type) {
    this.type = type;
  }

  /** Adds a field whose value has its separators already. */
  FieldWriter field(int number, String value) {
    fields.append(Separators.GROUP);
    fields.append(String.format(Locale.ROOT, "%d.%03d:", type, number)).append(value);
    return this;
  }

  /**
   * Adds a field of one value if that is not empty.
   *
   * @throws Fault if the value holds a character that would end it early or none of Latin-1
   */
  FieldWriter present(int number, String value) {
    return value.isEmpty() ? this : field(number, checked(number, value));
  }

  /** Adds a field of one subfield with several items. */
  FieldWriter items(int number, List<String> items) {
    return field(number, join(items.stream().map(i -> checked(number, i)).toList()));
  }

  /** Adds a field of subfields, each with one item. */
  FieldWriter subfields(int number, List<String> subfields) {
    return field(
        number,
        subfields.stream()
            .map(i -> checked(number, i))
            .collect(Collectors.joining(String.valueOf(Separators.RECORD))));
  }

  static String join(List<String> items) {
    return String.join(String.valueOf(Separators.UNIT), items);
  }

  private String checked(int number, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > 0xFF) {
        throw new Fault(
            ErrorCode.INVALID_CHARACTER,
            String.format(Locale.ROOT, "%d.%03d", type, number),
            String.format(Locale.ROOT, "U+%04X cannot be written", (int) c));
      }
    }
    return value;
  }

  /** The record with its length, which counts its own digits. */
  byte[] record() {
    String start = type + ".001:";
    int rest = start.length() + fields.length() + 1;
    int length = rest + 1;
    while (rest + Integer.toString(length).length() != length) {
      length++;
    }
    return (start + length + fields + Separators.FILE).getBytes(StandardCharsets.ISO_8859_1);
  }
}
