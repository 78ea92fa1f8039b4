package org.treffer.serve;

import java.time.Duration;
import java.util.function.Supplier;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.PackedHeader;
import org.treffer.request.Request;

/**
 * Has requests answered in whatever form they come: each is its sender's own, is waited for as long
 * as it says, and is counted. Safe for many threads.
 */
final class Reception {

  private final ContactPoint point;
  private final Wire wire;
  private final AnswerCounts counts = new AnswerCounts();

  Reception(ContactPoint point, Wire wire) {
    this.point = point;
    this.wire = wire;
  }

  /**
   * A request that was let in.
   *
   * @param deadline when its answer is of no use any more
   * @param begin when it came, by {@link System#nanoTime}
   */
  record Visit(Request request, Deadline deadline, long begin) {}

  /**
   * Lets a request in.
   *
   * @param json a request as {@link Wire} reads it
   * @param begin when it came, by {@link System#nanoTime}
   * @throws Mistake if it is none, or not its sender's
   */
  Visit admit(byte[] json, Asker asker, long begin) {
    Wire.Received received = read(() -> wire.readRequest(json));
    Visit visit = admit(received.request(), received.patience(), asker, begin);
    if (!received.checkpoint().isEmpty()) {
      point.witness(received.request().from(), received.checkpoint());
    }
    return visit;
  }

  /**
   * Reads what was sent.
   *
   * @throws Mistake if it is not to be understood
   */
  static <T> T read(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException | BadInput e) {
      throw new Mistake(400, e.getMessage());
    }
  }

  /**
   * Lets a request in that was read.
   *
   * @param patience how long the sender waits for its answer
   * @throws Mistake if it is not its sender's, or its offence is in no catalogue
   */
  Visit admit(Request request, Duration patience, Asker asker, long begin) {
    asker.mustBe(request.from());
    if (OffenceCatalogue.placeOf(request.offence()) == PackedHeader.OFFENCE_NOT_LISTED) {
      throw new Mistake(
          400, "field offence: '" + request.offence() + "' is not in the catalogue, O01 to O36");
    }
    return new Visit(request, new Deadline(begin + patience.toNanos(), System::nanoTime), begin);
  }

  /**
   * Has a request answered.
   *
   * @throws Mistake if the contact point fails
   */
  Reply reply(Visit visit) {
    try {
      Reply reply = point.reply(visit.request(), visit.deadline());
      counts.add(
          visit.request().category(), reply.answer().status(), System.nanoTime() - visit.begin());
      return reply;
    } catch (RuntimeException e) {
      throw new Mistake(500, "the contact point failed"); // why, is told to nobody outside
    }
  }

  /** The reply to a request, as {@link Wire} writes it. */
  byte[] json(Visit visit) {
    return wire.write(reply(visit), visit.request().category());
  }

  /** Whose contact point answers. */
  Country country() {
    return point.country();
  }

  /** What was answered so far, for Prometheus. */
  String counts() {
    return counts.text(country());
  }
}
