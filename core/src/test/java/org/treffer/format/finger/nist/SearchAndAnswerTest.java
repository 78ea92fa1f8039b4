package org.treffer.format.finger.nist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.ScoreScale;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Refusal;

/** A query goes out as a transaction and its answer comes back as transactions. */
class SearchAndAnswerTest {

  private static final Instant SENT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Country DE = new Country("DE");

  private static FingerProbe query(FingerKind shown, FingerKind searched, int position) {
    return new FingerProbe(
        new Reference("NL-7"),
        shown,
        searched,
        List.of(RandomPrints.print(new Random(5), position)));
  }

  private static Transaction search(FingerProbe query) {
    Transaction sent =
        SearchTransaction.of(query, "NL/NAFIS", "DE/BKA", ControlNumber.of(26, 9), SENT);
    return Transaction.read(TransactionWriter.write(sent), "x");
  }

  @Test
  void each_search_of_the_annex_comes_back_as_the_same_query() {
    List<FingerProbe> queries =
        List.of(
            query(FingerKind.TENPRINT, FingerKind.TENPRINT, 2),
            query(FingerKind.TENPRINT, FingerKind.LATENT, 2),
            query(FingerKind.LATENT, FingerKind.TENPRINT, 0),
            query(FingerKind.LATENT, FingerKind.LATENT, 0),
            query(FingerKind.PALM, FingerKind.LATENT_PALM, 25),
            query(FingerKind.LATENT_PALM, FingerKind.PALM, 20));
    List<String> types = new ArrayList<>();
    for (FingerProbe query : queries) {
      Transaction search = search(query);
      types.add(search.header().type());
      FingerProbe read = SearchTransaction.queries(search).getFirst();
      assertThat(read.reference()).isEqualTo(query.reference());
      assertThat(read.kind()).isEqualTo(query.kind());
      assertThat(read.register()).isEqualTo(query.register());
      assertThat(read.prints()).hasSize(1);
      assertThat(SearchTransaction.faults(search)).isEmpty();
    }
    assertThat(types).containsExactly("CPS", "PMS", "MPS", "MMS", "PMS", "MPS");
  }

  @Test
  void fingers_and_palms_of_one_transaction_are_two_queries() {
    Transaction search = search(query(FingerKind.TENPRINT, FingerKind.LATENT, 2));
    List<Print> prints = new ArrayList<>(search.prints());
    prints.add(new Print(2, 10, RandomPrints.print(new Random(6), 21)));
    List<FingerProbe> queries =
        SearchTransaction.queries(Transaction.of(search.header(), search.text(), prints));
    assertThat(queries)
        .extracting(FingerProbe::kind)
        .containsExactly(FingerKind.TENPRINT, FingerKind.PALM);
  }

  @Test
  void the_second_latent_of_a_case_has_a_number_of_its_own() {
    DescriptiveText text =
        new DescriptiveText(
            "0422", "NL/C-1", "0002", "B", "", List.of(), "", Respondent.NONE, "", "10");
    Transaction search = TransactionTest.search("MPS", 1);
    assertThat(
            SearchTransaction.queries(Transaction.of(search.header(), text, search.prints()))
                .getFirst()
                .reference()
                .text())
        .isEqualTo("C-1/0002B");
  }

  @Test
  void what_the_annex_asks_for_and_is_not_there_is_named_with_its_code() {
    Transaction search = TransactionTest.search("MPS", 1);
    assertThat(
            SearchTransaction.faults(
                Transaction.of(search.header(), DescriptiveText.NONE, List.of())))
        .containsExactly(
            "field 2.007: is missing (ERR 101)",
            "field 2.008: is missing (ERR 101)",
            "field 2.009: is missing (ERR 101)",
            "field 2.320: is missing (ERR 101)",
            "there is no type-9 record (ERR 502)");
    Header odd =
        new Header(
            "0300",
            "CPS",
            "20260230",
            "12",
            "BKA",
            "NL/" + "N".repeat(33),
            "7",
            "",
            "",
            "",
            List.of(),
            "");
    assertThat(
            SearchTransaction.faults(
                Transaction.of(odd, DescriptiveText.person("NL/1", 0), search.prints())))
        .containsExactly(
            "field 1.005: is no day, written YYYYMMDD (ERR 112)",
            "field 1.006: a priority is 1 to 9 (ERR 115)",
            "field 1.007: starts with a state's code and /, such as DE/ (ERR 115)",
            "field 1.008: more than 32 characters follow the state (ERR 107)",
            "field 1.009: is written YYSSSSSSSSA (ERR 201)",
            "field 1.014: is missing (ERR 101)",
            "field 2.320: at least one candidate is wanted (ERR 109)");
  }

  private static FingerHit hit(int rank, double score) {
    return new FingerHit(
        new Reference("DE-P-" + rank),
        FingerKind.TENPRINT,
        rank,
        score,
        ScoreScale.falseMatchRate(score),
        rank,
        rank % 2 == 0);
  }

