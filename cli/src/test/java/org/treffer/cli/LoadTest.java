package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.first;
import static org.treffer.cli.DnaLinesBuilder.person;
import static org.treffer.cli.DnaLinesBuilder.with;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.RegisterWriter;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;

class LoadTest {

  @TempDir private Path folder;
  private Path store;
  private Path mk;

  @BeforeEach
  void write_three_records() throws IOException {
    store = folder.resolve("store");
    mk =
        new DnaLinesBuilder()
            .add("MK-P-1", "person", person(0))
            .add("MK-P-2", "person", person(1))
            .add("MK-S-3", "stain", first(6, person(2)))
            .writeTo(folder.resolve("data/MK/dna.jsonl"));
  }

  @Test
  void a_folder_gives_the_partition_and_the_content_the_category() throws IOException {
    new DnaLinesBuilder().add("AL-P-1", "person", person(0)).writeTo(folder.resolve("data/AL/x.y"));
    Files.writeString(folder.resolve("data/notes.txt"), "nothing to load");
    CommandRun run = load(folder.resolve("data"));
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.outLines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Partition  Category  Accepted  Rejected"),
            line -> assertThat(line).matches("AL +dna +1 +0 +\\d+ records a second"),
            line -> assertThat(line).matches("MK +dna +3 +0 +\\d+ records a second"));
    assertThat(run.err()).contains("notes.txt: passed over");
    assertThat(size("AL")).isEqualTo(1);
    assertThat(size("MK")).isEqualTo(3);
  }

  @Test
  void a_load_as_json_is_a_line_a_register() {
    CommandRun run = load(mk, "--json");
    assertThat(run.out())
        .matches(
            "\\{\"partition\":\"MK\",\"category\":\"dna\",\"accepted\":3,\"rejected\":0,"
                + "\"warnings\":0,\"perSecond\":\\d+}\n");
  }

  @Test
  void a_new_partition_gets_rules_frequencies_and_its_declared_size() throws IOException {
    load(mk);
    try (StoreFolder open = StoreFolder.open(store, Clock.systemUTC())) {
      Country country = new Country("MK");
      assertThat(open.facts(country).declared()).containsEntry("dna", 26_000L);
      assertThat(open.rules(country).set().name()).isIn("MK", "open");
      assertThat(open.dnaChance(country).model()).isPresent();
    }
  }

  @Test
  void the_rules_of_a_partition_can_be_set_by_a_later_load() throws IOException {
    load(mk);
    Path rules = folder.resolve("mine.json");
    byte[] open = org.treffer.shipped.Shipped.openRules();
    Files.writeString(
        rules,
        new String(open, StandardCharsets.UTF_8).replace("\"name\": \"open\"", "\"name\": \"x\""));
    assertThat(load(mk, "--rules", rules.toString()).outcome()).isEqualTo(Outcome.DONE);
    try (StoreFolder opened = StoreFolder.open(store, Clock.systemUTC())) {
      assertThat(opened.rules(new Country("MK")).set().name()).isEqualTo("x");
    }
    Files.writeString(rules, "{\"format\":1");
    CommandRun broken = load(mk, "--rules", rules.toString());
    assertThat(broken.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(broken.errLines()).singleElement().asString().contains("mine.json");
  }

  @Test
  void compressed_files_and_tables_are_loaded_too() throws IOException {
    Path gz = folder.resolve("more.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(Files.readAllBytes(mk));
    }
    Path csv = folder.resolve("t.csv");
    Files.writeString(
        csv,
        "id,kind,VWA_1,VWA_2,TH01_1,TH01_2,D21S11_1,D21S11_2,FGA_1,FGA_2,D8S1179_1,D8S1179_2,"
            + "D3S1358_1,D3S1358_2\nT1,stain,14,15,6,9.3,28,30,20,21,12,13,15,16\n");
    assertThat(load(gz, "--partition", "mk").out()).containsPattern("MK +dna +3 +0");
    assertThat(load(csv, "--partition", "MK").out()).containsPattern("MK +dna +1 +0");
    assertThat(size("MK")).isEqualTo(4);
  }

  @Test
  void the_same_reference_replaces_in_one_file_and_in_a_later_load() throws IOException {
    Path again =
        new DnaLinesBuilder()
            .add("MK-P-1", "person", person(7))
            .add("MK-P-1", "person", person(8))
            .writeTo(folder.resolve("again/MK/dna.jsonl"));
    load(mk, "--rules", "open");
    load(again);
    assertThat(size("MK")).isEqualTo(3);
    assertThat(found(person(8))).contains("MK-P-1");
    assertThat(found(person(7))).doesNotContain("MK-P-1");
    assertThat(found(person(0))).doesNotContain("MK-P-1");
  }

  private String found(java.util.Map<String, String> loci) throws IOException {
    Path probe =
        new DnaLinesBuilder().add("Q", "stain", loci).writeTo(folder.resolve("probe.jsonl"));
    return CommandRun.of(
            "search",
            "dna",
            "--store",
            store.toString(),
            "--from",
            "AL",
            "--to",
            "MK",
            "--purpose",
            "investigation",
            "--officer",
            "AL-1",
            "--profile",
            probe.toString())
        .out();
  }

  @Test
  void lines_that_cannot_be_taken_are_listed_with_their_reason() throws IOException {
    Path bad =
        new DnaLinesBuilder()
            .add("A", "person", person(0))
            .raw("{\"reference\":\"B\",\"loci\":{\"VWA\":[\"14\"")
            .raw("{\"reference\":\"C\",\"loci\":[1,2]}")
            .raw("{\"reference\":\"D\",\"kind\":\"cat\",\"loci\":{}}")
            .add("E", "stain", with(person(0), "FGA", "20,21,22,23"))
            .add("F", "stain", first(5, person(0)))
            .add("G", "person", first(5, person(0)))
            .raw("not json at all")
            .writeTo(folder.resolve("bad/MK/dna.jsonl"));
    CommandRun run = load(bad);
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).containsPattern("MK +dna +1 +7").contains("Rejected lines: ");
    assertThat(Files.readAllLines(store.resolve("MK/dna-rejected.tsv")))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("file\tline\treason"),
            line -> assertThat(line).startsWith(bad + "\t2\tnot valid JSON"),
            line -> assertThat(line).contains("\t3\tfield loci"),
            line -> assertThat(line).contains("\t4\tfield kind"),
            line -> assertThat(line).contains("\t5\t").contains("mixture"),
            line -> assertThat(line).contains("\t6\tonly 5 fully designated loci"),
            line -> assertThat(line).contains("\t7\tonly 5 fully designated loci"),
            line -> assertThat(line).contains("\t8\tnot valid JSON"));
    assertThat(load(bad, "--strict").outcome()).isEqualTo(Outcome.FINDING);
  }

  @Test
  void a_load_that_takes_nothing_is_bad_input_and_changes_nothing() throws IOException {
    load(mk);
    Path bad =
        new DnaLinesBuilder().raw("{\"loci\":{}}").writeTo(folder.resolve("bad/MK/dna.jsonl"));
    CommandRun run = load(bad);
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("no record was taken");
    assertThat(size("MK")).isEqualTo(3);
  }

  @Test
  void a_profile_with_wildcards_is_warned_of_once() throws IOException {
    Path wild =
        new DnaLinesBuilder()
            .add("A", "person", with(person(0), "FGA", "20,*"))
            .add("B", "person", with(person(1), "FGA", "*,99"))
            .writeTo(folder.resolve("wild/MK/dna.jsonl"));
    assertThat(load(wild).errLines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .endsWith(
                        "line 1: 1 value is a wildcard: the profile finds itself only at"
                            + " quality 2"),
            line ->
                assertThat(line)
                    .endsWith(
                        "line 2: 2 values are wildcards: no search finds the profile, not"
                            + " even its own, while 1 may differ"));
  }

  @Test
  void every_warning_is_in_a_file_the_first_ones_are_shown() throws IOException {
    DnaLinesBuilder lines = new DnaLinesBuilder();
    for (int i = 0; i < 4; i++) {
      lines.add("R-" + i, "person", with(person(i % 2), "FGA", "20,*"));
    }
    Path file = lines.writeTo(folder.resolve("wild/MK/dna.jsonl"));
    Path list = store.resolve("MK/dna-warnings.tsv");
    assertThat(load(file).errLines())
        .hasSize(4)
        .last()
        .asString()
        .endsWith("1 more warning, all in " + list);
    assertThat(Files.readAllLines(list))
        .hasSize(5)
        .startsWith("file\tline\twarning")
        .last()
        .asString()
        .startsWith(file + "\t4\t1 value is a wildcard");
    load(mk);
    assertThat(list).doesNotExist();
  }

  @Test
  void a_folder_that_names_no_state_asks_for_the_partition() throws IOException {
    Path file =
        new DnaLinesBuilder().add("A", "person", person(0)).writeTo(folder.resolve("ZZ/dna.jsonl"));
    CommandRun run = load(file);
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).singleElement().asString().contains("'ZZ' is no state's code");
    assertThat(load(file, "--partition", "Q1").err()).contains("unknown country code 'Q1'");
    assertThat(store).doesNotExist();
  }

  @Test
  void a_folder_that_holds_other_things_is_no_store() throws IOException {
    Files.createDirectories(store);
    Files.writeString(store.resolve("letter.txt"), "Dear");
    CommandRun run = load(mk);
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).singleElement().asString().contains("is not a store");
    assertThat(store).isDirectoryContaining(f -> f.endsWith("letter.txt"));
  }

  @Test
  void a_missing_or_cut_off_file_is_one_line_and_nothing_is_lost() throws IOException {
    load(mk);
    Path gz = folder.resolve("cut/MK/dna.jsonl.gz");
    Files.createDirectories(gz.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      for (int i = 0; i < 20_000; i++) {
        out.write(
            new DnaLinesBuilder()
                .add("N" + i * 7919, "person", person(i % 9))
                .text()
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] whole = Files.readAllBytes(gz);
    Files.write(gz, Arrays.copyOf(whole, whole.length - 20));
    CommandRun run = load(gz);
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).singleElement().asString().contains("damaged or cut off");
    assertThat(load(folder.resolve("nowhere")).errLines())
        .singleElement()
        .asString()
        .contains("no such file or folder");
    assertThat(size("MK")).isEqualTo(3);
  }

  @Test
  void a_register_that_another_process_writes_is_left_alone() throws IOException {
    load(mk);
    try (RegisterWriter<?> writing = RegisterWriter.open(store.resolve("MK"), new DnaIndex())) {
      assertThat(writing.size()).isEqualTo(3);
      CommandRun run = load(mk);
      assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .contains("is being written by another process");
    }
  }

  @Test
  void generated_records_load_the_same_from_files_as_straight_into_a_store() throws IOException {
    Path data = folder.resolve("generated");
    String[] same = {"--seed", "5", "--partitions", "AL,MK", "--dna", "1500"};
    assertThat(generate("--out", data, same).outcome()).isEqualTo(Outcome.DONE);
    assertThat(load(data).outcome()).isEqualTo(Outcome.DONE);
    Path direct = folder.resolve("direct");
    assertThat(generate("--load", direct, same).outcome()).isEqualTo(Outcome.DONE);
    for (String code : new String[] {"AL", "MK"}) {
      assertThat(size(direct, code)).isEqualTo(size(store, code)).isGreaterThan(500);
    }
    assertThat(direct.resolve("truth.jsonl")).hasSameTextualContentAs(data.resolve("truth.jsonl"));
  }

  @Test
  void there_is_nothing_to_generate_without_a_number_or_for_a_state_without_a_register() {
    assertThat(generate("--out", folder.resolve("g"), "--seed", "1").err())
        .contains("nothing to generate: give --dna N");
    assertThat(
            generate(
                    "--out", folder.resolve("g"), "--seed", "1", "--dna", "9", "--partitions", "TR")
                .outcome())
        .isEqualTo(Outcome.BAD_INPUT);
    assertThat(
            generate(
                    "--out", folder.resolve("g"), "--seed", "1", "--dna", "9", "--partitions", "FR")
                .err())
        .contains("no sizes are known for FR");
  }

  private CommandRun generate(String to, Path path, String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "generate";
    all[1] = to;
    all[2] = path.toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return CommandRun.of(all);
  }

  private CommandRun load(Path path, String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "load";
    all[1] = "--store";
    all[2] = store.toString();
    all[3] = path.toString();
    System.arraycopy(options, 0, all, 4, options.length);
    return CommandRun.of(all);
  }

  private int size(String code) throws IOException {
    return size(store, code);
  }

  private static int size(Path store, String code) throws IOException {
    try (StoreFolder open = StoreFolder.open(store, Clock.systemUTC());
        Snapshot snapshot = open.store(new Country(code)).snapshot(DnaIndex.DNA)) {
      return snapshot.size();
    }
  }
}
