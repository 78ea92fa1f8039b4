package org.treffer.format.finger;

import com.machinezoo.fingerprintio.ansi378v2009.Ansi378v2009Fingerprint;
import com.machinezoo.fingerprintio.ansi378v2009.Ansi378v2009Minutia;
import com.machinezoo.fingerprintio.ansi378v2009.Ansi378v2009Template;
import com.machinezoo.noexception.Exceptions;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;

/** ANSI/INCITS 378-2009: directions in units of two degrees. */
final class Ansi2009 {

  private static final double DEGREES = 2.0;

  private Ansi2009() {}

  static List<FingerTemplate> read(byte[] bytes) {
    Ansi378v2009Template record = new Ansi378v2009Template(bytes, Exceptions.silence());
    List<FingerTemplate> prints = new ArrayList<>();
    for (Ansi378v2009Fingerprint print : record.fingerprints) {
      prints.add(read(print));
    }
    return prints;
  }

  private static FingerTemplate read(Ansi378v2009Fingerprint print) {
    RecordGeometry geometry = new RecordGeometry(print.resolutionX, print.resolutionY);
    List<Minutia> minutiae = new ArrayList<>();
    for (Ansi378v2009Minutia m : print.minutiae) {
      minutiae.add(geometry.minutia(m.positionX, m.positionY, m.angle, DEGREES, m.type, m.quality));
    }
    return new FingerTemplate(
        RecordGeometry.position(print.position.ordinal()),
        geometry.width(print.width),
        geometry.height(print.height),
        minutiae);
  }
}
