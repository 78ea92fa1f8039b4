package org.treffer.serve;

import java.util.ArrayList;
import java.util.List;
import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.Difference;
import org.treffer.dna.DifferenceKind;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.ProfileBuilder;
import org.treffer.dna.index.DnaIndex;
import org.treffer.format.HitJson;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import tools.jackson.core.JsonGenerator;

/** DNA profiles and how well records match them. */
final class DnaWire implements CategoryWire {

  @Override
  public Category category() {
    return DnaIndex.DNA;
  }

  @Override
  public void writeProbe(Probe probe, JsonGenerator json) {
    if (!(probe instanceof DnaProbe dna)) {
      throw new IllegalArgumentException("probe " + probe.reference() + " is no DNA profile");
    }
    json.writeStringProperty("reference", dna.reference().text());
    json.writeStringProperty("kind", dna.kind().text());
    json.writeObjectPropertyStart("loci");
    Profile profile = dna.profile();
    for (Locus locus : profile.loci()) {
      Genotype genotype = profile.genotype(locus).orElseThrow();
      writeTexts(
          locus.text(), List.of(Alleles.text(genotype.low()), Alleles.text(genotype.high())), json);
    }
    profile.uncompared().forEach((name, values) -> writeTexts(name, values, json));
    json.writeEndObject();
  }

  private static void writeTexts(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  @Override
  public Probe readProbe(Body body) {
    ProfileBuilder profile = new ProfileBuilder();
    body.lists("loci").forEach(profile::add);
    return new DnaProbe(body.parsed("reference", Reference::new), kind(body), profile.build());
  }

  private static DnaKind kind(Body body) {
    return body.parsed(
        "kind",
        text ->
            DnaKind.named(text)
                .orElseThrow(() -> new IllegalArgumentException("person or stain is expected")));
  }

  @Override
  public void writeHit(Hit hit, JsonGenerator json) {
    if (!(hit instanceof DnaHit dna)) {
      throw new IllegalArgumentException("hit " + hit.reference() + " is none of DNA");
    }
    Comparison comparison = dna.comparison();
    json.writeStringProperty("reference", dna.reference().text());
    json.writeStringProperty("kind", dna.kind().text());
    HitJson.mark(dna, json);
    json.writeNumberProperty("quality", comparison.quality());
    writeLoci("compared", comparison.comparedLoci(), json);
    writeLoci("matched", comparison.matchedLoci(), json);
    json.writeArrayPropertyStart("differences");
    for (Difference difference : comparison.differences()) {
      json.writeStartObject();
      json.writeStringProperty("locus", difference.locus().text());
      json.writeStringProperty("kind", difference.kind().name());
      json.writeStringProperty("probe", Alleles.text(difference.probe()));
      json.writeStringProperty("record", Alleles.text(difference.record()));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!Double.isNaN(dna.randomMatchProbability())) {
      json.writeNumberProperty("randomMatchProbability", dna.randomMatchProbability());
    }
  }

  private static void writeLoci(String field, int loci, JsonGenerator json) {
    json.writeArrayPropertyStart(field);
    for (int rest = loci; rest != 0; rest &= rest - 1) {
      json.writeString(Locus.at(Integer.numberOfTrailingZeros(rest)).text());
    }
    json.writeEndArray();
  }

  @Override
  public Hit readHit(Body body) {
    List<Difference> differences = new ArrayList<>();
    for (Body each : body.objects("differences")) {
      differences.add(
          new Difference(
              each.parsed("locus", DnaWire::locus),
              each.constant("kind", DifferenceKind.class),
              each.parsed("probe", Alleles::parse),
              each.parsed("record", Alleles::parse)));
    }
    Comparison comparison =
        new Comparison(
            body.whole("quality"), loci(body, "compared"), loci(body, "matched"), differences);
    return new DnaHit(
        body.parsed("reference", Reference::new),
        kind(body),
        comparison,
        body.has("randomMatchProbability") ? body.number("randomMatchProbability") : Double.NaN,
        body.disputed());
  }

  private static int loci(Body body, String field) {
    int loci = 0;
    for (String name : body.texts(field)) {
      loci |= locus(name).bit();
    }
    return loci;
  }

  private static Locus locus(String name) {
    return Locus.named(name)
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no locus"));
  }
}
