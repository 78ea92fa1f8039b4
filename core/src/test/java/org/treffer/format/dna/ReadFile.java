package org.treffer.format.dna;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.treffer.dna.DnaRecord;
import org.treffer.record.RecordSource;

/** What a file of DNA records holds: records, rejections and warnings. */
public final class ReadFile implements RecordSource.Sink<DnaRecord> {

  /** The day of the load. */
  public static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

  /** What was taken. */
  public final List<DnaRecord> records = new ArrayList<>();

  /** By line, why it was not taken. */
  public final Map<Long, String> rejected = new TreeMap<>();

  /** As {@code line: what}. */
  public final List<String> warned = new ArrayList<>();

  private ReadFile() {}

  /** Reads a text in whichever format it is. */
  public static ReadFile of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads bytes in whichever format they are. */
  public static ReadFile of(byte[] bytes) throws IOException {
    try (RecordSource<DnaRecord> source =
        DnaFiles.open("a.txt", new ByteArrayInputStream(bytes), TODAY)) {
      return of(source);
    }
  }

  static ReadFile of(RecordSource<DnaRecord> source) throws IOException {
    ReadFile read = new ReadFile();
    for (Optional<RecordSource.Batch<DnaRecord>> batch = source.next();
        batch.isPresent();
        batch = source.next()) {
      batch.get().read(read);
    }
    return read;
  }

  /** The one record of a file that also holds some that are rejected. */
  public DnaRecord only(int rejections) {
    if (records.size() != 1 || rejected.size() != rejections) {
      throw new AssertionError(records + " and rejected " + rejected);
    }
    return records.getFirst();
  }

  /** The one record, nothing rejected. */
  public DnaRecord only() {
    if (records.size() != 1 || !rejected.isEmpty()) {
      throw new AssertionError(records + " and rejected " + rejected);
    }
    return records.getFirst();
  }

  @Override
  public void accept(DnaRecord record) {
    records.add(record);
  }

  @Override
  public void reject(long line, String reason) {
    String before = rejected.put(line, reason);
    if (before != null) {
      throw new AssertionError("line " + line + " is rejected twice: " + before + ", " + reason);
    }
  }

  @Override
  public void warn(long line, String what) {
    warned.add(line + ": " + what);
  }
}
