package org.treffer.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.record.Country;

/**
 * What a requester gets: every asked state's answer, and how many truly searched.
 *
 * @param request the question
 * @param searchedAt when the exchange began to ask
 * @param answers one a state asked, ordered by its code
 * @param tries how often the request was sent to a state, for those to which it was sent more than
 *     once
 */
public record Answer(
    Request request,
    Instant searchedAt,
    List<PartitionAnswer> answers,
    Map<Country, Integer> tries) {

  /** Copies the list and the map. */
  public Answer {
    answers = List.copyOf(answers);
    tries = new TreeMap<>(tries);
  }

  /** An answer for which each state was asked once. */
  public Answer(Request request, Instant searchedAt, List<PartitionAnswer> answers) {
    this(request, searchedAt, answers, Map.of());
  }

  /** How often the request was sent to a state. */
  public int tries(Country state) {
    return tries.getOrDefault(state, 1);
  }

  /** How many states truly searched. */
  public int answered() {
    return (int) answers.stream().filter(PartitionAnswer::answered).count();
  }

  /** How many states were asked, refusals included. */
  public int asked() {
    return answers.size();
  }
}
