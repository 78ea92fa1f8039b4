package org.treffer.format.finger;

import com.machinezoo.fingerprintio.ansi378v2004.Ansi378v2004Fingerprint;
import com.machinezoo.fingerprintio.ansi378v2004.Ansi378v2004Minutia;
import com.machinezoo.fingerprintio.ansi378v2004.Ansi378v2004MinutiaType;
import com.machinezoo.fingerprintio.ansi378v2004.Ansi378v2004Position;
import com.machinezoo.fingerprintio.ansi378v2004.Ansi378v2004Template;
import com.machinezoo.noexception.Exceptions;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;

/** ANSI/INCITS 378-2004: directions in units of two degrees. */
final class Ansi2004 {

  private static final double DEGREES = 2.0;

  private Ansi2004() {}

  static List<FingerTemplate> read(byte[] bytes) {
    Ansi378v2004Template record = new Ansi378v2004Template(bytes, Exceptions.silence());
    List<FingerTemplate> prints = new ArrayList<>();
    for (Ansi378v2004Fingerprint print : record.fingerprints) {
      prints.add(read(record, print));
    }
    return prints;
  }

  private static FingerTemplate read(Ansi378v2004Template record, Ansi378v2004Fingerprint print) {
    RecordGeometry geometry = new RecordGeometry(record.resolutionX, record.resolutionY);
    List<Minutia> minutiae = new ArrayList<>();
    for (Ansi378v2004Minutia m : print.minutiae) {
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
    Ansi378v2004Template record = new Ansi378v2004Template();
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

  private static Ansi378v2004Fingerprint write(FingerTemplate print, int view) {
    Ansi378v2004Fingerprint finger = new Ansi378v2004Fingerprint();
    finger.position = Ansi378v2004Position.values()[print.position()];
    finger.view = view;
    finger.quality = 100;
    for (Minutia m : print.minutiae()) {
      finger.minutiae.add(write(m));
    }
    return finger;
  }

  private static Ansi378v2004Minutia write(Minutia minutia) {
    Ansi378v2004Minutia written = new Ansi378v2004Minutia();
    written.positionX = RecordGeometry.pixels(minutia.x());
    written.positionY = RecordGeometry.pixels(minutia.y());
    written.angle = (int) Math.round(minutia.degrees() / DEGREES) % (int) (360 / DEGREES);
    written.quality = minutia.quality();
    written.type = Ansi378v2004MinutiaType.valueOf(minutia.type().name());
    return written;
  }
}
