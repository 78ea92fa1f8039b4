package org.treffer.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/**
 * A state's contact point in another process, asked over HTTP. What cannot be had from it is an
 * answer too: unreachable, too late, failed; never a no-hit.
 */
public final class RemoteContactPoint implements ContactPoint {

  private final Country country;
  private final Clients clients;
  private final Sending sending;
  private final Wire wire = Wire.standard();
  private final Post post;
  private final ConcurrentMap<Line, Outbox> outboxes = new ConcurrentHashMap<>();

  /** The last checkpoint of each asking state's log, and of those the ones that wait to be sent. */
  private final ConcurrentMap<Country, String> told = new ConcurrentHashMap<>();

  private final ConcurrentMap<Country, String> unsent = new ConcurrentHashMap<>();

  /**
   * Requests that may share a message: a certificate's, and none that waits for a slower search.
   */
  private record Line(Country from, String category) {}

  /**
   * The contact point of a state.
   *
   * @param base where it is served, such as {@code https://127.0.0.1:8401}
   * @param clients shared by all contact points of a process
   */
  public RemoteContactPoint(Country country, URI base, Clients clients) {
    this(country, base, clients, Sending.TOGETHER);
  }

  /** The same that may send each request in a message of its own. */
  public RemoteContactPoint(Country country, URI base, Clients clients, Sending sending) {
    this.country = country;
    this.clients = clients;
    this.sending = sending;
    this.post = new Post(country, base, wire);
  }

  /**
   * The contact point at a place, whosever it is: asked for its state.
   *
   * @param asking who asks
   * @throws BadInput if none answers there
   */
  public static RemoteContactPoint at(URI base, Clients clients, Country asking) {
    try {
      HttpResponse<byte[]> health =
          clients
              .of(asking)
              .send(
                  HttpRequest.newBuilder(base.resolve("/health"))
                      .timeout(Clients.CONNECTING)
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      Country country = Body.of(health.body()).parsed("partition", Country::new);
      return new RemoteContactPoint(country, base, clients);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInput("no contact point answers at " + base + why(e) + clients.hint(base), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInput("no contact point was waited for at " + base, e);
    }
  }

  private static String why(Exception e) {
    return e.getMessage() == null ? "" : ": " + e.getMessage();
  }

  @Override
  public Country country() {
    return country;
  }

  @Override
  public PartitionAnswer answer(Request request, Deadline deadline) {
    return reply(request, deadline).answer();
  }

  @Override
  public void witness(Country asking, String checkpoint) {
    if (!checkpoint.equals(told.put(asking, checkpoint))) {
      unsent.put(asking, checkpoint);
    }
  }

  /** A checkpoint that has to be sent, once; empty if there is none. */
  private String unsent(Country asking) {
    return Optional.ofNullable(unsent.remove(asking)).orElse("");
  }

  @Override
  public Reply reply(Request request, Deadline deadline) {
    if (deadline.left().isZero()) {
      return post.late();
    }
    Line line = new Line(request.from(), request.category().name());
    try {
      return outboxes
          .computeIfAbsent(line, this::outbox)
          .reply(new Letter(request, deadline, unsent(request.from()), wire))
          .orElseGet(post::late);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return post.late();
    }
  }

  private Outbox outbox(Line line) {
    HttpClient client = clients.of(line.from());
    int most =
        switch (sending) {
          case ALONE -> Integer.MAX_VALUE;
          case TOGETHER -> Outbox.UNDER_WAY;
        };
    return new Outbox(letters -> post.send(letters, client), most, Outbox.PATIENCE);
  }
}
