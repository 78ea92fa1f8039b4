package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.treffer.bench.compare.Difference;
import org.treffer.bench.compare.Round;
import org.treffer.record.BadInput;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Progress;
import org.treffer.terminal.Table;
import org.treffer.terminal.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two builds or settings by rounds of {@code bench}. */
@Command(
    name = "compare",
    header = "Compare two builds or settings by several rounds of bench.",
    description = {
      "%nBEFORE and AFTER are results that bench -o wrote, folders of them, or launchers of two"
          + " builds. Launchers are run in turn, before-after then after-before, with the options"
          + " of bench that follow --. Rounds are paired; a difference is called one only where"
          + " its 95%% interval leaves out no difference.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer bench compare before.json after.json",
      "  treffer bench compare --rounds 8 ../old/cli/treffer cli/treffer -- \\",
      "    --store store --rate 500 --duration 20s",
    })
final class BenchCompare implements org.treffer.cli.Command {

  private static final int USUAL_ROUNDS = 6;
  private static final int FEWEST_ROUNDS = 3;
  private static final int MOST_ROUNDS = 1_000;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "Results, or a launcher.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "Results, or a launcher.")
  private Path after;

  @Parameters(
      index = "2..*",
      paramLabel = "OPTION",
      description = "After --: options of bench for both launchers.")
  private List<String> options = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each launcher is run; 6 if left out.")
  private Optional<Integer> rounds = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep the launchers' results in DIR/before and DIR/after.")
  private Path keep;

  @Option(
      names = "--tolerate",
      paramLabel = "PERCENT",
      description = "Exit with 1 if a measure is certainly worse by more than that.")
  private Double tolerate;

  @Override
  public Outcome run(Session session) throws IOException {
    if (tolerate != null && !(tolerate >= 0)) {
      throw new BadInput("--tolerate: 0 or more, not " + tolerate);
    }
    boolean launchers = launcher(before);
    if (launchers != launcher(after)) {
      throw new BadInput("give two launchers, or results of both: not one of each");
    }
    if (!launchers && !options.isEmpty()) {
      throw new BadInput("options of bench are for launchers; results were measured already");
    }
    if (!launchers && (rounds.isPresent() || keep != null)) {
      throw new BadInput("--rounds, --keep: for launchers; results were measured already");
    }
    return launchers ? runBoth(session) : show(Round.read(before), Round.read(after), session);
  }

  private static boolean launcher(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }

  private Outcome runBoth(Session session) throws IOException {
    int times = rounds.orElse(USUAL_ROUNDS);
    if (times < 1 || times > MOST_ROUNDS) {
      throw new BadInput("--rounds: 1 to " + MOST_ROUNDS + ", not " + times);
    }
    if (keep != null) {
      return runBoth(keep, times, session);
    }
    try (TemporaryFolder folder = TemporaryFolder.of("rounds")) {
      return runBoth(folder.path(), times, session);
    }
  }

  private Outcome runBoth(Path folder, int times, Session session) throws IOException {
    Path ones = Files.createDirectories(folder.resolve("before"));
    Path others = Files.createDirectories(folder.resolve("after"));
    try (Progress progress = session.progress("runs", 2L * times)) {
      for (int round = 1; round <= times; round++) {
        String name = String.format(Locale.ROOT, "%04d.json", round);
        List<Runnable> pair = new ArrayList<>();
        pair.add(() -> bench(before, ones.resolve(name)));
        pair.add(() -> bench(after, others.resolve(name)));
        // What drifts while the rounds go on meets each as often first as second.
        for (Runnable run : round % 2 == 1 ? pair : pair.reversed()) {
          run.run();
          progress.advance(1);
        }
      }
    }
    return show(Round.read(ones), Round.read(others), session);
  }

  private void bench(Path launcher, Path result) {
    List<String> command = new ArrayList<>();
    command.add(launcher.toAbsolutePath().toString());
    command.add("bench");
    command.addAll(options);
    command.addAll(List.of("-o", result.toString()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int exit = process.waitFor();
      if (exit > Outcome.FINDING.exitCode()) {
        throw new BadInput(launcher + " bench: ended with exit code " + exit);
      }
    } catch (IOException e) {
      throw new BadInput(launcher + ": cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInput(launcher + ": interrupted", e);
    }
  }

  private Outcome show(List<Round> ones, List<Round> others, Session session) {
    if (ones.size() != others.size()) {
      throw new BadInput(
          before
              + " and "
              + after
              + ": "
              + ones.size()
              + " and "
              + others.size()
              + " results;"
              + " give as many of each");
    }
    List<String> differing =
        Round.differing(Stream.concat(ones.stream(), others.stream()).toList());
    if (!differing.isEmpty()) {
      session.note("the rounds do not compare, they differ in " + String.join("; ", differing));
    }
    List<Difference> differences = Difference.of(ones, others);
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        differences.forEach(difference -> lines.write(json(difference, ones.size())));
      }
    } else {
      print(differences, ones.size(), session);
    }
    boolean worse =
        tolerate != null && differences.stream().anyMatch(d -> d.worseBy(tolerate / 100));
    return worse ? Outcome.FINDING : Outcome.DONE;
  }

  private static Map<String, Object> json(Difference difference, int rounds) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("measure", difference.measure().name().toLowerCase(Locale.ROOT));
    line.put("rounds", rounds);
    line.put("before", difference.before());
    line.put("after", difference.after());
    line.put("ratio", difference.ratio());
    if (rounds > 1) {
      line.put("low", difference.low());
      line.put("high", difference.high());
    }
    line.put("verdict", difference.verdict().name());
    return line;
  }

  private static void print(List<Difference> differences, int rounds, Session session) {
    Table table = new Table("Measure", ">Before", ">After", ">Change", ">95% interval", "Shown");
    for (Difference each : differences) {
      table.row(
          each.measure().text(),
          String.format(Locale.ROOT, "%,.0f", each.before()),
          String.format(Locale.ROOT, "%,.0f", each.after()),
          percent(each.ratio()),
          rounds == 1 ? "" : percent(each.low()) + " to " + percent(each.high()),
          word(each.verdict()));
    }
    session.print(table);
    session.out().printf("%n%d rounds of each%n", rounds);
    if (rounds < FEWEST_ROUNDS) {
      session.note("so few rounds show little: compare at least " + FEWEST_ROUNDS + " of each");
    }
  }

  private static String word(Difference.Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "better";
      case WORSE -> "worse";
      case NONE_SHOWN -> "nothing";
    };
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%+.1f%%", 100 * (ratio - 1));
  }
}
