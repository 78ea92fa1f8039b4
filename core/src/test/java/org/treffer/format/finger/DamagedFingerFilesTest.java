package org.treffer.format.finger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.format.finger.nist.AnswerTransaction;
import org.treffer.format.finger.nist.RandomPrints;
import org.treffer.format.finger.nist.SearchTransaction;
import org.treffer.format.finger.nist.Transaction;
import org.treffer.format.finger.nist.TransactionWriter;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;

/** Damaged input is one clear error or is read; it never crashes, hangs or fills the memory. */
class DamagedFingerFilesTest {

  private static final FingerTemplate PRINT = MinutiaeRecordTest.print(11, 2);

  @Test
  void thirty_thousand_damaged_files_are_refused_or_read() {
    assertThat(damaged(30_000, 1)).isBetween(1_000, 29_000);
  }

  @Test
  @Tag("long")
  void a_million_damaged_files_are_refused_or_read() {
    assertThat(damaged(1_000_000, 2)).isBetween(30_000, 970_000);
  }

  /** How many of the damaged files were refused. */
  private static int damaged(int files, long seed) {
    List<byte[]> whole =
        List.of(
            MinutiaeRecord.writeIso(PRINT),
            MinutiaeRecord.writeAnsi(PRINT),
            transaction(),
            answer(),
            RandomPrints.pixelBlock());
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < files; i++) {
      byte[] damaged = damage(whole.get(i % whole.size()), random);
      try {
        if (Transaction.accepts(damaged)) {
          use(Transaction.read(damaged, "damaged"));
        } else {
          MinutiaeRecord.read(damaged, "damaged");
        }
      } catch (BadInput e) {
        refused++;
        assertThat(e.getMessage()).startsWith("damaged: ").doesNotContain("\n");
      }
    }
    return refused;
  }

  private static final FingerProbe QUERY =
      new FingerProbe(
          new Reference("C"), FingerKind.LATENT, FingerKind.TENPRINT, List.of(PRINT, PRINT));

  private static Transaction search() {
    return SearchTransaction.of(QUERY, "NL/A", "DE/B", "0200000004H", Instant.EPOCH);
  }

  private static byte[] transaction() {
    return TransactionWriter.write(search());
  }

  private static byte[] answer() {
    FingerHit hit = new FingerHit(new Reference("P"), FingerKind.TENPRINT, 2, 50, 1e-5, 1, true);
    PartitionAnswer answer =
        new PartitionAnswer.Searched(
            new Country("DE"), "", List.of(hit), Collections.emptySortedMap());
    return TransactionWriter.write(
        AnswerTransaction.messages(search(), QUERY, answer, Instant.EPOCH).getFirst());
  }

  /** What is read can be used: checked, asked, taken as an answer, and mostly written again. */
  private static void use(Transaction transaction) {
    SearchTransaction.faults(transaction);
    try {
      SearchTransaction.queries(transaction);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).doesNotContain("\n");
    }
    try {
      AnswerTransaction.read(List.of(transaction));
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).doesNotContain("\n");
    }
    try {
      Transaction.read(TransactionWriter.write(transaction), "written");
    } catch (BadInput e) {
      assertThat(e.getMessage()).startsWith("a transaction cannot be written: ");
    }
  }

  /** Cuts, flips bits, writes structure where there was none, and moves pieces about. */
  private static byte[] damage(byte[] whole, Random random) {
    int length = random.nextInt(4) == 0 ? random.nextInt(whole.length + 1) : whole.length;
    byte[] damaged = Arrays.copyOf(whole, length);
    for (int changes = random.nextInt(4); changes >= 0 && length > 0; changes--) {
      int at = random.nextInt(length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> damaged[at] = (byte) (0x1C + random.nextInt(4));
        case 2 -> damaged[at] = (byte) ('0' + random.nextInt(10));
        default -> {
          int from = random.nextInt(length);
          int count = Math.min(random.nextInt(40), length - Math.max(at, from));
          System.arraycopy(damaged, from, damaged, at, count);
        }
      }
    }
    return damaged;
  }
}
