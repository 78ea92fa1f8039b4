package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.treffer.page.PageServer;
import org.treffer.page.Play;
import org.treffer.page.Proposal;
import org.treffer.page.QuestionReader;

/** Shows a scenario, or a store, on a page until the process is stopped. */
final class ShownPage {

  private final Session session;
  private final int port;

  ShownPage(Session session, int port) {
    this.session = session;
    this.port = port;
  }

  /** A scenario in a store made for it. */
  static Play play(Scenario scenario, Stage stage, Path store, Texts texts) {
    return new Play(
        scenario.title(),
        scenario.source(),
        scenario.steps().stream().map(ShownPage::proposal).toList(),
        store,
        Clock.fixed(scenario.now(), ZoneOffset.UTC),
        Play.Changes.ALLOWED,
        stage.questions(),
        new RequestNumbers(new SecureRandom())::next,
        (state, request, regime) -> new LogView(store, regime, texts).of(state, request),
        FollowUpAnswer::data,
        Locale.of(texts.language().name()));
  }

  /** A store without a story. */
  static Play play(Path store, Session session) {
    Texts texts = new Texts(Texts.Language.en);
    return new Play(
        "",
        List.of(),
        List.of(),
        store,
        session.clock(),
        Play.Changes.NONE,
        new QuestionReader(UnaryOperator.identity()),
        new RequestNumbers(new SecureRandom())::next,
        (state, request, regime) -> new LogView(store, regime, texts).of(state, request),
        FollowUpAnswer::data,
        Locale.ENGLISH);
  }

  private static Proposal proposal(Scenario.Step step) {
    return new Proposal(
        step.title(),
        step.text(),
        step.learn(),
        step.newAgreements(),
        step.from(),
        step.to(),
        step.question(),
        step.purpose(),
        step.offence(),
        step.officer(),
        step.requestedBy(),
        step.caseNumber(),
        step.agreement());
  }

  /** Shows it; returns when the process is to end. */
  void show(Play play, Stopping stopping) throws IOException {
    try (PageServer server = PageServer.start(play, port)) {
      session.out().println("The page is at " + server.uri() + " until Ctrl-C");
      session.out().flush();
      stopping.await();
    }
  }
}
