package org.treffer.format.finger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.treffer.record.BadInput;

/**
 * Splits a transaction in the traditional encoding of ANSI/NIST-ITL into its logical records. Types
 * 1, 2 and 9 are read; every other is skipped by its length, which types 3 to 8 hold in four bytes
 * and the others in their first field.
 */
final class NistReader {

  private final byte[] bytes;
  private final String name;
  private int at;

  private NistReader(byte[] bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  /**
   * The records of a transaction, type 1 first.
   *
   * @throws BadInput naming the record and field that cannot be read
   */
  static List<NistRecord> read(byte[] bytes, String name) {
    return new NistReader(bytes, name).records();
  }

  private List<NistRecord> records() {
    List<NistRecord> records = new ArrayList<>();
    NistRecord first = record(1);
    records.add(first);
    List<List<String>> contents = first.subfields(3);
    try {
      if (contents.isEmpty() || contents.getFirst().size() < 2) {
        throw new IllegalArgumentException("field 1.003 CNT is missing or empty");
      }
      for (int i = 1; i < contents.size(); i++) {
        records.add(listed(contents.get(i), i));
      }
      int stated = NistRecord.number(contents.getFirst().getLast(), "1.003 CNT");
      if (stated != contents.size() - 1) {
        throw new IllegalArgumentException(
            "field 1.003 CNT announces "
                + stated
                + " records and lists "
                + (contents.size() - 1)
                + "; mend the list");
      }
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ": " + e.getMessage(), e);
    }
    if (at < bytes.length) {
      throw new BadInput(
          name
              + ": "
              + (bytes.length - at)
              + " bytes follow the last record that field 1.003 CNT lists; mend the list");
    }
    return records;
  }

  private NistRecord listed(List<String> entry, int place) {
    if (entry.size() < 2) {
      throw new IllegalArgumentException("field 1.003 CNT: entry " + place + " has no IDC");
    }
    int type = NistRecord.number(entry.get(0), "1.003 CNT");
    NistRecord record = record(type);
    int idc = NistRecord.number(entry.get(1), "1.003 CNT");
    if (record.idc() >= 0 && record.idc() != idc) {
      throw new IllegalArgumentException(
          "record "
              + (place + 1)
              + " of type "
              + type
              + " has IDC "
              + record.idc()
              + " where field 1.003 CNT lists "
              + idc);
    }
    return record;
  }

  private NistRecord record(int type) {
    try {
      return type >= 3 && type <= 8 ? skipBinary(type) : tagged(type);
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ": record of type " + type + ": " + e.getMessage(), e);
    }
  }

  /** Types 3 to 8: four bytes of length, the whole record's, then the IDC. */
  private NistRecord skipBinary(int type) {
    if (bytes.length - at < 5) {
      throw new IllegalArgumentException("cut off where its length should be");
    }
    int length = ByteBuffer.wrap(bytes).getInt(at);
    int idc = bytes[at + 4] & 0xFF;
    advance(length, 5);
    return new NistRecord(type, idc, Map.of());
  }

  private NistRecord tagged(int type) {
    int start = at;
    String length = type + ".001:";
    int colon = start + length.length();
    if (!text(start, Math.min(bytes.length, colon)).equals(length)) {
      throw new IllegalArgumentException(
          "does not start with " + length + "; does field 1.003 CNT list the records there are?");
    }
    int end = colon;
    while (end < bytes.length && bytes[end] != NistSeparators.GROUP && end < colon + 10) {
      end++;
    }
    advance(lengthOf(text(colon, end), type), end - start);
    if (bytes[at - 1] != NistSeparators.FILE) {
      throw new IllegalArgumentException(
          "field " + type + ".001 LEN: no record ends " + (at - start) + " bytes on");
    }
    return fieldsOf(type, start);
  }

  private static int lengthOf(String text, int type) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("field " + type + ".001 LEN is no number");
    }
    return Integer.parseInt(text);
  }

  private NistRecord fieldsOf(int type, int start) {
    if (type != 1 && type != 2 && type != 9) {
      return new NistRecord(type, -1, Map.of());
    }
    Map<Integer, String> fields = NistRecord.fields(text(start, at - 1), type);
    String idc = fields.getOrDefault(2, "");
    return new NistRecord(type, type == 1 ? -1 : NistRecord.number(idc, type + ".002 IDC"), fields);
  }

  private void advance(int length, int least) {
    if (length < least || length > bytes.length - at) {
      throw new IllegalArgumentException(
          "states a length of " + length + " bytes; " + (bytes.length - at) + " are left");
    }
    at += length;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
