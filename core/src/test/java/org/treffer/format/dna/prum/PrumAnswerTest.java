package org.treffer.format.dna.prum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Profile;
import org.treffer.dna.ProfileBuilder;
import org.treffer.format.dna.RandomDna;
import org.treffer.format.xml.Canonical;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.request.Answer;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;

/**
 * A state's answer as messages: qualities for what was found, an error for what was not searched.
 */
class PrumAnswerTest {

  private static final URL SCHEMA = PrumXml.class.getResource("prum-dna.xsd");
  private static final Country MK = new Country("MK");
  private static final Instant ASKED = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant SEARCHED = Instant.parse("2026-03-01T08:00:02.5Z");
  private static final List<String> LOCI =
      List.of("VWA", "TH01", "D21S11", "FGA", "D8S1179", "D3S1358", "D18S51", "TPOX");

  private static final DnaRecord PROBE =
      new DnaRecord(
          new Reference("AL-S-1"),
          DnaKind.STAIN,
          RandomDna.taken(LocalDate.of(2026, 2, 1), Subject.UNKNOWN),
          "NGM",
          profile("17"));

  /** Eight loci of 12,14, the last one with another second allele. */
  private static Profile profile(String last) {
    ProfileBuilder profile = new ProfileBuilder();
    for (String locus : LOCI) {
      profile.add(locus, List.of("12", locus.equals("TPOX") ? last : "14"));
    }
    return profile.build();
  }

  private static DnaHit hit(String reference, String last) {
    Comparison comparison =
        Comparison.of(PROBE.profile(), profile(last), ComparisonRule.OF_THE_ANNEX);
    return new DnaHit(new Reference(reference), DnaKind.PERSON, comparison, 1e-9, false);
  }

  private static PartitionAnswer searched(List<Hit> hits) {
    return new PartitionAnswer.Searched(MK, "open", hits, Collections.emptySortedMap());
  }

  private static List<PrumMessage> messages(PartitionAnswer of) {
    Request request =
        new Request(
            "AL-R1",
            new Country("AL"),
            Category.named("dna"),
            DnaProbe.of(PROBE),
            Purpose.INVESTIGATION,
            "O17",
            new Officer("AL-1"),
            new Officer("AL-1"),
            "",
            "D615",
            ASKED);
    return PrumAnswer.messages(new Answer(request, SEARCHED, List.of(of)), of, PROBE, "treffer");
  }

  /** The messages of an answer, written and read again. */
  private static List<PrumMessage> sent(PartitionAnswer of) {
    List<PrumMessage> read = new ArrayList<>();
    for (PrumMessage message : messages(of)) {
      String xml = PrumXml.write(message);
      Canonical.requireValid(xml, SCHEMA);
      read.add(
          PrumXml.read(
              "m.xml",
              new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
              what -> {
                throw new AssertionError(what);
              }));
    }
    assertThat(read).isEqualTo(messages(of));
    return read;
  }

  @Test
  void the_header_tells_request_and_answer_apart() {
    PrumHeader header = sent(searched(List.of())).getFirst().header();
    assertThat(header.direction()).isEqualTo(PrumHeader.Direction.A);
    assertThat(header.requesting().source().code()).isEqualTo("AL");
    assertThat(header.requesting().requestId()).isEqualTo("AL-R1");
    assertThat(header.requesting().at()).isEqualTo("2026-03-01T08:00:00");
    assertThat(header.requested().source()).isEqualTo(MK);
    assertThat(header.requested().at()).isEqualTo("2026-03-01T08:00:02");
  }

  @Test
  void the_requested_profile_comes_first_and_each_hit_names_it() {
    List<PrumBlock> blocks =
        sent(searched(List.of(hit("MK-P-1", "17"), hit("MK-P-2", "*"), hit("MK-P-3", "15"))))
            .getFirst()
            .blocks();
    assertThat(blocks).extracting(PrumBlock::quality).containsExactly(0, 1, 2, 4);
    assertThat(blocks)
        .extracting(PrumBlock::ident)
        .containsExactly("AL-S-1", "MK-P-1", "MK-P-2", "MK-P-3");
    assertThat(blocks)
        .extracting(PrumBlock::matchId)
        .containsExactly("", "AL-S-1", "AL-S-1", "AL-S-1");
    assertThat(blocks).extracting(PrumBlock::hitcount).containsExactly(-1, 16, 15, 15);
    assertThat(blocks).extracting(PrumBlock::rescount).containsExactly(3, -1, -1, -1);
    assertThat(blocks).extracting(PrumBlock::result).containsOnly(PrumBlock.Result.H);
    assertThat(blocks.getFirst().profile().loci()).hasSize(8);
  }

  @Test
  void a_hit_tells_no_value_and_no_day_of_the_profile_that_was_found() {
    PrumBlock found = sent(searched(List.of(hit("MK-P-1", "17")))).getFirst().blocks().getLast();
    assertThat(found.profile()).isEqualTo(PrumProfile.NONE);
    assertThat(found.date()).isEqualTo(PrumBlock.NO_DAY);
  }

  @Test
  void a_no_hit_sends_the_number_back_without_the_values() {
    assertThat(sent(searched(List.of())).getFirst().blocks())
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.result()).isEqualTo(PrumBlock.Result.N);
              assertThat(block.rescount()).isZero();
              assertThat(block.profile()).isEqualTo(PrumProfile.NONE);
            });
  }

  @Test
  void a_state_that_did_not_search_answers_an_error_and_never_a_no_hit() {
    List<String> words = new ArrayList<>();
    for (PartitionAnswer answer :
        List.of(
            new PartitionAnswer.Refused(MK, Refusal.NO_AGREEMENT),
            new PartitionAnswer.Unavailable(MK, "maintenance"),
            new PartitionAnswer.TimedOut(MK),
            new PartitionAnswer.Failed(MK, "a defect"))) {
      PrumBlock block = sent(answer).getFirst().blocks().getFirst();
      assertThat(block.result()).isEqualTo(PrumBlock.Result.E);
      assertThat(block.rescount()).isEqualTo(PrumBlock.ABSENT);
      words.add(block.message());
    }
    assertThat(words)
        .containsExactly(
            "REFUSED: no agreement",
            "UNAVAILABLE: maintenance",
            "TIMEOUT: deadline passed",
            "ERROR: a defect");
  }

  @Test
  void more_hits_than_a_message_holds_are_several_messages_that_each_begin_with_the_echo() {
    List<Hit> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(hit("MK-P-" + i, "17"));
    }
    List<PrumMessage> messages = sent(searched(many));
    assertThat(messages).extracting(m -> m.blocks().size()).containsExactly(500, 500, 3);
    assertThat(messages)
        .allSatisfy(m -> assertThat(m.blocks().getFirst().rescount()).isEqualTo(1_000));
  }

  @Test
  void a_request_has_a_day() {
    PrumBlock found = sent(searched(List.of(hit("MK-P-1", "17")))).getFirst().blocks().getFirst();
    PrumBlock undated =
        new PrumBlock(
            3,
            PrumBlock.NO_DAY,
            found.kind(),
            PrumBlock.Result.U,
            "",
            "AL-S-1",
            "",
            found.profile(),
            "",
            -1,
            -1,
            -1);
    assertThatThrownBy(() -> PrumProfiles.record(undated, what -> {}))
        .hasMessage("element date is missing in datas");
  }
}
