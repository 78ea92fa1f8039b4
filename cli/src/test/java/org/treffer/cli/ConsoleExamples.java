package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The examples of a page: in blocks marked {@code console}, a line that starts with {@code $ } is
 * typed into a shell, what follows up to the next such line is what it prints. Within that, {@code
 * ...} stands for any text, alone on a line for any lines; durations, rates and times of day may
 * differ. Only commands that begin with {@code cli/treffer} or one of a few plain tools are run.
 * All examples of a page run in order, in one folder that looks like the repository's.
 */
final class ConsoleExamples {

  private static final Set<String> RUN =
      Set.of("cli/treffer", "cat", "head", "wc", "ls", "mkdir", "kill", "printf", "curl");
  private static final long SECONDS_ALLOWED = 120;

  private record Example(String page, int line, String command, String expected) {}

  private final List<Example> examples;

  private ConsoleExamples(List<Example> examples) {
    this.examples = examples;
  }

  /** The examples of a page. */
  static ConsoleExamples of(Path page) throws IOException {
    return in(page.getFileName().toString(), Files.readAllLines(page));
  }

  static ConsoleExamples in(String page, List<String> lines) {
    List<Example> examples = new ArrayList<>();
    boolean within = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        within = line.equals("```console");
      } else if (within && line.startsWith("$ ")) {
        int start = i;
        StringBuilder command = new StringBuilder(line.substring(2));
        while (command.toString().endsWith("\\")) {
          command.setLength(command.length() - 1);
          command.append(lines.get(++i).strip());
        }
        StringBuilder expected = new StringBuilder();
        while (!lines.get(i + 1).startsWith("```") && !lines.get(i + 1).startsWith("$ ")) {
          expected.append(lines.get(++i)).append('\n');
        }
        examples.add(new Example(page, start + 1, command.toString(), expected.toString()));
      }
    }
    return new ConsoleExamples(examples);
  }

  /** One test an example, in order. */
  Stream<DynamicTest> tests(Path folder) throws IOException {
    furnish(folder);
    return examples.stream()
        .filter(e -> RUN.contains(e.command().split(" ", 2)[0]))
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.page() + ":" + e.line() + " " + e.command(), () -> check(e, folder)));
  }

  private static void check(Example example, Path folder) throws Exception {
    String printed = printed(example.command(), folder);
    assertThat(matches(example.expected(), printed))
        .as("%s:%s prints%n%s", example.page(), example.line(), printed)
        .isTrue();
  }

  /** Whether a text is what an example shows. */
  static boolean matches(String expected, String printed) {
    return matches(lines(expected), lines(printed));
  }

  private static boolean matches(List<String> expected, List<String> printed) {
    if (expected.isEmpty()) {
      return printed.isEmpty();
    }
    List<String> rest = expected.subList(1, expected.size());
    if (expected.getFirst().equals("...")) {
      for (int skipped = 0; skipped <= printed.size(); skipped++) {
        if (matches(rest, printed.subList(skipped, printed.size()))) {
          return true;
        }
      }
      return false;
    }
    return !printed.isEmpty()
        && matchesLine(expected.getFirst(), printed.getFirst())
        && matches(rest, printed.subList(1, printed.size()));
  }

  private static boolean matchesLine(String expected, String printed) {
    String pattern =
        Stream.of(expected.split("\\.\\.\\.", -1))
            .map(java.util.regex.Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElse("");
    return printed.matches(pattern);
  }

  private static List<String> lines(String text) {
    return text.lines().map(ConsoleExamples::normalised).toList();
  }

  /** Figures that no two runs share. */
  private static String normalised(String line) {
    return line.stripTrailing()
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z", "TIME")
        .replaceAll("\\d[\\d,]*(\\.\\d+)? ?(ns|us|µs|ms|s|min)\\b", "DURATION")
        .replaceAll("\\d[\\d,]*(\\.\\d+)? ?([a-z]+ a second|/s|per second)", "RATE")
        .replaceAll("(\"\\w*[pP]erSecond\"):[\\d.E]+", "$1:RATE")
        .replaceAll(" +", " ");
  }

  private static String printed(String command, Path folder) throws Exception {
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(SECONDS_ALLOWED, TimeUnit.SECONDS)).isTrue();
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Makes a folder look like the repository: its own files by links, and a command to start. */
  private static void furnish(Path folder) throws IOException {
    Path root = Path.of("..").toRealPath();
    for (String name : List.of("core", "testdata", "README.md")) {
      Files.createSymbolicLink(folder.resolve(name), root.resolve(name));
    }
    Path cli = Files.createDirectory(folder.resolve("cli"));
    for (String name : List.of("src", "guides")) {
      Files.createSymbolicLink(cli.resolve(name), root.resolve("cli").resolve(name));
    }
    Path command = cli.resolve("treffer");
    Files.writeString(
        command,
        """
        #!/usr/bin/env bash
        exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --add-modules jdk.incubator.vector \
          --enable-native-access=ALL-UNNAMED -cp '%s' org.treffer.cli.Treffer "$@" \
          2> >(grep -v 'Using incubator modules' >&2)
        """
            .formatted(System.getProperty("java.home"), classPath()));
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Removes the links to the repository, before the folder is. */
  static void unlink(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
