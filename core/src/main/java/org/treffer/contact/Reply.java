package org.treffer.contact;

import org.treffer.request.PartitionAnswer;

/**
 * An answer on its way to the requester, with the latest signed checkpoint of the log that holds
 * it: who keeps that can prove later that the log was rewritten.
 *
 * @param answer the answer
 * @param checkpoint a line as {@link org.treffer.audit.Checkpoint#text} writes it, or empty where
 *     nothing was logged or signed yet; it may be older than the answer
 */
public record Reply(PartitionAnswer answer, String checkpoint) {

  /** An answer without a checkpoint. */
  public static Reply of(PartitionAnswer answer) {
    return new Reply(answer, "");
  }
}
