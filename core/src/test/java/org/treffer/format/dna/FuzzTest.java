package org.treffer.format.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;

/** Whatever bytes a file holds, it gives records, reasons, or one line that says what it is not. */
class FuzzTest {

  private static final List<String> SEEDS =
      List.of(
          RoundTripTest.line(RoundTripTest.random(new Random(1))),
          RoundTripTest.line(RoundTripTest.random(new Random(2)))
              + "\n"
              + RoundTripTest.line(RoundTripTest.random(new Random(3))),
          "id,kind,TH01_1,TH01_2,vWA_1,vWA_2\nP-1,P,6,9.3,17,17\nS-1,S,6,9,OL,\"17\"\n",
          "Sample Name;Marker;Allele 1;Allele 2\nP-1;TH01;6;9.3\nP-1;VWA;17;\nP-2;FGA;20;21\n");

  private static final byte[] TELLING =
      "{}[]\":,;\t\r\n\\0129.e-u\u0000".getBytes(StandardCharsets.UTF_8);

  @Test
  void mutated_bytes_give_a_record_or_a_reason() throws IOException {
    fuzz(20_000);
  }

  @Test
  @Tag("long")
  void a_million_mutated_inputs_give_a_record_or_a_reason() throws IOException {
    fuzz(1_000_000);
  }

  private static void fuzz(int inputs) throws IOException {
    int records = 0;
    int reasons = 0;
    for (int seed = 0; seed < inputs; seed++) {
      byte[] bytes = mutated(new Random(seed));
      try {
        ReadFile read = ReadFile.of(bytes);
        records += read.records.size();
        reasons += read.rejected.size();
        for (String reason : read.rejected.values()) {
          assertThat(reason).as("seed %d", seed).isNotBlank();
        }
      } catch (BadInput e) {
        reasons++;
        assertThat(e.getMessage()).as("seed %d", seed).startsWith("a.txt");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + " gives neither a record nor a reason", e);
      }
    }
    assertThat(records).isGreaterThan(inputs / 20);
    assertThat(reasons).isGreaterThan(inputs / 20);
  }

  private static byte[] mutated(Random random) {
    byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
    for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 1; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
        case 2 -> bytes = java.util.Arrays.copyOf(bytes, at + 1);
        case 3 -> bytes = spliced(bytes, at, random.nextInt(1 + Math.min(40, bytes.length - at)));
        default -> bytes = java.util.Arrays.copyOfRange(bytes, at, bytes.length);
      }
    }
    return bytes;
  }

  /** The bytes with some of them, from a place on, twice. */
  private static byte[] spliced(byte[] bytes, int at, int length) {
    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
    return longer;
  }
}
