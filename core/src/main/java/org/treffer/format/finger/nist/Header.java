package org.treffer.format.finger.nist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The type-1 record of a transaction. Its values are as they are written, each empty where it is
 * not there: what an agency wrote is not changed by reading it.
 *
 * @param version 1.002 VER, 0300 for ANSI/NIST-ITL 1-2000
 * @param type 1.004 TOT, see {@link TransactionType}; others are read too
 * @param date 1.005 DAT, year, month and day in eight digits
 * @param priority 1.006 PRY, 1 the highest to 9
 * @param to 1.007 DAI, the destination agency, {@code CC/agency}
 * @param from 1.008 ORI, the originating agency
 * @param control 1.009 TCN, see {@link ControlNumber}
 * @param answered 1.010 TCR, the control number that an SRE or ERR answers
 * @param scanning 1.011 NSR, pixels a millimetre, 00.00 without type 3 to 8
 * @param transmitting 1.012 NTR, the same
 * @param domain 1.013 DOM, name and version of the implementation, its items in order
 * @param moment 1.014 GMT, {@code YYYYMMDDHHMMSSZ}
 */
public record Header(
    String version,
    String type,
    String date,
    String priority,
    String to,
    String from,
    String control,
    String answered,
    String scanning,
    String transmitting,
    List<String> domain,
    String moment) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

  /** Copies the list. */
  public Header {
    domain = List.copyOf(domain);
  }

  /**
   * The header of a transaction without images that is sent now, of priority 4.
   *
   * @param answered the control number that is answered, empty in a search
   * @param sent its moment
   */
  public static Header sent(
      TransactionType type, String from, String to, String control, String answered, Instant sent) {
    return new Header(
        "0300",
        type.name(),
        DAY.format(sent.atOffset(ZoneOffset.UTC)),
        "4",
        to,
        from,
        control,
        answered,
        "00.00",
        "00.00",
        List.of("INT-I", "4.22"),
        MOMENT.format(sent.atOffset(ZoneOffset.UTC)));
  }

  static Header of(LogicalRecord record) {
    return new Header(
        record.field(2),
        record.field(4),
        record.field(5),
        record.field(6),
        record.field(7),
        record.field(8),
        record.field(9),
        record.field(10),
        record.field(11),
        record.field(12),
        LogicalRecord.split(record.field(13), Separators.UNIT),
        record.field(14));
  }

  /** Adds the fields behind 1.003, which the writer of the whole knows. */
  void write(FieldWriter fields, String contents) {
    fields.present(2, version).field(3, contents).present(4, type).present(5, date);
    fields.present(6, priority).present(7, to).present(8, from).present(9, control);
    fields.present(10, answered).present(11, scanning).present(12, transmitting);
    if (!domain.isEmpty()) {
      fields.items(13, domain);
    }
    fields.present(14, moment);
  }
}
