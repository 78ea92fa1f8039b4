package org.treffer.dna.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Profile;

/**
 * Many probes, entered under the groups of loci by which a segment's records find them: the search
 * of a segment turned round, each record asks which probes it may hit.
 *
 * <p>Immutable; memory: some 25 bytes an entry, two to six entries a probe.
 */
final class ProbeTable {

  /** Probes in a table at most. */
  static final int MOST_PROBES = 1 << 28;

  /** By a record mask's ordinal: the loci of the groups by which its records are looked up. */
  private final int[][] groups;

  /** The longest of them. */
  final int mostGroups;

  private final int differences;

  /** An entry's int: 4 bits how many codes must be equal, 28 bits the probe. */
  private final HashBuckets buckets;

  private final Everyone always;
  private final Everyone ifRare;
  private final SignatureScan scan;

  private ProbeTable(
      Entered entered,
      int[][] groups,
      Signature.Test[] tests,
      int differences,
      SignatureScan scan) {
    this.groups = groups;
    this.mostGroups = Arrays.stream(groups).mapToInt(some -> some.length).max().orElse(0);
    this.differences = differences;
    this.scan = scan;
    this.buckets = new HashBuckets(entered.size, source(entered, tests));
    this.always = new Everyone(entered.always, tests);
    this.ifRare = new Everyone(entered.ifRare, tests);
  }

  /**
   * Enters probes for one segment.
   *
   * @param probes their numbers are their places in the list; at most {@value #MOST_PROBES}
   */
  static ProbeTable of(
      List<Profile> probes, ComparisonRule rule, DnaSegment segment, SignatureScan scan) {
    SearchPlan[] plans = new SearchPlan[probes.size()];
    Signature.Test[] tests = new Signature.Test[probes.size()];
    List<Profile> uncovered = new ArrayList<>();
    for (int number = 0; number < tests.length; number++) {
      Profile probe = probes.get(number);
      plans[number] = segment.planAmongGroups(probe, rule);
      tests[number] = Signature.Test.of(probe, rule);
      if (plans[number].scanAll) {
        uncovered.add(probe);
      }
    }
    SweepGroups groups = segment.groupsFor(uncovered, rule);
    Entered entered = new Entered();
    for (int number = 0; number < tests.length; number++) {
      entered.add(number, probes.get(number), plans[number], groups);
    }
    return new ProbeTable(entered, groups.withIndexed(segment), tests, rule.differences(), scan);
  }

  private static HashBuckets.Source source(Entered entered, Signature.Test[] tests) {
    return new HashBuckets.Source() {
      @Override
      public long hash(int number) {
        return entered.hashes[number];
      }

      @Override
      public long signature(int number) {
        return tests[entered.probes[number]].probe();
      }

      @Override
      public int about(int number) {
        int probe = entered.probes[number];
        // No record has more than sixteen codes: fifteen to be equal are as good as any more.
        return Math.clamp(tests[probe].equal(), 0, 15) << 28 | probe;
      }
    };
  }

  /** The loci of the groups by which the records of a mask are looked up, by its ordinal. */
  int[] groups(int mask) {
    return groups[mask];
  }

  /** The entries: to look hashes up in passes. */
  HashBuckets buckets() {
    return buckets;
  }

  /**
   * Adds the probes under a hash that a record may hit, as far as signatures tell.
   *
   * @param begin where the hash's entries begin
   * @param first the signature of the first
   * @param signature the record's
   */
  void find(long hash, int begin, long first, long signature, Candidates found) {
    int end = buckets.end(hash);
    long occupied = Signature.occupied(signature);
    for (int e = begin; e < end; e++) {
      long other = e == begin ? first : buckets.signature(e);
      long both = occupied & Signature.occupied(other);
      long differ = Signature.occupied(signature ^ other) & both;
      if (Long.bitCount(differ) <= differences) {
        int about = buckets.about(e);
        if (Long.bitCount(both ^ differ) >= about >>> 28) {
          found.add(about & (MOST_PROBES - 1));
        }
      }
    }
  }

  /**
   * Adds the probes that no group leads to and that a record may hit, as far as signatures tell.
   */
  void findUngrouped(RecordMask mask, long signature, Candidates found) {
    scan(always, signature, found);
    if (mask.rare) {
      scan(ifRare, signature, found);
    }
  }

  private void scan(Everyone everyone, long signature, Candidates found) {
    if (everyone.probes.length > 0) {
      int before = found.size();
      Signature.Test test = new Signature.Test(signature, differences, everyone.leastEqual);
      scan.find(everyone.signatures, 0, everyone.signatures.length, test, found);
      found.translate(before, everyone.probes);
    }
  }

  /** Probes that a scan of some records has to try one by one. */
  private static final class Everyone {
    private final long[] signatures;
    private final int[] probes;
    private final int leastEqual;

    Everyone(Candidates numbers, Signature.Test[] tests) {
      int count = numbers.size();
      int least = Integer.MAX_VALUE;
      signatures = new long[count];
      probes = new int[count];
      for (int i = 0; i < count; i++) {
        probes[i] = numbers.get(i);
        signatures[i] = tests[probes[i]].probe();
        least = Math.min(least, tests[probes[i]].equal());
      }
      leastEqual = least;
    }
  }

  /** What is entered, as it comes. */
  private static final class Entered {

    private long[] hashes = new long[1_024];
    private int[] probes = new int[1_024];
    private int size;
    private final Candidates always = new Candidates();
    private final Candidates ifRare = new Candidates();

    void add(int number, Profile probe, SearchPlan plan, SweepGroups groups) {
      GenotypeKeys keys = new GenotypeKeys(probe);
      if (plan.scanAll) {
        int[] own = groups.of(probe);
        for (int loci : own) {
          add(number, keys.hash(loci));
        }
        (own.length == 0 ? always : ifRare).add(number);
        return;
      }
      for (int group : plan.groups) {
        add(number, keys.hash(LocusGroups.mask(group)));
      }
      for (int loci : plan.rareGroups) {
        add(number, keys.hash(loci));
      }
      if (plan.rareStretches.length > 0) {
        ifRare.add(number);
      }
    }

    private void add(int probe, long hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
        probes = Arrays.copyOf(probes, 2 * size);
      }
      hashes[size] = hash;
      probes[size++] = probe;
    }
  }
}
