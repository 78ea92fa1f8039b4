package org.treffer.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void words_align_to_the_left_and_numbers_to_the_right() {
    assertThat(printed(new Table("state", ">hits").row("AL", 7).row("MK", 1200), false))
        .isEqualTo(
            """
            state  hits
            AL        7
            MK     1200
            """);
  }

  @Test
  void letters_outside_the_basic_plane_count_as_one() {
    assertThat(printed(new Table("a", "b").row("\uD83D\uDE97x", "y").row("zz", "y"), false))
        .isEqualTo("a   b\n\uD83D\uDE97x  y\nzz  y\n");
  }

  @Test
  void a_long_last_cell_goes_on_below_itself() {
    String reason =
        "the offence lies below the threshold that this state asks for in a search of its";
    assertThat(printed(new Table("state", "reason").row("AL", reason + " register"), false).lines())
        .hasSize(3)
        .allMatch(line -> line.length() <= Table.WIDTH)
        .last()
        .asString()
        .startsWith("       ");
  }

  @Test
  void headings_are_bold_only_where_colours_are_allowed() {
    assertThat(printed(new Table("a"), true)).isEqualTo("\u001b[1ma\u001b[0m\n");
    assertThat(printed(new Table("a"), false)).isEqualTo("a\n");
  }

  @Property
  void no_line_is_wider_than_a_terminal(
      @ForAll @AlphaChars @StringLength(max = 30) String first,
      @ForAll @Size(max = 40) java.util.List<@AlphaChars @StringLength(max = 12) String> words) {
    Table table = new Table("first", "second").row(first, String.join(" ", words));
    assertThat(printed(table, false).lines()).allMatch(line -> line.length() <= Table.WIDTH);
  }

  private static String printed(Table table, boolean colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), colours);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
