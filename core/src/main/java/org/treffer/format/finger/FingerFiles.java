package org.treffer.format.finger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.treffer.finger.FingerRecord;
import org.treffer.format.InputFile;
import org.treffer.format.JsonLineSource;
import org.treffer.format.finger.nist.Transaction;
import org.treffer.record.RecordSource;

/** Opens a file of fingerprint records in whichever of the formats it is, compressed or not. */
public final class FingerFiles {

  /** Every minutiae record starts so. */
  private static final String MINUTIAE_RECORD = "FMR\0";

  private FingerFiles() {}

  /**
   * Whether a file is a minutiae record or an ANSI/NIST-ITL transaction.
   *
   * @param beginning its first characters
   */
  public static boolean isBinary(String beginning) {
    return beginning.startsWith(MINUTIAE_RECORD) || beginning.startsWith(Transaction.START);
  }

  /**
   * Opens a file: a minutiae record or a transaction if it starts as one, else JSON Lines.
   *
   * @param today the day that counts as stored where a record states none
   * @throws org.treffer.record.BadInput if there is no such file
   */
  public static RecordSource<FingerRecord> open(Path file, LocalDate today) throws IOException {
    return open(file.toString(), InputFile.open(file), today);
  }

  private static RecordSource<FingerRecord> open(String name, InputStream in, LocalDate today)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    int longest = Math.max(MINUTIAE_RECORD.length(), Transaction.START.length());
    buffered.mark(longest);
    String beginning = new String(buffered.readNBytes(longest), StandardCharsets.ISO_8859_1);
    buffered.reset();
    return isBinary(beginning)
        ? new SinglePrintSource(name, buffered, today)
        : new JsonLineSource<>(name, buffered, new FingerJson(today));
  }
}
