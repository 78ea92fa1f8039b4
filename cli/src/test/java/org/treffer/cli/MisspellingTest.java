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
    return Math.min(replaced, 1 + Math.min(defined(fromRest, to), defined(from, toRest)));
  }
}
