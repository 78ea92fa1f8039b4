package org.treffer.format.vehicle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;

/**
 * Registrations in CSV: UTF-8, commas, a first line of column names in any order, one holder and
 * one owner a line. Columns {@code reference}, {@code country}, {@code plate}, {@code vin} and
 * {@code validFrom} must be there; {@link #HEADER} lists all. A line holds no line breaks.
 *
 * <p>What CSV loses against JSON Lines: further holders, owners and documents, periods of holders,
 * gender, birthplace, power and capacity, grounds and status.
 */
public final class VehicleCsv implements RecordSource<Registration> {

  /** The first line, with every column. */
  public static final String HEADER = String.join(",", CsvColumn.ALL.keySet());

  private static final int BATCH = 500;

  /** What the decoder puts in the place of bytes that are no UTF-8. */
  private static final char NO_UTF_8 = '\uFFFD';

  private static final List<String> NEEDED =
      List.of("reference", "country", "plate", "vin", "validFrom");

  private final String name;
  private final BufferedReader lines;
  private final List<CsvColumn> columns;
  private long nextLine = 2;

  /**
   * A source over a stream, which it closes.
   *
   * @param name what messages call it
   * @throws BadInput if the first line does not name the columns
   */
  public VehicleCsv(String name, InputStream in) throws IOException {
    this.name = name;
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.columns = columns(lines.readLine());
  }

  private List<CsvColumn> columns(String first) {
    List<CsvColumn> found = new ArrayList<>();
    String header = first == null ? "" : first.startsWith("\uFEFF") ? first.substring(1) : first;
    List<String> names = names(header);
    for (String needed : NEEDED) {
      if (!names.contains(needed)) {
        throw new BadInput(
            name + ", line 1: column " + needed + " is missing; the first line names the columns");
      }
    }
    for (String column : names) {
      if (names.indexOf(column) != names.lastIndexOf(column)) {
        throw new BadInput(name + ", line 1: column " + column + " stands there twice");
      }
      CsvColumn known = CsvColumn.ALL.get(column);
      if (known == null) {
        throw new BadInput(name + ", line 1: no column '" + column + "'; known are " + HEADER);
      }
      found.add(known);
    }
    return found;
  }

  private List<String> names(String header) {
    try {
      return CsvLine.split(header);
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ", line 1: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Batch<Registration>> next() throws IOException {
    List<String> batch = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      batch.add(line);
    }
    long first = nextLine;
    nextLine += batch.size();
    return batch.isEmpty() ? Optional.empty() : Optional.of(sink -> read(batch, first, sink));
  }

  private void read(List<String> batch, long first, Sink<Registration> sink) {
    for (int i = 0; i < batch.size(); i++) {
      long line = first + i;
      if (batch.get(i).isBlank()) {
        continue;
      }
      try {
        if (batch.get(i).indexOf(NO_UTF_8) >= 0) {
          throw new IllegalArgumentException("holds bytes that are no UTF-8");
        }
        sink.accept(line, registration(CsvLine.split(batch.get(i)), line, sink));
      } catch (IllegalArgumentException e) {
        sink.reject(line, e.getMessage());
      }
    }
  }

  private Registration registration(List<String> values, long line, Sink<Registration> sink) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          values.size() + " fields, where the first line names " + columns.size());
    }
    RegistrationFields fields = new RegistrationFields();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        columns.get(i).set().into(fields, values.get(i));
      }
    }
    Validity validity = fields.validity();
    return fields.registration(
        RegistrationFields.plainHeader(validity), validity, what -> sink.warn(line, what));
  }

  /** A registration as a line under {@link #HEADER}, without its line feed. */
  public static String line(Registration registration) {
    return CsvLine.join(
        CsvColumn.ALL.values().stream().map(c -> c.get().apply(registration)).toList());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
