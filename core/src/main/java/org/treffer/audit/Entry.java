package org.treffer.audit;

import java.util.List;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Reference;
import org.treffer.request.Officer;

/**
 * One entry of a log: what happened, never a profile, a template or a plate. A probe appears as a
 * keyed hash alone ({@link AuditLog#keyed}).
 *
 * <p>{@link #kind} says which log takes an entry. The witnessed log's entries hold only what the
 * requester may know, so that they are the same bytes with and without a withheld record.
 */
public sealed interface Entry {

  /** The request it belongs to. */
  Matter matter();

  /** The log that takes it. */
  default LogKind kind() {
    return LogKind.WITNESSED;
  }

  /**
   * The searching side's entry on one request to one state (Article 30(1) and (2)).
   *
   * @param matter the request
   * @param probe the keyed hash of what was searched for
   * @param outcome what the other side answered
   * @param received the references it gave, in the answer's order
   * @param ruleSet the rule set that the answer named, or empty
   * @param reason why the search was made
   * @param officer who made the search
   * @param requestedBy who asked for it
   */
  record Asked(
      Matter matter,
      Hash probe,
      Outcome outcome,
      List<Reference> received,
      String ruleSet,
      Reason reason,
      Officer officer,
      Officer requestedBy)
      implements Entry {
    /** Copies the list. */
    public Asked {
      received = List.copyOf(received);
    }
  }

  /**
   * The answering side's entry on one request (Article 30(1)).
   *
   * @param matter the request
   * @param probe the keyed hash of what was searched for
   * @param outcome what was answered
   * @param supplied the references given, in the answer's order
   * @param ruleSet the rule set in force: its name and hash
   * @param turn whether it is the first entry of the request's number
   * @param charged the quotas' accounts that the request was charged to, from which they are
   *     counted anew at a start; one entry of a number names them, and they follow from the request
   *     alone
   */
  record Answered(
      Matter matter,
      Hash probe,
      Outcome outcome,
      List<Reference> supplied,
      String ruleSet,
      Turn turn,
      List<String> charged)
      implements Entry {
    /** Copies the lists. */
    public Answered {
      supplied = List.copyOf(supplied);
      charged = List.copyOf(charged);
    }

    Answered inTurn(Turn its, List<String> accounts) {
      return new Answered(matter, probe, outcome, supplied, ruleSet, its, accounts);
    }
  }

  /**
   * A mass comparison begins.
   *
   * @param matter the request
   * @param side which side wrote it
   * @param probes how many profiles are compared
   * @param root the Merkle root over their keyed hashes, in order
   * @param ruleSet the rule set in force: its name and hash; empty on the searching side
   * @param reason why, on the searching side; kept apart on the answering side
   * @param officer who made it
   * @param requestedBy who asked for it
   */
  record ComparisonBegun(
      Matter matter,
      Side side,
      long probes,
      Hash root,
      String ruleSet,
      Reason reason,
      Officer officer,
      Officer requestedBy)
      implements Entry {}

  /**
   * One hit of a mass comparison.
   *
   * @param matter the request
   * @param side which side wrote it
   * @param probe the keyed hash of the probe that hit
   * @param reference the record that was given
   */
  record ComparisonHit(Matter matter, Side side, Hash probe, Reference reference)
      implements Entry {}

  /**
   * A mass comparison ends.
   *
   * @param matter the request
   * @param side which side wrote it
   * @param outcome whether it was answered
   * @param hits how many hits were given
   */
  record ComparisonEnded(Matter matter, Side side, Outcome outcome, long hits) implements Entry {}

  /**
   * A state that had received a reference was told what became of it (Article 28).
   *
   * @param matter the request under which it had been supplied; {@code at} is when it was told
   * @param reference the record
   * @param notice what it was told: {@value #CORRECTED}, {@value #DELETED}, {@value #ERASED}, or
   *     the record's new status: {@code disputed}, {@code blocked}, or {@code active} again
   */
  record Told(Matter matter, Reference reference, String notice) implements Entry {

    /** The record holds other data now. */
    public static final String CORRECTED = "corrected";

    /** No search finds the record any more. */
    public static final String DELETED = "deleted";

    /** The register does not hold the record's bytes any more. */
    public static final String ERASED = "erased";

    /** Whether the state was told that the record is gone. */
    public boolean ofDeletion() {
      return notice.equals(DELETED) || notice.equals(ERASED);
    }
  }

  /**
   * A step after a match of which both states know: data were requested, supplied or declined
   * (Article 30(1): every supply and receipt is documented).
   *
   * @param matter the request that found the match; {@code at} is when the step was taken
   * @param side which side wrote it
   * @param reference the record
   * @param step {@code requested}, {@code supplied} or {@code declined}
   * @param officer who took it
   */
  record FollowedUp(Matter matter, Side side, Reference reference, String step, Officer officer)
      implements Entry {}

  /**
   * What the requested state alone may know of a decision. Goes to the internal log.
   *
   * @param matter the request
   * @param probe the keyed hash of what was searched for
   * @param ruleSet the hash of the rule set in force
   * @param fired the ids of the rules that decided
   * @param explanation for a refusal, the nearest rule and the condition missed; or empty
   */
  record Decided(Matter matter, Hash probe, String ruleSet, List<String> fired, String explanation)
      implements Entry {
    /** Copies the list. */
    public Decided {
      fired = List.copyOf(fired);
    }

    @Override
    public LogKind kind() {
      return LogKind.INTERNAL;
    }
  }

  /**
   * What an answer withheld, found out after it had left. Goes to the internal log: one entry a
   * search that was answered, so that their number says nothing; of a portion of a mass comparison
   * one a probe that would have hit a withheld record, or, where none would, one of the whole.
   *
   * @param matter the request
   * @param probe the keyed hash of what was searched for, or the Merkle root over those of a whole
   *     comparison
   * @param records the records that would have been hits, in the order of an answer
   * @param further how many more there were than one entry names
   * @param unknown why it is not known, or empty
   */
  record Withheld(
      Matter matter, Hash probe, List<Withholding> records, long further, String unknown)
      implements Entry {
    /** Copies the list. */
    public Withheld {
      records = List.copyOf(records);
    }

    @Override
    public LogKind kind() {
      return LogKind.INTERNAL;
    }
  }

  /**
   * The justification of a search under Regulation (EU) 2024/982. Goes to a log of its own.
   *
   * @param matter the request
   * @param reason the reason
   * @param officer who made the search
   * @param requestedBy who asked for it
   */
  record Justified(Matter matter, Reason.Stated reason, Officer officer, Officer requestedBy)
      implements Entry {
    @Override
    public LogKind kind() {
      return LogKind.JUSTIFICATIONS;
    }
  }
}
