package org.treffer.finger.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestDocumentsTest {

  @Test
  void what_is_kept_follows_from_what_was_offered_not_from_how_it_was_cut() {
    Random random = new Random(5);
    for (int run = 0; run < 500; run++) {
      int offered = random.nextInt(60);
      int most = 1 + random.nextInt(20);
      BestDocuments first = new BestDocuments(most + random.nextInt(30));
      BestDocuments second = new BestDocuments(most + random.nextInt(30));
      int cut = random.nextInt(60);
      BestDocuments narrow = new BestDocuments(most);
      List<float[]> all = new ArrayList<>();
      for (int document = 0; document < offered; document++) {
        float mass = random.nextInt(8);
        all.add(new float[] {document, mass});
        (document < cut ? first : second).offer(document, mass);
        narrow.offer(document, mass);
      }
      BestDocuments together = new BestDocuments(most);
      first.offerTo(together);
      second.offerTo(together);
      all.sort(Comparator.comparingDouble((float[] d) -> -d[1]).thenComparingDouble(d -> d[0]));
      int[] expected = all.stream().limit(most).mapToInt(d -> (int) d[0]).sorted().toArray();
      assertThat(together.ascending()).isEqualTo(expected);
      assertThat(narrow.ascending()).isEqualTo(expected);
    }
  }
}
