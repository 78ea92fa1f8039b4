package org.treffer.format.finger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.format.InputFile;
import org.treffer.format.finger.nist.Transaction;
import org.treffer.record.BadInput;

/**
 * A file of prints in any format of bytes that is read, compressed or not; which one shows in its
 * first bytes.
 */
public final class PrintFile {

  /** No minutiae file, with the images that a transaction may carry, is longer than this. */
  private static final int LONGEST = 64 << 20;

  private PrintFile() {}

  /**
   * The prints in a file, at least one: a minutiae record (ISO/IEC 19794-2, ANSI/INCITS 378) or an
   * ANSI/NIST-ITL transaction.
   *
   * @throws BadInput if the file cannot be read, is damaged or holds no print
   */
  public static List<FingerTemplate> read(Path file) {
    return read(bytes(file), file.toString());
  }

  /**
   * The prints in the bytes of a file.
   *
   * @param name what to call them in an error
   * @throws BadInput if they are damaged or hold no print
   */
  public static List<FingerTemplate> read(byte[] bytes, String name) {
    if (!Transaction.accepts(bytes)) {
      return MinutiaeRecord.read(bytes, name);
    }
    List<FingerTemplate> prints = Transaction.read(bytes, name).templates();
    if (prints.isEmpty()) {
      throw new BadInput(name + ": the transaction holds no type-9 record, so no minutiae");
    }
    return prints;
  }

  /**
   * The bytes of a file, uncompressed.
   *
   * @throws BadInput if it cannot be read or is longer than any file of prints
   */
  public static byte[] bytes(Path file) {
    try (InputStream in = InputFile.open(file)) {
      return bytes(in, file.toString());
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read; is the path right?", e);
    }
  }

  static byte[] bytes(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST);
    if (bytes.length == LONGEST) {
      throw new BadInput(name + ": more than 64 MB; a file of prints with fewer images is taken");
    }
    return bytes;
  }
}
