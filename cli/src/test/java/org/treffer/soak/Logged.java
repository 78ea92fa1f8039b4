package org.treffer.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogReader;
import org.treffer.audit.Outcome;
import org.treffer.audit.Trust;
import org.treffer.audit.Turn;
import org.treffer.audit.Verification;
import org.treffer.audit.Verifier;
import org.treffer.audit.disk.Disk;
import org.treffer.record.Country;

/** What a state's witnessed log says, read and verified while the state goes on. */
final class Logged {

  static final String REGIME = "615";

  private final Country state;
  private final Path partition;
  private final Map<Integer, Seen> numbers = new HashMap<>();
  private final Map<String, Integer> charged = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long entries;

  /** The entries of one number. */
  private static final class Seen {
    private int firsts;
    private int replays;
    private int charges;
    private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
  }

  private Logged(Path store, Country state) {
    this.state = state;
    this.partition = store.resolve(state.code());
  }

  /** Reads a log. */
  static Logged read(Path store, Country state, Truth truth) throws IOException {
    Logged logged = new Logged(store, state);
    LogReader.of(Disk.real(), logged.log(LogKind.WITNESSED))
        .forEach(each -> logged.add((Entry.Answered) each.entry(), truth));
    return logged;
  }

  private Path log(LogKind kind) {
    return partition.resolve("audit").resolve(REGIME).resolve(kind.text());
  }

  private void add(Entry.Answered entry, Truth truth) {
    entries++;
    int number = Numbers.of(entry.matter().number());
    Seen seen = numbers.computeIfAbsent(number, n -> new Seen());
    if (entry.turn() == Turn.FIRST) {
      seen.firsts++;
    } else {
      seen.replays++;
    }
    seen.charges += entry.charged().isEmpty() ? 0 : 1;
    seen.outcomes.add(entry.outcome());
    entry.charged().forEach(account -> charged.merge(account, 1, Integer::sum));
    boolean searched = entry.outcome() == Outcome.HIT || entry.outcome() == Outcome.NO_HIT;
    if (searched && !entry.supplied().equals(truth.held(Numbers.subject(number), state))) {
      wrong.add(number + " is logged with " + entry.supplied());
    }
  }

  long entries() {
    return entries;
  }

  /** Requests sent again. */
  long replays() {
    return numbers.values().stream().mapToLong(seen -> seen.replays).sum();
  }

  /** By account, how many requests it was charged. */
  Map<String, Integer> charged() {
    return charged;
  }

  /** Numbers that came more than once and were counted otherwise than once, or charged so. */
  List<String> countedWrongly() {
    List<String> found = new ArrayList<>();
    numbers.forEach(
        (number, seen) -> {
          boolean searched =
              seen.outcomes.contains(Outcome.HIT) || seen.outcomes.contains(Outcome.NO_HIT);
          if (seen.firsts != 1 || seen.charges > 1 || (searched && seen.charges == 0)) {
            found.add(
                "%s, number %d: %d FIRST, %d REPLAY, charged %d times, %s"
                    .formatted(
                        state, number, seen.firsts, seen.replays, seen.charges, seen.outcomes));
          }
        });
    return found;
  }

  /**
   * Answers that reached the requester and that the log does not know.
   *
   * @param told what had arrived before the log was read
   */
  List<String> lost(Map<Integer, Set<Outcome>> told) {
    List<String> found = new ArrayList<>(wrong);
    told.forEach(
        (number, outcomes) -> {
          Seen seen = numbers.get(number);
          if (seen == null || !seen.outcomes.containsAll(outcomes)) {
            found.add(
                "%s, number %d: told %s, logged %s"
                    .formatted(state, number, outcomes, seen == null ? "none" : seen.outcomes));
          }
        });
    return found;
  }

  /** Verifies both logs, the witnessed one also against all that the state ever signed of it. */
  static List<Verification> verify(Path store, Country state, Told told) throws IOException {
    Logged logs = new Logged(store, state);
    List<Verification> verified = new ArrayList<>();
    for (LogKind kind : List.of(LogKind.WITNESSED, LogKind.INTERNAL)) {
      Path keys = logs.partition.resolve("keys").resolve(REGIME).resolve(kind.text());
      Trust trust = Trust.ofKeys(Disk.real(), keys, new LogName(state, REGIME, kind));
      if (kind == LogKind.WITNESSED) {
        trust = trust.with(told.checkpoints());
      }
      verified.add(Verifier.verify(Disk.real(), logs.log(kind), trust, Instant.now()));
    }
    return verified;
  }
}
