package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Positions;
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
        if (record.prints().stream().allMatch(p -> p.minutiae().isEmpty())) {
          return Optional.of("no print has a minutia, so nothing matches it");
        }
        return record.prints().stream()
            .filter(print -> !Positions.fits(print.position(), record.kind()))
            .findFirst()
            .map(print -> misplaced(print, record.kind()));
      }

      @Override
      public List<String> remarks(FingerRecord record) {
        List<String> remarks = new ArrayList<>();
        Set<Integer> positions = new HashSet<>();
        for (FingerTemplate print : record.prints()) {
          if (print.minutiae().size() > PreparedPrint.MOST) {
            remarks.add(remark(print));
          }
          if (Positions.isKnown(print.position()) && !positions.add(print.position())) {
            remarks.add("position " + print.position() + " comes twice; the best of both counts");
          }
          if (print.position() == 0 && record.kind() == FingerKind.TENPRINT) {
            remarks.add("a print of a ten-print has no position; it is compared with every finger");
          }
        }
        return remarks;
      }
    };
  }

  private static String misplaced(FingerTemplate print, FingerKind kind) {
    String of = kind.palm() ? "palms, 20 to 36, or not known, 0" : "fingers, 0 to 14";
    return "field prints.position: "
        + print.position()
        + " is none of "
        + of
        + ", as "
        + kind.text()
        + " is";
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
