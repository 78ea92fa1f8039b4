package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.index.FingerIndex;
import org.treffer.format.finger.FingerFiles;
import org.treffer.index.CategoryIndex;
import org.treffer.record.RecordSource;
import org.treffer.record.Screen;
import org.treffer.request.Regime;

/** Fingerprint records: JSON Lines with {@code prints}, minutiae records, transactions. */
final class FingerIntake implements Intake<FingerRecord> {

  private static final Pattern PRINTS = Pattern.compile("\"prints\"\\s*:");

  @Override
  public CategoryIndex<FingerRecord> index() {
    return new FingerIndex();
  }

  @Override
  public boolean recognises(String beginning) {
    String start = beginning.stripLeading();
    return FingerFiles.isBinary(beginning) || start.startsWith("{") && PRINTS.matcher(start).find();
  }

  @Override
  public RecordSource<FingerRecord> open(Path file, LocalDate today) throws IOException {
    return FingerFiles.open(file, today);
  }

  /** A register takes every record that has a minutia to compare. */
  @Override
  public Screen<FingerRecord> screen(List<Regime> regimes) {
    return new Screen<>() {
      @Override
      public Optional<String> obstacle(FingerRecord record) {
        boolean empty = record.prints().stream().allMatch(p -> p.minutiae().isEmpty());
        return empty
            ? Optional.of("no print has a minutia, so nothing matches it")
            : Optional.empty();
      }

      @Override
      public List<String> remarks(FingerRecord record) {
        return record.prints().stream()
            .filter(print -> print.minutiae().size() > PreparedPrint.MOST)
            .map(FingerIntake::remark)
            .toList();
      }
    };
  }

  private static String remark(FingerTemplate print) {
    return "position "
        + print.position()
        + " has "
        + print.minutiae().size()
        + " minutiae; the "
        + PreparedPrint.MOST
        + " best are kept";
  }
}
