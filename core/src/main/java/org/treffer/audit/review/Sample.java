package org.treffer.audit.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.treffer.audit.LogReader;
import org.treffer.audit.LoggedEntry;

/** Entries drawn at random for the checks that the law asks for; each is as likely as any other. */
public final class Sample {

  private Sample() {}

  /**
   * Draws entries of some UTC days, both within, in one pass; fewer if there are fewer.
   *
   * @param size how many, at least 1
   * @return in the order of the log
   */
  public static List<LoggedEntry> draw(
      LogReader log, LocalDate from, LocalDate to, int size, RandomGenerator random)
      throws IOException {
    List<LoggedEntry> drawn = new ArrayList<>(size);
    long[] seen = {0};
    log.forEach(
        from,
        to,
        logged -> {
          long place = random.nextLong(++seen[0]);
          if (drawn.size() < size) {
            drawn.add(logged);
          } else if (place < size) {
            drawn.set((int) place, logged);
          }
        });
    drawn.sort(Comparator.comparingLong(LoggedEntry::place));
    return drawn;
  }
}
