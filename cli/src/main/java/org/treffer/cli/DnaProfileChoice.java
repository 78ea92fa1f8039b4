package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    int mark = text.lastIndexOf('#');
    boolean whole = mark < 0 || Files.exists(Path.of(text));
    Path file = Path.of(whole ? text : text.substring(0, mark));
    Optional<String> reference = whole ? Optional.empty() : Optional.of(text.substring(mark + 1));
    List<DnaRecord> meant = new ArrayList<>();
    List<String> others = new ArrayList<>();
    new DnaProbeFile(file, ANY, today, session)
        .each(
            new DnaProbeFile.Taker() {
              @Override
              public void probe(long line, DnaRecord record) {
                if (reference.isEmpty() || reference.get().equals(record.reference().text())) {
                  meant.add(record);
                }
              }

              @Override
              public void inadmissible(long line, String unread, String reason) {
                others.add("line " + line + ": " + reason);
              }
            });
    if (meant.isEmpty()) {
      throw new BadInput(
          reference.map(r -> file + ": holds no profile " + r).orElse(file + ": holds no profile")
              + others.stream().findFirst().map(reason -> "; " + reason).orElse(""));
    }
    if (meant.size() > 1 && reference.isEmpty()) {
      throw new BadInput(
          file
              + ": holds "
              + meant.size()
              + " profiles; name one, such as "
              + file
              + "#"
              + meant.getFirst().reference());
    }
    return meant.getLast(); // of one reference the last stays, as in a load
  }
}
