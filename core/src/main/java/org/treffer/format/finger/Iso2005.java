package org.treffer.format.finger;

import com.machinezoo.fingerprintio.iso19794p2v2005.Iso19794p2v2005Fingerprint;
import com.machinezoo.fingerprintio.iso19794p2v2005.Iso19794p2v2005Minutia;
import com.machinezoo.fingerprintio.iso19794p2v2005.Iso19794p2v2005MinutiaType;
import com.machinezoo.fingerprintio.iso19794p2v2005.Iso19794p2v2005Position;
import com.machinezoo.fingerprintio.iso19794p2v2005.Iso19794p2v2005Template;
import com.machinezoo.noexception.Exceptions;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;

/** ISO/IEC 19794-2:2005: directions in 256ths of a circle. */
final class Iso2005 {

  private static final double DEGREES = 360 / 256.0;

  private Iso2005() {}

  static List<FingerTemplate> read(byte[] bytes) {
    Iso19794p2v2005Template record = new Iso19794p2v2005Template(bytes, Exceptions.silence());
    List<FingerTemplate> prints = new ArrayList<>();
    for (Iso19794p2v2005Fingerprint print : record.fingerprints) {
      prints.add(read(record, print));
    }
    return prints;
  }

  private static FingerTemplate read(
      Iso19794p2v2005Template record, Iso19794p2v2005Fingerprint print) {
    RecordGeometry geometry = new RecordGeometry(record.resolutionX, record.resolutionY);
    List<Minutia> minutiae = new ArrayList<>();
    for (Iso19794p2v2005Minutia m : print.minutiae) {
      minutiae.add(geometry.minutia(m.positionX, m.positionY, m.angle, DEGREES, m.type, m.quality));
    }
    return new FingerTemplate(
        RecordGeometry.position(print.position.ordinal()),
        geometry.width(record.width),
        geometry.height(record.height),
        minutiae);
  }

  static byte[] write(List<FingerTemplate> prints) {
    prints.forEach(RecordGeometry::requireWritable);
    Iso19794p2v2005Template record = new Iso19794p2v2005Template();
    record.resolutionX = RecordGeometry.USUAL.perCmX();
    record.resolutionY = RecordGeometry.USUAL.perCmY();
    record.width = RecordGeometry.widthOf(prints);
    record.height = RecordGeometry.heightOf(prints);
    int[] views = new int[RecordGeometry.POSITIONS];
    for (FingerTemplate print : prints) {
      record.fingerprints.add(write(print, views[print.position()]++));
    }
    return record.toByteArray();
  }

  private static Iso19794p2v2005Fingerprint write(FingerTemplate print, int view) {
    Iso19794p2v2005Fingerprint finger = new Iso19794p2v2005Fingerprint();
    finger.position = Iso19794p2v2005Position.values()[print.position()];
    finger.view = view;
    finger.quality = 100;
    for (Minutia m : print.minutiae()) {
      finger.minutiae.add(write(m));
    }
    return finger;
  }

  private static Iso19794p2v2005Minutia write(Minutia minutia) {
    Iso19794p2v2005Minutia written = new Iso19794p2v2005Minutia();
    written.positionX = RecordGeometry.pixels(minutia.x());
    written.positionY = RecordGeometry.pixels(minutia.y());
    written.angle = (int) Math.round(minutia.degrees() / DEGREES) % (int) (360 / DEGREES);
    written.quality = minutia.quality();
    written.type = Iso19794p2v2005MinutiaType.valueOf(minutia.type().name());
    return written;
  }
}
