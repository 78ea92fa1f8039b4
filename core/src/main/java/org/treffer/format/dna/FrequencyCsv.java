package org.treffer.format.dna;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.treffer.dna.Alleles;
import org.treffer.dna.Locus;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.record.BadInput;

/**
 * A table of allele frequencies: lines {@code locus,allele,frequency,n} below a line of these
 * names, {@code n} (people typed) may be empty or left out; lines that begin with {@code #} say
 * where the table comes from. Loci that are not compared are passed over.
 */
public final class FrequencyCsv {

  private FrequencyCsv() {}

  /**
   * Reads a table.
   *
   * @throws BadInput if a line is none of such a table; the message names file and line
   */
  public static AlleleFrequencies read(Path file) throws IOException {
    Map<Locus, NavigableMap<Integer, Double>> byLocus = new EnumMap<>(Locus.class);
    Map<Locus, Integer> people = new EnumMap<>(Locus.class);
    StringBuilder source = new StringBuilder();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.startsWith("#")) {
          source.append(source.isEmpty() ? "" : " ").append(line.substring(1).strip());
        } else if (!line.isBlank() && !line.startsWith("locus,")) {
          try {
            readLine(line.split(",", -1), byLocus, people);
          } catch (IllegalArgumentException e) {
            throw new BadInput(file + ", line " + number + ": " + e.getMessage(), e);
          }
        }
      }
    }
    return new AlleleFrequencies(source.toString(), byLocus, people);
  }

  private static void readLine(
      String[] values,
      Map<Locus, NavigableMap<Integer, Double>> byLocus,
      Map<Locus, Integer> people) {
    if (values.length < 3) {
      throw new IllegalArgumentException("locus, allele and frequency are expected");
    }
    Optional<Locus> named = Locus.named(values[0]);
    if (named.isEmpty()) {
      return; // published tables list loci that are never compared, such as D6S1043
    }
    Locus locus = named.get();
    double frequency = Double.parseDouble(values[2]);
    int allele = Alleles.parse(values[1]);
    if (allele == Alleles.WILDCARD || !(frequency >= 0 && frequency <= 1)) {
      throw new IllegalArgumentException(
          "an allele with a frequency from 0 to 1 is expected, not " + String.join(",", values));
    }
    byLocus.computeIfAbsent(locus, l -> new TreeMap<>()).put(allele, frequency);
    if (values.length > 3 && !values[3].isBlank()) {
      people.put(locus, people(values[3].strip()));
    }
  }

  private static int people(String text) {
    int typed = Integer.parseInt(text);
    if (typed < 1) {
      throw new IllegalArgumentException("at least one person was typed, not " + text);
    }
    return typed;
  }

  /** Writes a table that {@link #read} reads. */
  public static void write(AlleleFrequencies frequencies, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("# " + frequencies.source() + "\nlocus,allele,frequency,n\n");
      for (Map.Entry<Locus, NavigableMap<Integer, Double>> locus :
          frequencies.byLocus().entrySet()) {
        Integer typed = frequencies.people().get(locus.getKey());
        for (Map.Entry<Integer, Double> allele : locus.getValue().entrySet()) {
          writer.write(
              locus.getKey().text()
                  + ","
                  + Alleles.text(allele.getKey())
                  + ","
                  + allele.getValue()
                  + ","
                  + (typed == null ? "" : typed)
                  + "\n");
        }
      }
    }
  }
}
