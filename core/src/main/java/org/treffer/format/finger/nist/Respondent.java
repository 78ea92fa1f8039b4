package org.treffer.format.finger.nist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an SRE says of one candidate (field 2.064 RLS): {@code CPS{RS}I{RS}001/003{RS}004512}.
 *
 * <p>Scores: the format's six digits hold 999999 for a hit that an expert has verified and 0 where
 * a system gives none. Ours ({@link org.treffer.finger.ScoreScale}) are written in hundredths, from
 * 1 to 999998, so a machine's answer never looks like a verified one.
 *
 * @param type of the search: CPS, PMS, MPS, MMS
 * @param result {@link #FOUND} or {@link #NOTHING}
 * @param number this message among those of the answer and their count, {@code 001/003}
 * @param score up to six digits
 */
public record Respondent(String type, String result, String number, String score) {

  /** A candidate. */
  public static final String FOUND = "I";

  /** No candidate. */
  public static final String NOTHING = "N";

  /** No such field. */
  public static final Respondent NONE = new Respondent("", "", "", "");

  private static final String FIELD = "2.064";
  private static final int VERIFIED = 999_999;

  /**
   * A candidate.
   *
   * @param rank its place, from 1
   * @param of how many candidates the answer has
   * @param score in the engine's own scale
   */
  static Respondent candidate(TransactionType type, int rank, int of, double score) {
    long hundredths = Math.max(1, Math.min(VERIFIED - 1, Math.round(score * 100)));
    return new Respondent(
        type.name(), FOUND, numbered(rank, of), String.format(Locale.ROOT, "%06d", hundredths));
  }

  /** That there is no candidate. */
  static Respondent nothing(TransactionType type) {
    return new Respondent(type.name(), NOTHING, numbered(1, 1), "0");
  }

  private static String numbered(int rank, int of) {
    return String.format(Locale.ROOT, "%03d/%03d", rank, of);
  }

  static Respondent of(String field) {
    List<String> parts = new ArrayList<>(LogicalRecord.split(field, Separators.RECORD));
    if (parts.isEmpty()) {
      return NONE;
    }
    if (parts.size() != 4) {
      throw new Fault(
          ErrorCode.INVALID_NUMBER_OF_SUBFIELDS,
          FIELD,
          parts.size() + " subfields; type of search, result, number and score are four");
    }
    return new Respondent(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  List<String> subfields() {
    return List.of(type, result, number, score);
  }

  /**
   * The candidate's place.
   *
   * @throws IllegalArgumentException if the number is none
   */
  public int rank() {
    return part(0);
  }

  /**
   * How many messages the answer has.
   *
   * @throws IllegalArgumentException if the number is none
   */
  public int count() {
    return part(1);
  }

  private int part(int place) {
    if (!number.matches("\\d{1,3}/\\d{1,3}")) {
      throw new Fault(ErrorCode.INVALID_ITEM_VALUE, FIELD, "the number is written 001/003");
    }
    return Integer.parseInt(LogicalRecord.split(number, '/').get(place));
  }

  /**
   * The score in the engine's own scale, 0 if the system gives none.
   *
   * @throws IllegalArgumentException if it is no number
   */
  public double ownScore() {
    return LogicalRecord.number(score, FIELD) / 100.0;
  }
}
