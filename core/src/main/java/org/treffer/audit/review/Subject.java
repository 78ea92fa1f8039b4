package org.treffer.audit.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * The states that received a reference and have to be told what becomes of it (Article 28), each
   * with the last request under which they got it. A state that was told of its deletion, or the
   * same status last, and has not received it since, is none of them. One pass for all references.
   *
   * @param notice what they are to be told, see {@link Entry.Told}
   * @return by reference and state; a reference that nobody received has no states
   */
  public static Map<Reference, Map<Country, Matter>> receivers(
      LogReader log, Set<Reference> references, String notice) throws IOException {
    Map<Reference, Map<Country, Matter>> receivers = new TreeMap<>();
    references.forEach(reference -> receivers.put(reference, new TreeMap<>()));
    log.forEach(
        logged -> {
          Matter matter = logged.entry().matter();
          for (Reference reference : supplied(logged.entry())) {
            if (receivers.containsKey(reference)) {
              receivers.get(reference).put(matter.requesting(), matter);
            }
          }
          if (logged.entry() instanceof Entry.Told told
              && receivers.containsKey(told.reference())) {
            tell(receivers.get(told.reference()), told, notice);
          }
        });
    return receivers;
  }

  /** Takes a state that knows from those to be told; one told of anything else is to be told. */
  private static void tell(Map<Country, Matter> receivers, Entry.Told told, String notice) {
    Country state = told.matter().requesting();
    boolean knows = told.notice().equals(notice) && !notice.equals(Entry.Told.CORRECTED);
    if (told.ofDeletion() || knows) {
      receivers.remove(state);
    } else {
      receivers.put(state, told.matter());
    }
  }

  /** The references that an entry says were supplied. */
  private static List<Reference> supplied(Entry entry) {
    return switch (entry) {
      case Entry.Answered e -> e.supplied();
      case Entry.ComparisonHit e -> e.side() == Side.ANSWERING ? List.of(e.reference()) : List.of();
      default -> List.of();
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
