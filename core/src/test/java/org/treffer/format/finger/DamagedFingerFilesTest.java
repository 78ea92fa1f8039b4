package org.treffer.format.finger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.BadInput;

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
            NistWriter.write(
                new NistTransaction("MPS", "0200000004H", "", "NL/A", "DE/B", "C", List.of(PRINT)),
                Instant.EPOCH));
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < files; i++) {
      byte[] damaged = damage(whole.get(i % whole.size()), random);
      try {
        if (NistTransaction.accepts(damaged)) {
          NistTransaction.read(damaged, "damaged");
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

  private static byte[] damage(byte[] whole, Random random) {
    int length = random.nextInt(4) == 0 ? random.nextInt(whole.length + 1) : whole.length;
    byte[] damaged = Arrays.copyOf(whole, length);
    for (int flips = random.nextInt(4); flips >= 0 && length > 0; flips--) {
      damaged[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }
}
