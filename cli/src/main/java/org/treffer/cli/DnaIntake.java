package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaScreen;
import org.treffer.dna.Inclusion;
import org.treffer.dna.Locus;
import org.treffer.dna.index.DnaIndex;
import org.treffer.format.dna.DnaFiles;
import org.treffer.index.CategoryIndex;
import org.treffer.record.RecordSource;
import org.treffer.record.Screen;
import org.treffer.request.Regime;

/** DNA profiles: JSON Lines with {@code loci}, a table whose first line names loci, or XML. */
final class DnaIntake implements Intake<DnaRecord> {

  private static final Pattern LOCI = Pattern.compile("\"loci\"\\s*:\\s*\\{");

  @Override
  public CategoryIndex<DnaRecord> index() {
    return new DnaIndex();
  }

  @Override
  public boolean recognises(String beginning) {
    String start = beginning.stripLeading();
    if (start.startsWith("{")) {
      return LOCI.matcher(start).find();
    }
    if (start.startsWith("<")) {
      return DnaFiles.isMessage(start);
    }
    String first = start.lines().findFirst().orElse("");
    for (String cell : first.split("[,;\t]")) {
      String name = cell.replace("\"", "").strip();
      if (name.equalsIgnoreCase("marker")
          || name.equalsIgnoreCase("locus")
          || Locus.named(name.replaceFirst("[_ .]\\d$", "")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public RecordSource<DnaRecord> open(Path file, LocalDate today) throws IOException {
    return DnaFiles.open(file, today);
  }

  /** The lowest minima of the regimes, the most differences: a search applies its pair's own. */
  @Override
  public Screen<DnaRecord> screen(List<Regime> regimes) {
    List<Regime> settings = regimes.isEmpty() ? List.of(Regime.PRUM_615) : regimes;
    Inclusion inclusion =
        new Inclusion(
            settings.stream().mapToInt(Regime::minimumLoci).min().orElseThrow(),
            settings.stream().mapToInt(Regime::minimumEssLoci).min().orElseThrow());
    return new DnaScreen(
        inclusion, settings.stream().mapToInt(Regime::differences).max().orElseThrow());
  }
}
