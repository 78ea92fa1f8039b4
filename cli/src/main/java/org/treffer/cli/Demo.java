package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.treffer.contact.Deadline;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.Exchange;
import org.treffer.format.AnswerJson;
import org.treffer.format.dna.DnaHitJson;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Answer;
import org.treffer.request.Request;
import org.treffer.scenarios.Scenarios;
import org.treffer.store.StoreFolder;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Walks through a case across borders, in partitions made for it. */
@Command(
    name = "demo",
    header = "Walk through a case across borders, in a store made for it.",
    description = {
      "%nScenarios: burglary (the default; a hit, a near hit, a no-hit, a refusal) and missing (two"
          + " agreements between two states). The store is made in a temporary folder and removed"
          + " again. The same scenario prints the same, apart from measured times.",
    },
    footerHeading = "%nExamples:%n",
    footer = {"  treffer demo", "  treffer demo --scenario missing --json"})
final class Demo implements org.treffer.cli.Command {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Option(names = "--scenario", paramLabel = "NAME", description = "Which case.")
  private String name = Scenarios.NAMES.getFirst();

  @Override
  public Outcome run(Session session) throws IOException {
    Scenario scenario = Scenario.read(Scenarios.file(name), name);
    Path folder = Files.createTempDirectory("treffer-demo");
    try {
      Path store = folder.resolve("store");
      Stage stage = new Stage(scenario, session);
      stage.build(store);
      Clock clock = Clock.fixed(scenario.now(), ZoneOffset.UTC);
      try (StoreFolder open = StoreFolder.open(store, clock);
          Exchange exchange = open.exchange();
          JsonLines lines = session.jsonLines()) {
        new Show(scenario, stage, store, open, exchange, session, lines).run();
      }
    } finally {
      remove(folder);
    }
    return Outcome.DONE;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** One walk through the steps. */
  private record Show(
      Scenario scenario,
      Stage stage,
      Path store,
      StoreFolder open,
      Exchange exchange,
      Session session,
      JsonLines lines) {

    void run() throws IOException {
      RequestNumbers numbers = new RequestNumbers(new Random(scenario.seed()));
      DnaAnswerText text = new DnaAnswerText(session);
      if (!session.json()) {
        session.out().println(scenario.title());
        session
            .out()
            .printf(
                "Synthetic registers of %s, rules '%s', %s%n%n",
                scenario.partitions(),
                scenario.rules(),
                LocalDate.ofInstant(scenario.now(), ZoneOffset.UTC));
      }
      int number = 1;
      for (Scenario.Step step : scenario.steps()) {
        show(number++, step, numbers, text);
      }
      if (!session.json()) {
        text.printLegend();
      }
    }

    private void show(int place, Scenario.Step step, RequestNumbers numbers, DnaAnswerText text)
        throws IOException {
      DnaRecord probe = stage.profile(step.probe());
      Optional<Agreement> basis = basis(step);
      long start = System.nanoTime();
      Answer answer = exchange.ask(request(step, probe, basis, numbers), step.to(), patience());
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      String regime = basis.map(a -> a.regime().name()).orElse("");
      if (session.json()) {
        lines.writeMade(new AnswerJson(List.of(new DnaHitJson())).line(answer, regime));
        lines.flush();
        return;
      }
      say(place + ". " + step.title(), "");
      say(step.text().toArray(String[]::new));
      session.out().println("\nWhat " + step.from() + " sees:\n");
      text.print(
          probe,
          answer,
          basis
              .map(a -> " under " + a.name() + " (regime " + a.regime().name() + ")")
              .orElse(" without a legal basis"),
          took);
      showLogs(step, answer.request().number(), regime.isEmpty() ? "none" : regime);
      say(step.learn().toArray(String[]::new));
      session.out().println();
    }

    private void showLogs(Scenario.Step step, String request, String regime) throws IOException {
      LogView logs = new LogView(store, regime);
      SortedSet<Country> sides = new TreeSet<>(step.to());
      for (Country side : sides) {
        open.logs(side).settle(); // what it withheld is found out after its answer has left
        List<String> noted = logs.of(side, request);
        say("What the logs of " + side + " hold:");
        if (noted.isEmpty()) {
          say("  nothing, it was never asked");
        }
        noted.forEach(line -> say("  " + line));
      }
      say("What the log of " + step.from() + " holds:");
      logs.of(step.from(), request).forEach(line -> say("  " + line));
      session.out().println();
    }

    private void say(String... text) {
      for (String line : text) {
        session.out().println(line);
      }
    }

    private Optional<Agreement> basis(Scenario.Step step) {
      return step.agreement().isEmpty()
          ? exchange.covering(step.from(), step.to(), DnaIndex.DNA, step.purpose()).stream()
              .findFirst()
          : open.agreements().named(step.agreement());
    }

    private Request request(
        Scenario.Step step, DnaRecord probe, Optional<Agreement> basis, RequestNumbers numbers) {
      return new Request(
          numbers.next(step.from()),
          step.from(),
          DnaIndex.DNA,
          DnaProbe.of(probe),
          step.purpose(),
          step.offence(),
          step.officer(),
          step.requestedBy(),
          step.caseNumber(),
          basis.map(Agreement::name).orElse(""),
          scenario.now());
    }

    private static Deadline patience() {
      return Deadline.in(PATIENCE);
    }
  }
}
