package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.treffer.terminal.Terminal;

/**
 * Runs the commands listed in {@code training.txt} in one process, so that the JVM that makes the
 * cache of classes sees what they load. What they print is dropped, and a run that fails trains
 * less but breaks nothing.
 */
final class Training {

  private Training() {}

  /** Runs every command of the list in a temporary folder that is removed again. */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
    Path folder = Files.createTempDirectory("treffer-training");
    try {
      PrintStream dropped =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      Terminal terminal = Terminal.plain(InputStream.nullInputStream(), dropped, System.err);
      for (List<String> run : runs(folder)) {
        new Treffer(terminal, new CommandTree(Commands.ALL, Commands.GROUPS)).run(run);
      }
    } finally {
      remove(folder);
    }
  }

  private static List<List<String>> runs(Path folder) throws IOException {
    try (InputStream in = Training.class.getResourceAsStream("training.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(
              line ->
                  Arrays.stream(line.split(" "))
                      .map(w -> w.replace("{folder}", folder.toString()))
                      .toList())
          .toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
