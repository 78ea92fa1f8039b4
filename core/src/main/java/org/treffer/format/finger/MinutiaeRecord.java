package org.treffer.format.finger;

import com.machinezoo.fingerprintio.TemplateFormat;
import com.machinezoo.fingerprintio.TemplateFormatException;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.BadInput;

/**
 * Finger minutiae records in bytes: ISO/IEC 19794-2:2005 and ANSI/INCITS 378-2004 are read and
 * written, ISO/IEC 19794-2:2011 and ANSI/INCITS 378-2009 are read. Which one it is shows in the
 * bytes.
 *
 * <p>Lost on reading: ridge counts, cores, deltas and vendors' extensions. Positions are converted
 * to hundredths of a millimetre and back to the same pixels; directions are kept as they are.
 */
public final class MinutiaeRecord {

  /** Records are a few hundred bytes; what is longer than this is none. */
  private static final int LONGEST = 4 << 20;

  private MinutiaeRecord() {}

  /**
   * Reads the prints of a record, at least one.
   *
   * @param name what to call the input in an error
   * @throws BadInput if the bytes are none of the formats, or damaged
   */
  public static List<FingerTemplate> read(byte[] bytes, String name) {
    try {
      List<FingerTemplate> prints = prints(bytes, name);
      if (prints.isEmpty()) {
        throw new BadInput(name + ": the minutiae record holds no print");
      }
      return prints;
    } catch (BadInput e) {
      throw e;
    } catch (RuntimeException e) {
      // The library reports damage by several kinds of exception.
      throw new BadInput(name + ": a damaged minutiae record" + said(e), e);
    }
  }

  private static List<FingerTemplate> prints(byte[] bytes, String name) {
    TemplateFormat format = bytes.length > LONGEST ? null : TemplateFormat.identify(bytes);
    if (format == null) {
      throw new BadInput(
          name
              + ": not a minutiae record: ISO/IEC 19794-2 and ANSI/INCITS 378 start with 'FMR' and"
              + " a version");
    }
    return switch (format) {
      case ISO_19794_2_2005 -> Iso2005.read(bytes);
      case ISO_19794_2_2011 -> Iso2011.read(bytes);
      case ANSI_378_2004 -> Ansi2004.read(bytes);
      case ANSI_378_2009 -> Ansi2009.read(bytes);
      case ANSI_378_2009_AM1 -> Ansi2009Amended.read(bytes);
    };
  }

  /** What the library says of the damage, where it says it to a reader of records. */
  private static String said(RuntimeException e) {
    boolean ofTheFormat =
        e instanceof TemplateFormatException || e instanceof IllegalArgumentException;
    String message = e.getMessage() == null ? "" : e.getMessage();
    return ofTheFormat
        ? message.lines().findFirst().map(line -> " (" + line + ")").orElse("")
        : "; a field holds a value that the format does not have";
  }

  /**
   * Writes one print as ISO/IEC 19794-2:2005.
   *
   * @throws BadInput if it has more than 255 minutiae or is larger than the format can say
   */
  public static byte[] writeIso(FingerTemplate print) {
    return write(Edition.ISO_2005, List.of(print));
  }

  /**
   * Writes one print as ANSI/INCITS 378-2004.
   *
   * @throws BadInput if it has more than 255 minutiae or is larger than the format can say
   */
  public static byte[] writeAnsi(FingerTemplate print) {
    return write(Edition.ANSI_2004, List.of(print));
  }

  /** The formats that are written. */
  public enum Edition {
    /** ISO/IEC 19794-2:2005; directions in 256ths of a circle. */
    ISO_2005,
    /** ANSI/INCITS 378-2004; directions in steps of two degrees. */
    ANSI_2004
  }

  /**
   * Writes prints as one record, several of one finger as views of it.
   *
   * @throws BadInput if one has more than 255 minutiae, is of no single finger or larger than the
   *     format can say
   */
  public static byte[] write(Edition edition, List<FingerTemplate> prints) {
    return switch (edition) {
      case ISO_2005 -> Iso2005.write(prints);
      case ANSI_2004 -> Ansi2004.write(prints);
    };
  }
}
