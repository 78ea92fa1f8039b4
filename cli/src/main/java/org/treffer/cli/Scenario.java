package org.treffer.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.treffer.page.Question;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;

/**
 * A case to walk through.
 *
 * @param title what it is about
 * @param source what of it was public and what is made up; empty where all is
 * @param now the time it plays at
 * @param seed of the records that nobody is looking for
 * @param partitions the states in it
 * @param dna how many such profiles all of them have together
 * @param fingers how many ten-prints and latents likewise
 * @param rules whose rules they answer under: {@code open} or {@code shipped}
 * @param records by state, the profiles that matter, as lines of JSON
 * @param vehicles by state, the registrations that matter, likewise
 * @param prints by state, the ten-prints and latents that matter, likewise or drawn
 * @param steps the requests, in order
 */
record Scenario(
    String title,
    List<String> source,
    Instant now,
    long seed,
    SortedSet<Country> partitions,
    long dna,
    long fingers,
    String rules,
    Map<Country, List<String>> records,
    Map<Country, List<String>> vehicles,
    Map<Country, List<String>> prints,
    List<Step> steps) {

  /**
   * One request, and what there is to learn from its answer.
   *
   * @param title what happens
   * @param text lines to read before
   * @param newAgreements agreements that bind from this step on, as JSON
   * @param from who asks
   * @param to who is asked
   * @param purpose why
   * @param offence the offence's code, or empty
   * @param officer who searches
   * @param requestedBy who asked for it
   * @param caseNumber the case
   * @param agreement the basis, if it has to be named
   * @param question what is asked
   * @param expect by state, the status that its answer has
   * @param secondStep what follows on the answer
   * @param learn lines to read after
   */
  record Step(
      String title,
      List<String> text,
      List<String> newAgreements,
      Country from,
      SortedSet<Country> to,
      Purpose purpose,
      String offence,
      Officer officer,
      Officer requestedBy,
      String caseNumber,
      String agreement,
      Question question,
      SortedMap<Country, String> expect,
      List<SecondStep> secondStep,
      List<String> learn) {

    /** The same step in other words. */
    Step told(String newTitle, List<String> newText, List<String> newLearn) {
      return new Step(
          newTitle,
          newText,
          newAgreements,
          from,
          to,
          purpose,
          offence,
          officer,
          requestedBy,
          caseNumber,
          agreement,
          question,
          expect,
          secondStep,
          newLearn);
    }
  }

  /** The same scenario in other words. */
  Scenario told(String newTitle, List<String> newSource, List<Step> newSteps) {
    return new Scenario(
        newTitle,
        newSource,
        now,
        seed,
        partitions,
        dna,
        fingers,
        rules,
        records,
        vehicles,
        prints,
        newSteps);
  }

  /** What follows on a match. */
  sealed interface SecondStep {

    /** The record that matched. */
    Reference reference();

    /** Who looks at the match for the asking state. */
    Officer expert();

    /**
     * It is confirmed, the data are requested, and supplied.
     *
     * @param reference the record
     * @param expert who confirms it and requests the data
     * @param supplier who supplies them
     */
    record Supplied(Reference reference, Officer expert, Officer supplier) implements SecondStep {}

    /**
     * It is rejected, and the other state is not told.
     *
     * @param reference the record
     * @param expert who rejects it
     * @param reason why
     */
    record Rejected(Reference reference, Officer expert, String reason) implements SecondStep {}
  }

  /**
   * Reads a scenario.
   *
   * @throws BadInput if it is none, naming line and field
   */
  static Scenario read(byte[] bytes, String name) {
    return ScenarioFile.read(bytes, name);
  }
}
