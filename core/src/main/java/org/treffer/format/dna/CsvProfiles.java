package org.treffer.format.dna;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.ProfileBuilder;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/** Makes a record of the row, or rows, of one profile. */
final class CsvProfiles {

  private final CsvColumns columns;
  private final LocalDate today;

  CsvProfiles(CsvColumns columns, LocalDate today) {
    this.columns = columns;
    this.today = today;
  }

  /** A cell, empty where the row is too short. */
  static String cell(CsvRows.Row row, int column) {
    return column < row.values().size() ? row.values().get(column).strip() : "";
  }

  /**
   * Reads a profile.
   *
   * @throws IllegalArgumentException if it is none; the message names the column or the locus
   */
  DnaRecord read(List<CsvRows.Row> rows, Consumer<String> warnings) {
    CsvRows.Row first = rows.getFirst();
    DnaKind kind = kind(field(first, "kind"));
    ProfileBuilder profile = new ProfileBuilder();
    if (columns.shape() == CsvColumns.Shape.WIDE) {
      addWide(first, profile);
    } else {
      rows.forEach(row -> addLong(row, kind, profile, warnings));
    }
    profile.warnings().forEach(warnings);
    return new DnaRecord(
        reference(cell(first, columns.reference())),
        kind,
        header(first),
        field(first, "kit"),
        profile.build());
  }

  private void addWide(CsvRows.Row row, ProfileBuilder profile) {
    for (Map.Entry<String, List<Integer>> locus : columns.values().entrySet()) {
      profile.add(locus.getKey(), cells(row, locus.getValue()));
    }
  }

  private void addLong(
      CsvRows.Row row, DnaKind kind, ProfileBuilder profile, Consumer<String> warnings) {
    String marker = cell(row, columns.marker());
    List<String> values = new ArrayList<>(cells(row, columns.values().get("")));
    values.removeIf(String::isEmpty);
    if (values.size() == 1 && isAutosomal(marker)) {
      values.add(values.getFirst());
      if (kind == DnaKind.STAIN) {
        warnings.accept(
            "locus "
                + marker
                + " has one value, taken as a homozygote; in a stain the other may have dropped"
                + " out");
      }
    }
    profile.add(marker, values);
  }

  /** Y markers have one value and stay so. */
  private static boolean isAutosomal(String marker) {
    String name = marker.strip().toUpperCase(Locale.ROOT);
    return !name.startsWith("DY") && !name.startsWith("Y");
  }

  private static List<String> cells(CsvRows.Row row, List<Integer> places) {
    return places.stream().map(place -> cell(row, place)).toList();
  }

  private String field(CsvRows.Row row, String name) {
    Integer column = columns.header().get(name);
    return column == null ? "" : cell(row, column);
  }

  private static Reference reference(String text) {
    try {
      return new Reference(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the reference: " + e.getMessage(), e);
    }
  }

  private static DnaKind kind(String text) {
    return text.isEmpty()
        ? DnaKind.STAIN
        : DnaKind.named(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "column kind: '" + text + "' is neither person nor stain"));
  }

  private Header header(CsvRows.Row row) {
    String stored = field(row, "stored");
    String born = field(row, "born");
    String subject = field(row, "subject");
    String status = field(row, "status");
    return new Header(
        status.isEmpty() ? Status.ACTIVE : choice("status", status, Status.class),
        born.isEmpty() ? BirthMonth.UNKNOWN : BirthMonth.parse(born),
        List.of(
            Ground.of(
                Event.TAKEN,
                stored.isEmpty() ? today : date(stored),
                subject.isEmpty() ? Subject.UNKNOWN : choice("subject", subject, Subject.class))));
  }

  private static <E extends Enum<E>> E choice(String column, String text, Class<E> choices) {
    try {
      return Enum.valueOf(choices, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "column " + column + ": '" + text + "' is not one of its values", e);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "column stored: '" + text + "' is no day, written 2024-05-01", e);
    }
  }
}
