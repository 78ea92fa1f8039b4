package org.treffer.format.finger;

import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Fingerprint;
import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Minutia;
import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Template;
import com.machinezoo.noexception.Exceptions;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;

/** ISO/IEC 19794-2:2011: directions in 256ths of a circle. */
final class Iso2011 {

  private static final double DEGREES = 360 / 256.0;

  private Iso2011() {}

  static List<FingerTemplate> read(byte[] bytes) {
    Iso19794p2v2011Template record = new Iso19794p2v2011Template(bytes, Exceptions.silence());
    List<FingerTemplate> prints = new ArrayList<>();
    for (Iso19794p2v2011Fingerprint print : record.fingerprints) {
      prints.add(read(print));
    }
    return prints;
  }

  private static FingerTemplate read(Iso19794p2v2011Fingerprint print) {
    RecordGeometry geometry = new RecordGeometry(print.resolutionX, print.resolutionY);
    List<Minutia> minutiae = new ArrayList<>();
    for (Iso19794p2v2011Minutia m : print.minutiae) {
      minutiae.add(geometry.minutia(m.positionX, m.positionY, m.angle, DEGREES, m.type, m.quality));
    }
    return new FingerTemplate(
        RecordGeometry.position(print.position.ordinal()),
        geometry.width(print.width),
        geometry.height(print.height),
        minutiae);
  }
}
