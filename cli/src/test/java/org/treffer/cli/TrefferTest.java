package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

class TrefferTest {

  @Test
  void without_arguments_it_shows_its_help() {
    CommandRun run = CommandRun.of();
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).contains("Usage: treffer COMMAND").contains("completion");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void every_command_explains_itself_in_eighty_columns_with_an_example() {
    for (Commands.Entry entry : Commands.ALL) {
      CommandRun run = CommandRun.of((entry.path() + " --help").split(" "));
      assertThat(run.out()).as("its formatting").doesNotContain("%n").doesNotContain("%%");
      assertThat(run.outcome()).as(entry.path()).isEqualTo(Outcome.DONE);
      assertThat(run.outLines()).as(entry.path()).allMatch(line -> line.length() <= 80);
      assertThat(run.out().substring(run.out().indexOf("Examples:")).lines().skip(1))
          .as("examples that are not broken in the middle")
          .allMatch(line -> line.startsWith("  "));
      assertThat(run.out())
          .as(entry.path())
          .contains("Examples:\n")
          .contains("treffer " + entry.path());
    }
  }

  @Test
  void help_before_a_command_is_help_after_it() {
    assertThat(CommandRun.of("help", "completion"))
        .isEqualTo(CommandRun.of("completion", "--help"));
  }

  @Test
  void the_version_states_what_was_built() {
    assertThat(CommandRun.of("--version").out())
        .containsPattern("treffer \\d+\\.\\d+")
        .containsPattern("commit  \\w+")
        .containsPattern("Lucene  \\d+\\.\\d+")
        .contains("JDK     25");
  }

  @Test
  void exit_codes_are_those_of_the_outcomes() {
    assertThat(Outcome.values()).extracting(Outcome::exitCode).containsExactly(0, 1, 2, 3);
    assertThat(ToyCommand.run((c, s) -> Outcome.FINDING).outcome()).isEqualTo(Outcome.FINDING);
  }

  @Test
  void only_the_command_that_is_called_is_made() {
    CommandRun run = ToyCommand.run((c, s) -> Outcome.DONE);
    assertThat(run).isEqualTo(new CommandRun(Outcome.DONE, "", ""));
  }

  @Test
  void a_group_lists_its_commands_without_making_them() {
    CommandRun run = CommandRun.with(Commands.ALL, Commands.GROUPS, "", "--help");
    assertThat(run.out())
        .containsPattern("\n  completion +print the completion script of a shell\n");
  }

