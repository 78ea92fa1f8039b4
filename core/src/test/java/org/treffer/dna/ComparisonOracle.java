package org.treffer.dna;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comparison written once more, slowly and straight from the rules in words: lists of texts,
 * all assignments tried, nothing packed.
 */
public final class ComparisonOracle {

  /** What the oracle says of a pair. */
  public record Verdict(int quality, int compared, int matched, List<String> differences) {}

  private ComparisonOracle() {}

  public static Verdict compare(Profile probe, Profile record, int minimumLoci, int allowed) {
    int compared = 0;
    int matched = 0;
    List<String> all = new ArrayList<>();
    for (Locus locus : Locus.values()) {
      Optional<Genotype> mine = probe.genotype(locus);
      Optional<Genotype> theirs = record.genotype(locus);
      if (mine.isEmpty() || theirs.isEmpty()) {
        continue;
      }
      compared++;
      List<String> differences = best(locus, texts(mine.get()), texts(theirs.get()));
      if (differences.isEmpty()) {
        matched++;
      }
      all.addAll(differences);
    }
    long mismatches = all.stream().filter(d -> d.endsWith("mismatch")).count();
    boolean hit = matched >= minimumLoci && all.size() <= allowed && mismatches <= 1;
    return new Verdict(hit ? quality(all) : 0, compared, matched, all);
  }

  private static int quality(List<String> differences) {
    int worst = 1;
    for (String difference : differences) {
      worst =
          Math.max(
              worst,
              difference.endsWith("wildcard") ? 2 : difference.endsWith("microvariant") ? 3 : 4);
    }
    return worst;
  }

  private static List<String> texts(Genotype genotype) {
    return List.of(Alleles.text(genotype.low()), Alleles.text(genotype.high()));
  }

  /** Of the two assignments the one with fewer differences, then the milder one. */
  private static List<String> best(Locus locus, List<String> mine, List<String> theirs) {
    List<String> straight = differences(locus, mine, theirs);
    List<String> crossed = differences(locus, mine, List.of(theirs.get(1), theirs.get(0)));
    if (crossed.size() != straight.size()) {
      return crossed.size() < straight.size() ? crossed : straight;
    }
    return severity(crossed) < severity(straight) ? crossed : straight;
  }

  private static long severity(List<String> differences) {
    long severity = 0;
    for (String difference : differences) {
      severity +=
          difference.endsWith("wildcard") ? 1 : difference.endsWith("microvariant") ? 100 : 10_000;
    }
    return severity;
  }

  private static List<String> differences(Locus locus, List<String> mine, List<String> theirs) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String one = mine.get(i);
      String other = theirs.get(i);
      if (one.equals("*") || other.equals("*")) {
        differences.add(locus + " " + one + "/" + other + " wildcard");
      } else if (!one.equals(other)) {
        boolean variant =
            variants(locus, one).contains(other) || variants(locus, other).contains(one);
        differences.add(
            locus + " " + one + "/" + other + (variant ? " microvariant" : " mismatch"));
      }
    }
    return differences;
  }

  /** The Annex's table: which values a micro-variant also stands for. */
  private static List<String> variants(Locus locus, String allele) {
    int point = allele.indexOf('.');
    if (point < 0) {
      return List.of();
    }
    String x = allele.substring(0, point);
    String next = Integer.toString(Integer.parseInt(x) + 1);
    boolean penta = locus == Locus.PENTA_D || locus == Locus.PENTA_E || locus == Locus.CD4;
    if (locus == Locus.D22S1045) {
      return List.of();
    }
    return switch (allele.substring(point + 1)) {
      case "1" -> List.of(x, x + ".2");
      case "2" -> List.of(x + ".1", x + ".3");
      case "3" -> penta ? List.of(x + ".2", x + ".4") : List.of(x + ".2", next);
      case "4" -> penta ? List.of(x + ".3", next) : List.of();
      default -> List.of();
    };
  }
}
