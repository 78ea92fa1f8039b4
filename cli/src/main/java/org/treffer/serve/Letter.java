package org.treffer.serve;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.request.Request;

/** A request on its way to another process, and the reply that somebody waits for. */
final class Letter {

  private final Request request;
  private final Deadline deadline;
  private final byte[] json;
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();

  Letter(Request request, Deadline deadline, String checkpoint, Wire wire) {
    this.request = request;
    this.deadline = deadline;
    this.json = wire.write(request, deadline.left(), checkpoint);
  }

  Request request() {
    return request;
  }

  /** The request as it is sent: one line. */
  byte[] json() {
    return json;
  }

  /** How long its answer is of use. */
  Duration left() {
    return deadline.left();
  }

  /** What came of it. */
  CompletableFuture<Reply> reply() {
    return reply;
  }
}
