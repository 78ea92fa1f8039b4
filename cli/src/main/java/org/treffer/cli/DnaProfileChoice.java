package org.treffer.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Inclusion;
import org.treffer.record.BadInput;

/** One profile out of a file: {@code FILE} if it holds one alone, else {@code FILE#REFERENCE}. */
final class DnaProfileChoice {

  /** Nothing keeps a profile from being compared by hand. */
  private static final Inclusion ANY = new Inclusion(0, 0);

  private final LocalDate today;
  private final Session session;

  DnaProfileChoice(LocalDate today, Session session) {
    this.today = today;
    this.session = session;
  }

  /**
   * Reads it.
   *
   * @throws BadInput if there is no such file, or it does not hold exactly the one meant
   */
  DnaRecord read(String text) throws IOException {
    DnaProbeFile profiles = new DnaProbeFile(text, ANY, today, session);
    List<DnaRecord> meant = new ArrayList<>();
    List<String> others = new ArrayList<>();
    profiles.each(
        new DnaProbeFile.Taker() {
          @Override
          public void probe(long line, DnaRecord record) {
            meant.add(record);
          }

          @Override
          public void inadmissible(long line, String unread, String reason) {
            others.add("line " + line + ": " + reason);
          }
        });
    if (meant.isEmpty()) {
      throw new BadInput(profiles.file() + ": holds no profile; " + others.getFirst());
    }
    if (meant.size() > 1 && !profiles.namesOne()) {
      throw new BadInput(
          text
              + ": holds "
              + meant.size()
              + " profiles; name one, such as "
              + text
              + "#"
              + meant.getFirst().reference());
    }
    return meant.getLast(); // of one reference the last stays, as in a load
  }
}
