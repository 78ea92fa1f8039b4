package org.treffer.benchmarks.finger;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
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
import org.treffer.finger.CoarseMatcher;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Matcher;
import org.treffer.finger.PackedPrint;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.evaluation.Impression;
import org.treffer.synthetic.finger.Impressions;
import org.treffer.synthetic.finger.MasterPrint;
import org.treffer.synthetic.finger.Taking;

/**
 * How many synthetic prints does one thread compare a second: precisely, coarsely, and SourceAFIS
 * beside it? And how many templates does it make ready?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HowManyPrintsASecond {

  private static final int GALLERY = 2_000;

  private final Matcher matcher = new Matcher();
  private final List<FingerTemplate> templates = new ArrayList<>();
  private final List<PreparedPrint> prints = new ArrayList<>();
  private final List<byte[]> packed = new ArrayList<>();
  private List<FingerprintTemplate> peers = List.of();
  private FingerprintMatcher peer = new FingerprintMatcher(FingerprintTemplate.empty());
  private CoarseMatcher coarse = new CoarseMatcher(PreparedPrint.of(print(0)), Long.MAX_VALUE);
  private CoarseMatcher oneByOne = new CoarseMatcher(PreparedPrint.of(print(0)), 1);
  private int next;

  private static FingerTemplate print(int finger) {
    return Impressions.of(new MasterPrint(finger), Taking.PRESSED, 0, finger);
  }

  /** Makes the gallery. */
  @Setup
  public void gallery() {
    List<Impression> impressions = new ArrayList<>();
    for (int finger = 1; finger <= GALLERY; finger++) {
      FingerTemplate template = print(finger);
      templates.add(template);
      prints.add(PreparedPrint.of(template));
      packed.add(PackedPrint.of(template));
      impressions.add(new Impression("", "", template));
    }
    peers = SourceAfis.templates(impressions);
    peer = new FingerprintMatcher(peers.getFirst());
    coarse = new CoarseMatcher(prints.getFirst(), Long.MAX_VALUE);
    oneByOne = new CoarseMatcher(prints.getFirst(), 1);
  }

  private int turn() {
    next = (next + 1) % GALLERY;
    return next;
  }

  /** The matcher. */
  @Benchmark
  public float precise() {
    return matcher.logOdds(prints.getFirst(), prints.get(turn()));
  }

  /** The look that chooses what is compared precisely. */
  @Benchmark
  public float coarse() {
    return coarse.mass(MemorySegment.ofArray(packed.get(turn())), 0);
  }

  /** The same without vectors. */
  @Benchmark
  public float coarseOneByOne() {
    return oneByOne.mass(MemorySegment.ofArray(packed.get(turn())), 0);
  }

  /** The baseline. */
  @Benchmark
  public double sourceAfis() {
    return peer.match(peers.get(turn()));
  }

  /** Making a template ready. */
  @Benchmark
  public PreparedPrint prepare() {
    return PreparedPrint.of(templates.get(turn()));
  }
}
