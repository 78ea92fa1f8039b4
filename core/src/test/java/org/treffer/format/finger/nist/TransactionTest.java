package org.treffer.format.finger.nist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Matcher;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.ScoreScale;
import org.treffer.finger.SharedData;
import org.treffer.record.BadInput;

class TransactionTest {

  private static final Instant SENT = Instant.parse("2005-01-01T12:59:59Z");

  @Test
  void the_standard_and_the_iafis_block_of_one_finger_match() throws IOException {
    FingerTemplate standard = shared("type-9-14-std.an2").templates().getFirst();
    FingerTemplate iafis = shared("type-9-4-iafis.an2").templates().getFirst();
    assertThat(standard.minutiae()).hasSize(48);
    assertThat(iafis.minutiae()).hasSize(48);
    assertThat(standard.position()).isEqualTo(8);
    assertThat(iafis.position()).isEqualTo(8);
    float logOdds = new Matcher().logOdds(PreparedPrint.of(standard), PreparedPrint.of(iafis));
    assertThat(ScoreScale.score(logOdds)).isGreaterThan(100);
  }

  @Test
  void a_transaction_without_prints_is_read() throws IOException {
    Transaction read = shared("rec01_rec02_rec16.nst.an2");
    assertThat(read.prints()).isEmpty();
    assertThat(read.passedOver()).containsOnlyKeys(16);
  }

  @Test
  void types_that_are_not_used_are_skipped_by_their_length() throws IOException {
    Transaction read = shared("type-8-sig-fax.an2");
    assertThat(read.header().type()).isEqualTo("FAUF");
    assertThat(read.passedOver()).containsOnlyKeys(8);
  }

