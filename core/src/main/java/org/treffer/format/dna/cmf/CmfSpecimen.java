package org.treffer.format.dna.cmf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.treffer.dna.Alleles;
import org.treffer.dna.AsWritten;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.ProfileBuilder;
import org.treffer.format.xml.XmlElement;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;

/** Makes a record of a specimen. */
final class CmfSpecimen {

  /** Begins the comment that holds a reference longer than a specimen's number may be. */
  static final String LONG_REFERENCE = "reference ";

  private static final int MOST_LOCI = 64;
  private static final int MOST_ALLELES = 8;
  private static final int LONGEST_ALLELE = 10;

  private final XmlElement specimen;
  private final CmfCategory category;
  private final Consumer<String> warnings;
  private final ProfileBuilder profile = new ProfileBuilder();
  private final Set<String> names = new HashSet<>();
  private final Set<Locus> done = EnumSet.noneOf(Locus.class);
  private LocalDate read = Ground.LAST_DAY;
  private String kit;

  /**
   * Reads what decides whether a specimen can be taken.
   *
   * @param kit the file's kit, or empty
   * @throws IllegalArgumentException if it is a mixture, or of no known category
   */
  CmfSpecimen(XmlElement specimen, String kit, Consumer<String> warnings) {
    this.specimen = specimen;
    this.kit = kit;
    this.warnings = warnings;
    String name = specimen.needed("SPECIMENCATEGORY");
    this.category =
        CmfCategory.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "element SPECIMENCATEGORY: '" + shown(name) + "' is not known"));
    switch (category.use()) {
      case REFUSED ->
          throw new IllegalArgumentException(
              "element SPECIMENCATEGORY: a " + name + " has no place in a search under the Annex");
      case WARNED -> warnings.accept("category '" + name + "' is usually not searched");
      case TAKEN -> {
        // nothing to say
      }
    }
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + ".." : text;
  }

  DnaRecord record() {
    List<XmlElement> loci = specimen.all("LOCUS");
    if (loci.isEmpty() || loci.size() > MOST_LOCI) {
      throw new IllegalArgumentException(
          "a specimen has 1 to " + MOST_LOCI + " LOCUS elements, not " + loci.size());
    }
    loci.forEach(this::locus);
    profile.warnings().forEach(warnings);
    Ground ground = Ground.of(Event.TAKEN, read, category.role());
    return new DnaRecord(reference(), category.kind(), Header.of(ground), kit, profile.build());
  }

  private Reference reference() {
    String id = specimen.needed("SPECIMENID");
    String comment = specimen.text("SPECIMENCOMMENT");
    boolean longer = comment.startsWith(LONG_REFERENCE);
    try {
      return new Reference(longer ? comment.substring(LONG_REFERENCE.length()) : id);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("element SPECIMENID: " + e.getMessage(), e);
    }
  }

  private void locus(XmlElement locus) {
    String name = locus.needed("LOCUSNAME");
    if (!names.add(name)) {
      throw new IllegalArgumentException("element LOCUSNAME: " + shown(name) + " stands twice");
    }
    time(locus.needed("READINGDATETIME"));
    kit = kit.isEmpty() ? locus.attribute("KIT") : kit;
    List<String> alleles = alleles(locus, name);
    Optional<Locus> compared = Locus.named(name);
    List<String> values = alleles.size() == 1 ? single(locus, name, alleles) : alleles;
    if (compared.isPresent() && done.add(compared.get()) && !saysItAll(compared.get(), values)) {
      profile.add(AsWritten.name(compared.get()), alleles);
    }
    profile.add(name, values);
  }

  /** Whether the pair that is compared is all there is to know of what was written. */
  private static boolean saysItAll(Locus locus, List<String> values) {
    Profile alone = new ProfileBuilder().add(locus.text(), values).build();
    Genotype pair = alone.genotype(locus).orElseThrow();
    List<String> kept = List.of(Alleles.text(pair.low()), Alleles.text(pair.high()));
    return values.size() == 2 && Set.copyOf(values).equals(Set.copyOf(kept));
  }

  private List<String> alleles(XmlElement locus, String name) {
    List<String> alleles = new ArrayList<>();
    for (XmlElement allele : locus.all("ALLELE")) {
      String value = allele.needed("ALLELEVALUE");
      if (value.length() > LONGEST_ALLELE) {
        throw new IllegalArgumentException(
            "locus " + shown(name) + ": an allele of more than " + LONGEST_ALLELE + " characters");
      }
      alleles.add(value);
    }
    if (alleles.isEmpty() || alleles.size() > MOST_ALLELES) {
      throw new IllegalArgumentException(
          "locus "
              + shown(name)
              + ": 1 to "
              + MOST_ALLELES
              + " ALLELE elements, not "
              + alleles.size());
    }
    return alleles;
  }

  /** One value is a homozygote but at Y markers, which have one. */
  private List<String> single(XmlElement locus, String name, List<String> alleles) {
    if (name.toUpperCase(Locale.ROOT).matches("DY.*|Y.*")) {
      return alleles;
    }
    boolean partial = specimen.attribute("PARTIAL").matches("true|1");
    boolean required = locus.all("ALLELE").getFirst().attribute("ALLELEREQUIRED").matches("true|1");
    if (required || (partial && category.kind() == DnaKind.STAIN)) {
      warnings.accept(
          "locus "
              + shown(name)
              + " has one value, taken as a homozygote; the other may have dropped out");
    }
    return List.of(alleles.getFirst(), alleles.getFirst());
  }

  /** The earliest reading is when the profile was made. */
  private void time(String text) {
    LocalDate day;
    try {
      day = LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "element READINGDATETIME: '" + shown(text) + "' is no time", e);
    }
    read = day.isBefore(read) ? day : read;
  }
}
