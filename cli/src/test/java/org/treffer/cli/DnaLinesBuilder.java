package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of DNA records for tests: a full profile of sixteen loci, changed where a test says so. */
final class DnaLinesBuilder {

  private static final List<String> LOCI =
      List.of(
          "VWA",
          "TH01",
          "D21S11",
          "FGA",
          "D8S1179",
          "D3S1358",
          "D18S51",
          "D16S539",
          "D2S1338",
          "D19S433",
          "SE33",
          "D1S1656",
          "D2S441",
          "D10S1248",
          "D12S391",
          "D22S1045");

  private final List<String> lines = new ArrayList<>();

  /** A profile that two people of different numbers share no locus of. */
  static Map<String, String> person(int number) {
    Map<String, String> loci = new LinkedHashMap<>();
    for (String locus : LOCI) {
      loci.put(locus, (8 + 2 * number) + "," + (9 + 2 * number));
    }
    return loci;
  }

  /** The same profile with one locus as written, {@code 9,*}; empty leaves it out. */
  static Map<String, String> with(Map<String, String> loci, String locus, String values) {
    Map<String, String> changed = new LinkedHashMap<>(loci);
    if (values.isEmpty()) {
      changed.remove(locus);
    } else {
      changed.put(locus, values);
    }
    return changed;
  }

  /** Only the first loci of a profile. */
  static Map<String, String> first(int count, Map<String, String> loci) {
    Map<String, String> part = new LinkedHashMap<>();
    loci.entrySet().stream().limit(count).forEach(e -> part.put(e.getKey(), e.getValue()));
    return part;
  }

  DnaLinesBuilder add(String reference, String kind, Map<String, String> loci) {
    String json =
        loci.entrySet().stream()
            .map(
                e ->
                    "\""
                        + e.getKey()
                        + "\":["
                        + List.of(e.getValue().split(",")).stream()
                            .map(v -> "\"" + v + "\"")
                            .collect(Collectors.joining(","))
                        + "]")
            .collect(Collectors.joining(","));
    return raw(
        "{\"reference\":\"" + reference + "\",\"kind\":\"" + kind + "\",\"loci\":{" + json + "}}");
  }

  DnaLinesBuilder raw(String line) {
    lines.add(line);
    return this;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  Path writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text());
  }
}
