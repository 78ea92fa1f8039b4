package org.treffer.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.Matter;
import org.treffer.audit.review.Subject;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.store.Notices;

/**
 * Tells each state that received a record of its correction, dispute, blocking or deletion, as the
 * sender's log shows (Decision 2008/615/JHA, Article 28). The log says afterwards that it was told;
 * broken off in between, the next run tells whoever was not.
 */
final class Telling {

  private final StoredLogs logs;
  private final Notices notices;
  private final Clock clock;

  Telling(StoredLogs logs, Notices notices, Clock clock) {
    this.logs = logs;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * One state told of one record.
   *
   * @param here whether it has a place in this store; if not, its notice waits
   */
  record Told(Reference reference, Country state, boolean here) {

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("reference", reference.text());
      json.put("state", state.code());
      json.put("delivered", here);
      return json;
    }

    String waits() {
      return state
          + " received "
          + reference
          + " and has no folder in this store: its notice waits with the sender";
    }
  }

  /** The states that were told of a record, for people. */
  static String inWords(List<Told> told, Reference reference) {
    List<String> states =
        told.stream()
            .filter(t -> t.reference().equals(reference) && t.here())
            .map(t -> t.state().code())
            .distinct()
            .toList();
    return states.isEmpty() ? "" : ", told to " + String.join(", ", states);
  }

  /** Tells of a change of some records of a state. */
  List<Told> tell(Country from, Set<Reference> references, String what) throws IOException {
    List<Told> told = new ArrayList<>();
    for (LogName name : logs.all()) {
      if (name.partition().equals(from) && name.kind() == LogKind.WITNESSED) {
        told.addAll(tell(name, references, what));
      }
    }
    return told;
  }

  private List<Told> tell(LogName name, Set<Reference> references, String what) throws IOException {
    List<Told> told = new ArrayList<>();
    List<Entry.Told> entries = new ArrayList<>();
    Map<Reference, Map<Country, Matter>> receivers =
        Subject.receivers(logs.reader(name), references, what);
    for (Reference reference : receivers.keySet()) {
      for (Map.Entry<Country, Matter> receiver : receivers.get(reference).entrySet()) {
        Matter supplied = receiver.getValue();
        Instant now = clock.instant();
        boolean here =
            notices.deliver(
                new Notices.Notice(
                    now,
                    name.partition(),
                    receiver.getKey(),
                    reference,
                    supplied.category(),
                    what,
                    supplied.number()));
        told.add(new Told(reference, receiver.getKey(), here));
        if (here) {
          entries.add(new Entry.Told(at(now, supplied), reference, what));
        }
      }
    }
    if (!entries.isEmpty()) {
      try (AuditLog log = AuditLog.open(logs.settings(name, clock))) {
        log.appendAndWait(entries);
      }
    }
    return told;
  }

  private static Matter at(Instant now, Matter supplied) {
    return new Matter(
        supplied.number(),
        now,
        supplied.requesting(),
        supplied.requested(),
        supplied.category(),
        supplied.agreement());
  }
}
