package org.treffer.format.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.Locus;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.record.BadInput;

class FrequencyCsvTest {

  @TempDir private Path folder;

  private AlleleFrequencies read(String text) throws IOException {
    Path file = folder.resolve("f.csv");
    Files.writeString(file, text);
    return FrequencyCsv.read(file);
  }

  @Test
  void a_table_is_read_with_its_source_and_its_people() throws IOException {
    AlleleFrequencies table =
        read(
            """
            # A. Author, A Journal 1 (2020) 1-2
            # table 3
            locus,allele,frequency,n
            TH01,6,0.25,500
            TH01,9.3,0.75,500
            VWA,17,1,
            FGA,20,1
            """);
    assertThat(table.source()).isEqualTo("A. Author, A Journal 1 (2020) 1-2 table 3");
    assertThat(table.of(Locus.TH01, 93)).isEqualTo(0.75);
    assertThat(table.people()).containsEntry(Locus.TH01, 500).doesNotContainKey(Locus.VWA);
    assertThat(table.has(Locus.FGA)).isTrue();
    assertThat(table.has(Locus.SE33)).isFalse();
  }

  @Test
  void what_is_written_is_read_as_it_was() throws IOException {
    AlleleFrequencies table =
        read("# a source\nlocus,allele,frequency,n\nTH01,6,0.123456789,77\nVWA,17.2,0.5,\n");
    Path again = folder.resolve("again.csv");
    FrequencyCsv.write(table, again);
    assertThat(FrequencyCsv.read(again)).isEqualTo(table);
  }

  @Test
  void a_line_that_is_none_is_told_with_file_and_line() {
    for (String bad :
        new String[] {
          "TH01,6",
          "TH01,*,0.5,9",
          "TH01,6,1.5,9",
          "TH01,6,-0.1,9",
          "TH01,6,NaN,9",
          "TH01,6,x,9",
          "TH01,6,0.5,many",
          "TH01,6,0.5,-3",
          "TH01,6,0.5,0"
        }) {
      assertThatThrownBy(() -> read("locus,allele,frequency,n\nVWA,17,0.5,9\n" + bad + "\n"))
          .as(bad)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("f.csv, line 3: ")
          .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }
  }
}
