package org.treffer.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.treffer.contact.Reply;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;

/**
 * Sends requests to one contact point, one or several a message. What cannot be had from it is a
 * reply too: unreachable, too late, failed; never a no-hit.
 */
final class Post {

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Country country;
  private final URI requests;
  private final Wire wire;

  /**
   * The way to a contact point.
   *
   * @param country whose it must be
   * @param base where it is served
   */
  Post(Country country, URI base, Wire wire) {
    this.country = country;
    this.requests = base.resolve("/requests");
    this.wire = wire;
  }

  /** Sends requests, at least one; the future completes when each has its reply. */
  CompletableFuture<Void> send(List<Letter> letters, HttpClient client) {
    CompletableFuture<HttpResponse<byte[]>> sent;
    try {
      sent = client.sendAsync(message(letters), HttpResponse.BodyHandlers.ofByteArray());
    } catch (RuntimeException e) {
      sent = CompletableFuture.failedFuture(e);
    }
    return sent.handle(
        (response, failure) -> {
          List<Reply> replies =
              failure == null
                  ? replies(letters, response)
                  : letters.stream().map(letter -> lost(letter, failure)).toList();
          for (int i = 0; i < letters.size(); i++) {
            letters.get(i).reply().complete(replies.get(i));
          }
          return null;
        });
  }

  private HttpRequest message(List<Letter> letters) {
    boolean alone = letters.size() == 1;
    MediaType type = alone ? MediaType.JSON : MediaType.JSON_LINES;
    byte[] body = alone ? letters.getFirst().json() : lines(letters);
    return HttpRequest.newBuilder(requests)
        .timeout(longest(letters))
        .header("Content-Type", type.text())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static Duration longest(List<Letter> letters) {
    Duration left = letters.stream().map(Letter::left).max(Comparator.naturalOrder()).orElseThrow();
    return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
  }

  private static byte[] lines(List<Letter> letters) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(letters.size() * 512);
    for (Letter letter : letters) {
      lines.writeBytes(letter.json());
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /** A connection that is still not made at the deadline is late, however it would have ended. */
  private Reply lost(Letter letter, Throwable failure) {
    Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
    return switch (why) {
      case HttpConnectTimeoutException unmade -> letter.left().isZero() ? late() : unreachable();
      case HttpTimeoutException late -> late();
      case IOException broken -> unreachable();
      default -> failed("it could not be asked");
    };
  }

  private List<Reply> replies(List<Letter> letters, HttpResponse<byte[]> response) {
    byte[] body = response.body();
    if (letters.size() == 1 || response.statusCode() != 200) {
      Reply all = reply(letters.getFirst(), body);
      return letters.stream().map(letter -> all).toList();
    }
    List<Reply> replies = new ArrayList<>(letters.size());
    List<byte[]> lines = Batch.lines(body);
    for (int i = 0; i < letters.size(); i++) {
      replies.add(
          lines.size() == letters.size()
              ? reply(letters.get(i), lines.get(i))
              : failed(
                  "its answer is not to be understood: "
                      + lines.size()
                      + " lines for "
                      + letters.size()));
    }
    return replies;
  }

  /** Reads a reply, or the mistake that is told in its place. */
  private Reply reply(Letter letter, byte[] json) {
    try {
      Body body = Body.of(json);
      if (body.has("error")) {
        return failed(body.text("error"));
      }
      Reply reply = wire.readReply(body, letter.request().category());
      return reply.answer().partition().equals(country)
          ? reply
          : failed("another state's contact point answered: " + reply.answer().partition());
    } catch (IllegalArgumentException | BadInput e) {
      return failed("its answer is not to be understood: " + e.getMessage());
    }
  }

  Reply late() {
    return Reply.of(new PartitionAnswer.TimedOut(country));
  }

  private Reply unreachable() {
    return Reply.of(
        new PartitionAnswer.Unavailable(country, "its contact point cannot be reached"));
  }

  Reply failed(String reason) {
    return Reply.of(new PartitionAnswer.Failed(country, reason));
  }
}
