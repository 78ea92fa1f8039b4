package org.treffer.request;

import java.util.List;
import java.util.SortedMap;
import org.treffer.record.Country;
import org.treffer.record.Hit;

/** One state's answer to a request: exactly one of hit, no hit, refused, or not answered. */
public sealed interface PartitionAnswer {

  /** The state that was asked. */
  Country partition();

  /** The word that names this kind of answer in files. */
  String status();

  /** Whether the state truly searched: a refusal or a failure is neither a hit nor a no-hit. */
  default boolean answered() {
    return false;
  }

  /**
   * The state searched; an empty list of hits is a no-hit.
   *
   * @param partition the state
   * @param ruleSet the name of the data-protection rules it answered under
   * @param hits in order of quality or score, then reference
   * @param expectedChanceHits per quality, how many hits chance alone would give in a register of
   *     the declared size; empty for categories without such a number
   */
  record Searched(
      Country partition,
      String ruleSet,
      List<Hit> hits,
      SortedMap<Integer, Double> expectedChanceHits)
      implements PartitionAnswer {

    /** Copies the list. */
    public Searched {
      hits = List.copyOf(hits);
    }

    @Override
    public String status() {
      return hits.isEmpty() ? "NO_HIT" : "HIT";
    }

    @Override
    public boolean answered() {
      return true;
    }
  }

  /**
   * The state may not or will not answer; nothing was searched.
   *
   * @param partition the state
   * @param reason the one public reason
   */
  record Refused(Country partition, Refusal reason) implements PartitionAnswer {
    @Override
    public String status() {
      return "REFUSED";
    }
  }

  /**
   * The state could not be asked, or its store could not be searched as a whole.
   *
   * @param partition the state
   * @param reason what the requester may know of it
   */
  record Unavailable(Country partition, String reason) implements PartitionAnswer {
    @Override
    public String status() {
      return "UNAVAILABLE";
    }
  }

  /**
   * The deadline passed first.
   *
   * @param partition the state
   */
  record TimedOut(Country partition) implements PartitionAnswer {
    @Override
    public String status() {
      return "TIMEOUT";
    }
  }

  /**
   * The state failed while it answered.
   *
   * @param partition the state
   * @param reason what the requester may know of it
   */
  record Failed(Country partition, String reason) implements PartitionAnswer {
    @Override
    public String status() {
      return "ERROR";
    }
  }
}
