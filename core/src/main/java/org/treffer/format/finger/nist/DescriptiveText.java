package org.treffer.format.finger.nist;

import java.util.ArrayList;
import java.util.List;

/**
 * The type-2 record of a transaction, as the Interpol implementation 4.22 has it (remembered); each
 * value as it is written, empty where it is not there.
 *
 * @param system 2.003 SYS, the version of the implementation, {@value #SYSTEM}; other domains write
 *     what they like
 * @param caseNumber 2.007 CNO, {@code CC/} and up to 32 characters: of latents
 * @param sequence 2.008 SQN, within the case, up to four digits
 * @param latent 2.009 MID, within the sequence: A, B ..
 * @param criminalReference 2.010 CRN, {@code CC/} and up to 32 characters: of a person
 * @param miscellaneous 2.012 to 2.015, MN1 to MN4: in PMS the CRN of the ten-print searched with,
 *     in SRE the candidate's number
 * @param information 2.063 INF, up to 32 characters
 * @param respondent 2.064 RLS, of an SRE
 * @param error 2.074 ERM, of an ERR
 * @param candidates 2.320 ENC, how many candidates a search wants
 */
public record DescriptiveText(
    String system,
    String caseNumber,
    String sequence,
    String latent,
    String criminalReference,
    List<String> miscellaneous,
    String information,
    Respondent respondent,
    String error,
    String candidates) {

  /** The version of the implementation that is written. */
  static final String SYSTEM = "0422";

  private static final int FIRST_NUMBER = 12;
  private static final int MOST_NUMBERS = 4;

  /** A text that says nothing. */
  public static final DescriptiveText NONE =
      new DescriptiveText(SYSTEM, "", "", "", "", List.of(), "", Respondent.NONE, "", "");

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are more than four miscellaneous numbers
   */
  public DescriptiveText {
    miscellaneous = List.copyOf(miscellaneous);
    if (miscellaneous.size() > MOST_NUMBERS) {
      throw new Fault(ErrorCode.TOO_MANY_OCCURRENCES, "2.012", "more than four numbers");
    }
  }

  /**
   * Of a search with a person's prints.
   *
   * @param criminalReference {@code CC/} and the person's number
   * @param candidates how many are wanted
   */
  public static DescriptiveText person(String criminalReference, int candidates) {
    return new DescriptiveText(
        SYSTEM,
        "",
        "",
        "",
        criminalReference,
        List.of(),
        "",
        Respondent.NONE,
        "",
        Integer.toString(candidates));
  }

  /**
   * Of a search with the first latent of a case.
   *
   * @param caseNumber {@code CC/} and the case's number
   * @param candidates how many are wanted
   */
  public static DescriptiveText latent(String caseNumber, int candidates) {
    return new DescriptiveText(
        SYSTEM,
        caseNumber,
        "0001",
        "A",
        "",
        List.of(),
        "",
        Respondent.NONE,
        "",
        Integer.toString(candidates));
  }

  /** Of an answer to this text's search: its case and person, and what was found. */
  DescriptiveText found(List<String> numbers, String information, Respondent respondent) {
    return new DescriptiveText(
        SYSTEM,
        caseNumber,
        sequence,
        latent,
        criminalReference,
        numbers,
        information,
        respondent,
        "",
        "");
  }

  /** Of an error that answers this text's search. */
  DescriptiveText error(String message) {
    return new DescriptiveText(
        SYSTEM,
        caseNumber,
        sequence,
        latent,
        criminalReference,
        List.of(),
        "",
        Respondent.NONE,
        message,
        "");
  }

  static DescriptiveText of(LogicalRecord record) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < MOST_NUMBERS; i++) {
      String number = record.field(FIRST_NUMBER + i);
      if (!number.isEmpty()) {
        numbers.add(number);
      }
    }
    return new DescriptiveText(
        record.field(3),
        record.field(7),
        record.field(8),
        record.field(9),
        record.field(10),
        numbers,
        record.field(63),
        Respondent.of(record.field(64)),
        record.field(74),
        record.field(320));
  }

  /** Adds the fields behind the IDC. */
  void write(FieldWriter fields) {
    fields.present(3, system).present(7, caseNumber).present(8, sequence).present(9, latent);
    fields.present(10, criminalReference);
    for (int i = 0; i < miscellaneous.size(); i++) {
      fields.present(FIRST_NUMBER + i, miscellaneous.get(i));
    }
    fields.present(63, information);
    if (!respondent.equals(Respondent.NONE)) {
      fields.subfields(64, respondent.subfields());
    }
    fields.present(74, error).present(320, candidates);
  }
}
