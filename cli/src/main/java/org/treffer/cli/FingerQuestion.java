package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.format.finger.PrintFile;
import org.treffer.format.finger.nist.AnswerTransaction;
import org.treffer.format.finger.nist.SearchTransaction;
import org.treffer.format.finger.nist.Transaction;
import org.treffer.format.finger.nist.TransactionType;
import org.treffer.format.finger.nist.TransactionWriter;
import org.treffer.record.BadInput;
import org.treffer.record.Reference;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.WholeFile;

/**
 * What a file of prints asks for. A search transaction says itself what it shows and is searched
 * among, and can be answered by transactions; of any other file the options say so.
 */
final class FingerQuestion {

  private final Path file;
  private final byte[] bytes;

  private FingerQuestion(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Opens a file.
   *
   * @throws BadInput if it cannot be read
   */
  static FingerQuestion in(Path file) {
    return new FingerQuestion(file, PrintFile.bytes(file));
  }

  /**
   * The probes, one but of a transaction with fingers and palms.
   *
   * @param kind what the prints show, empty for what the file says, else a latent
   * @param among what is searched, empty for what the file says, else ten-prints or palms
   * @throws BadInput if the file holds no prints, or the kinds do not go together
   */
  List<FingerProbe> probes(String kind, String among, Session session) {
    Optional<Transaction> search = search();
    if (search.isPresent() && kind.isEmpty() && among.isEmpty()) {
      SearchTransaction.faults(search.get()).forEach(f -> session.note(file + ": " + f));
      return queries(search.get());
    }
    FingerKind shown = named("--kind", kind.isEmpty() ? FingerKind.LATENT.text() : kind);
    FingerKind searched =
        among.isEmpty()
            ? shown.palm() ? FingerKind.PALM : FingerKind.TENPRINT
            : named("--among", among);
    try {
      return List.of(
          new FingerProbe(
              new Reference("1"), shown, searched, PrintFile.read(bytes, file.toString())));
    } catch (IllegalArgumentException e) {
      throw new BadInput("--among: " + e.getMessage(), e);
    }
  }

  /** The transaction, if the file is one that searches. */
  private Optional<Transaction> search() {
    if (!Transaction.accepts(bytes)) {
      return Optional.empty();
    }
    Transaction transaction = Transaction.read(bytes, file.toString());
    return TransactionType.of(transaction.header().type()).isPresent()
        ? Optional.of(transaction)
        : Optional.empty();
  }

  private List<FingerProbe> queries(Transaction search) {
    try {
      return SearchTransaction.queries(search);
    } catch (IllegalArgumentException e) {
      throw new BadInput(file + ": " + e.getMessage(), e);
    }
  }

  private static FingerKind named(String option, String text) {
    try {
      return FingerKind.named(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput(option + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes each state's answer as transactions {@code CC-1.an2}, {@code CC-2.an2}.
   *
   * @param number of the answered probe, from 1; palms that were searched besides fingers are 2
   */
  void writeAnswers(Path folder, int number, FingerProbe probe, Answer answer, Instant now)
      throws IOException {
    Transaction search = search().orElseThrow();
    Files.createDirectories(folder);
    for (PartitionAnswer each : answer.answers()) {
      int message = 0;
      for (Transaction sent : AnswerTransaction.messages(search, probe, each, now)) {
        String name = each.partition().code() + (number > 1 ? "-palms-" : "-") + ++message + ".an2";
        write(folder.resolve(name), sent);
      }
    }
  }

  /**
   * Checks before anything is asked that the file can be answered.
   *
   * @throws BadInput if it is no search transaction
   */
  void requireAnswerable() {
    if (search().isEmpty()) {
      throw new BadInput(
          "--answers: " + file + " is no search transaction, so there is nobody to answer");
    }
  }

  /** Writes the ERR that a transaction gets that cannot be taken, if it says who sent it. */
  void writeError(Path folder, BadInput error, Instant now) throws IOException {
    if (Transaction.accepts(bytes)) {
      Optional<Transaction> sent = AnswerTransaction.error(bytes, error, now);
      if (sent.isPresent()) {
        Files.createDirectories(folder);
        write(folder.resolve("ERR.an2"), sent.get());
      }
    }
  }

  private static void write(Path file, Transaction transaction) throws IOException {
    byte[] written = TransactionWriter.write(transaction);
    WholeFile.write(file, out -> out.write(written));
  }
}
