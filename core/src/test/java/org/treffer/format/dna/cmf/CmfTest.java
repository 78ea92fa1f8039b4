package org.treffer.format.dna.cmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.finger.SharedData;
import org.treffer.format.RecordedLosses;
import org.treffer.format.dna.RandomDna;
import org.treffer.format.dna.ReadFile;
import org.treffer.format.xml.Canonical;
import org.treffer.format.xml.Restyled;
import org.treffer.record.BadInput;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;

class CmfTest {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final Set<Locus> NOT_LISTED =
      Set.of(Locus.FES, Locus.F13A1, Locus.F13B, Locus.CD4, Locus.GABA);

  private static String written(RecordedLosses losses, DnaRecord... records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CmfWriter writer = new CmfWriter(out, "MK", NOW)) {
      for (DnaRecord record : records) {
        writer.write(record, losses);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String file(String specimens) {
    return """
        <CODISImportFile xmlns="urn:CODISImportFile-schema"><HEADERVERSION>3.2</HEADERVERSION>
        <MESSAGETYPE>Import</MESSAGETYPE><DESTINATIONORI>D</DESTINATIONORI><SOURCELAB>S</SOURCELAB>
        <SUBMITBYUSERID>U</SUBMITBYUSERID><SUBMITDATETIME>2026-01-31T12:00:00</SUBMITDATETIME>
        """
        + specimens
        + "</CODISImportFile>";
  }

  private static String specimen(String id, String category, String loci) {
    return "<SPECIMEN><SPECIMENID>%s</SPECIMENID><SPECIMENCATEGORY>%s</SPECIMENCATEGORY>%s</SPECIMEN>"
        .formatted(id, category, loci);
  }

  private static String locus(String name, String... alleles) {
    StringBuilder all = new StringBuilder();
    for (String allele : alleles) {
      all.append("<ALLELE><ALLELEVALUE>").append(allele).append("</ALLELEVALUE></ALLELE>");
    }
    return """
        <LOCUS><LOCUSNAME>%s</LOCUSNAME><READINGBY>R</READINGBY>\
        <READINGDATETIME>2024-05-01T08:00:00</READINGDATETIME>%s</LOCUS>"""
        .formatted(name, all);
  }

  private static DnaRecord only(String loci) throws IOException {
    return ReadFile.of(file(specimen("A", "Forensic, Unknown", loci))).only();
  }

  @Test
  void one_value_is_a_homozygote() throws IOException {
    assertThat(only(locus("D18S51", "11") + locus("AMEL", "X")).profile())
        .hasToString("D18S51 11,11")
        .extracting(Profile::uncompared)
        .isEqualTo(Map.of("AMEL", List.of("X", "X")));
  }

  @Test
  void one_value_of_a_y_marker_stays_one() throws IOException {
    assertThat(only(locus("TH01", "6", "7") + locus("DYS391", "10")).profile().uncompared())
        .isEqualTo(Map.of("DYS391", List.of("10")));
  }

  @Test
  void where_a_value_may_have_dropped_out_a_homozygote_is_warned_of() throws IOException {
    String specimen = specimen("A", "Forensic, Unknown", locus("D18S51", "11"));
    ReadFile partial =
        ReadFile.of(file(specimen.replace("<SPECIMEN>", "<SPECIMEN PARTIAL=\"true\">")));
    ReadFile required =
        ReadFile.of(file(specimen.replace("<ALLELE>", "<ALLELE ALLELEREQUIRED=\"true\">")));
    assertThat(partial.warned).singleElement().asString().contains("may have dropped out");
    assertThat(required.warned).singleElement().asString().contains("may have dropped out");
    assertThat(ReadFile.of(file(specimen)).warned).isEmpty();
    assertThat(partial.only().profile()).hasToString("D18S51 11,11");
  }

  @Test
  void off_ladder_values_compare_as_wildcards_and_keep_their_text() throws IOException {
    DnaRecord record =
        only(locus("FGA", "&lt;18", "20") + locus("D5S818", "&gt;15") + locus("TH01", "6", "9.3"));
    assertThat(record.profile()).hasToString("TH01 6,9.3 FGA 20,* D5S818 *,*");
    assertThat(record.profile().uncompared())
        .isEqualTo(
            Map.of(
                "FGA as written", List.of("<18", "20"),
                "D5S818 as written", List.of(">15")));
    assertThat(written(new RecordedLosses(), record)).contains("&lt;18").contains("&gt;15");
  }

  @Test
  void three_values_compare_as_a_tri_allele_and_keep_their_text() throws IOException {
    DnaRecord record = only(locus("CSF1PO", "10", "11", "12"));
    assertThat(record.profile()).hasToString("CSF1P0 10,*");
    assertThat(ReadFile.of(written(new RecordedLosses(), record)).only().profile())
        .isEqualTo(record.profile());
  }

  @Test
  void a_second_spelling_of_a_locus_changes_nothing() throws IOException {
    assertThat(only(locus("TH01", "6", "7") + locus("THO1", "&lt;5")).profile().uncompared())
        .isEmpty();
  }

  @Test
  void mixtures_are_rejected_by_category_and_by_their_values() throws IOException {
    ReadFile read =
        ReadFile.of(
            file(
                specimen("M", "Forensic Mixture", locus("TH01", "6", "7"))
                    + "\n"
                    + specimen("N", "Forensic, Unknown", locus("TH01", "6", "7", "8", "9"))
                    + "\n"
                    + specimen("O", "Nonsense", locus("TH01", "6"))
                    + "\n"
                    + specimen("P", "Arrestee", locus("TH01", "6"))
                    + "\n"
                    + specimen("P", "Arrestee", locus("TH01", "6"))));
    assertThat(read.records).extracting(r -> r.reference().text()).containsExactly("P");
    assertThat(read.rejected.values()).hasSize(4).anyMatch(r -> r.contains("before"));
  }

  @ParameterizedTest
  @CsvSource({
    "Convicted Offender,PERSON,CONVICTED",
    "'Suspect, Known',PERSON,SUSPECT",
    "'Victim, Known',PERSON,VICTIM",
    "Missing Person,PERSON,MISSING",
    "'Elimination, Known',PERSON,ELIMINATION",
    "'Forensic, Unknown',STAIN,UNKNOWN",
    "Unidentified Person,STAIN,UNKNOWN",
  })
  void a_category_says_kind_and_role(String category, DnaKind kind, Subject role)
      throws IOException {
    DnaRecord record = ReadFile.of(file(specimen("A", category, locus("TH01", "6")))).only();
    assertThat(record.kind()).isEqualTo(kind);
    assertThat(record.header()).isEqualTo(RandomDna.taken(LocalDate.of(2024, 5, 1), role));
  }

  @Test
  void a_file_of_another_version_or_kind_is_refused() {
    String file = file(specimen("A", "Arrestee", locus("TH01", "6")));
    for (String other :
        List.of(
            file.replace("3.2", "2.0"),
            file.replace(">Import<", ">Reply<"),
            file.replace("urn:CODISImportFile-schema", "urn:other"),
            file.replace("SOURCELAB", "SAUCELAB"),
            file(""))) {
      assertThatThrownBy(() -> ReadFile.of(other)).isInstanceOf(BadInput.class);
    }
  }

  @Test
  void five_loci_that_are_compared_have_no_place_in_the_format() {
    assertThat(Locus.values())
        .filteredOn(l -> CmfNames.locus(l).isEmpty())
        .containsExactlyInAnyOrderElementsOf(NOT_LISTED);
  }

  @Property(tries = 500)
  void a_record_comes_back_as_far_as_the_format_carries_it(@ForAll long seed) throws IOException {
    DnaRecord record = varied(RandomDna.record(new Random(seed)), seed);
    DnaRecord expected = exportable(record);
    RecordedLosses losses = new RecordedLosses();
    String xml = written(losses, record);
    if (record.header().status() == Status.BLOCKED
        || !CATEGORIES.contains(first(record)) && record.kind() == DnaKind.PERSON
        || expected.profile().typed() == 0 && expected.profile().uncompared().isEmpty()) {
      assertThat(losses.wholes).hasSize(1);
      return;
    }
    DnaRecord read = ReadFile.of(xml).only();
    assertThat(read).isEqualTo(expected);
    assertThat(losses.parts.isEmpty()).isEqualTo(read.equals(record));
    assertThat(written(new RecordedLosses(), read)).isEqualTo(xml);
  }

  private static final Set<Subject> CATEGORIES =
      Set.of(
          Subject.CONVICTED,
          Subject.SUSPECT,
          Subject.VICTIM,
          Subject.MISSING,
          Subject.VOLUNTEER,
          Subject.ELIMINATION,
          Subject.UNKNOWN);

  private static Subject first(DnaRecord record) {
    return record.header().grounds().getFirst().role();
  }

  private static DnaRecord varied(DnaRecord record, long seed) {
    Map<Locus, Genotype> pairs = new EnumMap<>(Locus.class);
    record.profile().loci().stream()
        .filter(l -> seed % 7 != 0 || !NOT_LISTED.contains(l))
        .forEach(l -> pairs.put(l, record.profile().genotype(l).orElseThrow()));
    Map<String, List<String>> others = new TreeMap<>();
    if (seed % 2 == 0) {
      others.putAll(record.profile().uncompared());
    }
    others.put("AMEL", List.of("X", seed % 3 == 0 ? "X" : "Y"));
    others.put("DYS391", List.of("10"));
    String reference = record.reference().text();
    return new DnaRecord(
        seed % 4 == 0 ? new Reference(reference + "-" + "x".repeat(40)) : record.reference(),
        record.kind(),
        seed % 7 == 0
            ? RandomDna.taken(LocalDate.of(2024, 5, 1), Subject.UNKNOWN)
            : record.header(),
        seed % 5 == 0 ? record.kit() : "GlobalFiler",
        new Profile(pairs, others));
  }

  /** Straight from the format's description. */
  private static DnaRecord exportable(DnaRecord record) {
    Map<Locus, Genotype> pairs = new EnumMap<>(Locus.class);
    for (Locus locus : record.profile().loci()) {
      if (!NOT_LISTED.contains(locus)) {
        pairs.put(locus, record.profile().genotype(locus).orElseThrow());
      }
    }
    Map<String, List<String>> others = new TreeMap<>(record.profile().uncompared());
    others.keySet().retainAll(Set.of("AMEL", "DYS391"));
    LocalDate day = record.header().grounds().getFirst().date();
    return new DnaRecord(
        record.reference(),
        record.kind(),
        RandomDna.taken(
            day.isAfter(LocalDate.of(2079, 6, 5)) ? LocalDate.of(2079, 6, 5) : day,
            record.kind() == DnaKind.STAIN ? Subject.UNKNOWN : first(record)),
        record.kit().equals("GlobalFiler") ? "GlobalFiler" : "",
        new Profile(pairs, others));
  }

  @Property(tries = 200)
  void a_file_in_any_style_says_the_same(@ForAll long seed) throws IOException {
    DnaRecord record = varied(RandomDna.record(new Random(seed)), 7 * seed);
    String xml = written(new RecordedLosses(), record);
    String restyled = Restyled.of(xml, new Random(seed));
    if (xml.contains("<SPECIMEN ")) {
      assertThat(Canonical.of(written(new RecordedLosses(), ReadFile.of(restyled).only())))
          .isEqualTo(Canonical.of(restyled));
    }
  }

  @Test
  void of_the_public_example_the_profile_is_read_and_the_mixture_rejected() throws IOException {
    ReadFile read =
        ReadFile.of(
            Files.readAllBytes(SharedData.require("dna/cmf/CODIS-32.AppendixAexample.xml")));
    DnaRecord first = read.only(1);
    assertThat(first.reference().text()).isEqualTo("IMP_0001A");
    assertThat(first.profile().genotype(Locus.D16S539)).contains(Genotype.of("6", "7"));
    assertThat(read.rejected.values())
        .singleElement()
        .asString()
        .contains("D16S539 has 4 values (6, 7, 13.1, 14.2)");
  }

  @Test
  void the_off_ladder_values_of_the_public_example_come_back_as_they_were() throws IOException {
    String example = Files.readString(SharedData.require("dna/cmf/CODIS-32.AppendixAexample.xml"));
    String single =
        example.replaceAll("<ALLELE[^>]*>\\s*<ALLELEVALUE>1[34]\\.[12]<.*\\s*</ALLELE>", "");
    List<DnaRecord> records = ReadFile.of(single).records;
    assertThat(records).hasSize(2);
    assertThat(records.getLast().profile().uncompared())
        .containsEntry("D21S11 as written", List.of("<25", "28", "29"));
    RecordedLosses losses = new RecordedLosses();
    String again = written(losses, records.toArray(DnaRecord[]::new));
    assertThat(ReadFile.of(again).records).isEqualTo(records);
    assertThat(losses.parts).isEmpty();
    Canonical.requireValid(again, SharedData.require("dna/cmf/CMF-2017.xsd").toUri().toURL());
  }

  @Property(tries = 100)
  void what_is_written_is_valid_under_the_public_schema(@ForAll long seed) throws IOException {
    URL schema = SharedData.require("dna/cmf/CMF-2017.xsd").toUri().toURL();
    Random random = new Random(seed);
    RecordedLosses losses = new RecordedLosses();
    String xml = written(losses, varied(RandomDna.record(random), random.nextInt(1_000)));
    if (losses.wholes.isEmpty()) {
      Canonical.requireValid(xml, schema);
    }
  }
}
