package org.treffer.format.vehicle.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.treffer.format.RecordedLosses;
import org.treffer.format.vehicle.RandomRegistrations;
import org.treffer.format.vehicle.VehicleFiles;
import org.treffer.format.vehicle.VehicleXmlWriter;
import org.treffer.format.xml.MutatedXml;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.RecordSource;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;

/** Whatever is done to a vehicle document, it gives what it says or one line, and is soon read. */
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
    List<byte[]> whole = List.of(register(), request(), answer());
    int taken = 0;
    for (int seed = 0; seed < inputs; seed++) {
      int kind = seed % whole.size();
      byte[] bytes = MutatedXml.of(whole.get(kind), new Random(seed));
      try {
        taken += read(kind, bytes);
      } catch (BadInput e) {
        assertThat(e.getMessage()).as("seed %d", seed).startsWith("m.xml").doesNotContain("\n");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + " gives neither a record nor a reason", e);
      }
    }
    assertThat(taken).isBetween(inputs / 50, inputs - inputs / 20);
  }

  /** 1 if something was taken. */
  private static int read(int kind, byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    if (kind == 1) {
      VehicleMessages.write(VehicleMessages.readRequest("m.xml", in));
      return 1;
    }
    if (kind == 2) {
      VehicleMessages.write(VehicleMessages.readAnswer("m.xml", in, what -> {}));
      return 1;
    }
    List<Registration> records = new ArrayList<>();
    if (bytes.length == 0 || bytes[0] != '<') {
      return 0; // taken for CSV, whose reader has tests of its own
    }
    try (RecordSource<Registration> source = VehicleFiles.open("m.xml", in)) {
      for (Optional<RecordSource.Batch<Registration>> batch = source.next();
          batch.isPresent();
          batch = source.next()) {
        batch.get().read(sink(records));
      }
    }
    return records.isEmpty() ? 0 : 1;
  }

  private static RecordSource.Sink<Registration> sink(List<Registration> records) {
    return new RecordSource.Sink<>() {
      @Override
      public void accept(Registration record) {
        records.add(record);
      }

      @Override
      public void reject(long line, String reason) {
        assertThat(reason).isNotBlank().doesNotContain("\n");
      }

      @Override
      public void warn(long line, String what) {
        assertThat(what).isNotBlank();
      }
    };
  }

  private static byte[] register() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (VehicleXmlWriter writer = new VehicleXmlWriter(out)) {
      for (int seed = 0; seed < 4; seed++) {
        writer.write(RandomRegistrations.one(new Random(seed)), new RecordedLosses());
      }
    }
    return out.toByteArray();
  }

  private static VehicleRequest asked() {
    LocalDateTime at = LocalDateTime.of(2024, 5, 1, 10, 30);
    return new VehicleRequest(
        "AT-1",
        new Country("AT"),
        List.of(new Country("SI")),
        at,
        Purpose.INVESTIGATION,
        "AT-7",
        new VehicleKey.Plate("LJ AB-123", new Country("SI")),
        at);
  }

  private static byte[] request() {
    return VehicleMessages.write(asked()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] answer() {
    List<Hit> hits =
        List.of(
            new VehicleHit(
                RandomRegistrations.one(new Random(7)), "x", VehicleHit.Basis.CURRENT, 2));
    PartitionAnswer answer =
        new PartitionAnswer.Searched(new Country("SI"), "", hits, Collections.emptySortedMap());
    return VehicleMessages.write(VehicleAnswer.of(asked(), answer, asked().at()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
