package org.treffer.followup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogReader;
import org.treffer.audit.Matter;
import org.treffer.audit.Side;
import org.treffer.audit.disk.Disk;
import org.treffer.contact.Counting;
import org.treffer.counters.Counted;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.store.StoreFolder;
import org.treffer.vehicle.Vehicles;

/**
 * The second step between the states of a store. Each state sees its own side: the matches that its
 * own log holds, and the events that it did or was told of.
 */
public final class FollowUps {

  private final StoreFolder store;

  /** The second step in a store. */
  public FollowUps(StoreFolder store) {
    this.store = store;
  }

  /** Every match that a state asked for or supplied, oldest first, with what was done about it. */
  public List<Case> cases(Country state) throws IOException {
    Path partition = store.store(state).folder();
    List<Event> events = new EventFile(partition).read();
    List<Case> cases = new ArrayList<>();
    for (Match match : matches(partition)) {
      cases.add(new Case(match, events.stream().filter(e -> e.about(match)).toList()));
    }
    cases.sort(Comparator.comparing(c -> c.match().at()));
    return cases;
  }

  /**
   * One case.
   *
   * @throws BadInput if the state's log holds no such match
   */
  public Case find(Country state, String request, Reference reference) throws IOException {
    return cases(state).stream()
        .filter(c -> c.match().request().equals(request))
        .filter(c -> c.match().reference().equals(reference))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "the log of "
                        + state
                        + " holds no match of request "
                        + request
                        + " with "
                        + reference
                        + ": treffer follow-up list shows those it holds"));
  }

  /**
   * Does something about a match; returns when it is durable, and logged at both states where the
   * other is told.
   *
   * @throws BadInput if it may not be done
   */
  public Case act(
      Country state,
      Case about,
      Deed deed,
      Officer officer,
      String reason,
      Map<String, String> data,
      Instant at)
      throws IOException {
    Event event = about.next(deed, state, officer, reason, data, at);
    Match match = about.match();
    if (deed.told()) {
      // Supply and receipt of personal data are documented on both sides (Article 30(1)), before.
      log(match.from(), Side.SEARCHING, match, event);
      log(match.to(), Side.ANSWERING, match, event);
      Country other = state.equals(match.from()) ? match.to() : match.from();
      new EventFile(store.store(other).folder()).append(event);
      count(other, match, event);
    }
    new EventFile(store.store(state).folder()).append(event);
    count(state, match, event);
    List<Event> events = new ArrayList<>(about.events());
    events.add(event);
    return new Case(match, events);
  }

  private void count(Country state, Match match, Event event) {
    boolean asks = state.equals(match.from());
    new Counting(
            store.logs(state),
            match.regime(),
            asks ? Counted.Direction.ASKS : Counted.Direction.ANSWERS,
            asks ? match.to() : match.from(),
            match.category(),
            event.at())
        .step(event.deed().text());
  }

  private void log(Country state, Side side, Match match, Event event) {
    Matter matter =
        new Matter(
            match.request(),
            event.at(),
            match.from(),
            match.to(),
            match.category(),
            match.agreement());
    store
        .logs(state)
        .log(match.regime(), LogKind.WITNESSED)
        .appendAndWait(
            new Entry.FollowedUp(
                matter, side, match.reference(), event.deed().text(), event.officer()));
  }

  /** What makes a match the same, also where its request was sent or answered more than once. */
  private record Key(String request, Country from, Country to, String regime, Reference record) {

    static Key of(Match match) {
      return new Key(match.request(), match.from(), match.to(), match.regime(), match.reference());
    }
  }

  private Collection<Match> matches(Path partition) throws IOException {
    Map<Key, Match> matches = new LinkedHashMap<>();
    Path audit = partition.resolve("audit");
    if (Files.isDirectory(audit)) {
      try (DirectoryStream<Path> regimes = Files.newDirectoryStream(audit, Files::isDirectory)) {
        for (Path regime : regimes) {
          Path log = regime.resolve(LogKind.WITNESSED.text());
          if (Files.isDirectory(log)) {
            String name = String.valueOf(regime.getFileName());
            LogReader.of(Disk.real(), log).forEach(logged -> add(logged.entry(), name, matches));
          }
        }
      }
    }
    return matches.values();
  }

  private static void add(Entry entry, String regime, Map<Key, Match> matches) {
    Matter matter = entry.matter();
    if (matter.category().equals(Vehicles.CATEGORY.name())) {
      return; // an answer on vehicles carries the data itself: there is no second step
    }
    switch (entry) {
      case Entry.Asked asked -> {
        for (Reference reference : asked.received()) {
          add(match(matter, regime, reference, involved(asked)), matches);
        }
      }
      case Entry.Answered answered -> {
        for (Reference reference : answered.supplied()) {
          add(match(matter, regime, reference, Set.of()), matches);
        }
      }
      default -> {}
    }
  }

  private static Set<Officer> involved(Entry.Asked asked) {
    return new HashSet<>(List.of(asked.officer(), asked.requestedBy()));
  }

  private static void add(Match match, Map<Key, Match> matches) {
    matches.putIfAbsent(Key.of(match), match);
  }

  private static Match match(
      Matter matter, String regime, Reference reference, Set<Officer> involved) {
    return new Match(
        matter.number(),
        matter.at(),
        matter.requesting(),
        matter.requested(),
        matter.category(),
        matter.agreement(),
        regime,
        reference,
        involved);
  }
}
