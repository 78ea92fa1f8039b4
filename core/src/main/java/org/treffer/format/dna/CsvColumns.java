package org.treffer.format.dna;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treffer.record.BadInput;

/**
 * What the columns of a table mean, by their names in the first line; case, blanks, {@code _},
 * {@code -} and {@code .} don't matter.
 *
 * @param shape one row a profile, or one row a marker
 * @param reference the column of the profile's reference
 * @param header the columns of header fields, by field
 * @param marker in the long shape, the column of the locus; else -1
 * @param values the columns of allele values: by locus in the wide shape, in the long shape all
 *     under one empty name
 */
record CsvColumns(
    Shape shape,
    int reference,
    Map<String, Integer> header,
    int marker,
    Map<String, List<Integer>> values) {

  /** How a table holds profiles. */
  enum Shape {
    WIDE,
    LONG
  }

  private static final Set<String> REFERENCE =
      Set.of(
          "reference",
          "id",
          "sample",
          "samplename",
          "sampleid",
          "profile",
          "profileid",
          "specimen",
          "specimenid");
  private static final Set<String> MARKER = Set.of("marker", "locus", "locusname");
  private static final Set<String> HEADER =
      Set.of("kind", "kit", "subject", "born", "stored", "status");
  private static final Pattern ALLELE = Pattern.compile("allele\\d?");

  /** {@code LOCUS_1}, {@code LOCUS.2}, {@code LOCUS 3}; the number must stand apart. */
  private static final Pattern NUMBERED = Pattern.compile("(.+?)[ _.](\\d)");

  /** The kinds of column that a wide table may hold besides loci, and that are skipped. */
  private static final Set<String> SKIPPED =
      Set.of("population", "samplefile", "dye", "panel", "run", "comment", "note");

  static CsvColumns of(String file, List<String> names) {
    Optional<Integer> marker = find(names, MARKER);
    int reference =
        find(names, REFERENCE)
            .orElseThrow(
                () ->
                    new BadInput(
                        file
                            + ", line 1: no column names the profile: one of reference, id,"
                            + " sample, sample name, specimen is needed"));
    Map<String, Integer> header = new LinkedHashMap<>();
    Map<String, List<Integer>> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String key = key(names.get(i));
      if (i == reference || (marker.isPresent() && i == marker.get()) || key.isEmpty()) {
        continue;
      }
      if (HEADER.contains(key)) {
        header.put(key, i);
      } else if (marker.isPresent() && ALLELE.matcher(key).matches()) {
        values.computeIfAbsent("", k -> new ArrayList<>()).add(i);
      } else if (marker.isEmpty() && !SKIPPED.contains(key)) {
        values.computeIfAbsent(locus(names.get(i)), k -> new ArrayList<>()).add(i);
      }
    }
    if (values.isEmpty()) {
      throw new BadInput(
          file
              + ", line 1: no columns of allele values: LOCUS_1, LOCUS_2, ... or marker, allele 1,"
              + " allele 2, ... are needed");
    }
    return new CsvColumns(
        marker.isPresent() ? Shape.LONG : Shape.WIDE, reference, header, marker.orElse(-1), values);
  }

  private static Optional<Integer> find(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(key(names.get(i)))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String locus(String name) {
    Matcher numbered = NUMBERED.matcher(name.strip());
    return numbered.matches() ? numbered.group(1) : name.strip();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _.\\-]", "");
  }
}
