package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.treffer.terminal.Terminal;

/**
 * Runs the commands that {@code training.txt} lists for one of the launcher's caches, all in one
 * process, so that the JVM that makes the cache sees what they load. What they print is dropped; a
 * run that fails trains less but breaks nothing, and its message goes to the launcher's log.
 */
final class Training {

  private Training() {}

  /**
   * Runs the commands of a cache, named by the first argument, in the folder named by the second.
   */
  public static void main(String[] args) throws IOException {
    StartedBy.launcher(System.getenv(), System.getProperties()).terminal();
    run(args[0], Path.of(args[1]));
    System.exit(0); // as a command ends, which loads classes too
  }

  /** Runs the commands of a name in a folder. */
  static void run(String name, Path folder) throws IOException {
    System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
    PrintStream dropped =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.plain(InputStream.nullInputStream(), dropped, System.err);
    for (List<String> run : runs(name, folder.toString())) {
      HeadStart.of(run);
      new Treffer(terminal, new CommandTree(Commands.ALL, Commands.GROUPS)).run(run);
    }
  }

  /** The commands of a cache: the lines that begin with its name and a colon. */
  static List<List<String>> runs(String cache, String folder) throws IOException {
    try (InputStream in = Training.class.getResourceAsStream("training.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(cache + ": "))
          .map(line -> line.substring(cache.length() + 2).replace("{folder}", folder))
          .map(command -> Arrays.asList(command.split(" ")))
          .toList();
    }
  }
}
