package org.treffer.contact;

import org.treffer.request.PartitionAnswer;

/**
 * An answer on its way to the requester, with the latest signed checkpoint of the log that holds
 * it: who keeps that can prove later that the log was rewritten.
 *
 * @param answer the answer
 * @param checkpoint a line as {@link org.treffer.audit.Checkpoint#text} writes it, or empty where
 *     nothing was logged or signed yet; it may be older than the answer
 * @param tries how often the request was sent until it came, 1 or more
 */
public record Reply(PartitionAnswer answer, String checkpoint, int tries) {

  /** The answer to a request that was sent once. */
  public Reply(PartitionAnswer answer, String checkpoint) {
    this(answer, checkpoint, 1);
  }

  /** The same, to a request that was sent so often. */
  public Reply after(int sent) {
    return new Reply(answer, checkpoint, sent);
  }

  /** An answer without a checkpoint. */
  public static Reply of(PartitionAnswer answer) {
    return new Reply(answer, "");
  }
}
