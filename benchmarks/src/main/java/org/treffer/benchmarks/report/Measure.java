package org.treffer.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.profile.LinuxPerfNormProfiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Asks questions, keeps the results and writes the tables of the page anew: {@code Measure
 * [QUESTION...] [OPTION-OF-JMH...]}, all questions if none is named, in the module's folder. What
 * an operation allocates is measured too, and its instructions where the machine counts them.
 */
public final class Measure {

  private static final Path RESULTS = Path.of("results");
  private static final Path PAGE = Path.of("README.md");

  private Measure() {}

  /** The command. */
  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    List<Question> questions = new ArrayList<>();
    int at = 0;
    try {
      while (at < args.length && !args[at].startsWith("-")) {
        questions.add(Question.of(args[at++]));
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
    List<String> options = List.of(args).subList(at, args.length);
    for (Question question : questions.isEmpty() ? List.of(Question.values()) : questions) {
      ask(question, options);
    }
    Tables.write(PAGE);
  }

  private static void ask(Question question, List<String> options)
      throws IOException, RunnerException, CommandLineOptionException {
    Path raw = Files.createTempFile("results", ".json");
    try {
      List<String> arguments = new ArrayList<>(question.arguments());
      arguments.addAll(options);
      ChainedOptionsBuilder asked =
          new OptionsBuilder()
              .parent(new CommandLineOptions(arguments.toArray(String[]::new)))
              .shouldFailOnError(true)
              .resultFormat(ResultFormatType.JSON)
              .result(raw.toString())
              .addProfiler(GCProfiler.class);
      if (countsInstructions()) {
        asked.addProfiler(LinuxPerfNormProfiler.class);
      }
      new Runner(asked.build()).run();
      Path kept = RESULTS.resolve(question.text() + ".json");
      KeptResults.keep(KeptResults.read(raw), machine(), kept);
    } finally {
      Files.delete(raw);
    }
  }

  /** The processor's name, or the architecture where the system does not tell; how many cores. */
  private static String machine() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    String processor = System.getProperty("os.arch");
    if (Files.isReadable(info)) {
      processor =
          Files.readAllLines(info).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(processor);
    }
    return processor + ", " + Runtime.getRuntime().availableProcessors() + " cores";
  }

  private static boolean countsInstructions() {
    try {
      new LinuxPerfNormProfiler("");
      return true;
    } catch (ProfilerException e) {
      return false; // no perf, no right to it, or a machine that is one of several on a processor
    }
  }
}
