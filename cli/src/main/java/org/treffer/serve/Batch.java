package org.treffer.serve;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.treffer.request.Request;

/**
 * Many requests in one message: JSON Lines, each answered by itself in the line of the same number
 * as if it had come alone. A line that is no request, or not its sender's, spoils no other:
 *
 * <pre>
 * {"partition":"DE","status":"NO_HIT","ruleSet":"DE-1","hits":[],"expectedChanceHits":{},...}
 * {"line":2,"code":400,"error":"field probe is missing"}
 * </pre>
 *
 * <p>The requests are answered beside each other, so that their entries in the logs become durable
 * together: the medium is waited for once where requests one after the other wait each for
 * themselves. Those with the same number keep their order, so that a replay stays one; between
 * others there is none, as between requests on several connections: of two that the quota does not
 * cover both, either may be the refused one.
 */
final class Batch {

  /** What one message may hold; who has more sends several. */
  static final int MOST_REQUESTS = 1_000;

  /** Of one batch under way at once: more add nothing to what becomes durable together. */
  private static final int BESIDE_EACH_OTHER = 64;

  private final Reception reception;
  private final Asker asker;
  private final byte[][] answers;

  private Batch(Reception reception, Asker asker, int lines) {
    this.reception = reception;
    this.asker = asker;
    this.answers = new byte[lines][];
  }

  /**
   * Answers a message's requests.
   *
   * @param begin when it came, by {@link System#nanoTime}
   * @throws Mistake if it holds too many; then none is answered
   */
  static byte[] answer(byte[] body, Reception reception, Asker asker, long begin) {
    List<byte[]> lines = lines(body);
    Batch batch = new Batch(reception, asker, lines.size());
    batch.answer(batch.taken(lines, begin).values());
    return batch.joined();
  }

  /** The lines; what follows the last line feed is one too, unless it is empty. */
  static List<byte[]> lines(byte[] body) {
    List<byte[]> lines = new ArrayList<>();
    int begin = 0;
    for (int end = 0; end <= body.length; end++) {
      boolean ends = end < body.length ? body[end] == '\n' : begin < end;
      if (ends && lines.size() == MOST_REQUESTS) {
        throw new Mistake(413, "a batch has at most " + MOST_REQUESTS + " requests, a line each");
      }
      if (ends) {
        lines.add(Arrays.copyOfRange(body, begin, end));
        begin = end + 1;
      }
    }
    return lines;
  }

  /** One line's request. */
  private record Line(int index, Reception.Visit visit) {}

  /** The requests by who asks and number, each in its order; mistakes are answered at once. */
  private Map<String, List<Line>> taken(List<byte[]> lines, long begin) {
    Map<String, List<Line>> taken = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        Reception.Visit visit = reception.admit(lines.get(i), asker, begin);
        Request request = visit.request();
        taken
            .computeIfAbsent(request.from() + " " + request.number(), key -> new ArrayList<>())
            .add(new Line(i, visit));
      } catch (Mistake e) {
        answers[i] = mistake(i, e.status(), e.getMessage());
      }
    }
    return taken;
  }

  private static byte[] mistake(int index, int code, String error) {
    return Wire.json(
        json -> {
          json.writeNumberProperty("line", index + 1);
          json.writeNumberProperty("code", code);
          json.writeStringProperty("error", error);
        });
  }

  private void answer(Iterable<List<Line>> taken) {
    Semaphore places = new Semaphore(BESIDE_EACH_OTHER);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<Line> lines : taken) {
        places.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                lines.forEach(this::answer);
              } finally {
                places.release();
              }
            });
      }
    }
  }

  private void answer(Line line) {
    try {
      answers[line.index()] = reception.json(line.visit());
    } catch (Mistake e) {
      answers[line.index()] = mistake(line.index(), e.status(), e.getMessage());
    }
  }

  private byte[] joined() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(answers.length * 512);
    for (byte[] answer : answers) {
      joined.writeBytes(answer);
      joined.write('\n');
    }
    return joined.toByteArray();
  }
}
