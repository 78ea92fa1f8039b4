package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import org.treffer.contact.ContactLogs;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.serve.ContactServer;
import org.treffer.serve.Identity;
import org.treffer.serve.Nodes;
import org.treffer.serve.Served;
import org.treffer.store.StoreFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves contact points over HTTP. */
@Command(
    name = "serve",
    header = "Serve a state's contact point over HTTP, or every state's of a store.",
    description = {
      "%nAnswers until it is stopped, by Ctrl-C or a signal: then it answers what it has, seals its"
          + " log and ends. Without --tls it believes every requester to be the state that it says"
          + " it is, so it is best left at 127.0.0.1. With --all each state is a process of its"
          + " own, and the topology says where each answers.",
      "%nA log that takes no entry, as on a full disk, is told on standard error. Nothing is"
          + " answered meanwhile, and all goes on by itself once there is room.",
      "%nInterrupted or asked to end (SIGINT, SIGTERM), it answers what it has, seals the logs and"
          + " ends as the signal says: with 130 or 143.",
      "%nThe page of --page shows who asks whom, what each state answers, withholds and logs, and"
          + " the second step. It sees what every state keeps to itself, so it is for lessons and"
          + " tests; it changes no rules of the store.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer serve --store store --partition AT --port 8401",
      "  treffer serve --store store --all --port 8401 --topology exchange.json",
      "  treffer serve --store store --page --port 8400",
      "  treffer search dna --store store --topology exchange.json --from AL \\",
      "    --purpose investigation --officer AL-1 --profile stain.jsonl",
    })
final class Serve implements org.treffer.cli.Command {

  /** Whom to serve: one of these. */
  static final class Whom {
    @Option(names = "--partition", paramLabel = "CC", description = "The state to serve.")
    private Country partition;

    @Option(names = "--all", description = "Every state of the store, each in its own process.")
    private boolean all;

    @Option(
        names = "--page",
        description = "No state, but a page on all of them, for a browser on this machine.")
    private boolean page;
  }

  private static final String HERE = "127.0.0.1";

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @ArgGroup(multiplicity = "1")
  private Whom whom;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where to listen; 127.0.0.1 if left out.")
  private String host = HERE;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port, with --all the first state's; a free one if left out.")
  private int port;

  @Option(
      names = "--tls",
      paramLabel = "DIR",
      description = "Certificates, see treffer certificates: both sides show theirs.")
  private Path tls;

  @Option(
      names = "--topology",
      paramLabel = "FILE",
      description = "With --all: write here where each state answers.")
  private Path topology;

  @Override
  public Outcome run(Session session) throws IOException {
    if (topology != null && !whom.all) {
      throw new BadInput("--topology: goes with --all");
    }
    if (whom.page && (tls != null || !host.equals(HERE))) {
      throw new BadInput("--page: is for this machine alone, so without --host and --tls");
    }
    try (Stopping stopping = Stopping.onSignal()) {
      if (whom.page) {
        new ShownPage(session, port).show(ShownPage.play(store, session), stopping);
      } else if (whom.all) {
        serveAll(session, stopping);
      } else {
        serveOne(session, stopping);
      }
    }
    return Outcome.DONE;
  }

  private void serveOne(Session session, Stopping stopping) throws IOException {
    try (StoreFolder folder = StoreFolder.open(store, session.clock());
        ContactServer server =
            ContactServer.start(served(folder, session.clock()), host, port, identity())) {
      session.out().println(whom.partition + " answers at " + server.uri());
      session.out().flush();
      LogWatch watch = new LogWatch();
      while (!stopping.await(Duration.ofSeconds(1))) {
        watch.look(folder.logs(whom.partition).trouble()).forEach(session::note);
      }
    }
  }

  private Served served(StoreFolder folder, Clock clock) {
    ContactLogs logs = folder.logs(whom.partition);
    return new Served(folder.contactPoint(whom.partition), () -> logs.trouble().isEmpty(), clock);
  }

  private void serveAll(Session session, Stopping stopping) throws IOException {
    SortedSet<Country> states;
    try (StoreFolder folder = StoreFolder.open(store, session.clock())) {
      states = folder.countries();
    }
    try (Nodes nodes = Nodes.start(store, states, host, port, Optional.ofNullable(tls))) {
      byte[] json = nodes.topology().json();
      if (topology == null) {
        session.out().println(new String(json, StandardCharsets.UTF_8));
      } else {
        Files.write(topology, json);
        session
            .out()
            .println(
                (states.size() == 1 ? "1 state answers" : states.size() + " states answer")
                    + "; where, is in "
                    + topology);
      }
      session.out().flush();
      while (!stopping.await(Duration.ofSeconds(1))) {
        nodes.ended().ifPresent(state -> session.note("the process of " + state + " has ended"));
      }
    }
  }

  private Optional<Identity> identity() throws IOException {
    return tls == null ? Optional.empty() : Optional.of(Identity.of(tls, whom.partition));
  }
}
