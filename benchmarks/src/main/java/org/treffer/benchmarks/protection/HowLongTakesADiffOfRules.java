package org.treffer.benchmarks.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.treffer.protection.Rules;
import org.treffer.protection.check.Change;
import org.treffer.protection.check.RuleDiff;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.rules.ShippedRules;

/**
 * How long does the exact difference of two sets of {@value #RULES} rules take: every class of
 * requests and records? The rules are those of several shipped sets in a row; the later set lacks
 * every tenth. Beside it, both sets compiled, which a contact point does when it opens.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class HowLongTakesADiffOfRules {

  private static final int RULES = 100;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private RuleSet before;
  private RuleSet after;

  /** Puts the sets together. */
  @Setup
  public void join() {
    Map<String, Rule> byId = new LinkedHashMap<>();
    for (String set : ShippedRules.PARTITIONS) {
      ShippedRules.of(set).rules().forEach(rule -> byId.putIfAbsent(rule.source().id(), rule));
    }
    List<Rule> rules = byId.values().stream().limit(RULES).toList();
    if (rules.size() < RULES) {
      throw new IllegalStateException("only " + rules.size() + " rules are shipped");
    }
    List<Rule> fewer = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      if (i % 10 != 9) {
        fewer.add(rules.get(i));
      }
    }
    before = set(rules);
    after = set(fewer);
  }

  private static RuleSet set(List<Rule> rules) {
    RuleSet like = ShippedRules.of("AT");
    return new RuleSet(
        like.name(),
        like.title(),
        like.version(),
        like.state(),
        like.zone(),
        like.hash(),
        like.vocabulary(),
        like.penalties(),
        rules);
  }

  /** The difference. */
  @Benchmark
  public List<Change> diff() {
    return RuleDiff.between(before, after, DAY);
  }

  /** Both compiled. */
  @Benchmark
  public List<Rules> compile() {
    return List.of(Rules.of(before), Rules.of(after));
  }
}
