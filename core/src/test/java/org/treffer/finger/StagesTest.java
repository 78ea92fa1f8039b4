package org.treffer.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Each fast stage beside a slow, obvious twin. */
class StagesTest {

  private final LocalSimilarity local = new LocalSimilarity();
  private final Assignment assignment = new Assignment();
  private final Relaxation relaxation = new Relaxation();

  @Property(tries = 50)
  void similarity_counts_the_bits_of_both(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    PreparedPrint a = PreparedPrint.of(RandomPrints.print(seed, size));
    PreparedPrint b = PreparedPrint.of(RandomPrints.print(seed + 1, 61 - size));
    local.compare(a, b);
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        int common = 0;
        int all = 0;
        for (int bit = 0; bit < 256; bit++) {
          boolean inA = bit(a, i, bit);
          boolean inB = bit(b, j, bit);
          common += inA && inB ? 1 : 0;
          all += (inA ? 1 : 0) + (inB ? 1 : 0);
        }
        assertThat(local.of(i, j)).isEqualTo(2f * common / (all + 1), within(1 / 254f));
      }
    }
  }

  private static boolean bit(PreparedPrint print, int minutia, int bit) {
    long word = print.neighbourhoods.words[(bit >> 6) * print.size() + minutia];
    return (word >>> (bit & 63) & 1) != 0;
  }

  @Property(tries = 50)
  void assignment_takes_the_most_alike_pair_that_is_left(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 19) int size) {
    PreparedPrint a = PreparedPrint.of(RandomPrints.print(seed, size));
    PreparedPrint b = PreparedPrint.of(RandomPrints.print(seed + 1, 20 - size));
    local.compare(a, b);
    assignment.assign(local, a.size(), b.size());
    Set<Integer> probes = new HashSet<>();
    Set<Integer> candidates = new HashSet<>();
    for (int t = 0; t < assignment.size; t++) {
      float best = -1;
      for (int i = 0; i < a.size(); i++) {
        for (int j = 0; j < b.size(); j++) {
          if (!probes.contains(i) && !candidates.contains(j)) {
            best = Math.max(best, local.of(i, j));
          }
        }
      }
      assertThat(assignment.similarity[t]).isEqualTo(best);
      assertThat(probes.add(assignment.probe[t])).isTrue();
      assertThat(candidates.add(assignment.candidate[t])).isTrue();
    }
    assertThat(assignment.size).isEqualTo(Math.min(a.size(), b.size()));
  }

  @Property(tries = 100)
  void vectors_and_scalars_see_the_same_mass(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 128) int size) {
    FingerTemplate print = RandomPrints.print(seed, size);
    PreparedPrint probe = PreparedPrint.of(print);
    CoarseMatcher vectors = new CoarseMatcher(probe, new VectorCoarse());
    CoarseMatcher scalars = new CoarseMatcher(probe, new ScalarCoarse());
    MemorySegment same =
        MemorySegment.ofArray(PackedPrint.of(RandomPrints.again(print, 20, 10, 10, 20, seed)));
    MemorySegment other =
        MemorySegment.ofArray(PackedPrint.of(RandomPrints.print(seed + 1, 128 - size)));
    assertThat(vectors.mass(same, 0)).isEqualTo(scalars.mass(same, 0));
    assertThat(vectors.mass(other, 0)).isEqualTo(scalars.mass(other, 0));
  }

  @Property(tries = 50)
  void the_coarse_look_takes_the_most_alike_partner_and_the_first_of_several(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    PreparedPrint a = PreparedPrint.of(RandomPrints.print(seed, size));
    PreparedPrint b = PreparedPrint.of(RandomPrints.print(seed + 1, 61 - size));
    CoarsePairs pairs = new CoarsePairs(a);
    pairs.columns = b.size();
    byte[] packed = PackedPrint.of(RandomPrints.print(seed + 1, 61 - size));
    PackedPrint.readInts(MemorySegment.ofArray(packed), 0, pairs.candidateWords);
    pairs.countFilled();
    for (CoarseKernel kernel : List.of(new ScalarCoarse(), new VectorCoarse())) {
      kernel.choosePartners(pairs);
      for (int i = 0; i < a.size(); i++) {
        int best = 0;
        for (int j = 1; j < b.size(); j++) {
          best = alike(a, i, b, j) > alike(a, i, b, best) ? j : best;
        }
        assertThat(pairs.partner[i]).isEqualTo(best);
        assertThat(pairs.common[i] / (double) pairs.both[i]).isEqualTo(alike(a, i, b, best));
      }
    }
  }

  private static double alike(PreparedPrint a, int i, PreparedPrint b, int j) {
    int common = 0;
    int all = 0;
    for (int bit = 0; bit < 256; bit++) {
      common += bit(a, i, bit) && bit(b, j, bit) ? 2 : 0;
      all += (bit(a, i, bit) ? 1 : 0) + (bit(b, j, bit) ? 1 : 0);
    }
    return common / (all + 1.0);
  }

  @Property(tries = 50)
  void vectors_and_scalars_find_the_same_agreements(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    PreparedPrint a = PreparedPrint.of(RandomPrints.print(seed, size));
    PreparedPrint b =
        PreparedPrint.of(RandomPrints.again(RandomPrints.print(seed, size), 20, 10, 10, 20, seed));
    local.compare(a, b);
    assignment.assign(local, a.size(), b.size());
    relaxation.relax(assignment, a, b);
    float[] vectors = new float[Assignment.MOST * Relaxation.STRIDE];
    float[] scalars = new float[Assignment.MOST * Relaxation.STRIDE];
    new VectorAgreement().agreements(relaxation, vectors);
    new ScalarAgreement().agreements(relaxation, scalars);
    float[] byVectors = new float[Relaxation.STRIDE];
    float[] byScalars = new float[Relaxation.STRIDE];
    float[] says = relaxation.strength.clone();
    new VectorAgreement().support(vectors, says, relaxation.size, 0.3f, byVectors);
    new ScalarAgreement().support(scalars, says, relaxation.size, 0.3f, byScalars);
    for (int t = 0; t < relaxation.size; t++) {
      for (int k = 0; k < relaxation.size; k++) {
        int at = t * Relaxation.STRIDE + k;
        assertThat(vectors[at]).isEqualTo(scalars[at]).isBetween(0f, 1f);
        assertThat(vectors[at]).isEqualTo(vectors[k * Relaxation.STRIDE + t], within(1e-3f));
      }
      assertThat(byVectors[t]).isEqualTo(byScalars[t]);
    }
  }

  @Property(tries = 50)
  void the_lists_of_near_minutiae_miss_none(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 700) int x,
      @ForAll @IntRange(min = 0, max = 700) int y) {
    PreparedPrint print = PreparedPrint.of(RandomPrints.print(seed, 40));
    int cell = print.near.cellOf(x, y);
    Set<Integer> listed = new HashSet<>();
    for (int at = cell < 0 ? 0 : print.near.start(cell);
        at < (cell < 0 ? 0 : print.near.end(cell));
        at++) {
      listed.add((int) print.near.minutiae[at]);
    }
    for (int i = 0; i < print.size(); i++) {
      if (Math.hypot(print.x[i] - x, print.y[i] - y) < NearMinutiae.REACH - 0.01) {
        assertThat(listed).contains(i);
      }
    }
  }

  @Property(tries = 50)
  void the_lists_of_near_minutiae_are_those_of_asking_each_cell_for_each_minutia(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 128) int size) {
    PreparedPrint print = PreparedPrint.of(RandomPrints.print(seed, size));
    CellGrid grid = CellGrid.around(print.x, print.y, NearMinutiae.REACH, 16);
    for (int cell = 0; cell < grid.cells(); cell++) {
      List<Integer> near = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        double dx = print.x[i] - Math.clamp(print.x[i], grid.leftOf(cell), grid.leftOf(cell) + 16);
        double dy = print.y[i] - Math.clamp(print.y[i], grid.topOf(cell), grid.topOf(cell) + 16);
        if (dx * dx + dy * dy < NearMinutiae.REACH * NearMinutiae.REACH) {
          near.add(i);
        }
      }
      List<Integer> listed = new ArrayList<>();
      for (int at = print.near.start(cell); at < print.near.end(cell); at++) {
        listed.add((int) print.near.minutiae[at]);
      }
      assertThat(listed).isEqualTo(near);
    }
  }

  @Property(tries = 50)
  void a_place_is_as_far_from_a_hull_as_from_its_nearest_edge_or_inside(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 800) int x,
      @ForAll @IntRange(min = 0, max = 800) int y) {
    PreparedPrint print = PreparedPrint.of(RandomPrints.print(seed, 12));
    float[] hull = ConvexHull.of(print.x, print.y);
    Path2D outline = new Path2D.Double();
    outline.moveTo(hull[hull.length - 2], hull[hull.length - 1]);
    double nearest = 1_000;
    for (int i = 0; i < hull.length; i += 2) {
      int from = i == 0 ? hull.length - 2 : i - 2;
      outline.lineTo(hull[i], hull[i + 1]);
      nearest =
          Math.min(
              nearest, Line2D.ptSegDist(hull[from], hull[from + 1], hull[i], hull[i + 1], x, y));
    }
    float distance = ConvexHull.distance(hull, x, y, 1_000);
    assertThat((double) distance).isEqualTo(outline.contains(x, y) ? 0 : nearest, within(0.01));
  }

  @Test
  void a_neighbourhood_does_not_change_when_the_finger_turns() {
    FingerTemplate print = RandomPrints.print(3, 90);
    PreparedPrint a = PreparedPrint.of(print);
    PreparedPrint b = PreparedPrint.of(RandomPrints.again(print, 77, 300, -200, 0, 1));
    local.compare(a, b);
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += local.of(i, i);
    }
    assertThat(sum / a.size()).isGreaterThan(0.85);
  }

  @Test
  void coverage_is_full_inside_and_ends_two_and_a_half_millimetres_outside() {
    float[] x = {100, 200, 200, 100};
    float[] y = {100, 100, 200, 200};
    Coverage coverage = new Coverage(x, y);
    assertThat(coverage.at(150, 150)).isEqualTo(1);
    assertThat(coverage.at(225, 150)).isBetween(0.3f, 0.7f);
    assertThat(coverage.at(265, 150)).isZero();
    assertThat(coverage.at(-1_000, 150)).isZero();
  }
}
