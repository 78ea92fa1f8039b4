package org.treffer.format.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class FingerJsonTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final JsonFactory JSON = new JsonFactory();

  @Property(tries = 50)
  void what_was_written_is_read_again(@ForAll long seed) {
    FingerTemplate print = MinutiaeRecordTest.print(seed, 360 / 256.0);
    FingerRecord record =
        new FingerRecord(
            new Reference("MK-1"),
            FingerKind.LATENT_PALM,
            Header.of(Ground.of(Event.TAKEN, TODAY, Subject.SUSPECT)),
            List.of(new FingerTemplate(print.position(), 0, 0, print.minutiae())));
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      FingerJson.write(record, json);
    }
    assertThat(read(text.toString(), new ArrayList<>())).isEqualTo(record);
  }

  @Test
  void a_template_in_base64_is_a_print() {
    FingerTemplate print = MinutiaeRecordTest.print(5, 360 / 256.0);
    String base64 = Base64.getEncoder().encodeToString(MinutiaeRecord.writeIso(print));
    FingerRecord record =
        read(
            "{\"reference\":\"A\",\"prints\":[{\"position\":4,\"template\":\"" + base64 + "\"}]}",
            new ArrayList<>());
    assertThat(record.kind()).isEqualTo(FingerKind.LATENT);
    assertThat(record.prints().getFirst().position()).isEqualTo(4);
    assertThat(record.prints().getFirst().minutiae()).isEqualTo(print.minutiae());
  }

  @Test
  void unknown_fields_are_skipped_with_a_warning() {
    List<String> warnings = new ArrayList<>();
    read("{\"reference\":\"A\",\"prints\":[{\"minutiae\":[]}],\"colour\":{\"x\":1}}", warnings);
    assertThat(warnings).containsExactly("field colour is not known and was skipped");
  }

  @Test
  void what_is_wrong_is_named() {
    refuses("{\"prints\":[{\"minutiae\":[]}]}", "field reference is missing");
    refuses("{\"reference\":\"A\"}", "field prints: 1 to 40 prints");
    refuses("{\"reference\":\"A\",\"kind\":\"toe\",\"prints\":[]}", "field kind: 'toe'");
    refuses("{\"reference\":\"A\",\"prints\":[{\"minutiae\":[[1,2,3]]}]}", "field prints.minutiae");
    refuses(
        "{\"reference\":\"A\",\"prints\":[{\"minutiae\":[[1,2,400,\"ending\",5]]}]}",
        "a direction is 0 to under 360");
    refuses("{\"reference\":\"A\",\"prints\":[{\"template\":\"!!\"}]}", "no base64");
    refuses(
        "{\"reference\":\"A\",\"prints\":[{\"template\":\"AAAA\"}]}",
        "field prints.template: not a minutiae record");
  }

  private static void refuses(String line, String reason) {
    assertThatThrownBy(() -> read(line, new ArrayList<>()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static FingerRecord read(String line, List<String> warnings) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      return new FingerJson(TODAY).read(parser, warnings::add);
    }
  }
}