  @Test
  void bad_input_is_one_line() {
    CommandRun run =
        ToyCommand.run(
            (c, s) -> {
              throw new BadInput("a.jsonl, line 3: no reference;\n give it one");
            });
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines())
        .containsExactly("treffer: a.jsonl, line 3: no reference; give it one");
  }

  @Test
  void debug_adds_where_it_arose() {
    CommandRun run =
        ToyCommand.run(
            (c, s) -> {
              throw new BadInput("no");
            },
            "--debug");
    assertThat(run.errLines()).hasSizeGreaterThan(3);
    assertThat(run.err()).contains("at org.treffer.cli.TrefferTest");
  }

  @Test
  void a_defect_of_ours_says_so_and_names_debug() {
    CommandRun run =
        ToyCommand.run(
            (c, s) -> {
              throw new IllegalStateException("impossible");
            });
    assertThat(run.outcome()).isEqualTo(Outcome.DEFECT);
    assertThat(run.errLines())
        .containsExactly(
            "treffer: a defect of treffer's own, please report it with the output of --debug:"
                + " java.lang.IllegalStateException: impossible");
  }

  @Test
  void an_error_of_reading_or_writing_is_one_line_that_names_the_file() {
    assertThat(failingWith(new NoSuchFileException("a.jsonl")))
        .isEqualTo("treffer: a.jsonl: no such file or directory\n");
    assertThat(failingWith(new AccessDeniedException("a.jsonl")))
        .isEqualTo("treffer: a.jsonl: permission denied\n");
    assertThat(failingWith(new NotDirectoryException("store")))
        .isEqualTo("treffer: store: not a directory\n");
    assertThat(failingWith(new IOException("No space left on device")))
        .isEqualTo(
            "treffer: the disk is full (No space left on device); free some space and run it"
                + " again\n");
  }

  private static String failingWith(IOException failure) {
    CommandRun run =
        ToyCommand.run(
            (c, s) -> {
              throw failure;
            });
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    return run.err();
  }

  @Test
  void a_mistyped_command_or_option_is_answered_with_the_one_meant() {
    assertThat(CommandRun.of("compltion").err())
        .isEqualTo(
            "treffer: unknown command 'compltion', did you mean 'completion'? See 'treffer"
                + " --help'.\n");
    assertThat(ToyCommand.run((c, s) -> Outcome.DONE, "--dedline", "5s").err())
        .isEqualTo(
            "treffer: unknown option '--dedline', did you mean '--deadline'? See 'treffer toy run"
                + " --help'.\n");
  }

  @Test
  void a_mistyped_option_is_named_even_where_the_right_one_must_be_given() {
    assertThat(CommandRun.of("search", "dna", "--form", "AT").err())
        .isEqualTo(
            "treffer: unknown option '--form', did you mean '--from'? See 'treffer search dna"
                + " --help'.\n");
    assertThat(CommandRun.of("search", "dna", "--from", "AT").err())
        .startsWith("treffer: missing required options: '--store=DIR', ");
  }

  @Test
  void a_number_that_is_none_is_told_so_in_plain_words() {
    assertThat(CommandRun.of("generate", "--out", "d", "--seed", "x").err())
        .contains("'--seed': 'x' is not a whole number.");
    assertThat(CommandRun.of("bench", "--rate", "many").err()).contains("'many' is not a number.");
    assertThat(CommandRun.of("bench", "--senders", "5000000000").err())
        .contains("'5000000000' is too large a number.");
  }

  @Test
  void a_group_without_its_command_is_bad_usage() {
    CommandRun run =
        CommandRun.with(
            java.util.List.of(
                new Commands.Entry(
                    "toy run", "play", () -> new ToyCommand((c, s) -> Outcome.DONE))),
            java.util.List.of(new Commands.Group("toy", "things to play with")),
            "",
            "toy");
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).startsWith("treffer: 'treffer toy' needs one of its commands");
  }

  @Test
  void options_of_every_command_may_stand_before_or_after_it() {
    ToyCommand.Work tellTime =
        (c, s) -> {
          s.out().println(s.json() + " " + s.clock().instant());
          return Outcome.DONE;
        };
    assertThat(ToyCommand.run(tellTime, "--json", "--now", "2026-03-01").out())
        .isEqualTo("true 2026-03-01T00:00:00Z\n");
    assertThat(ToyCommand.run(tellTime, "--now=2026-03-01T12:30:00Z").out())
        .isEqualTo("false 2026-03-01T12:30:00Z\n");
  }

  @Test
  void values_of_options_are_read_or_refused_with_an_example() {
    ToyCommand.Work tell =
        (c, s) -> {
          s.out().println(c.to + " " + c.deadline);
          return Outcome.DONE;
        };
    assertThat(ToyCommand.run(tell, "--to", "al,MK", "--deadline", "200ms").out())
        .isEqualTo("[AL, MK] PT0.2S\n");
    assertThat(ToyCommand.run(tell, "--to", "ZZ").err()).contains("unknown country code 'ZZ'");
    assertThat(ToyCommand.run(tell, "--deadline", "soon").err())
        .contains("'soon' is not a duration such as 200ms, 5s, 2m, 1h or 3d");
    assertThat(ToyCommand.run(tell, "--now", "2026-13-01").err())
        .contains("'2026-13-01' is not a time such as 2026-03-01");
  }

  @Test
  void json_lines_keep_the_order_they_were_given() {
    record Part(Country country, int count) {}
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("z", 1);
    line.put("a", new Part(new Country("AL"), 2));
    CommandRun run =
        ToyCommand.run(
            (c, s) -> {
              try (var lines = s.jsonLines()) {
                lines.write(line);
              }
              return Outcome.DONE;
            });
    assertThat(run.out())
        .isEqualTo("{\"z\":1,\"a\":{\"country\":{\"code\":\"AL\"},\"count\":2}}\n");
  }

  @Test
  void completion_knows_every_command() {
    String script = CommandRun.of("completion", "bash").out();
    for (Commands.Entry entry : Commands.ALL) {
      // A function of the shell has no hyphen in its name.
      assertThat(script).contains(entry.path().replace("-", "").replace(' ', '_'));
    }
  }

  @Test
  void a_word_that_is_like_no_command_is_answered_without_a_guess() {
    assertThat(CommandRun.of("frobnicate").err())
        .isEqualTo("treffer: unknown command 'frobnicate'. See 'treffer --help'.\n");
  }

  @Test
  void the_manual_page_shows_every_command_and_leaves_no_line_to_roff() {
    CommandRun run = CommandRun.of("man", "--now", "2026-03-01");
    assertThat(run.outLines()).startsWith(".TH TREFFER 1 \"2026-03-01\"");
    for (Commands.Entry entry : Commands.ALL) {
      assertThat(run.out()).contains(".SH \"TREFFER " + entry.path().toUpperCase(Locale.ROOT));
    }
    assertThat(run.outLines())
        .allMatch(l -> !l.startsWith(".") || l.matches("\\.(TH|SH|nf|fi)( .*)?"))
        .as("seven blanks in front, and eighty columns hold it")
        .allMatch(l -> l.replace("\\-", "-").replace("\\e", "\\").length() <= 73);
  }
}
