package org.treffer.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.record.BadInput;

/**
 * Finds minutiae in an image with SourceAFIS's extractor, and takes them out of its template, whose
 * bytes are CBOR: positions in pixels at 500 per inch, directions clockwise in radians.
 */
final class MinutiaeExtractor {

  private static final double HUNDREDTHS_PER_PIXEL = 5.08;

  private MinutiaeExtractor() {}

  /**
   * The print of an image.
   *
   * @param image PNG, JPEG, BMP or TIFF
   * @param perInch the image's resolution
   * @throws BadInput if the image cannot be read
   */
  static FingerTemplate extract(byte[] image, double perInch, String name) {
    try {
      FingerprintTemplate template =
          new FingerprintTemplate(
              new FingerprintImage(image, new FingerprintImageOptions().dpi(perInch)));
      return print(new ObjectMapper(new CBORFactory()).readTree(template.toByteArray()));
    } catch (IOException | RuntimeException e) {
      throw new BadInput(
          name + ": not an image that can be read; PNG, JPEG, BMP and TIFF can be", e);
    }
  }

  private static FingerTemplate print(JsonNode template) {
    List<Minutia> minutiae = new ArrayList<>();
    String types = template.get("types").asText();
    for (int i = 0; i < types.length(); i++) {
      double clockwise = Math.toDegrees(template.get("directions").get(i).asDouble());
      minutiae.add(
          new Minutia(
              hundredths(template.get("positionsX").get(i)),
              hundredths(template.get("positionsY").get(i)),
              ((360 - clockwise) % 360 + 360) % 360,
              types.charAt(i) == 'E' ? MinutiaType.ENDING : MinutiaType.BIFURCATION,
              0));
    }
    return new FingerTemplate(
        0, hundredths(template.get("width")), hundredths(template.get("height")), minutiae);
  }

  private static int hundredths(JsonNode pixels) {
    return (int) Math.round(pixels.asDouble() * HUNDREDTHS_PER_PIXEL);
  }
}
