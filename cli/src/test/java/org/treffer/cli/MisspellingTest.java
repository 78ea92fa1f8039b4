package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MisspellingTest {

  @Test
  void the_nearest_word_is_meant() {
    assertThat(Misspelling.meant("serch", List.of("match", "search"))).contains("search");
    assertThat(Misspelling.meant("bnech", List.of("bench", "match"))).contains("bench");
    assertThat(Misspelling.meant("dan", List.of("dna", "finger"))).contains("dna");
    assertThat(Misspelling.meant("--jsn", List.of("--json", "--now"))).contains("--json");
  }

  @Test
  void nothing_is_meant_by_a_word_unlike_all() {
    assertThat(Misspelling.meant("rules", List.of("delete", "erase"))).isEmpty();
    assertThat(Misspelling.meant("x", List.of())).isEmpty();
  }

  @Property
  void changes_are_those_of_the_definition(
      @ForAll @AlphaChars @StringLength(max = 5) String from,
      @ForAll @AlphaChars @StringLength(max = 5) String to) {
    assertThat(Misspelling.changes(from, to)).isEqualTo(defined(from, to));
  }

  private static int defined(String from, String to) {
    if (from.isEmpty() || to.isEmpty()) {
      return from.length() + to.length();
    }
    String fromRest = from.substring(1);
    String toRest = to.substring(1);
    int replaced = defined(fromRest, toRest) + (from.charAt(0) == to.charAt(0) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(defined(fromRest, to), defined(from, toRest)));
    boolean exchanged =
        from.length() > 1
            && to.length() > 1
            && from.charAt(0) == to.charAt(1)
            && from.charAt(1) == to.charAt(0);
    return exchanged ? Math.min(least, 1 + defined(from.substring(2), to.substring(2))) : least;
  }
}
