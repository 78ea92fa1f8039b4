package org.treffer.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treffer.contact.Deadline;
import org.treffer.exchange.Exchange;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.Answer;
import org.treffer.request.Request;
import org.treffer.store.StoreFolder;

/** Asks the states of a store, one request a probe, all under one legal basis. */
final class Enquiry implements AutoCloseable {

  private final StoreFolder store;
  private final Exchange exchange;
  private final RequestOptions options;
  private final RequestNumbers numbers;
  private final Clock clock;
  private final Category category;
  private final Optional<Agreement> agreement;
  private final SortedSet<Country> asked;

  private Enquiry(
      StoreFolder store,
      RequestOptions options,
      RequestNumbers numbers,
      Clock clock,
      Category category,
      List<Country> addressees)
      throws IOException {
    this.store = store;
    this.exchange = store.exchange(options.elsewhere().points(), options.network().network(clock));
    this.options = options;
    this.numbers = numbers;
    this.clock = clock;
    this.category = category;
    List<Country> named = addressees.isEmpty() ? options.to() : addressees;
    Collection<Country> wanted = named.isEmpty() ? others() : named;
    this.agreement = basis(wanted);
    this.asked = named.isEmpty() ? reachable() : new TreeSet<>(wanted);
  }

  /**
   * Opens a store and settles who is asked on which basis. Where the named one does not cover what
   * another would, the session is told.
   *
   * @throws BadInput if it is no store, two agreements cover the request and none is named, or no
   *     agreement lets the state ask any other
   */
  static Enquiry open(
      RequestOptions options, RequestNumbers numbers, Session session, Category category)
      throws IOException {
    return open(options, numbers, session, category, List.of());
  }

  /**
   * The same for a question that goes to certain states only.
   *
   * @param addressees these; empty for those that the options name
   */
  static Enquiry open(
      RequestOptions options,
      RequestNumbers numbers,
      Session session,
      Category category,
      List<Country> addressees)
      throws IOException {
    options.offence(); // wrong options are told before a store is opened
    StoreFolder store = StoreFolder.open(options.store(), session.clock());
    try {
      Enquiry enquiry = new Enquiry(store, options, numbers, session.clock(), category, addressees);
      enquiry.agreement.ifPresent(named -> enquiry.noteOtherBases(named, session));
      return enquiry;
    } catch (BadInput e) {
      store.close();
      throw e;
    }
  }

  private Collection<Country> others() {
    SortedSet<Country> others = exchange.partitions();
    others.remove(options.from());
    return others;
  }

  private Optional<Agreement> basis(Collection<Country> wanted) {
    if (options.agreement().isPresent()) {
      return Optional.of(named(options.agreement().get(), store.agreements()));
    }
    List<Agreement> covering = covering(wanted);
    if (covering.size() > 1) {
      String each =
          covering.stream()
              .map(a -> a.name() + " (" + covered(a, wanted) + ")")
              .collect(Collectors.joining(" or --agreement "));
      throw new BadInput(
          "more than one agreement covers this request: name its basis by --agreement " + each);
    }
    return covering.stream().findFirst();
  }

  private List<Agreement> covering(Collection<Country> states) {
    return exchange.covering(options.from(), states, category, options.purpose());
  }

  /** A state refuses for want of an agreement, though there is one: another than was named. */
  private void noteOtherBases(Agreement named, Session session) {
    SortedMap<String, SortedSet<Country>> others = new TreeMap<>();
    for (Country state : asked) {
      List<Agreement> covering = covering(List.of(state));
      if (!covering.isEmpty() && !covering.contains(named)) {
        others.computeIfAbsent(names(covering, " or "), n -> new TreeSet<>()).add(state);
      }
    }
    others.forEach(
        (other, states) ->
            session.note(
                named.name()
                    + " does not cover this request to "
                    + LogsText.codes(states)
                    + "; "
                    + other
                    + " would"));
  }

  /** The states that a request would be answered by under an agreement. */
  private String covered(Agreement agreement, Collection<Country> wanted) {
    return LogsText.codes(
        wanted.stream().filter(state -> covering(List.of(state)).contains(agreement)).toList());
  }

  private static Agreement named(String name, Agreements agreements) {
    return agreements
        .named(name)
        .orElseThrow(
            () ->
                new BadInput(
                    "--agreement: the store knows no '"
                        + name
                        + "', only "
                        + names(agreements.all(), ", ")));
  }

  private static String names(List<Agreement> agreements, String between) {
    return agreements.stream().map(Agreement::name).collect(Collectors.joining(between));
  }

  private SortedSet<Country> reachable() {
    SortedSet<Country> reachable =
        exchange.reachable(
            options.from(), category, options.purpose(), agreement.map(Agreement::name));
    reachable.remove(options.from());
    if (reachable.isEmpty()) {
      throw new BadInput(
          "no agreement lets "
              + options.from()
              + " ask any state of this store about "
              + category.name()
              + " for "
              + options.purpose().text()
              + "; name states by --to to see each one's reason");
    }
    return reachable;
  }

  /** A legal basis as it follows a request's number. */
  static String inWords(Optional<Agreement> basis) {
    return basis
        .map(a -> " under " + a.name() + " (regime " + a.regime().name() + ")")
        .orElse(" without a legal basis");
  }

  /** The legal basis; empty where there is none, and every state will refuse. */
  Optional<Agreement> agreement() {
    return agreement;
  }

  /** The store. */
  StoreFolder store() {
    return store;
  }

  /** The states that are asked. */
  SortedSet<Country> asked() {
    return asked;
  }

  /** A request about a probe, with a number of its own. */
  Request request(Probe probe) {
    return request(probe, numbers.next(options.from()));
  }

  /** A request with a number that it had before. */
  Request numbered(Request request, String number) {
    return request(request.probe(), number);
  }

  private Request request(Probe probe, String number) {
    return new Request(
        number,
        options.from(),
        category,
        probe,
        options.purpose(),
        options.offence(),
        options.officer(),
        options.requestedBy(),
        options.caseNumber(),
        agreement.map(Agreement::name).orElse(""),
        clock.instant());
  }

  /**
   * Asks about one probe.
   *
   * @throws org.treffer.audit.LogUnavailable if it cannot be logged
   */
  Answer ask(Probe probe) {
    return exchange.ask(request(probe), asked, Deadline.in(options.deadline()));
  }

  @Override
  public void close() throws IOException {
    exchange.close();
    store.close();
  }
}
