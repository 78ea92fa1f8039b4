package org.treffer.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.treffer.record.Category;
import org.treffer.record.Country;

/**
 * Counts and times of answers, in the text format of Prometheus. By category and status alone: what
 * each requester was told anyway.
 */
final class AnswerCounts {

  /** Upper ends of the classes of times, seconds. */
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final LongAdder[] times =
      Stream.generate(LongAdder::new).limit(SECONDS.length + 1L).toArray(LongAdder[]::new);
  private final LongAdder nanos = new LongAdder();

  /** Counts an answer. */
  void add(Category category, String status, long took) {
    answers
        .computeIfAbsent(
            "category=\"" + category.name() + "\",status=\"" + status + "\"",
            labels -> new LongAdder())
        .increment();
    int place = 0;
    while (place < SECONDS.length && took > SECONDS[place] * 1e9) {
      place++;
    }
    times[place].increment();
    nanos.add(took);
  }

  /** All counts so far. */
  String text(Country country) {
    String partition = "partition=\"" + country + "\"";
    StringBuilder text = new StringBuilder();
    text.append("# HELP treffer_answers_total Answers given.\n");
    text.append("# TYPE treffer_answers_total counter\n");
    answers.forEach(
        (labels, count) ->
            text.append("treffer_answers_total{")
                .append(partition)
                .append(',')
                .append(labels)
                .append("} ")
                .append(count.sum())
                .append('\n'));
    text.append("# HELP treffer_answer_seconds Time from the request to its answer.\n");
    text.append("# TYPE treffer_answer_seconds histogram\n");
    long sum = 0;
    for (int i = 0; i <= SECONDS.length; i++) {
      sum += times[i].sum();
      String end = i < SECONDS.length ? Double.toString(SECONDS[i]) : "+Inf";
      text.append("treffer_answer_seconds_bucket{")
          .append(partition)
          .append(",le=\"")
          .append(end)
          .append("\"} ")
          .append(sum)
          .append('\n');
    }
    text.append("treffer_answer_seconds_sum{")
        .append(partition)
        .append("} ")
        .append(nanos.sum() / 1e9)
        .append('\n');
    text.append("treffer_answer_seconds_count{")
        .append(partition)
        .append("} ")
        .append(sum)
        .append('\n');
    return text.toString();
  }
}
