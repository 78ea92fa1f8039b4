package org.treffer.format.face;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.treffer.face.Face;
import org.treffer.face.FaceHit;
import org.treffer.face.FaceRecord;
import org.treffer.format.HeaderJson;
import org.treffer.format.HitJson;
import org.treffer.format.JsonFields;
import org.treffer.format.JsonLineReader;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Reads a face from a line of JSON, and writes a hit. */
public final class FaceJson implements JsonLineReader<FaceRecord>, HitJson {

  @Override
  public FaceRecord read(JsonParser parser, Consumer<String> warnings) {
    HeaderJson header = new HeaderJson(LocalDate.of(2024, 5, 1));
    List<String> reference = new ArrayList<>();
    List<Integer> features = new ArrayList<>();
    parser.nextToken();
    JsonFields.object(
        parser,
        "a face",
        name -> {
          if (name.equals("reference")) {
            reference.add(JsonFields.text(parser, name));
          } else if (name.equals("features")) {
            JsonFields.texts(parser, name).forEach(f -> features.add(Integer.valueOf(f)));
          } else if (!header.read(name, parser)) {
            throw new IllegalArgumentException("field " + name + " is not known");
          }
        });
    return new FaceRecord(
        new Reference(String.join("", reference)), header.header(), new Face(features));
  }

  @Override
  public String category() {
    return "face";
  }

  @Override
  public void write(Hit hit, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("reference", hit.reference().text());
    HitJson.mark(hit, json);
    json.writeNumberProperty("distance", ((FaceHit) hit).distance());
    json.writeEndObject();
  }
}
