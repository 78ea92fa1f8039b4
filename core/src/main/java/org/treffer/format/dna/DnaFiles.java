package org.treffer.format.dna;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.treffer.dna.DnaRecord;
import org.treffer.format.InputFile;
import org.treffer.format.JsonLineSource;
import org.treffer.record.RecordSource;

/** Opens a file of DNA records in whichever of the formats it is, compressed or not. */
public final class DnaFiles {

  private DnaFiles() {}

  /**
   * Whether a file is XML with DNA profiles.
   *
   * @param beginning its first characters
   */
  public static boolean isMessage(String beginning) {
    return beginning.startsWith("<") && DnaXmlFile.recognises(beginning);
  }

  /**
   * Opens a file: JSON Lines if its first character is an opening brace, CMF or a Prüm request if
   * it is XML, else a table.
   *
   * @param today the day that counts as stored where a record states none
   * @throws org.treffer.record.BadInput if there is no such file, or it is a table without the
   *     columns of a profile
   */
  public static RecordSource<DnaRecord> open(Path file, LocalDate today) throws IOException {
    return open(file.toString(), InputFile.open(file), today);
  }

  /**
   * Reads a stream, which it closes.
   *
   * @param name what messages call it
   */
  public static RecordSource<DnaRecord> open(String name, InputStream in, LocalDate today)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    skipByteOrderMark(buffered);
    return switch (firstCharacter(buffered)) {
      case '{' -> new JsonLineSource<>(name, buffered, new DnaJson(today));
      case '<' -> DnaXmlFile.open(name, buffered);
      default -> new DnaCsvSource(name, buffered, today);
    };
  }

  private static void skipByteOrderMark(BufferedInputStream in) throws IOException {
    in.mark(3);
    if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
      in.reset();
    }
  }

  private static boolean blank(int character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  /** The first character that is no white space, -1 if there is none nearby. */
  private static int firstCharacter(BufferedInputStream in) throws IOException {
    in.mark(1 << 15);
    int first = in.read();
    for (int i = 0; i < 1 << 14 && blank(first); i++) {
      first = in.read();
    }
    in.reset();
    return first;
  }
}
