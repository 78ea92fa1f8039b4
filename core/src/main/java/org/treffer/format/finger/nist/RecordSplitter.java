package org.treffer.format.finger.nist;

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
final class RecordSplitter {

  private static final String CONTENTS = "1.003";
  private static final int MOST_RECORDS = 1_000;

  /** A record of text: 10,000 minutiae with eight ridge counts are a fifth of it. */
  private static final int LONGEST_READ = 4 << 20;

  private final byte[] bytes;
  private final String name;
  private int at;

  private RecordSplitter(byte[] bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  /**
   * The records of a transaction, type 1 first.
   *
   * @throws BadInput naming the record and field that cannot be read
   */
  static List<LogicalRecord> read(byte[] bytes, String name) {
    return new RecordSplitter(bytes, name).records();
  }

  /**
   * The type-1 record alone, of a transaction that may be broken behind it.
   *
   * @throws Fault if that cannot be read either
   */
  static LogicalRecord first(byte[] bytes) {
    return new RecordSplitter(bytes, "").record(1);
  }

  private List<LogicalRecord> records() {
    try {
      List<LogicalRecord> records = new ArrayList<>();
      records.add(record(1));
      List<List<String>> contents = records.getFirst().subfields(3);
      if (contents.isEmpty() || contents.getFirst().size() < 2) {
        throw new Fault(ErrorCode.MANDATORY_FIELD_MISSING, CONTENTS, "is missing or empty");
      }
      if (contents.size() > MOST_RECORDS) {
        throw new Fault(ErrorCode.TOO_MANY_OCCURRENCES, CONTENTS, "lists more than 1,000 records");
      }
      int stated = LogicalRecord.number(contents.getFirst().getLast(), CONTENTS);
      if (stated != contents.size() - 1) {
        throw new Fault(
            ErrorCode.INVALID_RECORD_DATA,
            CONTENTS,
            "announces "
                + stated
                + " records and lists "
                + (contents.size() - 1)
                + "; mend the list");
      }
      for (int i = 1; i < contents.size(); i++) {
        records.add(listed(contents.get(i), i));
      }
      if (at < bytes.length) {
        throw new Fault(
            ErrorCode.INVALID_RECORD_DATA,
            CONTENTS,
            (bytes.length - at) + " bytes follow the last record that it lists; mend the list");
      }
      return records;
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ": " + e.getMessage(), e);
    }
  }

  private LogicalRecord listed(List<String> entry, int place) {
    if (entry.size() < 2) {
      throw new Fault(
          ErrorCode.INVALID_NUMBER_OF_SUBFIELDS, CONTENTS, "entry " + place + " has no IDC");
    }
    int type = LogicalRecord.number(entry.get(0), CONTENTS);
    LogicalRecord record = record(type);
    int idc = LogicalRecord.number(entry.get(1), CONTENTS);
    if (record.idc() >= 0 && record.idc() != idc) {
      throw new Fault(
          ErrorCode.INVALID_RECORD_DATA,
          CONTENTS,
          "lists IDC "
              + idc
              + " where record "
              + (place + 1)
              + " of type "
              + type
              + " has IDC "
              + record.idc());
    }
    return record;
  }

  private LogicalRecord record(int type) {
    return type >= 3 && type <= 8 ? skipBinary(type) : tagged(type);
  }

  /** Types 3 to 8: four bytes of length, the whole record's, then the IDC. */
  private LogicalRecord skipBinary(int type) {
    if (bytes.length - at < 5) {
      throw new Fault(
          ErrorCode.TOO_SHORT, type + ".001", "the file is cut off where the length should be");
    }
    int length = ByteBuffer.wrap(bytes).getInt(at);
    int idc = bytes[at + 4] & 0xFF;
    advance(length, 5, type);
    return new LogicalRecord(type, idc, Map.of());
  }

  private LogicalRecord tagged(int type) {
    int start = at;
    String length = type + ".001:";
    int colon = start + length.length();
    if (!text(start, Math.min(bytes.length, colon)).equals(length)) {
      throw new Fault(
          ErrorCode.INVALID_RECORD_TYPE,
          CONTENTS,
          "announces a record of type "
              + type
              + " where none starts with "
              + length
              + "; mend the list or the length of the record before");
    }
    int end = colon;
    while (end < bytes.length && bytes[end] != Separators.GROUP && end < colon + 10) {
      end++;
    }
    advance(lengthOf(text(colon, end), type), end - start, type);
    if (bytes[at - 1] != Separators.FILE) {
      throw new Fault(
          ErrorCode.INVALID_RECORD_DATA,
          type + ".001",
          "no record ends " + (at - start) + " bytes on");
    }
    return fieldsOf(type, start);
  }

  private static int lengthOf(String text, int type) {
    if (!text.matches("\\d{1,9}")) {
      throw new Fault(ErrorCode.NOT_A_NUMBER, type + ".001", "is no number of up to nine digits");
    }
    return Integer.parseInt(text);
  }

  private LogicalRecord fieldsOf(int type, int start) {
    if (type != 1 && type != 2 && type != 9) {
      return new LogicalRecord(type, -1, Map.of());
    }
    if (at - start > LONGEST_READ) {
      throw new Fault(ErrorCode.TOO_LONG, type + ".001", "more than 4 MB of text");
    }
    Map<Integer, String> fields = LogicalRecord.fields(text(start, at - 1), type);
    String idc = fields.getOrDefault(2, "");
    return new LogicalRecord(
        type, type == 1 ? -1 : LogicalRecord.number(idc, type + ".002"), fields);
  }

  private void advance(int length, int least, int type) {
    if (length < least || length > bytes.length - at) {
      throw new Fault(
          ErrorCode.INVALID_RECORD_DATA,
          type + ".001",
          "states a length of " + length + " bytes; " + (bytes.length - at) + " are left");
    }
    at += length;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
