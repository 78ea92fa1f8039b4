package org.treffer.format.finger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.BadInput;

/** A file of prints in any format of bytes that is read; which one shows in its first bytes. */
public final class PrintFile {

  /** No minutiae file, with the images that a transaction may carry, is longer than this. */
  private static final long LONGEST = 256L << 20;

  private PrintFile() {}

  /**
   * The prints in a file, at least one: a minutiae record (ISO/IEC 19794-2, ANSI/INCITS 378) or an
   * ANSI/NIST-ITL transaction.
   *
   * @throws BadInput if the file cannot be read, is damaged or holds no print
   */
  public static List<FingerTemplate> read(Path file) {
    String name = file.toString();
    byte[] bytes = bytes(file);
    if (!NistTransaction.accepts(bytes)) {
      return MinutiaeRecord.read(bytes, name);
    }
    List<FingerTemplate> prints = NistTransaction.read(bytes, name).prints();
    if (prints.isEmpty()) {
      throw new BadInput(name + ": the transaction holds no type-9 record, so no minutiae");
    }
    return prints;
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new BadInput(file + ": longer than any file of prints");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read; is the path right?", e);
    }
  }
}
