package org.treffer.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Difference;
import org.treffer.dna.DnaRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two DNA profiles and explains the result locus by locus. */
@Command(
    name = "dna",
    header = "Compare two DNA profiles, locus by locus, and explain the result.",
    description = {
      "%nA profile is a file that holds it alone, or FILE#REFERENCE. The rule is that of Decision"
          + " 2008/616/JHA unless options change it.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer match dna stain.jsonl person.csv",
      "  treffer match dna data/MK/dna.jsonl#MK-S-1 data/AL/dna.jsonl#AL-P-2 \\",
      "      --json",
    })
final class MatchDna implements org.treffer.cli.Command {

  @Parameters(index = "0", paramLabel = "A", description = "The profile asked about.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "The profile set against it.")
  private String b;

  @Option(
      names = "--minimum-loci",
      paramLabel = "N",
      description = "Loci that must match, 6 if left out.")
  private int minimumLoci = ComparisonRule.OF_THE_ANNEX.minimumLoci();

  @Option(
      names = "--differences",
      paramLabel = "N",
      description = "Alleles that may differ, 1 if left out.")
  private int differences = ComparisonRule.OF_THE_ANNEX.differences();

  @Override
  public Outcome run(Session session) throws IOException {
    LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    DnaProfileChoice choice = new DnaProfileChoice(today, session);
    DnaPair pair = DnaPair.of(choice.read(a), choice.read(b), rule());
    if (session.json()) {
      try (var lines = session.jsonLines()) {
        lines.write(json(pair));
      }
    } else {
      print(pair, session);
    }
    return Outcome.DONE;
  }

  private ComparisonRule rule() {
    try {
      return ComparisonRule.OF_THE_ANNEX.withMinimumLoci(minimumLoci).withDifferences(differences);
    } catch (IllegalArgumentException e) {
      throw new org.treffer.record.BadInput(e.getMessage(), e);
    }
  }

  private static void print(DnaPair pair, Session session) {
    session.out().println("A  " + title(pair.a()));
    session.out().println("B  " + title(pair.b()));
    session.out().println();
    session.print(pair.table());
    session.out().println();
    pair.reasons().forEach(session.out()::println);
  }

  private static String title(DnaRecord record) {
    return record.reference()
        + ", "
        + record.kind().text()
        + ", "
        + record.profile().loci().size()
        + " loci"
        + (record.kit().isEmpty() ? "" : ", " + record.kit());
  }

  private static Map<String, Object> json(DnaPair pair) {
    Comparison comparison = pair.comparison();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("a", pair.a().reference().text());
    line.put("b", pair.b().reference().text());
    line.put("hit", comparison.hit());
    line.put("quality", comparison.quality());
    line.put("compared", comparison.compared());
    line.put("matched", comparison.matched());
    List<Map<String, Object>> differing = new ArrayList<>();
    for (Difference difference : comparison.differences()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("locus", difference.locus().text());
      each.put("kind", difference.kind().text());
      each.put("probe", Alleles.text(difference.probe()));
      each.put("record", Alleles.text(difference.record()));
      differing.add(each);
    }
    line.put("differences", differing);
    line.put("needsVerification", comparison.needsVerification());
    line.put("reasons", pair.reasons());
    return line;
  }
}
