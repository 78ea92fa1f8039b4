package org.treffer.format.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.record.BadInput;
import org.treffer.record.Subject;

class DnaCsvTest {

  private static Genotype at(Locus locus, Profile profile) {
    return profile.genotype(locus).orElseThrow();
  }

  private static void assertSmall(DnaRecord record) {
    assertThat(at(Locus.TH01, record.profile())).isEqualTo(Genotype.of("6", "9.3"));
    assertThat(at(Locus.VWA, record.profile())).isEqualTo(Genotype.of("17", "17"));
    assertThat(record.profile().loci()).hasSize(2);
  }

  @Test
  void wide_columns_are_named_locus_and_number_or_the_locus_twice() throws IOException {
    for (String names :
        List.of(
            "id,TH01_1,TH01_2,vWA_1,vWA_2",
            "id,TH01 1,TH01 2,vWA 1,vWA 2",
            "id,TH01.1,TH01.2,vWA.1,vWA.2",
            "id,TH01,TH01,vWA,vWA",
            "id,TH01,TH01.1,vWA,vWA.1",
            "Sample Name,th01_1,th01_2,VWA_1,VWA_2")) {
      assertSmall(ReadFile.of(names + "\nP-1,6,9.3,17,17\n").only());
    }
  }

  @Test
  void values_are_separated_by_comma_semicolon_or_tab() throws IOException {
    for (String separator : List.of(",", ";", "\t")) {
      assertSmall(
          ReadFile.of("id,TH01_1,TH01_2,vWA_1,vWA_2\nP-1,6,9.3,17,17".replace(",", separator))
              .only());
    }
  }

  @Test
  void quotes_a_byte_order_mark_and_windows_line_ends_do_not_matter() throws IOException {
    assertSmall(
        ReadFile.of(
                "\uFEFF\"id\",\"TH01_1\",\"TH01_2\",vWA_1,vWA_2\r\n\"P-1\",\"6\",\"9.3\",17,17\r\n")
            .only());
  }

  @Test
  void columns_beside_the_loci_fill_the_header() throws IOException {
    DnaRecord record =
        ReadFile.of(
                "reference,kind,kit,subject,born,stored,status,TH01_1,TH01_2,AMEL_1,AMEL_2,note\n"
                    + "P-1,P,NGM SElect,convicted,1990-01,2024-05-01,disputed,6,9.3,X,Y,free text")
            .only();
    assertThat(record.kind()).isEqualTo(DnaKind.PERSON);
    assertThat(record.kit()).isEqualTo("NGM SElect");
    assertThat(record.header().grounds().getFirst().role()).isEqualTo(Subject.CONVICTED);
    assertThat(record.header().grounds().getFirst().date()).isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(record.profile().uncompared()).containsOnlyKeys("AMEL");
  }

  @Test
  void an_empty_second_cell_in_a_wide_table_is_no_pair() throws IOException {
    ReadFile read = ReadFile.of("id,TH01_1,TH01_2,VWA_1,VWA_2\nS-1,6,,17,18\n");
    assertThat(read.only().profile().loci()).containsExactly(Locus.VWA);
    assertThat(read.warned).hasSize(1).first().asString().contains("TH01 has one value alone");
  }

  @Test
  void a_short_row_leaves_its_last_loci_out_and_a_third_column_holds_a_tri_allele()
      throws IOException {
    ReadFile read =
        ReadFile.of(
            "id,TH01_1,TH01_2,TH01_3,VWA_1,VWA_2\nS-1,9,6,7,17,18\nS-2,6,7,,17,18\nS-3,6,7");
    assertThat(read.records).hasSize(3);
    assertThat(at(Locus.TH01, read.records.get(0).profile())).isEqualTo(Genotype.of("6", "*"));
    assertThat(at(Locus.TH01, read.records.get(1).profile())).isEqualTo(Genotype.of("6", "7"));
    assertThat(read.records.get(2).profile().loci()).containsExactly(Locus.TH01);
  }

  /** GeneMapper's table: more columns than are needed, a homozygote written once. */
  private static final String LONG =
      """
      Sample File\tSample Name\tPanel\tMarker\tDye\tAllele 1\tAllele 2\tSize 1\tSize 2\tHeight 1
      a.fsa\tP-1\tGF\tTH01\tB\t6\t9.3\t180.1\t192.2\t1200
      a.fsa\tP-1\tGF\tvWA\tB\t17\t\t160.0\t\t2400
      a.fsa\tP-1\tGF\tDYS391\tR\t10\t\t370.0\t\t900
      a.fsa\tP-1\tGF\tAMEL\tG\tX\t\t98.0\t\t900
      b.fsa\tP-2\tGF\tTH01\tB\tOL\t7\t180.1\t192.2\t1200
      """;

