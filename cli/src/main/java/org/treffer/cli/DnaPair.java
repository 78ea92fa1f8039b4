package org.treffer.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Difference;
import org.treffer.dna.DifferenceKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.terminal.Table;

/**
 * Two profiles compared, in words that can be shown to somebody who has never seen one.
 *
 * @param a the profile asked about
 * @param b the one set against it
 * @param rule the rule
 * @param comparison the result
 */
record DnaPair(DnaRecord a, DnaRecord b, ComparisonRule rule, Comparison comparison) {

  private static final String ABSENT = "-";

  static DnaPair of(DnaRecord a, DnaRecord b, ComparisonRule rule) {
    return new DnaPair(a, b, rule, Comparison.of(a.profile(), b.profile(), rule));
  }

  /** Every locus that one of the two has, and whether it counts. */
  Table table() {
    Table table = new Table("Locus", "A", "B", "Counts", "Difference");
    for (Locus locus : Locus.values()) {
      boolean inA = (a.profile().typed() & locus.bit()) != 0;
      boolean inB = (b.profile().typed() & locus.bit()) != 0;
      if (inA && inB) {
        addCompared(table, locus);
      } else if (inA || inB) {
        table.row(
            locus.text(),
            values(a.profile(), locus),
            values(b.profile(), locus),
            "not compared",
            "no pair of values in " + (inA ? "B" : "A"));
      }
    }
    addUncompared(table);
    return table;
  }

  private void addCompared(Table table, Locus locus) {
    List<Difference> differences =
        comparison.differences().stream().filter(d -> d.locus() == locus).toList();
    table.row(
        locus.text(),
        values(a.profile(), locus),
        values(b.profile(), locus),
        differences.isEmpty() ? "matches" : "differs",
        differences.stream().map(DnaPair::inWords).collect(Collectors.joining("; ")));
  }

  private void addUncompared(Table table) {
    Map<String, List<String>> ofA = a.profile().uncompared();
    Map<String, List<String>> ofB = b.profile().uncompared();
    Collection<String> names = new TreeSet<>(ofA.keySet());
    names.addAll(ofB.keySet());
    for (String name : names) {
      boolean singleValue =
          Locus.named(name).isPresent(); // a compared locus with one value alone is kept as text
      if (singleValue && (typed(a, name) || typed(b, name))) {
        continue;
      }
      table.row(
          name,
          text(ofA, name),
          text(ofB, name),
          "not compared",
          singleValue ? "one value alone" : "never counted");
    }
  }

  private static boolean typed(DnaRecord record, String name) {
    return Locus.named(name).map(l -> (record.profile().typed() & l.bit()) != 0).orElse(false);
  }

  private static String text(Map<String, List<String>> values, String name) {
    return String.join(",", values.getOrDefault(name, List.of(ABSENT)));
  }

  private static String values(Profile profile, Locus locus) {
    return profile
        .genotype(locus)
        .map(Genotype::toString)
        .orElseGet(() -> text(profile.uncompared(), locus.text()));
  }

  private static String inWords(Difference difference) {
    String pair = Alleles.text(difference.probe()) + " and " + Alleles.text(difference.record());
    return switch (difference.kind()) {
      case WILDCARD -> pair + ": a wildcard";
      case MICROVARIANT -> pair + ": micro-variants";
      case MISMATCH -> pair + ": a mismatch";
    };
  }

  /** Why it is or is not a match, a line each, with the article. */
  List<String> reasons() {
    List<String> lines = new ArrayList<>();
    int differing = comparison.differences().size();
    lines.add(
        comparison.compared()
            + " loci compared, "
            + comparison.matched()
            + " fully designated and identical; at least "
            + rule.minimumLoci()
            + " are needed.");
    lines.add(
        (differing == 1 ? "1 allele differs" : differing + " alleles differ")
            + "; at most "
            + rule.differences()
            + " may, and of them at most one by a plain mismatch.");
    lines.add(comparison.hit() ? match() : noMatch());
    if (comparison.needsVerification()) {
      lines.add("To be verified before anything follows from it.");
    }
    lines.add("Rule: Decision 2008/616/JHA, Annex, chapter 1 (matching rules)" + setting() + ".");
    return lines;
  }

  private String match() {
    String quality =
        switch (comparison.quality()) {
          case 1 -> "every compared allele is identical";
          case 2 -> "the worst difference is covered by a wildcard";
          case 3 -> "the worst difference is a micro-variant";
          default -> "the worst difference is a plain mismatch";
        };
    return "MATCH of quality " + comparison.quality() + ": " + quality + ".";
  }

  private String noMatch() {
    long mismatches =
        comparison.differences().stream().filter(d -> d.kind() == DifferenceKind.MISMATCH).count();
    String why;
    if (comparison.differences().size() > rule.differences()) {
      why = "too many alleles differ";
    } else if (mismatches > 1) {
      why = "more than one allele differs by a plain mismatch";
    } else {
      why = "too few loci match";
    }
    return "NO MATCH: " + why + ".";
  }

  private String setting() {
    boolean asTheText =
        rule.minimumLoci() == ComparisonRule.OF_THE_ANNEX.minimumLoci()
            && rule.differences() == ComparisonRule.OF_THE_ANNEX.differences();
    return asTheText ? "" : ", with other numbers than the text's";
  }
}
