package org.treffer.format.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.record.BadInput;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.RecordSource;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;

class DnaJsonLinesTest {

  private static final String SMALL = "{\"reference\":\"R\",\"loci\":{\"TH01\":[\"6\",\"9.3\"]}}";

  @TempDir private Path folder;

  private static String reason(String line) throws IOException {
    ReadFile read = ReadFile.of("\n" + SMALL + "\n" + line + "\n" + SMALL);
    assertThat(read.records).as("the lines around it").hasSize(2);
    assertThat(read.rejected).containsOnlyKeys(3L);
    return read.rejected.get(3L);
  }

  @Test
  void every_field_is_read() throws IOException {
    DnaRecord record =
        ReadFile.of(
                """
                {"reference":"MK-P-7Q4KX2D9","kind":"person","subject":"convicted","born":"1990-01",\
                "stored":"2024-05-01","status":"disputed","kit":"GlobalFiler",\
                "loci":{"D3S1358":["16","15"],"vWA":[17,18.0],"DYS391":["10"],"AMEL":["X","Y"]}}
                """)
            .only();
    assertThat(record.reference()).isEqualTo(new Reference("MK-P-7Q4KX2D9"));
    assertThat(record.kind()).isEqualTo(DnaKind.PERSON);
    assertThat(record.kit()).isEqualTo("GlobalFiler");
    assertThat(record.header())
        .isEqualTo(
            new Header(
                Status.DISPUTED,
                new BirthMonth(1990, 1),
                List.of(Ground.of(Event.TAKEN, LocalDate.of(2024, 5, 1), Subject.CONVICTED))));
    assertThat(record.profile().genotype(Locus.D3S1358)).contains(Genotype.of("15", "16"));
    assertThat(record.profile().genotype(Locus.VWA)).contains(Genotype.of("17", "18"));
    assertThat(record.profile().uncompared())
        .containsEntry("DYS391", List.of("10"))
        .containsEntry("AMEL", List.of("X", "Y"));
  }

  @Test
  void a_record_of_several_grounds_is_read_with_their_cases() throws IOException {
    DnaRecord record =
        ReadFile.of(
                """
                {"reference":"R","loci":{},"grounds":[\
                {"event":"taken","date":"2020-02-29","role":"suspect","offence":"O10"},\
                {"event":"acquitted","date":"2021-01-01","role":"suspect","origin":"foreign","case":3}]}
                """)
            .only();
    assertThat(record.header().grounds())
        .containsExactly(
            new Ground(
                Event.TAKEN, LocalDate.of(2020, 2, 29), Subject.SUSPECT, "O10", Origin.DOMESTIC),
            new Ground(
                Event.ACQUITTED, LocalDate.of(2021, 1, 1), Subject.SUSPECT, "", Origin.FOREIGN, 3));
  }

  @Test
  void without_kind_subject_and_day_a_record_is_a_stain_of_somebody_unknown_stored_today()
      throws IOException {
    DnaRecord record = ReadFile.of(SMALL).only();
    assertThat(record.kind()).isEqualTo(DnaKind.STAIN);
    assertThat(record.header())
        .isEqualTo(Header.of(Ground.of(Event.TAKEN, ReadFile.TODAY, Subject.UNKNOWN)));
  }

  @Test
  void line_ends_of_every_system_blank_lines_and_a_byte_order_mark_do_not_matter()
      throws IOException {
    String text = "\uFEFF" + SMALL + "\r\n\r\n  \n\t" + SMALL + "\r\n" + SMALL;
    assertThat(ReadFile.of(text).records).hasSize(3);
    assertThat(ReadFile.of("\t\n" + SMALL).records).hasSize(1);
  }

  @Test
  void a_truncated_line_is_told_as_no_json() throws IOException {
    for (int length = 1; length < SMALL.length(); length++) {
      assertThat(reason(SMALL.substring(0, length)))
          .as(SMALL.substring(0, length))
          .contains("not valid JSON")
          .doesNotContain("Source")
          .doesNotContain("\n");
    }
  }

  @Test
  void a_second_value_on_a_line_is_no_record_to_be_lost_in_silence() throws IOException {
    assertThat(reason(SMALL + SMALL)).contains("one record a line");
    assertThat(reason(SMALL + ",")).contains("not valid JSON");
    assertThat(reason(SMALL + " x")).contains("not valid JSON");
  }

  @Test
  void a_value_of_another_type_is_told_with_its_field() throws IOException {
    assertThat(reason("[]")).contains("an object {...} is expected");
    assertThat(reason("7")).contains("an object {...} is expected");
    assertThat(reason("null")).contains("an object {...} is expected");
    assertThat(reason("{\"reference\":{},\"loci\":{}}")).contains("field reference: a text");
    assertThat(reason("{\"reference\":null,\"loci\":{}}")).contains("field reference: a text");
    assertThat(reason("{\"reference\":\"R\",\"loci\":[]}")).contains("field loci: an object");
    assertThat(reason("{\"reference\":\"R\",\"loci\":{\"TH01\":6}}"))
        .contains("loci.TH01: an array");
    assertThat(reason("{\"reference\":\"R\",\"loci\":{\"TH01\":[[6,7]]}}"))
        .contains("loci.TH01: a text");
    assertThat(reason("{\"reference\":\"R\",\"loci\":{\"TH01\":[true]}}"))
        .contains("loci.TH01: a text");
    assertThat(reason("{\"reference\":\"R\",\"grounds\":{},\"loci\":{}}"))
        .contains("field grounds: an array");
    assertThat(reason("{\"reference\":\"R\",\"grounds\":[7],\"loci\":{}}"))
        .contains("field grounds: an object");
    assertThat(reason("{\"reference\":\"R\",\"kit\":[],\"loci\":{}}")).contains("field kit");
  }

