package org.treffer.format.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaRecord;
import org.treffer.format.RecordWriter;
import org.treffer.format.RecordedLosses;
import org.treffer.format.dna.cmf.CmfWriter;
import org.treffer.format.dna.prum.PrumHeader;
import org.treffer.format.dna.prum.PrumWriter;
import org.treffer.format.dna.prum.PrumXml;
import org.treffer.format.xml.MutatedXml;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/** Whatever is done to a document with profiles, it gives what it says or one line. */
class XmlFuzzTest {

  @Test
  void mutated_documents_give_records_or_a_reason() throws IOException {
    fuzz(15_000);
  }

  @Test
  @Tag("long")
  void a_million_mutated_documents_give_records_or_a_reason() throws IOException {
    fuzz(1_000_000);
  }

  private static void fuzz(int inputs) throws IOException {
    List<byte[]> whole = List.of(cmf(), prum("R"), prum("A"));
    int taken = 0;
    for (int seed = 0; seed < inputs; seed++) {
      int kind = seed % whole.size();
      byte[] bytes = MutatedXml.of(whole.get(kind), new Random(seed));
      try {
        taken += read(kind, bytes);
      } catch (BadInput e) {
        assertThat(e.getMessage()).as("seed %d", seed).startsWith("a.txt").doesNotContain("\n");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + " gives neither a record nor a reason", e);
      }
    }
    assertThat(taken).isBetween(inputs / 50, inputs - inputs / 20);
  }

  /** 1 if something was taken. */
  private static int read(int kind, byte[] bytes) throws IOException {
    if (kind == 2) {
      ByteArrayInputStream in = new ByteArrayInputStream(bytes);
      PrumXml.write(PrumXml.read("a.txt", in, what -> {}));
      return 1;
    }
    ReadFile read = ReadFile.of(bytes);
    assertThat(read.rejected.values()).allSatisfy(r -> assertThat(r).doesNotContain("\n"));
    return read.records.isEmpty() ? 0 : 1;
  }

  private static byte[] cmf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(new CmfWriter(out, "LAB", Instant.parse("2026-03-01T08:00:00Z")));
    return out.toByteArray();
  }

  private static byte[] prum(String direction) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrumHeader.Leg leg =
        new PrumHeader.Leg(
            new Country("AL"), new Country("MK"), "AL-1", LocalDateTime.of(2026, 1, 31, 12, 0));
    write(
        new PrumWriter(
            out, new PrumHeader(PrumHeader.Direction.valueOf(direction), "", "", "", leg, leg)));
    return out.toByteArray();
  }

  private static void write(RecordWriter<DnaRecord> writer) throws IOException {
    try (writer) {
      for (int seed = 0; seed < 4; seed++) {
        writer.write(RandomDna.record(new Random(seed)), new RecordedLosses());
      }
    }
  }
}
