package org.treffer.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.treffer.counters.Counted;
import org.treffer.dna.DnaHit;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.request.PartitionAnswer;

/**
 * Counts a request for a state's yearly statistics. The answering side counts each number once: a
 * request sent again is the same request.
 */
public final class Counting {

  private final ContactLogs logs;
  private final String regime;
  private final Counted.Direction direction;
  private final Country partner;
  private final String category;
  private final int year;

  /** What is counted of one request, at one of its two sides. */
  public Counting(
      ContactLogs logs,
      String regime,
      Counted.Direction direction,
      Country partner,
      String category,
      Instant at) {
    this.logs = logs;
    this.regime = regime;
    this.direction = direction;
    this.partner = partner;
    this.category = category;
    this.year = at.atZone(ZoneOffset.UTC).getYear();
  }

  /** Counts an answer, and its matches by their quality. */
  public void answer(PartitionAnswer answer) {
    count(answer.status());
    if (answer instanceof PartitionAnswer.Searched searched) {
      for (Hit hit : searched.hits()) {
        if (hit instanceof DnaHit dna) {
          count("quality " + dna.comparison().quality());
        }
      }
    }
  }

  /** Counts whether an answer kept its category's service level. */
  void took(Duration time) {
    count(time.compareTo(ServiceLevel.of(category)) <= 0 ? "in time" : "late");
  }

  /** Counts a step of the second step. */
  public void step(String deed) {
    count(deed);
  }

  private void count(String what) {
    logs.count(new Counted(year, regime, direction, partner, category, what));
  }
}
