package org.treffer.format.finger.nist;

import org.treffer.record.Country;
import org.treffer.record.Reference;

/**
 * References of records as transactions write them: {@code CC/} and up to 32 characters, in 2.010
 * CRN for persons and in 2.007 CNO with 2.008 SQN and 2.009 MID for latents.
 */
final class RecordNumber {

  private static final int LONGEST = 32;

  private RecordNumber() {}

  /**
   * The reference of a transaction's prints: the person's or the latent's number without the state,
   * else the control number, else {@code 1}. The second and further latents of a case have sequence
   * and letter behind it.
   */
  static Reference of(Transaction transaction) {
    DescriptiveText text = transaction.text();
    String number = text.criminalReference();
    if (number.isEmpty() && !text.caseNumber().isEmpty()) {
      number = text.caseNumber() + latent(text);
    }
    return reference(number.isEmpty() ? transaction.header().control() : number);
  }

  private static String latent(DescriptiveText text) {
    boolean first =
        (text.sequence().isEmpty() || text.sequence().equals("0001"))
            && (text.latent().isEmpty() || text.latent().equals("A"));
    return first ? "" : "/" + text.sequence() + text.latent();
  }

  /** A number without its state; what a reference cannot hold becomes an underscore. */
  static Reference reference(String number) {
    boolean ofState = number.length() > 3 && number.charAt(2) == '/';
    String bare = ofState && Country.isCode(number.substring(0, 2)) ? number.substring(3) : number;
    String legal = bare.replaceAll("[^!#-&(-\\[\\]-~]", "_");
    if (legal.isEmpty()) {
      return new Reference("1");
    }
    return new Reference(legal.substring(0, Math.min(Reference.LONGEST, legal.length())));
  }

  /**
   * A reference as a field has it, with the state of an agency before it.
   *
   * @throws Fault if it has more than 32 characters
   */
  static String field(String agency, Reference reference) {
    if (!fits(reference)) {
      throw new Fault(
          ErrorCode.TOO_LONG, "", "reference " + reference + " has more than 32 characters");
    }
    return agency.substring(0, Math.min(2, agency.length())) + "/" + reference.text();
  }

  /** Whether a field has room for it. */
  static boolean fits(Reference reference) {
    return reference.text().length() <= LONGEST;
  }
}
