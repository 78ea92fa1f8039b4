package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.DnaRecord;
import org.treffer.format.JsonLineSource;
import org.treffer.format.dna.DnaJson;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.synthetic.GeneratedFiles;

class GeneratedFilesTest {

  private static final Country AL = Country.of("AL");
  private static final Country XK = Country.of("XK");

  @TempDir Path folder;

  private static DnaPopulation population(long seed) {
    return DnaPopulation.of(
        seed,
        List.of(new DnaRegister(AL, 4_000, 3_000), new DnaRegister(XK, 400, 100)),
        DnaShares.TYPICAL);
  }

  private static String write(DnaPopulation population, Path folder, int threads)
      throws IOException {
    AtomicLong written = new AtomicLong();
    ByteArrayOutputStream truth = new ByteArrayOutputStream();
    new GeneratedFiles(population, threads, written::addAndGet).write(folder, truth);
    assertThat(written).hasValue(7_500);
    return truth.toString(StandardCharsets.UTF_8);
  }

  @Test
  void same_seed_same_bytes_whatever_the_number_of_threads() throws IOException {
    String truthOfOne = write(population(1), folder.resolve("one"), 1);
    String truthOfFour = write(population(1), folder.resolve("four"), 4);

    assertThat(folder.resolve("four/AL/dna.jsonl"))
        .hasSameBinaryContentAs(folder.resolve("one/AL/dna.jsonl"));
    assertThat(folder.resolve("four/XK/dna.jsonl"))
        .hasSameBinaryContentAs(folder.resolve("one/XK/dna.jsonl"));
    assertThat(truthOfFour).isEqualTo(truthOfOne);
  }

  @Test
  void a_file_has_one_line_a_record_and_an_earlier_file_is_replaced() throws IOException {
    write(population(1), folder, 2);
    write(population(2), folder, 2);

    try (Stream<String> lines = Files.lines(folder.resolve("AL/dna.jsonl"))) {
      assertThat(lines).hasSize(7_000).allMatch(l -> l.startsWith("{\"reference\":\"AL-"));
    }
  }

  @Test
  void the_truth_has_a_line_for_every_tied_record() throws IOException {
    DnaPopulation population = population(1);
    ByteArrayOutputStream truth = new ByteArrayOutputStream();
    new GeneratedFiles(population, 2, unused -> {}).writeTruth(truth);
    List<String> expected = new ArrayList<>();
    for (Country country : List.of(AL, XK)) {
      population
          .of(country)
          .filter(p -> p.relation().kinship() != Kinship.NONE)
          .forEach(
              p ->
                  expected.add(
                      "{\"category\":\"dna\",\"record\":\""
                          + p.reference()
                          + "\",\"relation\":\""
                          + p.relation().kinship().text()
                          + "\",\"to\":\""
                          + p.relation().person()
                          + "\""));
    }

    List<String> lines = truth.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSameSizeAs(expected).hasSizeGreaterThan(1_000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).startsWith(expected.get(i));
    }
    assertThat(lines).anyMatch(l -> l.matches(".*\"change\":\"mismatch\",\"loci\":\\[\"\\w+\"]}"));
  }

  @Test
  void a_load_of_the_file_and_a_load_of_the_stream_take_and_reject_the_same() throws IOException {
    DnaPopulation population = population(1);
    write(population, folder, 1);
    Taken ofFile = new Taken();
    Taken ofStream = new Taken();

    byte[] bytes = Files.readAllBytes(folder.resolve("AL/dna.jsonl"));
    DnaJson json = new DnaJson(LocalDate.of(2026, 1, 1));
    ofFile.all(new JsonLineSource<>("AL", new ByteArrayInputStream(bytes), json));
    ofStream.all(population.source(AL));

    assertThat(ofStream.records).isEqualTo(ofFile.records).hasSizeGreaterThan(6_900);
    assertThat(ofStream.rejected).isEqualTo(ofFile.rejected).isNotEmpty();
  }

  @Test
  void nothing_is_written_for_nobody() throws IOException {
    DnaPopulation nobody =
        DnaPopulation.of(1, List.of(new DnaRegister(AL, 0, 0)), DnaShares.TYPICAL);

    new GeneratedFiles(nobody, 2, unused -> {}).write(folder, OutputStream.nullOutputStream());

    assertThat(folder.resolve("AL/dna.jsonl")).isEmptyFile();
  }

  /** What a load would have taken. */
  private static final class Taken implements RecordSource.Sink<DnaRecord> {
    private final List<DnaRecord> records = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    void all(RecordSource<DnaRecord> source) throws IOException {
      try (source) {
        Optional<RecordSource.Batch<DnaRecord>> batch = source.next();
        while (batch.isPresent()) {
          batch.get().read(this);
          batch = source.next();
        }
      }
    }

    @Override
    public void accept(DnaRecord record) {
      records.add(record);
    }

    @Override
    public void reject(long line, String reason) {
      rejected.add(line + " " + reason);
    }

    @Override
    public void warn(long line, String what) {}
  }
}
