package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.format.vehicle.VehicleFiles;
import org.treffer.record.RecordSource;
import org.treffer.vehicle.Registration;

class RegistrationTextTest {

  private static final String RECORD =
      """
      {"reference":"SI-V-1","plate":"LJ AB-123","country":"SI","vin":"WVWZZZ1KZAW000001",\
      "validFrom":"2024-03-01",%s}
      """;

  private static Registration with(String fields) throws IOException {
    List<Registration> records = new ArrayList<>();
    byte[] line = RECORD.formatted(fields).getBytes(StandardCharsets.UTF_8);
    try (RecordSource<Registration> source =
        VehicleFiles.open("a record", new ByteArrayInputStream(line))) {
      source.next().orElseThrow().read(new Taking(records));
    }
    return records.getFirst();
  }

  private record Taking(List<Registration> records) implements RecordSource.Sink<Registration> {
    @Override
    public void accept(Registration record) {
      records.add(record);
    }

    @Override
    public void reject(long line, String reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void warn(long line, String what) {
      // Warnings are not the matter here.
    }
  }

  @Test
  void a_record_is_a_block_of_a_line_a_fact() throws IOException {
    Registration record =
        with(
            """
            "holders":[{"company":"Kranjc d.o.o.","address":"Celovška cesta 4, Ljubljana"}],\
            "owners":[{"name":"Ana Kovač","to":"2025-01-31"}],\
            "vehicle":{"make":"Volkswagen","type":"Golf","category":"M1","colour":"red",\
            "firstRegistration":"2020-02-03"},"documents":["A1","A2"],\
            "insurance":{"company":"Insurance 2","number":"77","from":"2026-01-01","to":"2026-12-31"}\
            """);
    assertThat(RegistrationText.of(record))
        .containsExactly(
            "SI-V-1",
            "  plate: LJ AB-123, since 2024-03-01",
            "  vehicle: Volkswagen Golf, red, M1",
            "  first registered: 2020-02-03",
            "  chassis number: WVWZZZ1KZAW000001",
            "  documents: A1, A2",
            "  insured until 2026-12-31, Insurance 2, number 77",
            "  holder: Kranjc d.o.o.",
            "    Celovška cesta 4, Ljubljana",
            "  owner: Ana Kovač, from 2024-03-01 to 2025-01-31");
  }

  @Test
  void what_is_not_told_has_no_line() throws IOException {
    assertThat(RegistrationText.of(with("\"documents\":[]")))
        .containsExactly(
            "SI-V-1",
            "  plate: LJ AB-123, since 2024-03-01",
            "  chassis number: WVWZZZ1KZAW000001");
  }

  @Test
  void a_stolen_plate_is_told_from_a_stolen_vehicle() throws IOException {
    String plate = "\"stolen\":{\"what\":\"plate\",\"number\":\"T7\",\"from\":\"2024-05-01\"}";
    assertThat(RegistrationText.stolen(with(plate))).isEqualTo("PLATE STOLEN since 2024-05-01");
    assertThat(RegistrationText.of(with(plate)))
        .contains("  PLATE STOLEN since 2024-05-01, report T7");
    String vehicle = "\"stolen\":{\"what\":\"vehicle\",\"from\":\"2024-05-02\"}";
    assertThat(RegistrationText.stolen(with(vehicle))).isEqualTo("VEHICLE STOLEN since 2024-05-02");
  }

  @Test
  void a_theft_that_the_status_tells_too_is_told_once() throws IOException {
    String status = "\"vehicle\":{\"status\":\"stolen\",\"statusFrom\":\"2024-05-03\"}";
    String vehicle = ",\"stolen\":{\"what\":\"vehicle\",\"from\":\"2024-05-02\"}";
    String plate = ",\"stolen\":{\"what\":\"plate\",\"from\":\"2024-05-02\"}";
    assertThat(RegistrationText.stolen(with(status))).isEqualTo("VEHICLE STOLEN since 2024-05-03");
    assertThat(RegistrationText.stolen(with(status + vehicle)))
        .isEqualTo("VEHICLE STOLEN since 2024-05-02");
    assertThat(RegistrationText.stolen(with(status + plate)))
        .isEqualTo("PLATE STOLEN since 2024-05-02; VEHICLE STOLEN since 2024-05-03");
  }

  @Test
  void a_long_line_goes_on_indented() throws IOException {
    String address = "Ulica ".repeat(20).strip();
    assertThat(
            RegistrationText.of(
                with("\"holders\":[{\"name\":\"Ana Kovač\",\"address\":\"" + address + "\"}]")))
        .allMatch(line -> line.length() <= 80)
        .filteredOn(line -> line.startsWith("    Ulica"))
        .hasSize(2);
  }
}
