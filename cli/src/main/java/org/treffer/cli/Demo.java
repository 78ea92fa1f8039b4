package org.treffer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.page.Play;
import org.treffer.record.BadInput;
import org.treffer.scenarios.Scenarios;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import org.treffer.terminal.TemporaryFolder;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Walks through a case across borders, in partitions made for it. */
@Command(
    name = "demo",
    header = "Walk through a case across borders, in a store made for it.",
    description = {
      "%nWithout a name: burglary, with a hit, a near hit, a no-hit and a refusal. The store is made"
          + " in a temporary folder and removed again. The same scenario prints the same, apart from"
          + " measured times.",
      "%nA trainer's own scenario is a file like the shipped ones; --check plays it and says where"
          + " answers are not those that it expects.",
      "%nWhat tables of answers and the second step say is as the commands for them print it, in"
          + " English whatever the language.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer demo",
      "  treffer demo --list",
      "  treffer demo --scenario speedboat --pause",
      "  treffer demo --scenario speedboat --web",
      "  treffer demo --check lesson.json",
      "  treffer demo --scenario ankh --language de --handout ankh.html",
    })
final class Demo implements org.treffer.cli.Command {

  @Option(names = "--scenario", paramLabel = "NAME", description = "Which case.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--list", description = "List the cases there are.")
  private boolean list;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "Play a file, and exit with 1 if an answer is not what it expects.")
  private Path check;

  @Option(names = "--pause", description = "Wait for Enter before each step.")
  private boolean pause;

  @Option(names = "--web", description = "Show it on a page, for a browser on this machine.")
  private boolean web;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where the page is; a free port if left out.")
  private int port;

  @Option(
      names = "--handout",
      paramLabel = "FILE",
      description = "Write the steps as a page to print and give to trainees, as HTML.")
  private Path handout;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "en or de; a file of your own keeps its own language.")
  private Texts.Language language = Texts.Language.en;

  @Override
  public Outcome run(Session session) throws IOException {
    if (list) {
      list(session);
      return Outcome.DONE;
    }
    if (check != null && !Files.isRegularFile(check)) {
      throw new BadInput("--check " + check + ": no such file");
    }
    if (check != null && name.isPresent()) {
      throw new BadInput("--scenario: goes without --check, which plays a file of its own");
    }
    Scenario scenario =
        check == null
            ? shipped(name.orElse(Scenarios.NAMES.getFirst()))
            : Scenario.read(Files.readAllBytes(check), check.toString());
    if (web) {
      return show(session, scenario);
    }
    if (port != 0) {
      throw new BadInput("--port: goes with --web");
    }
    List<StepTaken> taken = walk(session, scenario);
    if (handout != null) {
      Texts texts = new Texts(language);
      byte[] page = new Handout(scenario, taken, texts).page().getBytes(StandardCharsets.UTF_8);
      WholeFile.write(handout, out -> out.write(page));
      session.note("the handout is in " + handout);
    }
    List<String> wrong = taken.stream().flatMap(step -> step.wrong().stream()).toList();
    wrong.forEach(session::note);
    return wrong.isEmpty() || check == null ? Outcome.DONE : Outcome.FINDING;
  }

  private Scenario shipped(String called) {
    return Translation.of(called, Scenario.read(Scenarios.file(called), called), language);
  }

  private List<StepTaken> walk(Session session, Scenario scenario) throws IOException {
    Texts texts = new Texts(language);
    List<StepTaken> taken = new ArrayList<>();
    try (TemporaryFolder folder = TemporaryFolder.of("demo");
        JsonLines lines = session.jsonLines()) {
      Path store = folder.path().resolve("store");
      Stage stage = new Stage(scenario, session);
      stage.build(store);
      BufferedReader in =
          new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
      Walk walk = new Walk(scenario, stage, store, session, texts, lines);
      walk.begin();
      for (int number = 1; number <= scenario.steps().size(); number++) {
        if (pause) {
          session.note(texts.of("enter", number));
          in.readLine();
        }
        taken.add(walk.step(number));
      }
      walk.end();
    }
    return taken;
  }

  private Outcome show(Session session, Scenario scenario) throws IOException {
    if (pause || handout != null || session.json()) {
      throw new BadInput("--web: goes without --pause, --handout and --json");
    }
    try (Stopping stopping = Stopping.onSignal();
        TemporaryFolder folder = TemporaryFolder.of("demo")) {
      Path store = folder.path().resolve("store");
      Stage stage = new Stage(scenario, session);
      stage.build(store);
      Play play = ShownPage.play(scenario, stage, store, new Texts(language));
      new ShownPage(session, port).show(play, stopping);
    }
    return Outcome.DONE;
  }

  private void list(Session session) {
    Table table = new Table("Scenario", "States", "What it is about");
    for (String each : Scenarios.NAMES) {
      Scenario scenario = shipped(each);
      table.row(each, scenario.partitions().size(), scenario.title());
    }
    session.print(table);
  }
}
