package org.treffer.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.vehicle.VehicleProbe;

/**
 * Who holds what: even subjects are people, of whom no two share a locus, odd ones cars. Each state
 * holds about half of them, so what it must answer to each is known.
 */
final class Truth {

  static final int SUBJECTS = 40;

  private static final List<Locus> LOCI =
      List.of(
          Locus.D3S1358,
          Locus.VWA,
          Locus.D16S539,
          Locus.D2S1338,
          Locus.D8S1179,
          Locus.D21S11,
          Locus.D18S51,
          Locus.D19S433,
          Locus.TH01,
          Locus.FGA);

  private final List<Country> states;
  private final boolean[][] held;

  Truth(List<Country> states, long seed) {
    this.states = List.copyOf(states);
    this.held = new boolean[SUBJECTS][states.size()];
    Random random = new Random(seed);
    for (boolean[] subject : held) {
      for (int state = 0; state < subject.length; state++) {
        subject[state] = random.nextBoolean();
      }
    }
  }

  static boolean isPerson(int subject) {
    return subject % 2 == 0;
  }

  /** The references that a state must answer a subject with: one, or none. */
  List<Reference> held(int subject, Country state) {
    return held[subject][states.indexOf(state)]
        ? List.of(new Reference(state + (isPerson(subject) ? "-P-" : "-V-") + subject))
        : List.of();
  }

  /** What is asked about a subject. */
  Probe probe(int subject) {
    Reference asked = new Reference("HU-Q-" + subject);
    if (!isPerson(subject)) {
      return VehicleProbe.ByVin.of(asked, vin(subject), LocalDateTime.of(2026, 1, 1, 12, 0));
    }
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    LOCI.forEach(
        l -> genotypes.put(l, Genotype.of("" + allele(subject), "" + (allele(subject) + 1))));
    return new DnaProbe(asked, DnaKind.STAIN, new Profile(genotypes, Map.of()));
  }

  private static int allele(int person) {
    return 8 + person;
  }

  private static String vin(int car) {
    return "WVWZZZ1KZAW0" + (10_000 + car);
  }

  /** Writes what the states hold, a folder each, as files for {@code treffer load}. */
  void write(Path folder) throws IOException {
    for (Country state : states) {
      StringBuilder people = new StringBuilder();
      StringBuilder cars = new StringBuilder();
      for (int subject = 0; subject < SUBJECTS; subject++) {
        for (Reference reference : held(subject, state)) {
          if (isPerson(subject)) {
            people.append(person(reference, subject));
          } else {
            cars.append(car(reference, subject));
          }
        }
      }
      Path its = Files.createDirectories(folder.resolve(state.code()));
      Files.writeString(its.resolve("dna.jsonl"), people);
      Files.writeString(its.resolve("vehicles.jsonl"), cars);
    }
  }

  private static String person(Reference reference, int subject) {
    String pair = "[\"" + allele(subject) + "\",\"" + (allele(subject) + 1) + "\"]";
    String loci = LOCI.stream().map(l -> "\"" + l + "\":" + pair).collect(Collectors.joining(","));
    return "{\"reference\":\"%s\",\"kind\":\"person\",\"subject\":\"convicted\",\"loci\":{%s}}\n"
        .formatted(reference, loci);
  }

  private static String car(Reference reference, int subject) {
    return """
    {"reference":"%s","plate":"HH-A %d","country":"DE","vin":"%s","validFrom":"2015-03-01",\
    "holders":[{"company":"Muster GmbH"}],"vehicle":{"make":"Volkswagen"}}
    """
        .formatted(reference, 100 + subject, vin(subject));
  }
}
