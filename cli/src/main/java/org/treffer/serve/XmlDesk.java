package org.treffer.serve;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.contact.Reply;
import org.treffer.request.PartitionAnswer;

/**
 * Answers requests in XML, in XML or in JSON. What a document has no place for goes in headers of
 * the answer: {@code Treffer-Rule-Set}, {@code Treffer-Checkpoint}, {@code Treffer-Notes} on what
 * was passed over in the request; {@code Treffer-Not-Carried} names what is left out.
 */
final class XmlDesk {

  private final Reception reception;
  private final Wire wire;
  private final Clock clock;

  XmlDesk(Reception reception, Wire wire, Clock clock) {
    this.reception = reception;
    this.wire = wire;
    this.clock = clock;
  }

  /**
   * Answers one.
   *
   * @param answer the form of the answer
   * @param begin when it came, by {@link System#nanoTime}
   * @throws Mistake if it cannot be answered
   */
  Result answered(byte[] body, Envelope envelope, Asker asker, MediaType answer, long begin) {
    XmlRequest request = Reception.read(() -> XmlRequest.read(body, envelope, reception.country()));
    Reception.Visit visit =
        reception.admit(
            request.request(),
            Reception.read(() -> envelope.wait(Wire.LONGEST_WAIT)),
            asker,
            begin);
    Reply reply = reception.reply(visit);
    Map<String, String> headers = new TreeMap<>();
    put("Treffer-Notes", String.join("; ", request.notes()), headers);
    if (answer == MediaType.JSON) {
      return new Result(
          200, answer.text(), wire.write(reply, request.request().category()), headers);
    }
    if (reply.answer() instanceof PartitionAnswer.Searched searched) {
      put("Treffer-Rule-Set", searched.ruleSet(), headers);
      put("Treffer-Not-Carried", request.notCarried(), headers);
    }
    put("Treffer-Checkpoint", reply.checkpoint(), headers);
    return new Result(200, answer.text(), written(request, reply), headers);
  }

  private byte[] written(XmlRequest request, Reply reply) {
    try {
      return request.written(reply, clock.instant()).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      String json = MediaType.JSON.text();
      throw new Mistake(406, e.getMessage() + ": send it again with Accept: " + json);
    }
  }

  private static void put(String name, String text, Map<String, String> headers) {
    if (!text.isEmpty()) {
      headers.put(name, Envelope.value(text));
    }
  }
}
