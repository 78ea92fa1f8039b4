package org.treffer.format.dna.prum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.format.RecordedLosses;
import org.treffer.format.dna.RandomDna;
import org.treffer.format.dna.ReadFile;
import org.treffer.format.xml.Canonical;
import org.treffer.format.xml.Restyled;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;

class PrumXmlTest {

  private static final URL SCHEMA = PrumXml.class.getResource("prum-dna.xsd");

  private static final PrumHeader HEADER =
      header(PrumHeader.Direction.R, LocalDateTime.of(2026, 1, 31, 12, 0, 5));

  private static PrumHeader header(PrumHeader.Direction direction, LocalDateTime at) {
    PrumHeader.Leg leg = new PrumHeader.Leg(new Country("AL"), new Country("MK"), "AL-1", at);
    return new PrumHeader(direction, "ref", "treffer", "1", leg, leg);
  }

  private static PrumMessage read(String xml) {
    return PrumXml.read("m.xml", bytes(xml), what -> {});
  }

  private static ByteArrayInputStream bytes(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static PrumMessage random(Random random) {
    List<PrumBlock> blocks = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      List<PrumProfile.Values> loci = new ArrayList<>();
      for (PrumLocus locus : PrumLocus.values()) {
        if (random.nextInt(3) > 0) {
          loci.add(new PrumProfile.Values(locus, text(random), text(random)));
        }
      }
      boolean hit = random.nextBoolean();
      blocks.add(
          new PrumBlock(
              3 + random.nextInt(2),
              LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000)),
              DnaKind.values()[random.nextInt(2)],
              PrumBlock.Result.values()[random.nextInt(4)],
              random.nextBoolean() ? "" : text(random),
              text(random),
              random.nextBoolean() ? "" : text(random),
              loci.isEmpty() ? PrumProfile.NONE : new PrumProfile(loci, text(random), ""),
              random.nextBoolean() ? "" : text(random),
              hit ? random.nextInt(5) : PrumBlock.ABSENT,
              hit ? random.nextInt(50) : PrumBlock.ABSENT,
              hit ? random.nextInt(50) : PrumBlock.ABSENT));
    }
    LocalDateTime at = LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(random.nextInt(1 << 24));
    return new PrumMessage(header(PrumHeader.Direction.values()[random.nextInt(2)], at), blocks);
  }

  private static String text(Random random) {
    return List.of("9.3", "*", "14", "<6>", "a & \"b\"", "ж\uD83D\uDE00", "1")
        .get(random.nextInt(7));
  }

  @Property(tries = 500)
  void a_message_read_again_is_the_message(@ForAll long seed) {
    PrumMessage message = random(new Random(seed));
    String xml = PrumXml.write(message);
    Canonical.requireValid(xml, SCHEMA);
    assertThat(read(xml)).isEqualTo(message);
  }

  @Property(tries = 500)
  void a_message_in_any_style_is_written_with_the_same_content(@ForAll long seed) {
    Random random = new Random(seed);
    String xml = Restyled.of(PrumXml.write(random(random)), random);
    String written = PrumXml.write(read(xml));
    assertThat(Canonical.of(written)).isEqualTo(Canonical.of(xml));
  }

  @Property(tries = 500)
  void a_record_comes_back_as_far_as_the_format_carries_it(@ForAll long seed) throws IOException {
    DnaRecord record = withAmelogenin(RandomDna.record(new Random(seed)), seed);
    RecordedLosses losses = new RecordedLosses();
    String xml = written(losses, record);
    if (record.header().status() == Status.BLOCKED || record.profile().typed() == 0) {
      assertThat(losses.wholes).hasSize(1);
      return;
    }
    Canonical.requireValid(xml, SCHEMA);
    DnaRecord read = ReadFile.of(xml).only();
    assertThat(read).isEqualTo(exportable(record));
    assertThat(losses.parts.isEmpty()).isEqualTo(read.equals(record));
    assertThat(written(new RecordedLosses(), read)).isEqualTo(xml);
  }

  /** Straight from the format's description: two values a locus of the list, one day, no more. */
  private static DnaRecord exportable(DnaRecord record) {
    Map<Locus, Genotype> pairs = new EnumMap<>(Locus.class);
    for (Locus locus : record.profile().loci()) {
      pairs.put(locus, record.profile().genotype(locus).orElseThrow());
    }
    Map<String, List<String>> amelogenin = new TreeMap<>(record.profile().uncompared());
    amelogenin.keySet().removeIf(name -> !name.equals("Amelogenin"));
    return new DnaRecord(
        record.reference(),
        record.kind(),
        RandomDna.taken(record.header().grounds().getFirst().date(), Subject.UNKNOWN),
        record.kit(),
        new Profile(pairs, amelogenin));
  }

  private static DnaRecord withAmelogenin(DnaRecord record, long seed) {
    if (seed % 2 == 0) {
      return record;
    }
    Map<Locus, Genotype> pairs = new EnumMap<>(Locus.class);
    record.profile().loci().forEach(l -> pairs.put(l, record.profile().genotype(l).orElseThrow()));
    Map<String, List<String>> others = new TreeMap<>();
    if (seed % 3 == 0) {
      others.putAll(record.profile().uncompared());
    }
    others.put("Amelogenin", List.of("X", "Y"));
    return new DnaRecord(
        record.reference(),
        record.kind(),
        seed % 5 == 0
            ? RandomDna.taken(LocalDate.of(2024, 5, 1), Subject.UNKNOWN)
            : record.header(),
        record.kit(),
        new Profile(pairs, others));
  }

  private static String written(RecordedLosses losses, DnaRecord... records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrumWriter writer = new PrumWriter(out, HEADER)) {
      for (DnaRecord record : records) {
        writer.write(record, losses);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static final String REQUEST =
      written(
          """
          <datas><reqtype>3</reqtype><date>2024-05-01</date><type>S</type><result>U</result>
            <profile_ident>AL-S-1</profile_ident>
            <profile><ess_issol>
              <vwa><low_allele>17</low_allele><high_allele>17</high_allele></vwa>
              <th01><low_allele>9.3</low_allele><high_allele>*</high_allele></th01>
              <amelogenin><low_allele>X</low_allele><high_allele>Y</high_allele></amelogenin>
            </ess_issol><additional_loci>
              <penta_d><low_allele>12</low_allele><high_allele>13</high_allele></penta_d>
              <d12s391><low_allele>18</low_allele><high_allele>19.3</high_allele></d12s391>
            </additional_loci></profile></datas>
          """);

  private static String written(String blocks) {
    String start = PrumXml.start(HEADER);
    return start + blocks + PrumXml.end();
  }

  @Test
  void a_request_is_read_as_the_record_it_asks_about() throws IOException {
    DnaRecord record = ReadFile.of(REQUEST).only();
    assertThat(record.reference()).isEqualTo(new Reference("AL-S-1"));
    assertThat(record.kind()).isEqualTo(DnaKind.STAIN);
    assertThat(record.profile()).hasToString("VWA 17,17 TH01 9.3,* Penta D 12,13 D12S391 18,19.3");
    assertThat(record.profile().uncompared()).containsEntry("Amelogenin", List.of("X", "Y"));
  }

  @Test
  void a_locus_that_the_schema_does_not_list_is_told_of_and_skipped() throws IOException {
    ReadFile read =
        ReadFile.of(
            REQUEST.replace(
                "<vwa>",
                "<d6s1043><low_allele>1</low_allele><high_allele>2</high_allele></d6s1043><vwa>"));
    assertThat(read.only().profile().typed()).isNotZero();
    assertThat(read.warned).anyMatch(w -> w.contains("d6s1043 is no locus of the schema"));
  }

  @Test
  void a_block_that_is_none_is_rejected_by_itself() throws IOException {
    String block = REQUEST.substring(REQUEST.indexOf("<datas>"), REQUEST.indexOf("</PRUEM"));
    ReadFile read =
        ReadFile.of(
            written(
                block
                    + block.replace("<type>S", "<type>X")
                    + block.replace("<high_allele>17</high_allele>", "")
                    + block.replace("AL-S-1", "AL-S-2")));
    assertThat(read.records)
        .extracting(r -> r.reference().text())
        .containsExactly("AL-S-1", "AL-S-2");
    assertThat(read.rejected.values())
        .containsExactly("element type: P or S, not 'X'", "element high_allele is missing in vwa");
  }

  @Test
  void an_answer_holds_nothing_to_load() {
    assertThatThrownBy(() -> ReadFile.of(REQUEST.replace("<direction>R", "<direction>A")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is an answer");
  }

  @Test
  void a_message_without_header_or_block_or_with_too_many_is_none() {
    assertThatThrownBy(() -> read("<PRUEMDNAx xmlns='" + PrumXml.NAMESPACE + "'/>"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("element header is missing");
    assertThatThrownBy(() -> read("<PRUEMDNAx/>")).hasMessageContaining("no message");
    assertThatThrownBy(() -> read(written(""))).hasMessageContaining("1 to 500 blocks");
    String block = REQUEST.substring(REQUEST.indexOf("<datas>"), REQUEST.indexOf("</PRUEM"));
    assertThatThrownBy(() -> read(written(block.repeat(501)))).hasMessageContaining("not 501");
  }
}
