package org.treffer.cli;

import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;

/** What to ask trainees about a step, by the kinds of answer that it got. */
final class Questions {

  private final StepTaken step;
  private final Texts texts;
  private final List<String> questions = new ArrayList<>();

  Questions(StepTaken step, Texts texts) {
    this.step = step;
    this.texts = texts;
  }

  /** The questions; at least one. */
  List<String> all() {
    List<Country> hits = answering("HIT");
    if (!hits.isEmpty()) {
      questions.add(texts.of("question.hit", step.step().from(), LogsText.codes(hits)));
    }
    about("question.noHit", answering("NO_HIT"));
    about("question.refused", answering("REFUSED"));
    about("question.failed", answering("UNAVAILABLE", "TIMEOUT", "ERROR"));
    if (!hits.isEmpty()) {
      questions.add(texts.of("question.logs", LogsText.codes(hits), step.step().from()));
    }
    if (!step.followedUp().isEmpty()) {
      questions.add(texts.of("question.second"));
    }
    return questions;
  }

  private void about(String key, List<Country> states) {
    if (!states.isEmpty()) {
      questions.add(texts.of(key, LogsText.codes(states), step.step().from()));
    }
  }

  private List<Country> answering(String... statuses) {
    return step.answer().answers().stream()
        .filter(answer -> List.of(statuses).contains(answer.status()))
        .map(PartitionAnswer::partition)
        .toList();
  }
}
