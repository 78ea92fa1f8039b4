package org.treffer.format.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.vehicle.RegistrationBuilder.registration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.format.RecordedLosses;
import org.treffer.format.xml.Canonical;
import org.treffer.format.xml.Restyled;
import org.treffer.record.BadInput;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordSource;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;

class VehicleXmlTest {

  private static final URL SCHEMA = VehicleSchema.class.getResource("vehicle.xsd");

  private final List<String> rejected = new ArrayList<>();
  private final List<String> warned = new ArrayList<>();

  private static String written(RecordedLosses losses, Registration... registrations)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (VehicleXmlWriter writer = new VehicleXmlWriter(out)) {
      for (Registration registration : registrations) {
        writer.write(registration, losses);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<Registration> read(String xml) throws IOException {
    List<Registration> records = new ArrayList<>();
    try (RecordSource<Registration> source =
        VehicleFiles.open(
            "r.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
      for (Optional<RecordSource.Batch<Registration>> batch = source.next();
          batch.isPresent();
          batch = source.next()) {
        batch.get().read(sink(records));
      }
    }
    return records;
  }

  private RecordSource.Sink<Registration> sink(List<Registration> records) {
    return new RecordSource.Sink<>() {
      @Override
      public void accept(Registration record) {
        records.add(record);
      }

      @Override
      public void reject(long line, String reason) {
        rejected.add("line " + line + ": " + reason);
      }

      @Override
      public void warn(long line, String what) {
        warned.add(what);
      }
    };
  }

  @Property(tries = 500)
  void registrations_come_back_as_they_were(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    RecordedLosses losses = new RecordedLosses();
    Registration registration = RandomRegistrations.one(random);
    String xml = written(losses, registration);
    Canonical.requireValid(xml, SCHEMA);
    assertThat(read(xml)).containsExactly(registration);
    assertThat(losses.parts).isEmpty();
    assertThat(losses.wholes).isEmpty();
  }

  @Property(tries = 300)
  void a_document_in_any_style_is_written_with_the_same_content(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    String xml =
        Restyled.of(
            written(
                new RecordedLosses(),
                RandomRegistrations.one(random),
                RandomRegistrations.one(random)),
            random);
    String again = written(new RecordedLosses(), read(xml).toArray(Registration[]::new));
    assertThat(Canonical.of(again)).isEqualTo(Canonical.of(xml));
  }

  @Test
  void what_has_no_place_is_told_and_nothing_blocked_leaves() throws IOException {
    Header grounds =
        new Header(
            Status.DISPUTED,
            BirthMonth.UNKNOWN,
            List.of(Ground.of(Event.TAKEN, LocalDate.of(2020, 1, 1), Subject.SUSPECT)));
    Registration disputed =
        registration()
            .reference("A")
            .header(grounds)
            .holder(new Company("secret"), Validity.NOT_STATED, Status.BLOCKED)
            .build();
    Header blocked = new Header(Status.BLOCKED, BirthMonth.UNKNOWN, grounds.grounds());
    RecordedLosses losses = new RecordedLosses();
    String xml = written(losses, disputed, registration().reference("B").header(blocked).build());
    assertThat(losses.parts).containsExactly("A: its grounds", "A: blocked holders and owners");
    assertThat(losses.wholes).containsExactly("B: it is blocked, and the format cannot say so");
    assertThat(xml).doesNotContain("secret").contains("<disputed>true</disputed>");
    assertThat(read(xml))
        .singleElement()
        .satisfies(r -> assertThat(r.header().status()).isEqualTo(Status.DISPUTED));
  }

  @Test
  void an_element_that_is_wrong_is_named_with_its_line() throws IOException {
    String xml = written(new RecordedLosses(), registration().build());
    assertThat(read(xml.replace("<vin>", "<vin>..").replace("<sign>SLO</sign>", ""))).isEmpty();
    assertThat(rejected).containsExactly("line 3: element sign is missing in vehicle");
    rejected.clear();
    assertThat(read(xml.replace("</vin>", "</vin><end>2001-01-01</end>"))).isEmpty();
    assertThat(read(xml.replace("</vin>", "</vin><colour>pink</colour>"))).isEmpty();
    assertThat(read(xml.replace("</vin>", "</vin><holder><end>2020-01-01</end></holder>")))
        .isEmpty();
    assertThat(rejected)
        .satisfiesExactly(
            r -> assertThat(r).contains("validFrom: the period ends"),
            r -> assertThat(r).contains("element colour: one of white, yellow"),
            r -> assertThat(r).contains("element surname is missing in holder"));
    assertThat(read(xml.replace("</vin>", "</vin><wheels>4</wheels>"))).hasSize(1);
    assertThat(warned).contains("element wheels is passed over");
  }

  @Test
  void a_message_is_no_register() {
    String xml = "<VehicleAnswer xmlns='" + VehicleSchema.NAMESPACE + "'/>";
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("r.xml: no extract of a register");
  }
}
