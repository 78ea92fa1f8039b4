package org.treffer.format.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Matcher;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.ScoreScale;
import org.treffer.finger.SharedData;
import org.treffer.record.BadInput;

class NistTransactionTest {

  private static final Instant SENT = Instant.parse("2005-01-01T12:59:59Z");

  @Test
  void the_standard_and_the_iafis_block_of_one_finger_match() throws IOException {
    FingerTemplate standard = read("type-9-14-std.an2").prints().getFirst();
    FingerTemplate iafis = read("type-9-4-iafis.an2").prints().getFirst();
    assertThat(standard.minutiae()).hasSize(48);
    assertThat(iafis.minutiae()).hasSize(48);
    assertThat(standard.position()).isEqualTo(8);
    assertThat(iafis.position()).isEqualTo(8);
    float logOdds = new Matcher().logOdds(PreparedPrint.of(standard), PreparedPrint.of(iafis));
    assertThat(ScoreScale.score(logOdds)).isGreaterThan(100);
  }

  @Test
  void a_transaction_without_prints_is_read() throws IOException {
    assertThat(read("rec01_rec02_rec16.nst.an2").prints()).isEmpty();
  }

  @Test
  void types_that_are_not_used_are_skipped_by_their_length() throws IOException {
    assertThat(read("type-8-sig-fax.an2").type()).isEqualTo("FAUF");
  }

  @Test
  void a_field_of_another_record_is_one_clear_error() throws IOException {
    byte[] bytes =
        Files.readAllBytes(SharedData.require("ansi-nist/fail-type-1-wrong-record-number.an2"));
    assertThatThrownBy(() -> NistTransaction.read(bytes, "fail.an2"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("0.002")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_content_list_that_disagrees_is_one_clear_error() {
    NistTransaction sent =
        new NistTransaction(
            "CPS",
            "0200000004F",
            "",
            "A",
            "B",
            "",
            List.of(new FingerTemplate(1, 0, 0, List.of())));
    String text = new String(NistWriter.write(sent, SENT), StandardCharsets.ISO_8859_1);
    String listsMore =
        text.replace("1.003:1" + NistSeparators.UNIT + "2", "1.003:1" + NistSeparators.UNIT + "3");
    assertThatThrownBy(() -> NistTransaction.read(bytes(listsMore), "more"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("1.003 CNT announces 3 records and lists 2");
    assertThatThrownBy(() -> NistTransaction.read(bytes(text + "9.001:7"), "rest"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("7 bytes follow the last record");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void what_was_written_is_read_again() {
    FingerTemplate print =
        new FingerTemplate(
            3,
            2_000,
            2_500,
            List.of(
                new Minutia(100, 200, 45, MinutiaType.ENDING, 0),
                new Minutia(1_500, 2_400, 359, MinutiaType.BIFURCATION, 0),
                new Minutia(700, 900, 0, MinutiaType.OTHER, 0)));
    NistTransaction sent =
        new NistTransaction(
            "MPS", "0200000004H", "", "NL/NAFIS", "DE/BKA", "NL/C-1", List.of(print));
    byte[] bytes = NistWriter.write(sent, SENT);
    NistTransaction read = NistTransaction.read(bytes, "test");
    assertThat(read.type()).isEqualTo("MPS");
    assertThat(read.from()).isEqualTo("NL/NAFIS");
    assertThat(read.caseNumber()).isEqualTo("NL/C-1");
    List<Minutia> minutiae = read.prints().getFirst().minutiae();
    assertThat(minutiae).extracting(Minutia::x).containsExactly(100, 1_500, 700);
    assertThat(minutiae).extracting(Minutia::degrees).containsExactly(45.0, 359.0, 0.0);
    assertThat(minutiae.get(1).y() - minutiae.get(0).y()).isEqualTo(2_200);
    assertThat(minutiae)
        .extracting(Minutia::type)
        .isEqualTo(print.minutiae().stream().map(Minutia::type).toList());
  }

  @Test
  void the_header_is_as_the_annex_prints_it() {
    NistTransaction sent =
        new NistTransaction("CPS", "0200000004F", "", "NL/NAFIS", "DE/BKA", "", List.of());
    String text = new String(NistWriter.write(sent, SENT), StandardCharsets.ISO_8859_1);
    assertThat(text)
        .contains(NistSeparators.GROUP + "1.002:0300" + NistSeparators.GROUP)
        .contains(NistSeparators.GROUP + "1.005:20050101" + NistSeparators.GROUP)
        .contains("1.007:DE/BKA")
        .contains("1.008:NL/NAFIS")
        .contains("1.013:INT-I" + NistSeparators.UNIT + "4.22")
        .contains("1.014:20050101125959Z");
  }

  private static NistTransaction read(String name) throws IOException {
    return NistTransaction.read(Files.readAllBytes(SharedData.require("ansi-nist/" + name)), name);
  }
}
