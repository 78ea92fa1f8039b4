package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.treffer.contact.Deadline;
import org.treffer.exchange.Exchange;
import org.treffer.finger.FingerProbe;
import org.treffer.followup.Case;
import org.treffer.followup.Deed;
import org.treffer.followup.FollowUps;
import org.treffer.format.AnswerJson;
import org.treffer.format.dna.DnaHitJson;
import org.treffer.format.finger.FingerHitJson;
import org.treffer.format.vehicle.VehicleHitJson;
import org.treffer.page.Question;
import org.treffer.page.QuestionReader;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Agreement;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;
import org.treffer.store.StoreFolder;
import org.treffer.terminal.JsonLines;
import org.treffer.vehicle.VehicleProbe;
import tools.jackson.databind.json.JsonMapper;

/** One walk through the steps of a scenario. */
final class Walk {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Scenario scenario;
  private final Stage stage;
  private final Path store;
  private final Session session;
  private final Texts texts;
  private final JsonLines lines;
  private final RequestNumbers numbers;
  private final DnaAnswerText dnaText;
  private final Clock clock;

  Walk(Scenario scenario, Stage stage, Path store, Session session, Texts texts, JsonLines lines) {
    this.scenario = scenario;
    this.stage = stage;
    this.store = store;
    this.session = session;
    this.texts = texts;
    this.lines = lines;
    this.numbers = new RequestNumbers(new Random(scenario.seed()));
    this.dnaText = new DnaAnswerText(session);
    this.clock = Clock.fixed(scenario.now(), ZoneOffset.UTC);
  }

  void begin() {
    if (!session.json()) {
      say(scenario.title());
      String registers =
          texts.of(
              "registers",
              LogsText.codes(List.copyOf(scenario.partitions())),
              scenario.rules(),
              LocalDate.ofInstant(scenario.now(), ZoneOffset.UTC));
      LogsText.wrapped(registers).forEach(this::say);
      scenario.source().forEach(this::say);
      say("");
    }
  }

  void end() {
    boolean asked = scenario.steps().stream().anyMatch(s -> s.question() instanceof Question.Dna);
    if (!session.json() && asked) {
      dnaText.printLegend();
    }
  }

  /**
   * Takes a step.
   *
   * @param number from 1
   * @return what came of it
   */
  StepTaken step(int number) throws IOException {
    Scenario.Step step = scenario.steps().get(number - 1);
    stage.agree(store, step.newAgreements());
    try (StoreFolder open = StoreFolder.open(store, clock);
        Exchange exchange = open.exchange()) {
      Category category = QuestionReader.category(step.question());
      Optional<Agreement> basis = basis(step, open, exchange, category);
      Request request = request(step, category, basis);
      long start = System.nanoTime();
      Answer answer = exchange.ask(request, step.to(), Deadline.in(PATIENCE));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      String regime = basis.map(a -> a.regime().name()).orElse("");
      LogView view = new LogView(store, regime.isEmpty() ? "none" : regime, texts);
      Map<Country, List<String>> logs = LogsText.read(step, open, view, request.number());
      if (!session.json()) {
        show(number, step, answer, basis, took);
        LogsText.print(session, texts, step.from(), logs);
      }
      List<String> wrong = differences(number, step, answer);
      List<Case> followedUp = new ArrayList<>();
      for (Scenario.SecondStep each : step.secondStep()) {
        if (matched(answer, each.reference())) {
          followedUp.add(secondStep(step, request, open, each));
        } else {
          wrong.add("step " + number + ": no match with " + each.reference() + " to follow up");
        }
      }
      if (session.json()) {
        writeJson(answer, regime, followedUp);
      } else {
        step.learn().forEach(this::say);
        say("");
      }
      return new StepTaken(step, basis, answer, logs, followedUp, wrong);
    }
  }

  /** Writes the answer as a line, with what was done about its matches. */
  private void writeJson(Answer answer, String regime, List<Case> followedUp) {
    String line =
        new AnswerJson(List.of(new DnaHitJson(), new FingerHitJson(), new VehicleHitJson()))
            .line(answer, regime);
    if (!followedUp.isEmpty()) {
      FollowUpText text = new FollowUpText(session, scenario.now());
      String second =
          JsonMapper.shared().writeValueAsString(followedUp.stream().map(text::fields).toList());
      line = line.substring(0, line.lastIndexOf('}')) + ",\"secondStep\":" + second + "}";
    }
    lines.writeMade(line);
    lines.flush();
  }