  @Test
  void a_value_out_of_its_range_is_told_with_its_field() throws IOException {
    assertThat(reason("{\"reference\":\"a b\",\"loci\":{}}")).contains("field reference: ");
    assertThat(reason("{\"reference\":\"\",\"loci\":{}}")).contains("reference");
    assertThat(reason("{\"reference\":\"R\",\"kind\":\"ghost\",\"loci\":{}}"))
        .contains("field kind: 'ghost' is none of person, stain");
    assertThat(reason("{\"reference\":\"R\",\"stored\":\"2024-02-30\",\"loci\":{}}"))
        .contains("field stored: '2024-02-30' is no day");
    assertThat(reason("{\"reference\":\"R\",\"born\":\"199\",\"loci\":{}}"))
        .contains("field born: ");
    assertThat(reason("{\"reference\":\"R\",\"stored\":\"1816-01-01\",\"loci\":{}}"))
        .contains("date lies from");
    assertThat(
            reason(
                "{\"reference\":\"R\",\"loci\":{},\"grounds\":[{\"date\":\"2020-01-01\",\"case\":64}]}"))
        .contains("grounds.case: a whole number from 0 to 63");
    assertThat(reason("{\"reference\":\"R\",\"loci\":{},\"grounds\":[{\"when\":\"2020\"}]}"))
        .contains("grounds.when is not known");
    assertThat(reason("{\"reference\":\"R\",\"loci\":{\"TH01\":[\"6\",\"9.35\"]}}"))
        .contains("locus TH01: allele 9.35 has more than one decimal");
  }

  @Test
  void a_missing_field_is_named() throws IOException {
    assertThat(reason("{\"loci\":{}}")).isEqualTo("field reference is missing");
    assertThat(reason("{\"reference\":\"R\"}")).isEqualTo("field loci is missing");
  }

  @Test
  void four_values_at_a_locus_are_a_mixture() throws IOException {
    assertThat(reason("{\"reference\":\"R\",\"loci\":{\"TH01\":[\"6\",\"7\",\"8\",\"9\"]}}"))
        .contains("locus TH01 has 4 values (6, 7, 8, 9): a mixture");
  }

  @Test
  void a_locus_under_two_spellings_keeps_the_first_with_a_warning() throws IOException {
    ReadFile read =
        ReadFile.of(
            "{\"reference\":\"R\",\"loci\":{\"vWA\":[17,18],\"V_WA\":[14,15],\"VWA\":[1,2]}}");
    assertThat(read.only().profile().genotype(Locus.VWA)).contains(Genotype.of("17", "18"));
    assertThat(read.warned)
        .containsExactly(
            "1: locus VWA twice, as 'V_WA': the first stays",
            "1: locus VWA twice, as 'VWA': the first stays");
  }

  @Test
  void an_unknown_field_is_skipped_with_a_warning_whatever_it_holds() throws IOException {
    ReadFile read =
        ReadFile.of("{\"x\":{\"a\":[{\"loci\":1}]},\"reference\":\"R\",\"y\":[[]],\"loci\":{}}");
    assertThat(read.records).hasSize(1);
    assertThat(read.warned)
        .containsExactly(
            "1: field x is not known and was skipped", "1: field y is not known and was skipped");
  }

  @Test
  void nested_nonsense_is_a_rejected_line_and_no_crash() throws IOException {
    assertThat(reason("{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")).isNotBlank();
    assertThat(reason("[".repeat(100_000))).isNotBlank();
    assertThat(reason("{\"" + "n".repeat(200_000) + "\":1}")).isNotBlank();
    assertThat(reason("{\"reference\":" + "9".repeat(5_000) + "}")).isNotBlank();
  }

  @Test
  void hundreds_of_loci_that_are_not_compared_are_kept() throws IOException {
    StringBuilder loci = new StringBuilder("\"TH01\":[\"6\",\"7\"]");
    for (int i = 0; i < 300; i++) {
      loci.append(",\"rs").append(i).append("\":[\"A\",\"G\"]");
    }
    DnaRecord record = ReadFile.of("{\"reference\":\"R\",\"loci\":{" + loci + "}}").only();
    assertThat(record.profile().uncompared()).hasSize(300);
  }

  @Test
  void a_compressed_file_is_read_as_the_plain_one() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write((SMALL + "\n" + SMALL).getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("records.jsonl");
    Files.write(file, bytes.toByteArray());
    try (RecordSource<DnaRecord> source = DnaFiles.open(file, ReadFile.TODAY)) {
      assertThat(ReadFile.of(source).records).hasSize(2);
    }
  }

  @Test
  void a_file_that_is_none_is_told_in_one_line() {
    assertThatThrownBy(() -> DnaFiles.open(folder, ReadFile.TODAY))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> DnaFiles.open(folder.resolve("no"), ReadFile.TODAY))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> ReadFile.of(""))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("a.txt");
  }
}
