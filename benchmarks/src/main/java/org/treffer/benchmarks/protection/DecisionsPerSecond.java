package org.treffer.benchmarks.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Inquiry;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.request.Purpose;
import org.treffer.rules.ShippedRules;

/** How long a decision on a request, and one on a record, takes by a shipped national set. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DecisionsPerSecond {

  private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
  private static final int MANY = 1024;

  /** The rule set. */
  @Param({"AT", "DE"})
  public String set;

  private final Inquiry[] inquiries = new Inquiry[MANY];
  private final long[] common = new long[MANY];
  private final long[][] grounds = new long[MANY][];
  private final long[][] masks = new long[MANY][4];
  private final long[] rules = new long[16 * 4];
  private Rules compiled;
  private RecordFilter filter;
  private int next;

  /** Draws requests, records and masks from a seed. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    compiled = Rules.of(ShippedRules.of(set));
    for (int i = 0; i < MANY; i++) {
      inquiries[i] = inquiry(random);
      Header header = header(random);
      common[i] = PackedHeader.common(0, header);
      grounds[i] = header.grounds().stream().mapToLong(PackedHeader::ground).toArray();
      for (int j = 0; j < 4; j++) {
        masks[i][j] = 1L << random.nextInt(64);
      }
    }
    for (int i = 0; i < rules.length; i++) {
      rules[i] = random.nextLong();
    }
    Inquiry search = inquiry(new Random(2));
    Admission admission = compiled.admit(search, NOW, QuotaLedger.UNMETERED);
    filter = ((Admission.Admitted) admission).filter();
  }

  private Inquiry inquiry(Random random) {
    String from = set.equals("AT") ? "DE" : "AT";
    return new Inquiry(
        Country.of(from),
        "D615",
        "dna",
        "stain",
        org.treffer.protection.rule.Mode.SEARCH,
        Purpose.INVESTIGATION,
        "O" + (10 + random.nextInt(5)),
        Act.COMPLETED,
        Inquiry.UNDATED,
        from + "-" + (1 + random.nextInt(9)),
        from + "-1",
        "2026/" + random.nextInt(100));
  }

  private static Header header(Random random) {
    Subject[] roles = Subject.values();
    Ground ground =
        new Ground(
            Event.TAKEN,
            LocalDate.of(2000 + random.nextInt(26), 1 + random.nextInt(12), 1),
            roles[random.nextInt(roles.length)],
            "O" + (10 + random.nextInt(20)),
            Origin.DOMESTIC);
    return new Header(
        Status.ACTIVE,
        new BirthMonth(1950 + random.nextInt(60), 1 + random.nextInt(12)),
        java.util.List.of(ground));
  }

  /** One request decided: filter, release and trace. */
  @Benchmark
  public Admission admission() {
    return compiled.admit(inquiries[next++ & (MANY - 1)], NOW, QuotaLedger.UNMETERED);
  }

  /** One record tested by the filter. */
  @Benchmark
  public boolean record() {
    int i = next++ & (MANY - 1);
    return filter.admits(common[i], grounds[i], grounds[i].length);
  }

  /** The baseline: a loop over sixteen rules of four bit masks. */
  @Benchmark
  public int loopOverMasks() {
    long[] mask = masks[next++ & (MANY - 1)];
    for (int rule = 0; rule < 16; rule++) {
      int at = rule * 4;
      if ((rules[at] & mask[0]) != 0
          && (rules[at + 1] & mask[1]) != 0
          && (rules[at + 2] & mask[2]) != 0
          && (rules[at + 3] & mask[3]) != 0) {
        return rule;
      }
    }
    return -1;
  }
}
