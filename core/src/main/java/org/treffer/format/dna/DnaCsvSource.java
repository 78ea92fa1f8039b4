package org.treffer.format.dna;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treffer.dna.DnaRecord;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;

/**
 * DNA records in a table, as laboratories and open tools export them.
 *
 * <ul>
 *   <li>Wide: one row a profile, columns {@code LOCUS_1}, {@code LOCUS_2} and so on, or a locus'
 *       name twice. An empty second cell is no pair, the locus is not compared.
 *   <li>Long: one row a marker, columns such as {@code Sample Name, Marker, Allele 1, Allele 2},
 *       the rows of one sample together. This shape writes a homozygote once, so one value stands
 *       for two; for a stain that is said as a warning, since the other allele may have dropped
 *       out.
 * </ul>
 *
 * <p>Further columns are {@code kind, kit, subject, born, stored, status}. Without a kind a profile
 * is a stain.
 */
final class DnaCsvSource implements RecordSource<DnaRecord> {

  private static final int ROWS_IN_A_BATCH = 1_000;

  private final String name;
  private final CsvRows rows;
  private final CsvColumns columns;
  private final CsvProfiles profiles;
  private final Set<String> samples = new HashSet<>();
  private Optional<CsvRows.Row> ahead;

  DnaCsvSource(String name, InputStream in, LocalDate today) throws IOException {
    this.name = name;
    this.rows = new CsvRows(name, in);
    CsvRows.Row first =
        rows.next().orElseThrow(() -> new BadInput(name + ": the table has no first line"));
    this.columns = CsvColumns.of(name, first.values());
    this.profiles = new CsvProfiles(columns, today);
    this.ahead = rows.next();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Batch<DnaRecord>> next() {
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    List<List<CsvRows.Row>> batch = new ArrayList<>();
    int count = 0;
    while (ahead.isPresent() && count < ROWS_IN_A_BATCH) {
      List<CsvRows.Row> profile = nextProfile();
      count += profile.size();
      batch.add(profile);
    }
    Set<Integer> again = columns.shape() == CsvColumns.Shape.LONG ? repeated(batch) : Set.of();
    return Optional.of(sink -> read(batch, again, sink));
  }

  private List<CsvRows.Row> nextProfile() {
    List<CsvRows.Row> profile = new ArrayList<>();
    profile.add(ahead.orElseThrow());
    ahead = rows.next();
    while (columns.shape() == CsvColumns.Shape.LONG
        && ahead.isPresent()
        && sample(ahead.get()).equals(sample(profile.getFirst()))) {
      profile.add(ahead.get());
      ahead = rows.next();
    }
    return profile;
  }

  private String sample(CsvRows.Row row) {
    return CsvProfiles.cell(row, columns.reference());
  }

  /** Which profiles of a batch belong to a sample that had rows before. */
  private Set<Integer> repeated(List<List<CsvRows.Row>> batch) {
    Set<Integer> again = new HashSet<>();
    for (int i = 0; i < batch.size(); i++) {
      if (!samples.add(sample(batch.get(i).getFirst()))) {
        again.add(i);
      }
    }
    return again;
  }

  private void read(List<List<CsvRows.Row>> batch, Set<Integer> again, Sink<DnaRecord> sink) {
    for (int i = 0; i < batch.size(); i++) {
      List<CsvRows.Row> profile = batch.get(i);
      long line = profile.getFirst().line();
      if (again.contains(i)) {
        sink.reject(
            line,
            "sample "
                + sample(profile.getFirst())
                + " had rows before: the rows of one sample must follow each other");
        continue;
      }
      try {
        sink.accept(line, profiles.read(profile, what -> sink.warn(line, what)));
      } catch (IllegalArgumentException e) {
        sink.reject(line, e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
