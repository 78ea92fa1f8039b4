package org.treffer.protection.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.treffer.protection.rule.Inquiry;
import org.treffer.record.Header;

/**
 * One case: records, a request, and the answer that is expected.
 *
 * @param id its name
 * @param title what it shows, plainly
 * @param received when the request is received
 * @param request the request
 * @param records the records there are
 * @param spent how many requests each quota, by its rule, has been charged before
 * @param expect what must come out
 */
public record TrialCase(
    String id,
    String title,
    Instant received,
    Inquiry request,
    List<TrialRecord> records,
    Map<String, Integer> spent,
    Expectation expect) {

  /** Copies the collections. */
  public TrialCase {
    records = List.copyOf(records);
    spent = Map.copyOf(spent);
  }

  /**
   * A record of a case.
   *
   * @param name what the case calls it
   * @param kind a kind of the category's vocabulary
   */
  public record TrialRecord(String name, String kind, Header header) {}

  /** What must come out. */
  public sealed interface Expectation {
    /** In words. */
    String sentence();
  }

  /**
   * The request is refused.
   *
   * @param reason the public reason in words
   */
  public record Refused(String reason) implements Expectation {
    @Override
    public String sentence() {
      return "refused: " + reason;
    }
  }

  /**
   * The request is let in.
   *
   * @param searched the names of the records that take part; every other one is withheld
   * @param parts what of a hit leaves; empty if the case does not look at it
   */
  public record Admitted(List<String> searched, List<Parts> parts) implements Expectation {
    /** Copies the lists. */
    public Admitted {
      searched = List.copyOf(searched);
      parts = List.copyOf(parts);
    }

    @Override
    public String sentence() {
      return "admitted, searched "
          + (searched.isEmpty() ? "none" : String.join(", ", searched))
          + parts.stream().map(p -> ", released " + p.sentence()).collect(Collectors.joining());
    }
  }

  /**
   * What of a hit leaves.
   *
   * @param qualities of matches
   * @param candidates the most, 0 without a limit
   * @param fields of the answer
   */
  public record Parts(List<Integer> qualities, int candidates, List<String> fields) {
    /** Copies the lists. */
    public Parts {
      qualities = List.copyOf(qualities);
      fields = List.copyOf(fields);
    }

    String sentence() {
      return "qualities "
          + qualities
          + (candidates == 0 ? "" : ", " + candidates + " candidates")
          + (fields.isEmpty() ? "" : ", fields " + fields);
    }
  }
}
