package org.treffer.format.vehicle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.treffer.format.InputFile;
import org.treffer.format.JsonLineSource;
import org.treffer.format.xml.XmlInput;
import org.treffer.record.RecordSource;
import org.treffer.vehicle.Registration;

/** Opens a file of registrations in whichever of the formats it is, compressed or not. */
public final class VehicleFiles {

  private static final int BUFFER = 1 << 16;
  private static final int BLANKS = 1 << 14;

  private VehicleFiles() {}

  /**
   * Opens a file: JSON Lines if its first character is an opening brace, an extract of a register
   * if it is XML, else CSV.
   *
   * @throws org.treffer.record.BadInput if there is no such file, or it is CSV without the columns
   *     of a registration
   */
  public static RecordSource<Registration> open(Path file) throws IOException {
    return open(file.toString(), InputFile.open(file));
  }

  /**
   * Reads a stream, which it closes.
   *
   * @param name what messages call it
   */
  public static RecordSource<Registration> open(String name, InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    return switch (firstCharacter(buffered)) {
      case '{' -> new JsonLineSource<>(name, buffered, new VehicleJson());
      case '<' -> new VehicleXmlSource(new XmlInput(name, buffered));
      default -> new VehicleCsv(name, buffered);
    };
  }

  /** The first character that is no white space, -1 if there is none nearby. */
  private static int firstCharacter(BufferedInputStream in) throws IOException {
    in.mark(BUFFER);
    int first = in.read();
    for (int i = 0; i < BLANKS && Character.isWhitespace(first); i++) {
      first = in.read();
    }
    in.reset();
    return first;
  }
}
