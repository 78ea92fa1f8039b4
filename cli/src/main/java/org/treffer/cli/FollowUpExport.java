package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.followup.Case;
import org.treffer.followup.Channel;
import org.treffer.followup.FollowUps;
import org.treffer.followup.Handling;
import org.treffer.followup.Message;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Writes a state's messages of the second step as files. */
@Command(
    name = "export",
    header = "Write a state's messages of the second step as files, for another network to carry.",
    description = {
      "%nOne file a message: who writes to whom, how it may be used, which message it answers, and"
          + " its content. It is a form of treffer's own; it is not the format of SIENA, I-24/7 or"
          + " SELEC. What the asking state thinks of a match is told to nobody, so it is not"
          + " written either. Written again, a message has the same number and replaces its file.",
      "%nHandling: H0 for crime only, as both laws allow; H1 not in court, H2 not passed on, without"
          + " the sender's permission; H3 under restrictions stated apart.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer follow-up export --store store --partition HU \\",
      "      --channel siena --out outbox",
      "  treffer follow-up export --store store --partition AL \\",
      "      --channel selec --handling H2 \\",
      "    --out outbox",
    })
final class FollowUpExport implements org.treffer.cli.Command {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      required = true,
      paramLabel = "CC",
      description = "The state whose messages they are.")
  private Country partition;

  @Option(
      names = "--channel",
      required = true,
      paramLabel = "CHANNEL",
      description = "The network that is to carry them: siena, i_24_7 or selec.")
  private Channel channel;

  @Option(
      names = "--handling",
      paramLabel = "CODE",
      description = "H0, H1, H2 or H3; H0 if left out.")
  private Handling handling = Handling.H0;

  @Option(
      names = "--request",
      paramLabel = "REQUEST",
      description = "Only those about matches of this request.")
  private String request = "";

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder.")
  private Path out;

  @Override
  public Outcome run(Session session) throws IOException {
    List<Message> messages = new ArrayList<>();
    for (Case each : cases(session)) {
      messages.addAll(Message.of(each, partition, channel, handling));
    }
    Files.createDirectories(out);
    for (Message message : messages) {
      byte[] bytes =
          JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(json(message))
              .concat("\n")
              .getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file(message), stream -> stream.write(bytes));
    }
    print(session, messages);
    return Outcome.DONE;
  }

  private List<Case> cases(Session session) throws IOException {
    try (StoreFolder open = StoreFolder.open(store, session.clock())) {
      List<Case> cases =
          new FollowUps(open)
              .cases(partition).stream()
                  .filter(each -> request.isEmpty() || each.match().request().equals(request))
                  .toList();
      if (cases.isEmpty() && !request.isEmpty()) {
        throw new BadInput(
            "--request: the log of " + partition + " holds no match of request " + request);
      }
      return cases;
    }
  }

  private Path file(Message message) {
    return out.resolve(message.number() + ".json");
  }

  private void print(Session session, List<Message> messages) {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        messages.forEach(
            message ->
                lines.write(Map.of("message", message.number(), "file", file(message) + "")));
      }
      return;
    }
    Table table = new Table("Message", "To", "What", "Record", "Answers");
    messages.forEach(
        message ->
            table.row(
                message.number(),
                message.addressee(),
                message.event().deed().text(),
                message.match().reference(),
                message.answers()));
    session.print(table);
    session.note(
        Plural.of(messages.size(), "message")
            + " for "
            + channel.text()
            + (messages.size() == 1 ? " is in " : " are in ")
            + out);
  }

  private static Map<String, Object> json(Message message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", "treffer follow-up message 1");
    json.put("synthetic", true);
    json.put("message", message.number());
    if (!message.answers().isEmpty()) {
      json.put("answers", message.answers());
    }
    json.put("channel", message.channel().text());
    json.put("sent", message.event().at().toString());
    json.put("from", message.sender().code());
    json.put("to", message.addressee().code());
    json.put("office", message.office());
    json.put(
        "handling",
        Map.of("code", message.handling().name(), "meaning", message.handling().meaning()));
    json.put("subject", message.subject());
    json.put("request", message.match().request());
    json.put("reference", message.match().reference().text());
    json.put("category", message.match().category());
    json.put("agreement", message.match().agreement());
    json.put("regime", message.match().regime());
    json.put("deed", message.event().deed().text());
    json.put("officer", message.event().officer().id());
    message.due().ifPresent(due -> json.put("due", due.toString()));
    if (!message.event().reason().isEmpty()) {
      json.put("reason", message.event().reason());
    }
    if (!message.event().data().isEmpty()) {
      json.put("data", message.event().data());
    }
    return json;
  }
}
