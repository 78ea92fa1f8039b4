package org.treffer.format.vehicle.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.format.vehicle.RandomRegistrations;
import org.treffer.format.vehicle.VehicleSchema;
import org.treffer.format.xml.Canonical;
import org.treffer.format.xml.Restyled;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Subject;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.plate.PlateReader;

class VehicleMessagesTest {

  private static final URL SCHEMA = VehicleSchema.class.getResource("vehicle.xsd");
  private static final Country SI = new Country("SI");
  private static final LocalDateTime AT = LocalDateTime.of(2024, 5, 1, 10, 30, 7);
  private static final PlateReader PLATES =
      new PlateReader(PlateReader.Ambiguity.ANSWER_EVERY_READING);

  private static VehicleRequest request(VehicleKey key, List<Country> asked) {
    return new VehicleRequest(
        "AT-1", new Country("AT"), asked, AT, Purpose.INVESTIGATION, "AT-7", key, AT);
  }

  private static VehicleRequest random(Random random) {
    VehicleKey key =
        switch (random.nextInt(4)) {
          case 0 -> new VehicleKey.Plate("LJ AB-" + (100 + random.nextInt(900)), SI);
          case 1 -> new VehicleKey.Chassis("WVWZZZ1KZAW00000" + random.nextInt(10));
          case 2 ->
              new VehicleKey.Person(
                  "Ana <Kovač> & Co",
                  LocalDate.of(1980, 2, 3).plusDays(random.nextInt(9_000)),
                  random.nextBoolean() ? Subject.SUSPECT : Subject.CONVICTED);
          default -> new VehicleKey.Company("Најам \"Брзо\"", Subject.SUSPECT);
        };
    boolean all = random.nextBoolean() && !(key instanceof VehicleKey.Plate);
    return request(key, all ? List.of() : List.of(SI));
  }

  private static VehicleRequest readRequest(String xml) {
    return VehicleMessages.readRequest("m.xml", stream(xml));
  }

  private static VehicleAnswer readAnswer(String xml) {
    return VehicleMessages.readAnswer("m.xml", stream(xml), what -> {});
  }

  private static ByteArrayInputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void a_request_read_again_is_the_request(@ForAll long seed) {
    Random random = new Random(seed);
    VehicleRequest request = random(random);
    String xml = VehicleMessages.write(request);
    Canonical.requireValid(xml, SCHEMA);
    assertThat(readRequest(xml)).isEqualTo(request);
    String restyled = Restyled.of(xml, random);
    assertThat(Canonical.of(VehicleMessages.write(readRequest(restyled))))
        .isEqualTo(Canonical.of(restyled));
  }

  @Property(tries = 300)
  void an_answer_read_again_is_the_answer(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hit> hits =
        random
            .ints(random.nextInt(4))
            .mapToObj(
                i ->
                    (Hit)
                        new VehicleHit(
                            RandomRegistrations.one(random),
                            random.nextBoolean() ? "" : "LJ AB123: as typed",
                            VehicleHit.Basis.values()[random.nextInt(2)],
                            1 + random.nextInt(2)))
            .toList();
    PartitionAnswer searched =
        new PartitionAnswer.Searched(SI, "", hits, Collections.emptySortedMap());
    VehicleAnswer answer = VehicleAnswer.of(random(random), searched, AT);
    String xml = VehicleMessages.write(answer);
    Canonical.requireValid(xml, SCHEMA);
    assertThat(readAnswer(xml)).isEqualTo(answer);
    assertThat(readAnswer(xml).answer()).isEqualTo(searched);
    String restyled = Restyled.of(xml, random);
    assertThat(Canonical.of(VehicleMessages.write(readAnswer(restyled))))
        .isEqualTo(Canonical.of(restyled));
  }

  @Test
  void a_state_that_did_not_search_has_its_own_word_and_comes_back_as_it_was() {
    VehicleRequest request = request(new VehicleKey.Chassis("WVWZZZ1KZAW000001"), List.of());
    for (PartitionAnswer answer :
        List.of(
            new PartitionAnswer.Refused(SI, Refusal.QUOTA_SPENT),
            new PartitionAnswer.Unavailable(SI, "maintenance"),
            new PartitionAnswer.TimedOut(SI),
            new PartitionAnswer.Failed(SI, "a defect"))) {
      String xml = VehicleMessages.write(VehicleAnswer.of(request, answer, AT));
      Canonical.requireValid(xml, SCHEMA);
      assertThat(xml).doesNotContain("found<");
      assertThat(readAnswer(xml).answer()).isEqualTo(answer);
    }
  }

  @Test
  void a_request_is_a_probe() {
    assertThat(request(new VehicleKey.Plate("LJ AB-123", SI), List.of(SI)).probe(PLATES))
        .isInstanceOfSatisfying(
            VehicleProbe.ByPlate.class, p -> assertThat(p.country()).isEqualTo(SI));
    assertThat(request(new VehicleKey.Chassis("wvwzzz1kzaw000001"), List.of()).probe(PLATES))
        .isInstanceOf(VehicleProbe.ByVin.class);
    VehicleKey holder =
        new VehicleKey.Person("Ana Kovač", LocalDate.of(1980, 2, 3), Subject.SUSPECT);
    assertThat(request(holder, List.of()).probe(PLATES)).isInstanceOf(VehicleProbe.ByHolder.class);
    assertThatThrownBy(() -> request(new VehicleKey.Chassis("WVW*"), List.of()).probe(PLATES))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void a_plate_is_asked_of_its_own_country_alone() {
    VehicleKey plate = new VehicleKey.Plate("LJ AB-123", SI);
    assertThatThrownBy(() -> request(plate, List.of())).hasMessageContaining("alone, SI");
    assertThatThrownBy(() -> request(plate, List.of(new Country("DE"))))
        .hasMessageContaining("alone, SI");
  }

  @Test
  void what_is_wrong_is_one_line_with_its_place() {
    String xml = VehicleMessages.write(request(new VehicleKey.Plate("LJ AB-123", SI), List.of(SI)));
    refuses(xml.replace("investigation", "curiosity"), "m.xml, line 3: element purpose: ");
    refuses(xml.replace("<user>AT-7</user>", ""), "line 3: element user is missing in header");
    refuses(
        xml.replace("<country>", "<vin>WVWZZZ1KZAW000001</vin><country>"),
        "element search holds one of licence_number, vin and holder");
    refuses(xml.replace("10:30:07", "25:00:00"), "element time is no time");
    refuses(
        xml.replace("</VehicleRequest>", "<x/></VehicleRequest>"), "ends behind element search");
    refuses(xml.replace("VehicleRequest", "VehicleAnswer"), "its root is not VehicleRequest");
    String answer =
        VehicleMessages.write(
            VehicleAnswer.of(readRequest(xml), new PartitionAnswer.TimedOut(SI), AT));
    assertThatThrownBy(() -> readAnswer(answer.replace("timeout", "found")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("element status: found with vehicles");
  }

  private static void refuses(String xml, String reason) {
    assertThatThrownBy(() -> readRequest(xml))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }
}
