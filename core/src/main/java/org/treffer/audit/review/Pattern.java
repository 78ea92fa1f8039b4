package org.treffer.audit.review;

/**
 * A series of entries that somebody should look at. It proves nothing by itself.
 *
 * @param kind what is unusual about it
 * @param who the officer, or the requesting state, that it is about
 * @param entries how many entries it has
 * @param first the place of its first entry
 * @param last the place of its last entry
 * @param what the series in words
 */
public record Pattern(Kind kind, String who, long entries, long first, long last, String what) {

  /** What is unusual. */
  public enum Kind {
    /** One probe under several purposes. */
    PURPOSES,
    /** One probe again and again under new numbers. */
    REPEATED,
    /** One request again and again under its own number. */
    REPLAYED,
    /**
     * Different probes that all found one record, or would have, had it not been withheld: they are
     * nearly the same, or somebody feels his way around a record.
     */
    AROUND_A_RECORD,
    /** Very many requests in a short time. */
    BURST,
    /** Mostly outside the day. */
    HOURS,
    /** Far more or fewer hits than others have. */
    HIT_RATIO,
    /** Very many refusals: somebody tries out the rules. */
    REFUSALS
  }
}
