package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.format.dna.DnaJson;
import org.treffer.record.Subject;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the module's README shows is what the code reads and writes. */
class ReadmeTest {

  private static List<String> linesOf(String file) throws IOException {
    return Files.readAllLines(Path.of(file));
  }

  @Test
  void the_example_of_a_dna_record_is_one_without_a_warning() throws IOException {
    String example =
        linesOf("README.md").stream()
            .filter(line -> line.startsWith("{\"reference\""))
            .findFirst()
            .orElseThrow();
    List<String> warnings = new ArrayList<>();

    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), example)) {
      DnaRecord record = new DnaJson(LocalDate.EPOCH).read(parser, warnings::add);

      assertThat(record.kind()).isEqualTo(DnaKind.PERSON);
      assertThat(record.header().grounds().getFirst().role()).isEqualTo(Subject.CONVICTED);
      assertThat(record.profile().genotype(Locus.TH01)).contains(Genotype.of("6", "9.3"));
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void every_role_change_and_relation_is_listed() throws IOException {
    String readme = String.join("\n", linesOf("README.md"));

    for (Subject subject : Subject.values()) {
      assertThat(readme).contains("`" + subject.text() + "`");
    }
    for (Change change : Change.values()) {
      if (change != Change.NONE) {
        assertThat(readme).contains("`" + change.text() + "`");
      }
    }
    for (Kinship kinship : Kinship.values()) {
      if (kinship != Kinship.NONE) {
        assertThat(readme).contains("`" + kinship.text() + "`");
      }
    }
  }
}
