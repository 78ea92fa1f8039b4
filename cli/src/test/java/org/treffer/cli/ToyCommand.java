package org.treffer.cli;

import java.io.IOException;
import java.util.List;
import org.treffer.record.Country;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that does what a test asks it to. */
@Command(footerHeading = "%nExamples:%n", footer = "  treffer toy run --to AL,MK")
final class ToyCommand implements org.treffer.cli.Command {

  /** What happens in it. */
  interface Work {
    Outcome in(ToyCommand command, Session session) throws IOException;
  }

  @Option(names = "--to", split = ",", paramLabel = "CC", description = "States to ask.")
  List<Country> to = List.of();

  @Option(names = "--deadline", paramLabel = "TIME", description = "How long to wait.")
  java.time.Duration deadline = java.time.Duration.ofSeconds(5);

  private final Work work;

  ToyCommand(Work work) {
    this.work = work;
  }

  @Override
  public Outcome run(Session session) throws IOException {
    return work.in(this, session);
  }

  static CommandRun run(Work work, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "toy";
    all[1] = "run";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return CommandRun.with(
        List.of(
            new Commands.Entry("toy run", "play with it", () -> new ToyCommand(work)),
            new Commands.Entry("toy stop", "put it away", () -> unwanted()),
            new Commands.Entry("work", "do something else", () -> unwanted())),
        List.of(new Commands.Group("toy", "things to play with")),
        "",
        all);
  }

  private static org.treffer.cli.Command unwanted() {
    throw new IllegalStateException("a command was made that nobody called");
  }
}
