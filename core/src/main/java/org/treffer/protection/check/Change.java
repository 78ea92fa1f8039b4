package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.List;
import org.treffer.protection.rule.Inquiry;
import org.treffer.record.Header;

/** One class of requests or records that two rule sets treat differently, with an example. */
public sealed interface Change {

  /** A request of the class. */
  Inquiry request();

  /** The day, and hour, on which the example is made. */
  LocalDate day();

  /** The hour. */
  int hour();

  /** What the two sets do, in words. */
  String sentence();

  /**
   * Requests that are let in, refused, answered or counted otherwise.
   *
   * @param before what the first set does
   * @param after what the second set does
   * @param rulesBefore the first set's rules that decide
   * @param rulesAfter the second set's
   */
  record OfRequests(
      Inquiry request,
      LocalDate day,
      int hour,
      String before,
      String after,
      List<String> rulesBefore,
      List<String> rulesAfter)
      implements Change {
    @Override
    public String sentence() {
      return before + " " + rulesBefore + " becomes " + after + " " + rulesAfter;
    }
  }

  /**
   * Records that are searched by one set only.
   *
   * @param kind the example's kind
   * @param record the example
   * @param searched by which set
   */
  record OfRecords(
      Inquiry request, LocalDate day, int hour, String kind, Header record, Searched searched)
      implements Change {
    /** Which of two sets searches a record. */
    public enum Searched {
      ONLY_BEFORE,
      ONLY_AFTER
    }

    @Override
    public String sentence() {
      return "a "
          + kind
          + " on "
          + record.grounds().stream()
              .map(
                  g ->
                      g.event().text()
                          + " "
                          + g.date()
                          + " as "
                          + g.role().text()
                          + (g.offence().isEmpty() ? "" : " for " + g.offence())
                          + ", "
                          + g.origin().text())
              .toList()
          + (record.born().year() == 0 ? "" : ", born " + record.born().text())
          + (searched == Searched.ONLY_BEFORE ? " is no longer searched" : " is now searched");
    }
  }
}