  @Test
  void a_long_table_holds_a_marker_a_row_and_writes_a_homozygote_once() throws IOException {
    ReadFile read = ReadFile.of(LONG);
    assertThat(read.rejected).isEmpty();
    assertThat(read.records).extracting(r -> r.reference().text()).containsExactly("P-1", "P-2");
    assertSmall(read.records.get(0));
    assertThat(read.records.get(0).profile().uncompared())
        .containsEntry("DYS391", List.of("10"))
        .containsKey("AMEL");
    assertThat(at(Locus.TH01, read.records.get(1).profile())).isEqualTo(Genotype.of("7", "*"));
    assertThat(read.warned)
        .anySatisfy(w -> assertThat(w).startsWith("2: locus vWA has one value, taken as a homozy"));
  }

  @Test
  void rows_of_a_sample_apart_are_rejected_not_taken_as_another_record() throws IOException {
    ReadFile read =
        ReadFile.of(
            """
            Sample,Marker,Allele 1,Allele 2
            P-1,TH01,6,9.3
            P-2,TH01,7,8
            P-1,VWA,17,18
            P-1,FGA,20,21
            """);
    assertThat(read.records).hasSize(2);
    assertThat(read.rejected).containsOnlyKeys(4L);
    assertThat(read.rejected.get(4L)).contains("sample P-1 had rows before");
  }

  @Test
  void a_marker_twice_in_a_sample_keeps_the_first_and_four_alleles_are_a_mixture()
      throws IOException {
    ReadFile read =
        ReadFile.of(
            """
            Sample,Marker,Allele 1,Allele 2,Allele 3,Allele 4
            P-1,TH01,6,9.3,,
            P-1,th01,7,8,,
            P-2,TH01,6,7,8,9
            """);
    assertThat(at(Locus.TH01, read.records.get(0).profile())).isEqualTo(Genotype.of("6", "9.3"));
    assertThat(read.rejected.get(4L)).contains("a mixture");
  }

  @Test
  void a_rejected_row_is_named_by_its_line_with_the_last_line_unended_and_empty_lines_between()
      throws IOException {
    String bad = "a b,6,7";
    assertThat(ReadFile.of("id,TH01_1,TH01_2\n" + bad + "\nP-1,6,7\n").rejected)
        .containsOnlyKeys(2L);
    assertThat(ReadFile.of("id,TH01_1,TH01_2\nP-1,6,7\n" + bad + "\n").rejected)
        .containsOnlyKeys(3L);
    assertThat(ReadFile.of("id,TH01_1,TH01_2\nP-1,6,7\n" + bad).rejected).containsOnlyKeys(3L);
    assertThat(ReadFile.of("id,TH01_1,TH01_2\r\n\r\nP-1,6,7\r\n\r\n" + bad + "\r\n").rejected)
        .containsOnlyKeys(5L);
  }

  @Test
  void bad_header_values_are_told_with_their_column() throws IOException {
    String names = "id,kind,subject,born,stored,status,TH01_1,TH01_2\n";
    assertThat(ReadFile.of(names + "P-1,ghost,,,,,6,7").rejected.get(2L)).contains("column kind");
    assertThat(ReadFile.of(names + "P-1,,nobody,,,,6,7").rejected.get(2L))
        .contains("column subject");
    assertThat(ReadFile.of(names + "P-1,,,x,,,6,7").rejected.get(2L)).contains("a birth is");
    assertThat(ReadFile.of(names + "P-1,,,,x,,6,7").rejected.get(2L)).contains("column stored");
    assertThat(ReadFile.of(names + "P-1,,,,,x,6,7").rejected.get(2L)).contains("column status");
    assertThat(ReadFile.of(names + ",,,,,,6,7").rejected.get(2L)).contains("reference");
  }

  @Test
  void a_file_that_is_no_table_of_profiles_is_told_in_one_line() {
    assertThatThrownBy(() -> ReadFile.of("a,b,c\n1,2,3"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("a.txt, line 1: no column names the profile");
    assertThatThrownBy(() -> ReadFile.of("id,note\n1,2"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no columns of allele values");
    assertThatThrownBy(() -> ReadFile.of("\u0000".repeat(3_000_000)))
        .isInstanceOf(BadInput.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
  }

  @Test
  void a_quote_never_closed_is_told_with_file_and_line() {
    assertThatThrownBy(() -> ReadFile.of("id,TH01_1,TH01_2\nP-1,6,7\nP-2,\"6,7\nP-3,6,7\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("a.txt, line ");
  }
}
