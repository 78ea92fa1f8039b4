package org.treffer.dna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ColumnScanTest {

  @Property(tries = 200)
  void vectors_find_what_the_scalar_scan_finds(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 700) int documents,
      @ForAll @IntRange(min = 0, max = 12) int count,
      @ForAll @IntRange(min = 0, max = 4) int differing,
      @ForAll @IntRange(min = -2, max = 8) int equal) {
    Random random = new Random(seed);
    byte[][] columns = new byte[count][documents];
    byte[] codes = new byte[count];
    for (int c = 0; c < count; c++) {
      codes[c] = (byte) (1 + random.nextInt(3));
      for (int doc = 0; doc < documents; doc++) {
        columns[c][doc] = (byte) random.nextInt(4);
      }
    }
    Candidates scalar = new Candidates();
    Candidates vector = new Candidates();
    new ScalarScan().find(columns, codes, documents, differing, equal, scalar);
    new VectorScan().find(columns, codes, documents, differing, equal, vector);
    assertThat(documents(vector)).isEqualTo(documents(scalar));
  }

  private static int[] documents(Candidates candidates) {
    int[] documents = new int[candidates.size()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = candidates.document(i);
    }
    return documents;
  }
}