  private static PartitionAnswer searched(List<Hit> hits) {
    return new PartitionAnswer.Searched(DE, "", hits, Collections.emptySortedMap());
  }

  private static List<Transaction> messages(PartitionAnswer answer) {
    FingerProbe query = query(FingerKind.LATENT, FingerKind.TENPRINT, 0);
    return AnswerTransaction.messages(search(query), query, answer, SENT).stream()
        .map(message -> Transaction.read(TransactionWriter.write(message), "x"))
        .toList();
  }

  @Test
  void every_answer_comes_back_as_it_was() {
    List<PartitionAnswer> answers =
        List.of(
            searched(List.of(hit(1, 81.25), hit(2, 40.5), hit(3, 31))),
            searched(List.of()),
            new PartitionAnswer.Refused(DE, Refusal.NO_AGREEMENT),
            new PartitionAnswer.Refused(DE, Refusal.QUOTA_SPENT),
            new PartitionAnswer.Unavailable(DE, "maintenance"),
            new PartitionAnswer.TimedOut(DE),
            new PartitionAnswer.Failed(DE, "a defect"));
    for (PartitionAnswer answer : answers) {
      List<Transaction> messages = messages(answer);
      assertThat(messages)
          .allSatisfy(
              message -> {
                assertThat(message.header().answered()).isEqualTo(ControlNumber.of(26, 9));
                assertThat(message.header().to()).isEqualTo("NL/NAFIS");
                assertThat(message.header().from()).isEqualTo("DE/BKA");
                assertThat(SearchTransaction.faults(message)).isEmpty();
              });
      assertThat(AnswerTransaction.read(messages)).isEqualTo(answer);
    }
  }

  @Test
  void a_state_that_did_not_search_answers_an_error_and_never_a_no_hit() {
    Transaction refused =
        messages(new PartitionAnswer.Refused(DE, Refusal.NO_AGREEMENT)).getFirst();
    assertThat(refused.header().type()).isEqualTo("ERR");
    assertThat(refused.text().error()).isEqualTo("003 REFUSED: no agreement");
    Transaction away = messages(new PartitionAnswer.TimedOut(DE)).getFirst();
    assertThat(away.text().error()).startsWith("999 TIMEOUT");
    Transaction none = messages(searched(List.of())).getFirst();
    assertThat(none.header().type()).isEqualTo("SRE");
    assertThat(none.text().respondent().result()).isEqualTo("N");
  }

  @Test
  void one_message_a_candidate_and_never_a_verified_one() {
    List<Transaction> messages = messages(searched(List.of(hit(1, 123_456), hit(2, 40.5))));
    assertThat(messages)
        .extracting(message -> message.text().respondent())
        .containsExactly(
            new Respondent("MPS", "I", "001/002", "999998"),
            new Respondent("MPS", "I", "002/002", "004050"));
    assertThat(messages.getFirst().text().miscellaneous()).containsExactly("DE/DE-P-1");
    assertThat(messages.getFirst().text().caseNumber()).isEqualTo("NL/NL-7");
  }

  @Test
  void no_more_candidates_are_sent_than_are_wanted_and_than_the_annex_allows() {
    List<Hit> many = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      many.add(hit(i, 90 - i));
    }
    FingerProbe query = query(FingerKind.LATENT, FingerKind.TENPRINT, 0);
    Transaction search = search(query);
    assertThat(AnswerTransaction.messages(search, query, searched(many), SENT)).hasSize(10);
    Transaction wantsTwo =
        Transaction.of(search.header(), DescriptiveText.latent("NL/1", 2), search.prints());
    assertThat(AnswerTransaction.messages(wantsTwo, query, searched(many), SENT)).hasSize(2);
  }

  @Test
  void an_answer_with_a_message_missing_is_no_answer() {
    List<Transaction> messages = messages(searched(List.of(hit(1, 50), hit(2, 40))));
    assertThatThrownBy(() -> AnswerTransaction.read(messages.subList(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("message 1 of 2 is missing");
  }

  @Test
  void a_transaction_that_cannot_be_read_is_answered_with_its_code_and_place() {
    String text =
        new String(
            TransactionWriter.write(TransactionTest.search("MPS", 1)), StandardCharsets.ISO_8859_1);
    String broken = text.replace("9.006:01", "9.006:xx");
    byte[] bytes = broken.getBytes(StandardCharsets.ISO_8859_1);
    BadInput error = null;
    try {
      Transaction.read(bytes, "x");
    } catch (BadInput e) {
      error = e;
    }
    Transaction answer = AnswerTransaction.error(bytes, error, SENT).orElseThrow();
    assertThat(answer.header().to()).isEqualTo("NL/NAFIS");
    assertThat(answer.header().answered()).isEqualTo("0200000004H");
    assertThat(answer.text().error()).isEqualTo("108 IDC 01 FIELD 9.006 not a number");
    assertThat(AnswerTransaction.error(new byte[] {'1', '.'}, error, SENT)).isEmpty();
  }
}
