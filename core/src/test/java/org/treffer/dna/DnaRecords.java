package org.treffer.dna;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/** Small DNA records for tests. */
public final class DnaRecords {

  /** The day on which they are stored. */
  public static final LocalDate STORED = LocalDate.of(2024, 5, 1);

  private static final Locus[] TEN = {
    Locus.D3S1358,
    Locus.VWA,
    Locus.D16S539,
    Locus.D2S1338,
    Locus.D8S1179,
    Locus.D21S11,
    Locus.D18S51,
    Locus.D19S433,
    Locus.TH01,
    Locus.FGA
  };

  private DnaRecords() {}

  /** A full profile of ten loci, another one for each number. */
  public static Profile profile(int number) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    int rest = number;
    for (Locus locus : TEN) {
      genotypes.put(locus, new Genotype(80 + rest % 7 * 10, 160 + rest / 7 % 3 * 10));
      rest = rest / 2 + number % 5;
    }
    return new Profile(genotypes, Map.of());
  }

  /** A profile with one allele of a locus put in another's place. */
  public static Profile with(Profile profile, Locus locus, String low, String high) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    profile.loci().forEach(l -> genotypes.put(l, profile.genotype(l).orElseThrow()));
    genotypes.put(locus, Genotype.of(low, high));
    return new Profile(genotypes, Map.of());
  }

  public static DnaRecord person(String reference, Profile profile) {
    return record(reference, DnaKind.PERSON, profile, header(Subject.CONVICTED, Status.ACTIVE));
  }

  public static DnaRecord stain(String reference, Profile profile) {
    return record(reference, DnaKind.STAIN, profile, header(Subject.UNKNOWN, Status.ACTIVE));
  }

  public static DnaRecord record(String reference, DnaKind kind, Profile profile, Header header) {
    return new DnaRecord(new Reference(reference), kind, header, "", profile);
  }

  /** A header with one ground: taken on {@link #STORED}. */
  public static Header header(Subject subject, Status status) {
    return new Header(status, BirthMonth.UNKNOWN, List.of(Ground.of(Event.TAKEN, STORED, subject)));
  }
}
