package org.treffer.audit.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.audit.Entry;
import org.treffer.audit.LogReader;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Matter;
import org.treffer.audit.Side;
import org.treffer.audit.Withholding;
import org.treffer.record.Country;
import org.treffer.record.Reference;

/**
 * Who looked at a record (Decision 2008/615/JHA, Article 31), by its reference. Reads a whole log.
 */
public final class Subject {

  private Subject() {}

  /** Every entry that names a reference, in order. */
  public static List<LoggedEntry> entries(LogReader log, Reference reference) throws IOException {
    List<LoggedEntry> found = new ArrayList<>();
    log.forEach(
        logged -> {
          if (references(logged.entry()).contains(reference)) {
            found.add(logged);
          }
        });
    return found;
  }

  /**
   * The states that received a reference and have to be told when it is corrected, blocked or
   * deleted (Article 28), each with the last request under which they got it. A state that was told
   * of its deletion, and has not received it since, is none of them.
   */
  public static Map<Country, Matter> receivers(LogReader log, Reference reference)
      throws IOException {
    Map<Country, Matter> receivers = new TreeMap<>();
    log.forEach(
        logged -> {
          Matter matter = logged.entry().matter();
          if (supplies(logged.entry(), reference)) {
            receivers.put(matter.requesting(), matter);
          } else if (logged.entry() instanceof Entry.Told told
              && told.reference().equals(reference)
              && told.ofDeletion()) {
            receivers.remove(matter.requesting());
          }
        });
    return receivers;
  }

  private static boolean supplies(Entry entry, Reference reference) {
    return switch (entry) {
      case Entry.Answered e -> e.supplied().contains(reference);
      case Entry.ComparisonHit e -> e.side() == Side.ANSWERING && e.reference().equals(reference);
      default -> false;
    };
  }

  /** The references that an entry names. */
  static List<Reference> references(Entry entry) {
    return switch (entry) {
      case Entry.Asked e -> e.received();
      case Entry.Answered e -> e.supplied();
      case Entry.ComparisonHit e -> List.of(e.reference());
      case Entry.Told e -> List.of(e.reference());
      case Entry.FollowedUp e -> List.of(e.reference());
      case Entry.Withheld e -> e.records().stream().map(Withholding::reference).toList();
      case Entry.Decided e -> List.of();
      case Entry.ComparisonBegun e -> List.of();
      case Entry.ComparisonEnded e -> List.of();
      case Entry.Justified e -> List.of();
    };
  }
}