  @Test
  void a_field_of_another_record_is_one_clear_error() throws IOException {
    byte[] bytes =
        Files.readAllBytes(SharedData.require("ansi-nist/fail-type-1-wrong-record-number.an2"));
    assertThatThrownBy(() -> Transaction.read(bytes, "fail.an2"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("0.002")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_content_list_that_disagrees_is_one_clear_error() {
    String text = text(search("CPS", 2));
    String unit = String.valueOf(Separators.UNIT);
    refuses(
        text.replace("1.003:1" + unit + "3", "1.003:1" + unit + "4"),
        "field 1.003: announces 4 records and lists 3; mend the list");
    refuses(text + "9.001:7", "field 1.003: 7 bytes follow the last record that it lists");
    refuses(
        text.replace("9" + unit + "01", "9" + unit + "07"),
        "field 1.003: lists IDC 7 where record 3 of type 9 has IDC 1");
    refuses(
        text.replace(Separators.RECORD + "9" + unit + "01", Separators.RECORD + "4" + unit + "01"),
        "field 4.001: states a length of ");
    refuses(text.substring(0, text.length() - 20), "field 9.001: states a length of ", "are left");
  }

  @Test
  void a_count_of_minutiae_that_disagrees_is_one_clear_error() {
    String text = text(search("MPS", 1));
    int count = search("MPS", 1).templates().getFirst().minutiae().size();
    String stated = "9.010:" + count;
    String other = "9.010:" + String.valueOf(count).replaceAll("\\d", "9");
    refuses(
        text.replace(stated, other),
        "record of type 9 and IDC 1: field 9.010: announces",
        "where 9.012 holds " + count);
  }

  @Test
  void a_latent_of_several_fingers_is_of_an_unknown_one() {
    String text = text(search("MPS", 1));
    String several = text.replace("9.006:01", "9.006:0" + Separators.RECORD);
    assertThat(several).isNotEqualTo(text);
    assertThat(Transaction.read(bytes(several), "x").templates().getFirst().position()).isZero();
  }

  @Test
  void the_block_of_ansi_incits_378_is_read_in_its_own_scale() {
    FingerTemplate read = Transaction.read(RandomPrints.pixelBlock(), "x").templates().getFirst();
    assertThat(read)
        .isEqualTo(
            new FingerTemplate(
                7,
                2_030,
                2_538,
                List.of(
                    new Minutia(508, 1_000, 90, MinutiaType.ENDING, 80),
                    new Minutia(0, 2_000, 358, MinutiaType.BIFURCATION, 0))));
  }

  private static void refuses(String text, String... reasons) {
    assertThatThrownBy(() -> Transaction.read(bytes(text), "x"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("x: ")
        .hasMessageContainingAll(reasons)
        .hasMessageNotContaining("\n");
  }

  @Property(tries = 100)
  void what_was_written_is_read_again_and_written_alike(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int prints) {
    Random random = new Random(seed);
    Transaction sent = search(random, "PMS", prints);
    byte[] once = TransactionWriter.write(sent);
    Transaction read = Transaction.read(once, "x");
    assertThat(read.header()).isEqualTo(sent.header());
    assertThat(read.text()).isEqualTo(sent.text());
    for (int i = 0; i < prints; i++) {
      assertThat(read.prints().get(i).idc()).isEqualTo(sent.prints().get(i).idc());
      assertThat(placed(read.templates().get(i))).isEqualTo(placed(sent.templates().get(i)));
    }
    assertThat(TransactionWriter.write(read)).isEqualTo(once);
  }

  /** All of a print but the edges of its image, which the format cannot say. */
  private static List<Minutia> placed(FingerTemplate print) {
    int top = print.minutiae().stream().mapToInt(Minutia::y).min().orElse(0);
    return print.minutiae().stream()
        .map(m -> new Minutia(m.x(), m.y() - top, m.degrees(), m.type(), m.quality()))
        .toList();
  }

  @Test
  void a_foreign_message_is_written_alike_from_the_second_time_on() throws IOException {
    byte[] once = TransactionWriter.write(shared("type-9-14-std.an2"));
    Transaction again = Transaction.read(once, "x");
    assertThat(again.templates()).isEqualTo(shared("type-9-14-std.an2").templates());
    assertThat(TransactionWriter.write(again)).isEqualTo(once);
  }

  @Test
  void directions_are_rounded_to_a_degree_and_quality_to_62_steps() {
    FingerTemplate print =
        new FingerTemplate(
            1,
            500,
            500,
            List.of(
                new Minutia(100, 100, 359.6, MinutiaType.ENDING, 100),
                new Minutia(200, 300, 44.4, MinutiaType.BIFURCATION, 51)));
    Transaction sent = Transaction.of(header("CPS"), person(), List.of(new Print(1, 1, print)));
    List<Minutia> read =
        Transaction.read(TransactionWriter.write(sent), "x").templates().getFirst().minutiae();
    assertThat(read).extracting(Minutia::degrees).containsExactly(0.0, 44.0);
    assertThat(read).extracting(Minutia::quality).containsExactly(100, 51);
  }

  @Test
  void the_header_is_as_the_annex_prints_it() {
    assertThat(text(search("CPS", 1)))
        .contains(Separators.GROUP + "1.002:0300" + Separators.GROUP)
        .contains(Separators.GROUP + "1.005:20050101" + Separators.GROUP)
        .contains(Separators.GROUP + "1.006:4" + Separators.GROUP)
        .contains("1.007:DE/BKA")
        .contains("1.008:NL/NAFIS")
        .contains("1.013:INT-I" + Separators.UNIT + "4.22")
        .contains("1.014:20050101125959Z");
  }

  @Test
  void a_control_number_has_a_check_character() {
    assertThat(ControlNumber.of(2002, 4)).isEqualTo("0200000004H");
    assertThat(ControlNumber.keepsTheRule("0200000004H")).isTrue();
    // the Annex's own example
    assertThat(ControlNumber.keepsTheRule("0200000004F")).isFalse();
    assertThat(ControlNumber.at(Instant.parse("2026-01-01T00:01:40Z"), 3)).startsWith("2600000103");
  }

  @Test
  void a_print_beyond_a_tenth_of_a_metre_cannot_be_written() {
    FingerTemplate print =
        new FingerTemplate(1, 0, 0, List.of(new Minutia(10_000, 5, 0, MinutiaType.ENDING, 0)));
    Transaction sent = Transaction.of(header("CPS"), person(), List.of(new Print(1, 1, print)));
    assertThatThrownBy(() -> TransactionWriter.write(sent))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("field 9.012: a print beyond 99.99 mm cannot be written");
  }

  @Test
  void a_separator_inside_a_value_cannot_be_written() {
    Transaction sent =
        Transaction.of(
            header("CPS"), DescriptiveText.person("NL/1" + Separators.GROUP, 1), List.of());
    assertThatThrownBy(() -> TransactionWriter.write(sent))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("field 2.010: U+001D cannot be written");
  }

  static Transaction search(String type, int prints) {
    return search(new Random(1), type, prints);
  }

  private static Transaction search(Random random, String type, int prints) {
    List<Print> all = new java.util.ArrayList<>();
    for (int i = 1; i <= prints; i++) {
      all.add(new Print(i, 1, RandomPrints.print(random, Math.min(i, 10))));
    }
    DescriptiveText text = type.startsWith("M") ? DescriptiveText.latent("NL/C-1", 10) : person();
    return Transaction.of(header(type), text, all);
  }

  private static DescriptiveText person() {
    return DescriptiveText.person("NL/P-1", 1);
  }

  private static Header header(String type) {
    return Header.sent(
        TransactionType.valueOf(type), "NL/NAFIS", "DE/BKA", "0200000004H", "", SENT);
  }

  private static String text(Transaction transaction) {
    return new String(TransactionWriter.write(transaction), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Transaction shared(String name) throws IOException {
    return Transaction.read(Files.readAllBytes(SharedData.require("ansi-nist/" + name)), name);
  }
}
