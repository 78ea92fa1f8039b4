package org.treffer.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.BadInput;

/**
 * A log's signed statement of how long it is and which root its Merkle tree has. Whoever keeps one
 * can prove later that the log was rewritten.
 *
 * @param log the log
 * @param size how many entries it has
 * @param root the root over them (RFC 6962)
 * @param at when it was signed
 * @param key the log's Ed25519 public key, X.509, Base64
 * @param signature Ed25519 over {@link #text} up to the signature, Base64
 */
public record Checkpoint(
    LogName log, long size, Hash root, Instant at, String key, String signature) {

  private static final String MAGIC = "treffer-checkpoint-1";

  /** What is signed. */
  static String signed(LogName log, long size, Hash root, Instant at, String key) {
    return String.join(" ", MAGIC, log.text(), Long.toString(size), root.toString(), "" + at, key);
  }

  /** One line of about 300 characters, without a line end: how answers and files carry it. */
  public String text() {
    return signed(log, size, root, at, key) + " " + signature;
  }

  /**
   * Reads what {@link #text} writes; the signature is not checked.
   *
   * @throws BadInput if it is not such a line
   */
  public static Checkpoint of(String text) {
    String[] parts = text.strip().split(" ", -1);
    if (parts.length != 7 || !parts[0].equals(MAGIC)) {
      throw new BadInput("not a log's checkpoint: a line of seven parts that begins " + MAGIC);
    }
    try {
      return new Checkpoint(
          LogName.of(parts[1]),
          Long.parseUnsignedLong(parts[2]),
          Hash.of(parts[3]),
          Instant.parse(parts[4]),
          parts[5],
          parts[6]);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new BadInput("not a log's checkpoint: " + e.getMessage(), e);
    }
  }

  /** Whether the signature is by the key that the checkpoint names. Costs about 0.2 ms. */
  public boolean signatureHolds() {
    return Signatures.hold(key, signed(log, size, root, at, key), signature);
  }
}
