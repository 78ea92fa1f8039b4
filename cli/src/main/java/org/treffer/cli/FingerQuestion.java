package org.treffer.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Positions;
import org.treffer.format.finger.PrintFile;
import org.treffer.format.finger.nist.AnswerTransaction;
import org.treffer.format.finger.nist.Header;
import org.treffer.format.finger.nist.SearchTransaction;
import org.treffer.format.finger.nist.Transaction;
import org.treffer.format.finger.nist.TransactionType;
import org.treffer.format.finger.nist.TransactionWriter;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.WholeFile;

/**
 * What a file of prints asks for. A search transaction says itself what it shows and is searched
 * among, and can be answered by transactions; of any other file the options say so.
 */
final class FingerQuestion {

  private static final String SUFFIX = ".an2";

  private final String file;
  private final byte[] bytes;

  private FingerQuestion(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Opens a file, or {@code FILE#REFERENCE} of JSON Lines.
   *
   * @throws BadInput if it cannot be read
   */
  static FingerQuestion in(String file) {
    return new FingerQuestion(file, PrintFile.bytes(PrintChoice.file(file)));
  }

  /**
   * The probes, one but of a transaction with fingers and palms.
   *
   * @param from who asks
   * @param kind what the prints show; empty for what the file says, else ten-prints if there are
   *     several of known fingers, else a latent
   * @param among what is searched, empty for what the file says, else ten-prints or palms
   * @throws BadInput if the file holds no minutiae, says otherwise than the options, or the kinds
   *     do not go together
   */
  List<FingerProbe> probes(Country from, String kind, String among, Session session)
      throws IOException {
    Optional<Transaction> search = search();
    if (search.isPresent()) {
      requireAlike(search.get().header(), from, kind + among);
      SearchTransaction.faults(search.get())
          .forEach(fault -> session.note(file + ": " + fault + "; it is searched all the same"));
      return queries(search.get());
    }
    PrintChoice choice = PrintChoice.read(file);
    FingerKind shown = kind.isEmpty() ? kindOf(choice) : named("--kind", kind);
    if (Transaction.accepts(bytes)) {
      session.note(file + ": no search transaction; its prints are searched as " + shown.text());
    }
    FingerKind searched =
        among.isEmpty()
            ? shown.palm() ? FingerKind.PALM : FingerKind.TENPRINT
            : named("--among", among);
    try {
      return List.of(new FingerProbe(new Reference("1"), shown, searched, choice.prints()));
    } catch (IllegalArgumentException e) {
      throw new BadInput("--among: " + e.getMessage(), e);
    }
  }

  private static FingerKind kindOf(PrintChoice choice) {
    List<FingerTemplate> prints = choice.prints();
    boolean fingers =
        prints.size() > 1 && prints.stream().allMatch(p -> Positions.isKnown(p.position()));
    return choice.kind().orElse(fingers ? FingerKind.TENPRINT : FingerKind.LATENT);
  }

  /** What a transaction says of itself holds. */
  private void requireAlike(Header header, Country from, String kinds) {
    if (!kinds.isEmpty()) {
      throw new BadInput(
          "--kind, --among: "
              + file
              + " is a search transaction ("
              + header.type()
              + "), which says itself what it shows and is searched among");
    }
    if (!header.from().startsWith(from.code() + "/")) {
      throw new BadInput(
          "--from: " + file + " was sent by " + header.from() + " (field 1.008), not by " + from);
    }
  }

  /** The transaction, if the file is one that searches. */
  private Optional<Transaction> search() {
    if (!Transaction.accepts(bytes)) {
      return Optional.empty();
    }
    Transaction transaction = Transaction.read(bytes, file);
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
        String name = each.partition().code() + (number > 1 ? "-palms-" : "-") + ++message + SUFFIX;
        write(folder.resolve(name), sent);
      }
    }
  }

  /**
   * Checks before anything is asked that the file can be answered.
   *
   * @param folder where the answers go
   * @throws BadInput if it is no search transaction, or the folder holds answers
   */
  void requireAnswerable(Path folder) throws IOException {
    if (search().isEmpty()) {
      throw new BadInput(
          "--answers: " + file + " is no search transaction, so there is nobody to answer");
    }
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> answers = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        if (answers.iterator().hasNext()) {
          throw new BadInput(
              "--answers: " + folder + " holds answers already; name another folder");
        }
      }
    }
  }

  /** Writes the ERR that a transaction gets that cannot be taken, if it says who sent it. */
  void writeError(Path folder, BadInput error, Instant now) throws IOException {
    if (Transaction.accepts(bytes)) {
      Optional<Transaction> sent = AnswerTransaction.error(bytes, error, now);
      if (sent.isPresent()) {
        Files.createDirectories(folder);
        write(folder.resolve("ERR" + SUFFIX), sent.get());
      }
    }
  }

  private static void write(Path file, Transaction transaction) throws IOException {
    byte[] written = TransactionWriter.write(transaction);
    WholeFile.write(file, out -> out.write(written));
  }
}
