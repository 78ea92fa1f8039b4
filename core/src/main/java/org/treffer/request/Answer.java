package org.treffer.request;

import java.time.Instant;
import java.util.List;

/**
 * What a requester gets: every asked state's answer, and how many truly searched.
 *
 * @param request the question
 * @param searchedAt when the exchange began to ask
 * @param answers one a state asked, ordered by its code
 */
public record Answer(Request request, Instant searchedAt, List<PartitionAnswer> answers) {

  /** Copies the list. */
  public Answer {
    answers = List.copyOf(answers);
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
