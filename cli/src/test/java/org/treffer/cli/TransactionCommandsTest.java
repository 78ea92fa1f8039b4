package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.format.finger.MinutiaeRecord;
import org.treffer.format.finger.nist.AnswerTransaction;
import org.treffer.format.finger.nist.SearchTransaction;
import org.treffer.format.finger.nist.Transaction;
import org.treffer.format.finger.nist.TransactionWriter;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;

/** Transactions are loaded, searched with and answered like any other file. */
class TransactionCommandsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @BeforeEach
  void a_register_loaded_from_transactions_and_a_minutiae_record() throws IOException {
    Path mk = Files.createDirectories(folder.resolve("data/MK"));
    for (int person = 1; person <= 2; person++) {
      write(
          mk.resolve(person + ".an2"),
          search("MK-P-" + person, FingerKind.TENPRINT, print(person, 3, 0)));
    }
    Files.write(mk.resolve("plain.iso"), MinutiaeRecord.writeIso(print(3, 3, 0)));
    CommandRun load =
        CommandRun.of(
            "load",
            "--store",
            folder.resolve("store").toString(),
            "--rules",
            "open",
            "--now",
            NOW.toString(),
            folder.resolve("data").toString());
    assertThat(load.outcome()).as(load.err()).isEqualTo(Outcome.DONE);
    assertThat(load.out()).containsPattern("MK +finger +3 +0");
  }

  private static Transaction search(String reference, FingerKind shown, FingerTemplate print) {
    FingerProbe query =
        new FingerProbe(new Reference(reference), shown, FingerKind.TENPRINT, List.of(print));
    return SearchTransaction.of(query, "AL/POLICE", "MK/MVR", "2600000001A", NOW);
  }

  private static void write(Path file, Transaction transaction) throws IOException {
    Files.write(file, TransactionWriter.write(transaction));
  }

  /** The minutiae of a person's finger, moved a little. */
  private static FingerTemplate print(int person, int position, int moved) {
    Random random = new Random(person);
    List<Minutia> minutiae = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      minutiae.add(
          new Minutia(
              random.nextInt(2_000) + moved,
              random.nextInt(2_000),
              random.nextInt(360),
              MinutiaType.ENDING,
              0));
    }
    return new FingerTemplate(position, 2_500, 2_500, minutiae);
  }

  private CommandRun ask(Path file, String... further) {
    List<String> arguments =
        new ArrayList<>(List.of("search", "finger", "--store", folder.resolve("store").toString()));
    arguments.addAll(List.of("--from", "AL", "--to", "MK", "--purpose", "investigation"));
    arguments.addAll(List.of("--offence", "O17", "--officer", "AL-1", "--json"));
    arguments.addAll(List.of("--now", NOW.toString(), "--template", file.toString()));
    arguments.addAll(List.of(further));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private PartitionAnswer answer(Path answers) throws IOException {
    List<Transaction> messages = new ArrayList<>();
    try (var files = Files.list(answers)) {
      for (Path file : files.sorted().toList()) {
        messages.add(Transaction.read(Files.readAllBytes(file), file.toString()));
      }
    }
    return AnswerTransaction.read(messages);
  }

  @Test
  void a_latent_transaction_is_searched_as_it_says_and_answered_by_transactions()
      throws IOException {
    Path mps = folder.resolve("mps.an2");
    write(mps, search("AL-S-9", FingerKind.LATENT, print(2, 0, 40)));
    Path answers = folder.resolve("answers");
    CommandRun run = ask(mps, "--answers", answers.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.errLines()).isEmpty();
    assertThat(run.out()).contains("\"probe\":\"AL-S-9\"", "\"reference\":\"MK-P-2\"");
    assertThat(answer(answers))
        .isInstanceOfSatisfying(
            PartitionAnswer.Searched.class,
            searched ->
                assertThat(searched.hits().getFirst().reference().text()).isEqualTo("MK-P-2"));
  }

  @Test
  void a_print_that_nobody_has_is_answered_by_one_transaction_that_says_so() throws IOException {
    Path mps = folder.resolve("mps.an2");
    write(mps, search("AL-S-9", FingerKind.LATENT, print(9, 0, 0)));
    Path answers = folder.resolve("answers");
    ask(mps, "--answers", answers.toString());
    assertThat(answer(answers).status()).isEqualTo("NO_HIT");
  }

  @Test
  void a_transaction_without_minutiae_is_refused_and_answered_with_an_error() throws IOException {
    Transaction whole = search("AL-S-9", FingerKind.LATENT, print(2, 0, 40));
    Path empty = folder.resolve("empty.an2");
    write(empty, Transaction.of(whole.header(), whole.text(), List.of()));
    Path answers = folder.resolve("answers");
    CommandRun run = ask(empty, "--answers", answers.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).last().asString().contains("holds no type-9 record");
    byte[] error = Files.readAllBytes(answers.resolve("ERR.an2"));
    assertThat(Transaction.read(error, "x").text().error()).isEqualTo("502 missing fingerprints");
  }

  @Test
  void what_a_transaction_says_of_itself_holds() throws IOException {
    Path mps = folder.resolve("mps.an2");
    write(mps, search("AL-S-9", FingerKind.LATENT, print(2, 0, 40)));
    assertThat(ask(mps, "--kind", "tenprint").err())
        .contains("is a search transaction (MPS), which says itself what it shows");
    Path answers = Files.createDirectories(folder.resolve("answers"));
    Files.createFile(answers.resolve("MK-1.an2"));
    assertThat(ask(mps, "--answers", answers.toString()).err()).contains("holds answers already");
  }

  @Test
  void only_a_search_transaction_can_be_answered() throws IOException {
    Path iso = folder.resolve("x.iso");
    Files.write(iso, MinutiaeRecord.writeIso(print(2, 0, 40)));
    CommandRun run = ask(iso, "--answers", folder.resolve("answers").toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).singleElement().asString().contains("is no search transaction");
  }
}