  private void show(
      int number, Scenario.Step step, Answer answer, Optional<Agreement> basis, Duration took)
      throws IOException {
    say(number + ". " + step.title());
    say("");
    step.text().forEach(this::say);
    say("\n" + texts.of("sees", step.from()) + "\n");
    String under = Enquiry.inWords(basis);
    switch (answer.request().probe()) {
      case VehicleProbe vehicle -> {
        new VehicleAnswerText(session).print(vehicle, answer, under, took);
        say("");
      }
      case FingerProbe prints -> {
        new FingerAnswerText(session).print(prints, answer, under, took);
        say("");
      }
      default -> {
        Question.Dna asked = (Question.Dna) step.question();
        LocalDate today = LocalDate.ofInstant(scenario.now(), ZoneOffset.UTC);
        dnaText.print(stage.questions().profile(asked, today), answer, under, took);
      }
    }
  }

  private Case secondStep(
      Scenario.Step step, Request request, StoreFolder open, Scenario.SecondStep each)
      throws IOException {
    FollowUps second = new FollowUps(open);
    Case about = second.find(step.from(), request.number(), each.reference());
    Country from = step.from();
    Country to = about.match().to();
    Instant now = scenario.now();
    switch (each) {
      case Scenario.SecondStep.Rejected no ->
          about = second.act(from, about, Deed.REJECTED, no.expert(), no.reason(), Map.of(), now);
      case Scenario.SecondStep.Supplied yes -> {
        about = second.act(from, about, Deed.CONFIRMED, yes.expert(), "", Map.of(), now);
        about = second.act(from, about, Deed.REQUESTED, yes.expert(), "", Map.of(), now);
        Map<String, String> data = FollowUpAnswer.data(open, about);
        about = second.act(to, about, Deed.SUPPLIED, yes.supplier(), "", data, now);
      }
    }
    if (!session.json()) {
      say(texts.of("second") + "\n");
      new FollowUpText(session, scenario.now()).print(about);
      say("");
    }
    return about;
  }

  private static boolean matched(Answer answer, Reference reference) {
    return answer.answers().stream()
        .anyMatch(
            each ->
                each instanceof PartitionAnswer.Searched searched
                    && searched.hits().stream().anyMatch(h -> h.reference().equals(reference)));
  }

  private static List<String> differences(int number, Scenario.Step step, Answer answer) {
    List<String> wrong = new ArrayList<>();
    for (PartitionAnswer each : answer.answers()) {
      String expected = step.expect().getOrDefault(each.partition(), each.status());
      if (!expected.equals(each.status())) {
        wrong.add(
            "step "
                + number
                + ": "
                + each.partition()
                + " answered "
                + each.status()
                + ", expected was "
                + expected);
      }
    }
    for (Country state : step.expect().keySet()) {
      if (!step.to().contains(state)) {
        wrong.add("step " + number + ": " + state + " is expected to answer, but is not asked");
      }
    }
    return wrong;
  }

  private static Optional<Agreement> basis(
      Scenario.Step step, StoreFolder open, Exchange exchange, Category category) {
    return step.agreement().isEmpty()
        ? exchange.covering(step.from(), step.to(), category, step.purpose()).stream().findFirst()
        : open.agreements().named(step.agreement());
  }

  private Request request(Scenario.Step step, Category category, Optional<Agreement> basis)
      throws IOException {
    return new Request(
        numbers.next(step.from()),
        step.from(),
        category,
        stage
            .questions()
            .probe(step.question(), LocalDateTime.ofInstant(scenario.now(), ZoneOffset.UTC)),
        step.purpose(),
        step.offence(),
        step.officer(),
        step.requestedBy(),
        step.caseNumber(),
        basis.map(Agreement::name).orElse(""),
        scenario.now());
  }

  private void say(String line) {
    session.out().println(line);
  }
}
