package org.treffer.format.dna.cmf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.dna.Alleles;
import org.treffer.dna.AsWritten;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;

/** A profile's loci as the format writes them: a homozygote once, what was written as it was. */
final class CmfLoci {

  private static final int LONGEST_ALLELE = 10;
  private static final int MOST_ALLELES = 8;

  private final Map<String, List<String>> carried = new LinkedHashMap<>();
  private final List<String> lost = new ArrayList<>();

  CmfLoci(Profile profile) {
    for (Locus locus : profile.loci()) {
      List<String> written = profile.uncompared().getOrDefault(AsWritten.name(locus), List.of());
      Genotype genotype = profile.genotype(locus).orElseThrow();
      List<String> pair = List.of(Alleles.text(genotype.low()), Alleles.text(genotype.high()));
      add(locus.text(), CmfNames.locus(locus), written.isEmpty() ? pair : written);
    }
    profile.uncompared().forEach((name, values) -> addOther(profile, name, values));
  }

  private void addOther(Profile profile, String name, List<String> values) {
    Optional<Locus> written = AsWritten.locus(name);
    if (written.isPresent() && profile.genotype(written.get()).isPresent()) {
      return; // stands in the place of what is compared
    }
    boolean alone = Locus.named(name).isPresent();
    // One value alone would be read as a homozygote.
    add(name, alone ? Optional.empty() : CmfNames.uncompared(name), values);
  }

  private void add(String name, Optional<String> as, List<String> values) {
    List<String> distinct = values.stream().distinct().toList();
    boolean fits =
        distinct.size() <= MOST_ALLELES
            && distinct.stream().allMatch(v -> v.length() <= LONGEST_ALLELE && !v.isBlank());
    if (as.isEmpty() || !fits || carried.putIfAbsent(as.get(), distinct) != null) {
      lost.add("locus " + name);
    }
  }

  /** By the format's names, in the order of the profile. */
  Map<String, List<String>> carried() {
    return carried;
  }

  /** What is left out. */
  List<String> lost() {
    return lost;
  }
}
