package org.treffer.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
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
  private final URI requests;
  private final Clients clients;
  private final Wire wire = Wire.standard();

  /**
   * The contact point of a state.
   *
   * @param base where it is served, such as {@code https://127.0.0.1:8401}
   * @param clients shared by all contact points of a process
   */
  public RemoteContactPoint(Country country, URI base, Clients clients) {
    this.country = country;
    this.requests = base.resolve("/requests");
    this.clients = clients;
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
      throw new BadInput("no contact point answers at " + base + why(e), e);
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
  public Reply reply(Request request, Deadline deadline) {
    Duration left = deadline.left();
    if (left.isZero()) {
      return Reply.of(new PartitionAnswer.TimedOut(country));
    }
    HttpRequest post =
        HttpRequest.newBuilder(requests)
            .timeout(left)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(wire.write(request, left)))
            .build();
    try {
      return read(
          request, clients.of(request.from()).send(post, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (HttpConnectTimeoutException e) {
      return unreachable();
    } catch (HttpTimeoutException e) {
      return Reply.of(new PartitionAnswer.TimedOut(country));
    } catch (IOException e) {
      return unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.of(new PartitionAnswer.TimedOut(country));
    }
  }

  private Reply read(Request request, HttpResponse<byte[]> response) {
    try {
      if (response.statusCode() != 200) {
        return failed(Body.of(response.body()).text("error"));
      }
      Reply reply = wire.readReply(response.body(), request.category());
      return reply.answer().partition().equals(country)
          ? reply
          : failed("another state's contact point answered: " + reply.answer().partition());
    } catch (IllegalArgumentException e) {
      return failed("its answer is not to be understood: " + e.getMessage());
    }
  }

  private Reply unreachable() {
    return Reply.of(
        new PartitionAnswer.Unavailable(country, "its contact point cannot be reached"));
  }

  private Reply failed(String reason) {
    return Reply.of(new PartitionAnswer.Failed(country, reason));
  }
}
