package org.treffer.serve;

import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.finger.index.FingerIndex;
import org.treffer.format.HitJson;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import tools.jackson.core.JsonGenerator;

/** Prints and the candidates to them. */
final class FingerWire implements CategoryWire {

  private static final int COLUMNS = 5;

  @Override
  public Category category() {
    return FingerIndex.FINGER;
  }

  @Override
  public void writeProbe(Probe probe, JsonGenerator json) {
    if (!(probe instanceof FingerProbe finger)) {
      throw new IllegalArgumentException("probe " + probe.reference() + " is no print");
    }
    json.writeStringProperty("reference", finger.reference().text());
    json.writeStringProperty("kind", finger.kind().text());
    json.writeStringProperty("among", finger.register().text());
    json.writeArrayPropertyStart("prints");
    for (FingerTemplate print : finger.prints()) {
      json.writeStartObject();
      json.writeNumberProperty("position", print.position());
      json.writeNumberProperty("width", print.width());
      json.writeNumberProperty("height", print.height());
      json.writeArrayPropertyStart("minutiae");
      print.minutiae().forEach(minutia -> write(minutia, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Minutia minutia, JsonGenerator json) {
    json.writeStartArray();
    json.writeNumber(minutia.x());
    json.writeNumber(minutia.y());
    json.writeNumber(minutia.degrees());
    json.writeNumber(minutia.type().ordinal());
    json.writeNumber(minutia.quality());
    json.writeEndArray();
  }

  @Override
  public Probe readProbe(Body body) {
    List<FingerTemplate> prints = new ArrayList<>();
    for (Body print : body.objects("prints")) {
      List<Minutia> minutiae =
          print.rows("minutiae", COLUMNS).stream().map(FingerWire::minutia).toList();
      prints.add(
          new FingerTemplate(
              print.whole("position"), print.whole("width"), print.whole("height"), minutiae));
    }
    return new FingerProbe(
        body.parsed("reference", Reference::new),
        body.parsed("kind", FingerKind::named),
        body.parsed("among", FingerKind::named),
        prints);
  }

  private static Minutia minutia(double[] row) {
    int type = (int) row[3];
    if (type < 0 || type >= MinutiaType.values().length) {
      throw new IllegalArgumentException("a minutia's type is 0 to 2, not " + type);
    }
    return new Minutia(
        (int) row[0], (int) row[1], row[2], MinutiaType.values()[type], (int) row[4]);
  }

  @Override
  public void writeHit(Hit hit, JsonGenerator json) {
    if (!(hit instanceof FingerHit finger)) {
      throw new IllegalArgumentException("hit " + hit.reference() + " is none of fingerprints");
    }
    json.writeStringProperty("reference", finger.reference().text());
    json.writeStringProperty("kind", finger.kind().text());
    HitJson.mark(finger, json);
    json.writeNumberProperty("position", finger.position());
    json.writeNumberProperty("score", finger.score());
    json.writeNumberProperty("falseMatchRate", finger.falseMatchRate());
    json.writeNumberProperty("rank", finger.rank());
  }

  @Override
  public Hit readHit(Body body) {
    return new FingerHit(
        body.parsed("reference", Reference::new),
        body.parsed("kind", FingerKind::named),
        body.whole("position"),
        body.number("score"),
        body.number("falseMatchRate"),
        body.whole("rank"),
        body.disputed());
  }
}
