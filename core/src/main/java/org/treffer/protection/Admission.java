package org.treffer.protection;

import java.util.List;
import org.treffer.record.RecordFilter;
import org.treffer.request.Refusal;

/** What the rules say of a request. */
public sealed interface Admission {

  /** Which rules fired; it explains the decision. For the requested state's own eyes. */
  Trace trace();

  /**
   * The request may be searched.
   *
   * @param filter which records take part
   * @param release what of a hit may leave
   * @param charges the quotas that were charged, for the log
   */
  record Admitted(RecordFilter filter, Release release, List<Charge> charges, Trace trace)
      implements Admission {}

  /**
   * The request is refused; nothing is searched.
   *
   * @param reason the one public reason
   */
  record Refused(Refusal reason, Trace trace) implements Admission {}
}
