package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.format.finger.MinutiaeRecord;

class FingerCommandsTest {

  @TempDir Path folder;

  @BeforeEach
  void three_fingers_twice() throws IOException {
    for (int finger = 1; finger <= 3; finger++) {
      for (int impression = 1; impression <= 2; impression++) {
        Files.write(
            folder.resolve(finger + "_" + impression + ".iso"),
            MinutiaeRecord.writeIso(print(finger, impression)));
      }
    }
  }

  /** The same minutiae for a finger, moved by an impression. */
  private static FingerTemplate print(int finger, int impression) {
    Random random = new Random(finger);
    List<Minutia> minutiae = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      minutiae.add(
          new Minutia(
              random.nextInt(2_000) + 50 * impression,
              random.nextInt(2_000),
              random.nextInt(360),
              MinutiaType.ENDING,
              0));
    }
    return new FingerTemplate(0, 2_500, 2_500, minutiae);
  }

  @Test
  void a_match_is_explained_in_words() {
    CommandRun run = CommandRun.of("match", "finger", path("1_1.iso"), path("1_2.iso"));
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.out())
        .startsWith("Score ")
        .contains("30 of 30 and 30 minutiae lie on each other");
  }

  @Test
  void a_match_is_drawn() throws IOException {
    Path svg = folder.resolve("m.svg");
    CommandRun run =
        CommandRun.of(
            "match", "finger", path("1_1.iso"), path("1_2.iso"), "--svg", svg.toString(), "--json");
    assertThat(run.out()).startsWith("{\"score\":").contains("\"pairs\":[{\"probe\":");
    assertThat(Files.readString(svg)).startsWith("<svg");
  }

  @Test
  void a_folder_is_evaluated() throws IOException {
    Path scores = folder.resolve("scores.csv");
    CommandRun run =
        CommandRun.of(
            "evaluate", "finger", folder.toString(), "--json", "--scores", scores.toString());
    assertThat(run.out())
        .startsWith("{\"eer\":0.0,")
        .contains("\"rankOne\":1.0", "\"genuine\":6", "\"impostor\":24");
    assertThat(Files.readAllLines(scores)).hasSize(31);
  }

  @Test
  void several_folders_are_evaluated_each_and_together() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    for (String name : List.of("1_1.iso", "1_2.iso", "2_1.iso", "2_2.iso")) {
      Files.copy(folder.resolve(name), other.resolve(name));
    }
    List<String> lines =
        CommandRun.of("evaluate", "finger", folder.toString(), other.toString(), "--json")
            .outLines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains("{\"set\":\"" + other, "\"genuine\":4", "\"impostor\":8");
    assertThat(lines.get(2)).contains("all together", "\"genuine\":10", "\"impostor\":32");
  }

  @Test
  void an_option_for_another_sort_of_folder_is_refused() {
    CommandRun run = CommandRun.of("evaluate", "finger", folder.toString(), "--kind", "latent");
    assertThat(run.err()).contains("--kind", "has no truth.jsonl");
  }

  @Test
  void a_record_of_json_lines_is_compared_by_its_reference() throws IOException {
    Path lines = folder.resolve("prints.jsonl");
    Files.writeString(lines, line("F-1", 1) + line("F-2", 2));
    CommandRun run = CommandRun.of("match", "finger", lines + "#F-2", path("2_1.iso"));
    assertThat(run.out()).as(run.err()).contains("30 of 30 and 30 minutiae lie on each other");
    assertThat(CommandRun.of("match", "finger", lines.toString(), path("2_1.iso")).err())
        .contains("holds 2 records; name one, such as " + lines + "#F-1");
    assertThat(CommandRun.of("match", "finger", lines + "#F-9", path("2_1.iso")).err())
        .contains("holds no record F-9");
  }

  private static String line(String reference, int finger) {
    return "{\"reference\":\""
        + reference
        + "\",\"kind\":\"latent\",\"prints\":[{\"position\":0,\"template\":\""
        + Base64.getEncoder().encodeToString(MinutiaeRecord.writeIso(print(finger, 1)))
        + "\"}]}\n";
  }

  @Test
  void a_position_that_its_kind_does_not_have_is_rejected_and_one_that_comes_twice_told()
      throws IOException {
    Path file = folder.resolve("prints.jsonl");
    String palm = line("F-1", 1).replace("\"position\":0", "\"position\":21");
    String twice =
        line("F-2", 2)
            .replace("\"position\":0", "\"position\":3")
            .replaceFirst("\"prints\":\\[(.*)\\]", "\"prints\":[$1,$1]");
    Files.writeString(file, palm + twice);
    CommandRun run =
        CommandRun.of(
            "load",
            "--store",
            "" + folder.resolve("store"),
            "--rules",
            "open",
            "--partition",
            "MK",
            "" + file);
    assertThat(run.err()).contains("position 3 comes twice");
    assertThat(folder.resolve("store/MK/finger-rejected.tsv"))
        .content()
        .contains("field prints.position: 21 is none of fingers, 0 to 14, as latent is");
  }

  @Test
  void a_print_without_a_minutia_is_no_search() throws IOException {
    Path empty = folder.resolve("empty.iso");
    Files.write(empty, MinutiaeRecord.writeIso(new FingerTemplate(0, 2_500, 2_500, List.of())));
    assertThat(search(folder.resolve("no-store").toString(), empty).err())
        .contains("empty.iso: no print has a minutia");
  }

  @Test
  void the_protocol_of_the_competitions_compares_each_pair_once() {
    CommandRun run =
        CommandRun.of("evaluate", "finger", folder.toString(), "--json", "--protocol", "fvc");
    assertThat(run.out()).contains("\"genuine\":3", "\"impostor\":3");
  }

  @Test
  void a_file_that_is_no_print_is_one_clear_line() throws IOException {
    Path file = Files.writeString(folder.resolve("x.txt"), "hello");
    CommandRun run = CommandRun.of("match", "finger", file.toString(), path("1_1.iso"));
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).hasSize(1);
  }

  @Test
  void a_latent_finds_its_finger_in_another_state() throws IOException {
    Path mk = Files.createDirectories(folder.resolve("data/MK"));
    StringBuilder lines = new StringBuilder();
    for (int finger = 1; finger <= 3; finger++) {
      String template =
          Base64.getEncoder().encodeToString(MinutiaeRecord.writeIso(print(finger, 1)));
      lines.append("{\"reference\":\"MK-F").append(finger);
      lines.append("\",\"kind\":\"tenprint\",\"subject\":\"suspect\",");
      lines.append("\"stored\":\"2024-05-01\",\"prints\":[{\"position\":2,\"template\":\"");
      lines.append(template).append("\"}]}\n");
    }
    Files.writeString(mk.resolve("fingers.jsonl"), lines.toString());
    String store = folder.resolve("store").toString();
    CommandRun load =
        CommandRun.of(
            "load", "--store", store, "--rules", "open", folder.resolve("data").toString());
    assertThat(load.outcome()).describedAs(load.err()).isEqualTo(Outcome.DONE);
    CommandRun run = search(store, folder.resolve("2_2.iso"));
    assertThat(run.outcome()).describedAs(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out())
        .contains("\"status\":\"HIT\"")
        .contains("\"hits\":[{\"reference\":\"MK-F2\",\"kind\":\"tenprint\",\"position\":2,")
        .contains("\"rank\":1");
    Path stranger = folder.resolve("stranger.iso");
    Files.write(stranger, MinutiaeRecord.writeIso(print(9, 1)));
    assertThat(search(store, stranger).out()).contains("\"status\":\"NO_HIT\"");
  }

  private static CommandRun search(String store, Path template) {
    return CommandRun.of(
        "search",
        "finger",
        "--store",
        store,
        "--from",
        "AL",
        "--to",
        "MK",
        "--purpose",
        "investigation",
        "--offence",
        "O17",
        "--officer",
        "AL-1",
        "--template",
        template.toString(),
        "--json");
  }

  @Test
  void generated_prints_are_loaded_and_the_truth_names_who_left_a_latent() throws IOException {
    Path out = folder.resolve("made");
    CommandRun made =
        CommandRun.of(
            "generate",
            "--out",
            out.toString(),
            "--seed",
            "1",
            "--partitions",
            "AL,MK",
            "--fingers",
            "60");
    assertThat(made.outcome()).describedAs(made.err()).isEqualTo(Outcome.DONE);
    CommandRun load =
        CommandRun.of(
            "load", "--store", folder.resolve("made-store").toString(), "--json", out.toString());
    assertThat(load.outcome()).describedAs(load.err()).isEqualTo(Outcome.DONE);
    assertThat(load.out()).contains("\"rejected\":0");
    assertThat(Files.readString(out.resolve("truth.jsonl"))).contains("\"relation\":\"left by\"");
  }

  @Test
  void generated_prints_are_evaluated_by_what_the_truth_ties() throws IOException {
    Path out = folder.resolve("tied");
    CommandRun.of(
        "generate",
        "--out",
        out.toString(),
        "--seed",
        "2",
        "--partitions",
        "AT,RO",
        "--fingers",
        "120");
    CommandRun people =
        CommandRun.of(
            "evaluate", "finger", out.toString(), "--kind", "tenprint", "--sample", "3", "--json");
    assertThat(people.outcome()).describedAs(people.err()).isEqualTo(Outcome.DONE);
    // Three ties, two prints each: each print with its mate, and with the four others.
    assertThat(people.out()).contains("\"rankOne\":1.0", "\"genuine\":6", "\"impostor\":24");
    Files.writeString(out.resolve("truth.jsonl"), "{\"category\":\"dna\"}\n");
    CommandRun none = CommandRun.of("evaluate", "finger", out.toString());
    assertThat(none.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(none.errLines()).hasSize(1);
    assertThat(none.err()).contains("tells nothing about records of the category finger");
  }

  @Test
  void minutiae_are_found_in_an_image() throws IOException {
    Path image = folder.resolve("ridges.png");
    ImageIO.write(ridges(), "png", image.toFile());
    Path out = folder.resolve("ridges.iso");
    CommandRun run = CommandRun.of("extract", image.toString(), "-o", out.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    FingerTemplate print = MinutiaeRecord.read(Files.readAllBytes(out), "out").getFirst();
    assertThat(print.minutiae()).isNotEmpty();
    assertThat(run.out()).isEqualTo(print.minutiae().size() + " minutia" + System.lineSeparator());
  }

  /** Ridges whose number grows to the right, so that some must begin. */
  private static BufferedImage ridges() {
    BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 400; y++) {
        boolean inside = Math.hypot((x - 150) / 130.0, (y - 200) / 180.0) < 1;
        double phase = 2 * Math.PI * y / 9 + Math.atan2(y - 200.5, x - 150.5);
        int grey = inside ? (int) (128 + 100 * Math.sin(phase)) : 255;
        image.getRaster().setSample(x, y, 0, grey);
      }
    }
    return image;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
