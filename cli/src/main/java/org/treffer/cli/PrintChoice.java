package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.format.finger.FingerFiles;
import org.treffer.format.finger.PrintFile;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;

/**
 * The prints of one record: {@code FILE} if it holds one alone, else {@code FILE#REFERENCE} of JSON
 * Lines.
 *
 * @param name what to call it in an error
 * @param kind what the record says that its prints are, if it says so
 * @param prints at least one, each with a minutia
 */
record PrintChoice(String name, Optional<FingerKind> kind, List<FingerTemplate> prints) {

  /** Reads records as they would be loaded today, which no comparison depends on. */
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private static final int FIRST = 64;

  /** The file, as far as a mark in the text names it. */
  static Path file(String text) {
    int mark = mark(text);
    return Path.of(mark < 0 ? text : text.substring(0, mark));
  }

  private static int mark(String text) {
    return Files.exists(Path.of(text)) ? -1 : text.lastIndexOf('#');
  }

  /**
   * Reads it.
   *
   * @throws BadInput if the file cannot be read, does not hold exactly the record meant, or that
   *     has no minutia
   */
  static PrintChoice read(String text) throws IOException {
    int mark = mark(text);
    Path file = file(text);
    byte[] bytes = PrintFile.bytes(file);
    PrintChoice read = isJson(bytes) ? ofLines(text, file, mark) : ofBytes(text, bytes, mark);
    if (read.prints().stream().allMatch(print -> print.minutiae().isEmpty())) {
      throw new BadInput(text + ": no print has a minutia");
    }
    return read;
  }

  private static boolean isJson(byte[] bytes) {
    int length = Math.min(FIRST, bytes.length);
    return new String(bytes, 0, length, StandardCharsets.UTF_8).stripLeading().startsWith("{");
  }

  private static PrintChoice ofBytes(String text, byte[] bytes, int mark) {
    if (mark >= 0) {
      throw new BadInput(text + ": only of JSON Lines a record is named by #; this file is none");
    }
    return new PrintChoice(text, Optional.empty(), PrintFile.read(bytes, text));
  }

  private static PrintChoice ofLines(String text, Path file, int mark) throws IOException {
    Meant meant = new Meant(file, mark < 0 ? "" : text.substring(mark + 1));
    try (RecordSource<FingerRecord> source = FingerFiles.open(file, ANY_DAY)) {
      for (var batch = source.next(); batch.isPresent(); batch = source.next()) {
        batch.get().read(meant);
      }
    }
    FingerRecord record = meant.one();
    return new PrintChoice(text, Optional.of(record.kind()), record.prints());
  }

  /** Takes the records that are meant: all, or those of one reference. */
  private static final class Meant implements RecordSource.Sink<FingerRecord> {
    private final Path file;
    private final String reference;
    private final List<FingerRecord> records = new ArrayList<>();
    private Optional<String> firstWrong = Optional.empty();

    Meant(Path file, String reference) {
      this.file = file;
      this.reference = reference;
    }

    @Override
    public void accept(FingerRecord record) {
      if (reference.isEmpty() || record.reference().text().equals(reference)) {
        records.add(record);
      }
    }

    @Override
    public void reject(long line, String reason) {
      if (firstWrong.isEmpty()) {
        firstWrong = Optional.of("line " + line + ": " + reason);
      }
    }

    @Override
    public void warn(long line, String what) {
      // Of a file from which one record is taken, remarks on the others help nobody.
    }

    FingerRecord one() {
      if (records.isEmpty()) {
        throw new BadInput(
            file
                + ": holds no record"
                + (reference.isEmpty() ? "" : " " + reference)
                + firstWrong.map(wrong -> "; " + wrong).orElse(""));
      }
      if (records.size() > 1 && reference.isEmpty()) {
        throw new BadInput(
            file
                + ": holds "
                + records.size()
                + " records; name one, such as "
                + file
                + "#"
                + records.getFirst().reference());
      }
      return records.getLast(); // of one reference the last stays, as in a load
    }
  }
}
