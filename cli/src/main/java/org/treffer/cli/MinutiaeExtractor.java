package org.treffer.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jnbis.api.Jnbis;
import org.jnbis.api.model.Bitmap;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.record.BadInput;

/**
 * Finds minutiae in an image with SourceAFIS's extractor, and takes them out of its template, whose
 * bytes are CBOR: positions in pixels at 500 per inch, directions clockwise in radians.
 */
final class MinutiaeExtractor {

  /** Pixels an inch where neither the user nor the image says another number. */
  private static final int USUAL_RESOLUTION = 500;

  /** For {@link #extract}: what a WSQ image says of itself, else {@value #USUAL_RESOLUTION}. */
  static final double AS_THE_IMAGE_SAYS = Double.NaN;

  /** The resolutions that the extractor takes. */
  private static final int LEAST_RESOLUTION = 20;

  private static final int HIGHEST_RESOLUTION = 20_000;

  /** A whole palm at 500 pixels an inch has ten million; decoding takes some 13 bytes each. */
  private static final int MOST_PIXELS = 16_000_000;

  private static final double HUNDREDTHS_PER_PIXEL = 5.08;

  private MinutiaeExtractor() {}

  /**
   * The print of an image.
   *
   * @param image PNG, JPEG, BMP, TIFF or WSQ
   * @param perInch the image's resolution, or {@link #AS_THE_IMAGE_SAYS}
   * @throws BadInput if the image cannot be read
   */
  static FingerTemplate extract(byte[] image, double perInch, String name) {
    FingerprintImage pixels =
        WsqOutline.accepts(image) ? wsq(image, perInch, name) : common(image, perInch, name);
    try {
      FingerprintTemplate template = new FingerprintTemplate(pixels);
      return print(new ObjectMapper(new CBORFactory()).readTree(template.toByteArray()));
    } catch (IOException | RuntimeException e) {
      throw new BadInput(name + ": no minutiae can be found in this image", e);
    }
  }

  private static FingerprintImage wsq(byte[] image, double perInch, String name) {
    WsqOutline outline = WsqOutline.of(image, name);
    Bitmap bitmap = decodeWsq(image, outline, name);
    boolean itSays = Double.isNaN(perInch) && outline.perInch() > 0;
    double said = itSays ? outline.perInch() : perInch;
    FingerprintImageOptions resolution = resolution(said, name);
    requireSizeWhenScaled(bitmap.getWidth(), bitmap.getHeight(), said, name);
    return new FingerprintImage(
        bitmap.getWidth(), bitmap.getHeight(), bitmap.getPixels(), resolution);
  }

  /**
   * The pixels of a WSQ image.
   *
   * @throws BadInput if its codes are damaged
   */
  static Bitmap decodeWsq(byte[] image, WsqOutline outline, String name) {
    try {
      return Jnbis.wsq().decode(Arrays.copyOf(image, outline.length())).asBitmap();
    } catch (RuntimeException e) {
      throw new BadInput(name + ": a damaged WSQ image, its codes cannot be decoded", e);
    }
  }

  private static FingerprintImage common(byte[] image, double perInch, String name) {
    FingerprintImageOptions resolution = resolution(perInch, name);
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("no reader for this image");
      }
      ImageReader reader = readers.next();
      reader.setInput(stream);
      requireSize(reader.getWidth(0), reader.getHeight(0), name);
      requireSizeWhenScaled(reader.getWidth(0), reader.getHeight(0), perInch, name);
      reader.dispose();
      return new FingerprintImage(image, resolution);
    } catch (BadInput e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new BadInput(
          name + ": not an image that can be read; PNG, JPEG, BMP, TIFF and WSQ can be", e);
    }
  }

  /**
   * Refuses what would fill the memory.
   *
   * @throws BadInput if an image of this size is none or too large
   */
  static void requireSize(int width, int height, String name) {
    if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS) {
      throw new BadInput(
          String.format(
              "%s: an image of %,d by %,d pixels; it may have %,d",
              name, width, height, MOST_PIXELS));
    }
  }

  /** The extractor brings an image to 500 pixels an inch first: one of 30 grows 278-fold. */
  private static void requireSizeWhenScaled(int width, int height, double perInch, String name) {
    double said = Double.isNaN(perInch) ? USUAL_RESOLUTION : perInch;
    double scale = USUAL_RESOLUTION / said;
    if (width * scale * height * scale > MOST_PIXELS) {
      throw new BadInput(
          String.format(
              Locale.ROOT,
              "%s: an image of %,d by %,d pixels at %.0f an inch would have more than %,d at %d;"
                  + " is --dpi right?",
              name,
              width,
              height,
              said,
              MOST_PIXELS,
              USUAL_RESOLUTION));
    }
  }

  private static FingerprintImageOptions resolution(double perInch, String name) {
    double said = Double.isNaN(perInch) ? USUAL_RESOLUTION : perInch;
    if (said < LEAST_RESOLUTION || said > HIGHEST_RESOLUTION) {
      throw new BadInput(
          String.format(
              "%s: %s pixels an inch; say another number by --dpi, from %d to %d",
              name,
              said == Math.rint(said) ? Long.toString((long) said) : Double.toString(said),
              LEAST_RESOLUTION,
              HIGHEST_RESOLUTION));
    }
    return new FingerprintImageOptions().dpi(said);
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
