package org.treffer.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Inclusion;
import org.treffer.format.dna.DnaFiles;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;

/**
 * The profiles of a file, in order, each with what is wrong with it; or of {@code FILE#REFERENCE}
 * the one alone.
 */
final class DnaProbeFile {

  /** What happens to each line. */
  interface Taker {
    /** A profile that may be searched for. */
    void probe(long line, DnaRecord record) throws IOException;

    /** A line that is none; {@code reference} is empty if it could not be read. */
    void inadmissible(long line, String reference, String reason) throws IOException;
  }

  /** A line: either a record or a reason. */
  private record Line(long number, Optional<DnaRecord> record, String reason) {}

  private final Path file;
  private final Optional<String> only;
  private final Inclusion inclusion;
  private final LocalDate today;
  private final Session session;

  DnaProbeFile(String text, Inclusion inclusion, LocalDate today, Session session) {
    int mark = text.lastIndexOf('#');
    boolean whole = mark < 0 || Files.exists(Path.of(text));
    this.file = Path.of(whole ? text : text.substring(0, mark));
    this.only = whole ? Optional.empty() : Optional.of(text.substring(mark + 1));
    this.inclusion = inclusion;
    this.today = today;
    this.session = session;
  }

  /** The file. */
  Path file() {
    return file;
  }

  /** Whether one profile was named. */
  boolean namesOne() {
    return only.isPresent();
  }

  /**
   * Hands every line to a taker; if one profile was named, only its own.
   *
   * @return how many lines were handed
   * @throws BadInput if there is no such file or profile, or it cannot be read to its end
   */
  long each(Taker taker) throws IOException {
    long lines = 0;
    try (RecordSource<DnaRecord> source = DnaFiles.open(file, today)) {
      for (Optional<RecordSource.Batch<DnaRecord>> batch = source.next();
          batch.isPresent();
          batch = source.next()) {
        for (Line line : lines(batch.get())) {
          if (wanted(line)) {
            hand(line, taker);
            lines++;
          }
        }
      }
    } catch (EOFException | ZipException e) {
      throw new BadInput(file + ": the compressed file is damaged or cut off", e);
    }
    if (lines == 0) {
      throw new BadInput(file + ": holds no profile" + only.map(name -> " " + name).orElse(""));
    }
    return lines;
  }

  private boolean wanted(Line line) {
    return only.isEmpty()
        || line.record().map(r -> r.reference().text().equals(only.get())).orElse(false);
  }

  private void hand(Line line, Taker taker) throws IOException {
    if (line.record().isEmpty()) {
      taker.inadmissible(line.number(), "", line.reason());
      return;
    }
    DnaRecord record = line.record().get();
    Optional<String> obstacle = inclusion.obstacle(record.kind(), record.profile());
    if (obstacle.isPresent()) {
      taker.inadmissible(line.number(), record.reference().text(), obstacle.get());
    } else {
      taker.probe(line.number(), record);
    }
  }

  private List<Line> lines(RecordSource.Batch<DnaRecord> batch) {
    List<Line> lines = new ArrayList<>();
    batch.read(
        new RecordSource.Sink<DnaRecord>() {
          @Override
          public void accept(DnaRecord record) {
            accept(0, record);
          }

          @Override
          public void accept(long line, DnaRecord record) {
            lines.add(new Line(line, Optional.of(record), ""));
          }

          @Override
          public void reject(long line, String reason) {
            lines.add(new Line(line, Optional.empty(), reason));
          }

          @Override
          public void warn(long line, String what) {
            if (only.isEmpty()) {
              session.note(file + ", line " + line + ": " + what);
            }
          }
        });
    return lines;
  }
}
