package org.treffer.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.Answer;
import org.treffer.request.LegalBasis;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;

/**
 * Asks several states at once, by the way that its network gives. A state that has no agreement
 * with the requester is not asked and appears as refused; one that is late, down or failing appears
 * as such, never as a no-hit.
 */
public final class Exchange implements AutoCloseable {

  private final Map<Country, ContactPoint> contactPoints = new TreeMap<>();
  private final Agreements agreements;
  private final AskingLog log;
  private final Clock clock;
  private final Route route;

  /** An exchange of states next to each other, see {@link Network#IDEAL}. */
  public Exchange(
      Collection<? extends ContactPoint> contactPoints,
      Agreements agreements,
      AskingLog log,
      Clock clock) {
    this(contactPoints, agreements, log, clock, Network.IDEAL);
  }

  /**
   * An exchange.
   *
   * @param contactPoints as the network shows them, see {@link Network#near} and {@link
   *     Network#far}
   * @param agreements what lets states ask each other
   * @param log the searching side's log
   * @param network gives the way to them
   */
  public Exchange(
      Collection<? extends ContactPoint> contactPoints,
      Agreements agreements,
      AskingLog log,
      Clock clock,
      Network network) {
    contactPoints.forEach(point -> this.contactPoints.put(point.country(), point));
    this.agreements = agreements;
    this.log = log;
    this.clock = clock;
    this.route = network.route(clock);
  }

  /** The states that can be asked at all. */
  public SortedSet<Country> partitions() {
    return new TreeSet<>(contactPoints.keySet());
  }

  /**
   * The agreements under which at least one of some states would answer now. More than one means
   * that the requester has to name its basis.
   */
  public List<Agreement> covering(
      Country from, Collection<Country> to, Category category, Purpose purpose) {
    LocalDate day = day(clock.instant());
    return agreements.all().stream()
        .filter(
            agreement ->
                to.stream()
                    .anyMatch(
                        asked ->
                            agreements.under(agreement, from, asked, category.name(), purpose, day)
                                instanceof LegalBasis.Found))
        .toList();
  }

  /** The states that an agreement, or any if none is named, lets a state ask now. */
  public SortedSet<Country> reachable(
      Country from, Category category, Purpose purpose, Optional<String> agreement) {
    SortedSet<Country> reachable = new TreeSet<>();
    LocalDate day = day(clock.instant());
    for (Country asked : contactPoints.keySet()) {
      boolean covered =
          agreements.covering(from, asked, category.name(), purpose, day).stream()
              .anyMatch(a -> agreement.isEmpty() || agreement.get().equals(a.name()));
      if (covered) {
        reachable.add(asked);
      }
    }
    return reachable;
  }

  /**
   * Asks some states in parallel and waits for each until the deadline.
   *
   * @return one answer a state, ordered by its code
   * @throws org.treffer.audit.LogUnavailable if the searching side cannot log: then there is no
   *     answer
   */
  public Answer ask(Request request, Collection<Country> to, Deadline deadline) {
    Instant searchedAt = clock.instant();
    SortedMap<Country, ContactPoint> asked = new TreeMap<>();
    List<PartitionAnswer> answers = new ArrayList<>();
    for (Country state : new TreeSet<>(to)) {
      Optional<PartitionAnswer> early = withoutAsking(request, state, searchedAt);
      early.ifPresentOrElse(answers::add, () -> asked.put(state, contactPoints.get(state)));
    }
    String checkpoint = log.checkpoint(request);
    if (!checkpoint.isEmpty()) {
      asked.values().forEach(point -> point.witness(request.from(), checkpoint));
    }
    SortedMap<Country, Reply> replies = route.ask(request, asked, deadline);
    replies.values().forEach(reply -> answers.add(reply.answer()));
    answers.sort(Comparator.comparing(PartitionAnswer::partition));
    Answer whole = new Answer(request, searchedAt, answers, triesOf(replies));
    log.record(whole);
    replies.forEach((state, reply) -> log.witness(request.from(), state, reply.checkpoint()));
    return whole;
  }

  private static Map<Country, Integer> triesOf(SortedMap<Country, Reply> replies) {
    Map<Country, Integer> tries = new TreeMap<>();
    replies.forEach(
        (state, reply) -> {
          if (reply.tries() > 1) {
            tries.put(state, reply.tries());
          }
        });
    return tries;
  }

  private Optional<PartitionAnswer> withoutAsking(Request request, Country state, Instant at) {
    String category = request.category().name();
    LegalBasis basis =
        agreements
            .named(request.agreement())
            .map(
                a ->
                    agreements.under(
                        a, request.from(), state, category, request.purpose(), day(at)))
            .orElseGet(() -> noBasis(request, state, at));
    if (basis instanceof LegalBasis.Missing missing) {
      return Optional.of(new PartitionAnswer.Refused(state, missing.reason()));
    }
    return contactPoints.containsKey(state)
        ? Optional.empty()
        : Optional.of(new PartitionAnswer.Unavailable(state, "no contact point is known"));
  }

  private LegalBasis noBasis(Request request, Country state, Instant at) {
    Refusal why =
        agreements.whyNot(
            request.from(), state, request.category().name(), request.purpose(), day(at));
    return new LegalBasis.Missing(why);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    route.close();
  }
}
