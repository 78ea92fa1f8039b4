package org.treffer.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.treffer.audit.merkle.Hash;
import org.treffer.audit.merkle.Sha256;
import org.treffer.record.Country;

/**
 * What the answering side's entries of today and yesterday (UTC) add up to: which numbers were
 * seen, and how much of each day's quota is spent. It is made again from the log at every start, so
 * that a restart gives nobody a fresh quota. About 150 bytes a request; thread-safe.
 *
 * <p>Quotas are charged by request alone, never by hit, and a replay or a refused request costs
 * nothing: what remains tells nothing about any record.
 */
public final class Ledger {

  private final ZoneId zone;
  private final Map<RequestKey, Seen> numbers = new HashMap<>();
  private final Map<Account, Long> spent = new HashMap<>();
  private LocalDate today = LocalDate.MIN;

  Ledger(ZoneId zone) {
    this.zone = zone;
  }

  private record RequestKey(long high, long low) {}

  private record Seen(Instant at, Hash probe) {}

  private record Account(Country requesting, String category, LocalDate day) {}

  /** How a payload is hashed for a month: the log's keys. */
  interface Keyed {
    Hash keyed(Instant at);
  }

  /**
   * Takes a request in: decides whether it is new, and charges it if so. Follow it by an entry in
   * the log, or by {@link #release}.
   */
  synchronized Claim claim(Matter matter, Keyed payload) {
    RequestKey number = number(matter);
    Seen seen = numbers.get(number);
    if (seen == null) {
      forgetBefore(matter.at());
      numbers.put(number, new Seen(matter.at(), payload.keyed(matter.at())));
      return new Claim.First(charge(matter, 1));
    }
    return seen.probe().equals(payload.keyed(seen.at()))
        ? new Claim.Replay()
        : new Claim.Conflict();
  }

  /** Takes a first claim back whose request was not answered and not logged. */
  synchronized void release(Matter matter) {
    Seen seen = numbers.get(number(matter));
    if (seen != null && seen.at().equals(matter.at())) {
      numbers.remove(number(matter));
      charge(matter, -1);
    }
  }

  /** Requests counted for a state and category on a day of the ledger's zone. */
  public synchronized long spent(Country requesting, String category, LocalDate day) {
    return spent.getOrDefault(new Account(requesting, category, day), 0L);
  }

  /** Takes in an entry that is durable, whoever wrote it; one that was claimed is known already. */
  synchronized void logged(Entry entry) {
    if (entry instanceof Entry.Answered answered && answered.turn() == Turn.FIRST) {
      logged(answered.matter(), answered.probe());
      if (answered.outcome() == Outcome.REFUSED) {
        charge(answered.matter(), -1);
      }
    } else if (entry instanceof Entry.ComparisonBegun begun && begun.side() == Side.ANSWERING) {
      logged(begun.matter(), begun.root());
    }
  }

  private void logged(Matter matter, Hash probe) {
    if (numbers.putIfAbsent(number(matter), new Seen(matter.at(), probe)) == null) {
      forgetBefore(matter.at());
      charge(matter, 1);
    }
  }

  /** Adds to an account; what it held before. */
  private long charge(Matter matter, int requests) {
    Account account =
        new Account(matter.requesting(), matter.category(), LocalDate.ofInstant(matter.at(), zone));
    long before = spent.getOrDefault(account, 0L);
    spent.put(account, before + requests);
    return before;
  }

  private void forgetBefore(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    if (day.isAfter(today)) {
      today = day;
      Instant oldest = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      numbers.values().removeIf(s -> s.at().isBefore(oldest));
      spent.keySet().removeIf(a -> a.day().isBefore(day.minusDays(2)));
    }
  }

  private static RequestKey number(Matter matter) {
    String text = matter.requesting().code() + ' ' + matter.number();
    Hash hash = new Sha256().leaf(text.getBytes(StandardCharsets.UTF_8));
    return new RequestKey(hash.w0(), hash.w1());
  }
}
