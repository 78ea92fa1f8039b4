package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.Entry;
import org.treffer.contact.Deadline;
import org.treffer.contact.FaceDesk;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.exchange.Exchange;
import org.treffer.face.Face;
import org.treffer.face.FaceProbe;
import org.treffer.face.FaceRecord;
import org.treffer.face.index.FaceIndex;
import org.treffer.format.JsonLineSource;
import org.treffer.format.face.FaceJson;
import org.treffer.partition.Ingest;
import org.treffer.partition.RegisterWriter;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import org.treffer.record.Reference;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;

/** A category that the engine has never heard of, from load to answer, rules and audit. */
class NewCategoryTest {

  /** The line. */
  private static final Categories WITH_FACES =
      Categories.standard()
          .with(
              new Categories.Line(
                  FaceIndex.FACE,
                  new Vocabulary.Terms(
                      List.of("portrait"), List.of("portrait"), Set.of(), List.of()),
                  new FaceJson(),
                  (store, country, clock) -> new FaceDesk()));

  private static final String FACES =
      """
      {"reference":"F-1","subject":"convicted","stored":"2024-05-01","features":[10,20,30,40]}
      {"reference":"F-2","subject":"victim","stored":"2024-05-01","features":[10,20,30,40]}
      {"reference":"F-3","subject":"suspect","stored":"2024-05-01","status":"blocked","features":[10,20,30,40]}
      {"reference":"F-4","subject":"suspect","stored":"2024-05-01","features":[11,21,31,41]}
      {"reference":"F-5","subject":"suspect","stored":"2024-05-01","features":[99,99,99,99]}
      {"reference":"F-6","features":[1,2]}
      """;

  private static final FaceProbe PROBE =
      new FaceProbe(new Reference("AT-F-1"), new Face(List.of(10, 20, 30, 41)));

  @TempDir private Path folder;
  private SmallStore store;
  private final List<String> rejected = new ArrayList<>();

  @BeforeEach
  void load() throws IOException {
    store = new SmallStore(folder.resolve("store"), WITH_FACES);
    DnaRecord dna = DnaRecords.person("P-1", DnaRecords.profile(1));
    String rules =
        SmallStore.rules("")
            .replace(
                "\"record\":{\"roles\":[\"victim\"]}",
                "\"record\":{\"roles\":[\"victim\"],\"kinds\":[\"portrait\"]},"
                    + "\"when\":{\"categories\":[\"face\"],\"probes\":[\"portrait\"]}");
    store.partition(AT).partition(DE, rules, dna);
    try (RegisterWriter<FaceRecord> writer =
            RegisterWriter.open(store.folder(DE), new FaceIndex());
        JsonLineSource<FaceRecord> source =
            new JsonLineSource<>(
                "faces.jsonl",
                new ByteArrayInputStream(FACES.getBytes(StandardCharsets.UTF_8)),
                new FaceJson())) {
      new Ingest<>(writer, 2, listener()).load(source);
      writer.commit();
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Ingest.Listener listener() {
    return new Ingest.Listener() {
      @Override
      public void accepted(int records) {}

      @Override
      public void rejected(String source, long line, String reason) {
        rejected.add(source + ":" + line + ": " + reason);
      }

      @Override
      public void warned(String source, long line, String what) {}
    };
  }

  private Answer ask(String number, String officer) throws IOException {
    try (Exchange exchange = store.open().exchange()) {
      return exchange.ask(
          store.request(number, "D615", Purpose.INVESTIGATION, officer, "face", PROBE),
          List.of(DE),
          Deadline.in(Duration.ofSeconds(60)));
    }
  }

  @Test
  void it_is_loaded_searched_withheld_by_rules_written_and_logged() throws IOException {
    assertThat(rejected).containsExactly("faces.jsonl:6: a face has 4 numbers, not 2");
    Answer answer = ask("N-1", "AT-1");
    assertThat(WITH_FACES.answers().line(answer, "615"))
        .contains("\"category\":\"face\"")
        .contains(
            "\"hits\":[{\"reference\":\"F-1\",\"distance\":1},"
                + "{\"reference\":\"F-4\",\"distance\":3}]");
    assertThat(ask("N-2", "AT-9").answers())
        .containsExactly(new PartitionAnswer.Refused(DE, Refusal.OFFICER_NOT_AUTHORISED));
    assertThat(store.entries(DE, Entry.Answered.class))
        .extracting(e -> e.matter().category() + " " + e.outcome() + " " + e.supplied())
        .containsExactly("face HIT [F-1, F-4]", "face REFUSED []");
    assertThat(store.entries(AT, Entry.Asked.class))
        .extracting(e -> e.matter().category() + " " + e.outcome())
        .containsExactly("face HIT", "face REFUSED");
  }

  @Test
  void an_engine_without_the_line_offers_no_such_category_and_knows_no_word_of_it()
      throws IOException {
    store.close();
    Path rules = store.folder(DE).resolve("rules.json");
    assertThatThrownBy(
            () -> StoreFolder.setRules(folder.resolve("store"), DE, Files.readAllBytes(rules)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("holds 'face'");
    store = new SmallStore(folder.resolve("store"));
    store.partition(DE);
    assertThat(ask("N-1", "AT-1").answers())
        .containsExactly(new PartitionAnswer.Refused(DE, Refusal.CATEGORY_NOT_OFFERED));
  }
}
