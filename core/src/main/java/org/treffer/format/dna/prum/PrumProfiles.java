package org.treffer.format.dna.prum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.treffer.dna.Alleles;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.ProfileBuilder;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Subject;

/** Between records and blocks of a message. */
public final class PrumProfiles {

  private PrumProfiles() {}

  /**
   * The block that asks about a record.
   *
   * @param agency the unit responsible, or empty
   * @param lost hears of each part of the profile that the format has no place for
   */
  public static PrumBlock asking(
      DnaRecord record, int reqtype, String agency, Consumer<String> lost) {
    return new PrumBlock(
        reqtype,
        record.header().grounds().getFirst().date(),
        record.kind(),
        PrumBlock.Result.U,
        agency,
        record.reference().text(),
        "",
        profile(record.profile(), record.kit(), record.reference().text(), lost),
        "",
        PrumBlock.ABSENT,
        PrumBlock.ABSENT,
        PrumBlock.ABSENT);
  }

  static PrumProfile profile(Profile profile, String kit, String id, Consumer<String> lost) {
    List<PrumProfile.Values> loci = new ArrayList<>();
    for (Locus locus : profile.loci()) {
      Genotype genotype = profile.genotype(locus).orElseThrow();
      loci.add(
          new PrumProfile.Values(
              PrumLocus.of(locus), Alleles.text(genotype.low()), Alleles.text(genotype.high())));
    }
    for (Map.Entry<String, List<String>> other : profile.uncompared().entrySet()) {
      boolean amelogenin =
          other.getKey().equalsIgnoreCase("Amelogenin") || other.getKey().equals("AMEL");
      if (amelogenin
          && other.getValue().size() == 2
          && loci.stream().noneMatch(v -> v.locus() == PrumLocus.AMELOGENIN)) {
        List<String> two = other.getValue().stream().sorted().toList();
        loci.add(new PrumProfile.Values(PrumLocus.AMELOGENIN, two.getFirst(), two.getLast()));
      } else {
        lost.accept("locus " + other.getKey());
      }
    }
    return new PrumProfile(loci, kit, id);
  }

  /**
   * The record that a block asks about.
   *
   * @param warnings hears of what is odd about a record that is taken all the same
   * @throws IllegalArgumentException if it is none; the message names the element
   */
  public static DnaRecord record(PrumBlock block, Consumer<String> warnings) {
    if (block.profile().loci().isEmpty()) {
      throw new IllegalArgumentException("element profile holds no locus");
    }
    if (block.date().equals(PrumBlock.NO_DAY)) {
      throw new IllegalArgumentException("element date is missing in datas");
    }
    ProfileBuilder profile = new ProfileBuilder();
    for (PrumProfile.Values values : block.profile().loci()) {
      profile.add(values.locus().profileName(), List.of(values.low(), values.high()));
    }
    profile.warnings().forEach(warnings);
    return new DnaRecord(
        reference(block.ident()),
        block.kind(),
        header(block.date()),
        block.profile().marker(),
        profile.build());
  }

  private static Header header(LocalDate stored) {
    return Header.of(Ground.of(Event.TAKEN, stored, Subject.UNKNOWN));
  }

  private static Reference reference(String text) {
    try {
      return new Reference(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("element profile_ident: " + e.getMessage(), e);
    }
  }
}
