package org.treffer.soak;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.treffer.audit.Checkpoint;
import org.treffer.audit.Outcome;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/**
 * Everything that one state said: to each number, and of its log. It is noted where it arrives,
 * also what nobody waits for any longer.
 */
final class Told implements ContactPoint {

  private final ContactPoint point;
  private final Map<Integer, Integer> outcomes = new ConcurrentHashMap<>();
  private final Map<Long, Checkpoint> checkpoints = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> contradictions = new ConcurrentLinkedQueue<>();

  Told(ContactPoint point) {
    this.point = point;
  }

  @Override
  public Country country() {
    return point.country();
  }

  @Override
  public PartitionAnswer answer(Request request, Deadline deadline) {
    return reply(request, deadline).answer();
  }

  @Override
  public Reply reply(Request request, Deadline deadline) {
    Reply reply = point.reply(request, deadline);
    PartitionAnswer answer = reply.answer();
    if (answer.answered() || answer instanceof PartitionAnswer.Refused) {
      int bit = 1 << Outcome.valueOf(answer.status()).ordinal();
      outcomes.merge(Numbers.of(request.number()), bit, (a, b) -> a | b);
    }
    if (!reply.checkpoint().isEmpty()) {
      note(Checkpoint.of(reply.checkpoint()));
    }
    return reply;
  }

  private void note(Checkpoint checkpoint) {
    Checkpoint known = checkpoints.putIfAbsent(checkpoint.size(), checkpoint);
    if (known != null && !known.root().equals(checkpoint.root())) {
      contradictions.add(checkpoint.text());
    }
  }

  /** What it said so far, by number. */
  Map<Integer, Set<Outcome>> soFar() {
    Map<Integer, Set<Outcome>> said = new HashMap<>();
    outcomes.forEach((number, bits) -> said.put(number, outcomes(bits)));
    return said;
  }

  private static Set<Outcome> outcomes(int bits) {
    Set<Outcome> said = EnumSet.noneOf(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      if ((bits >> outcome.ordinal() & 1) == 1) {
        said.add(outcome);
      }
    }
    return said;
  }

  /** What it signed of its log. */
  List<Checkpoint> checkpoints() {
    return List.copyOf(checkpoints.values());
  }

  /** Checkpoints that contradict others. */
  List<String> contradictions() {
    return List.copyOf(contradictions);
  }
}
