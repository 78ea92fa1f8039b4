package org.treffer.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What states tell each other of records that they supplied earlier: changed, blocked or deleted
 * (Decision 2008/615/JHA, Article 28: the receiver is told without delay). A notice is a line of
 * JSON in the receiving state's folder; where this store has no such state it waits with the
 * sender.
 *
 * <pre>
 * STORE/&lt;TO&gt;/notices/from-&lt;CC&gt;.jsonl       what a state was told
 * STORE/&lt;CC&gt;/notices/waiting-for-&lt;TO&gt;.jsonl  what it could not be told here
 * </pre>
 */
public final class Notices {

  private static final String FROM = "from-";
  private static final String WAITING = "waiting-for-";
  private static final String LINES = ".jsonl";

  private final Path store;

  /** The notices of a store. */
  public Notices(Path store) {
    this.store = store;
  }

  /**
   * One notice.
   *
   * @param at when the state was told
   * @param from who tells
   * @param to who received the record
   * @param reference the record
   * @param category of the record
   * @param what see {@link org.treffer.audit.Entry.Told}
   * @param request the number of the request that it was last supplied to
   */
  public record Notice(
      Instant at,
      Country from,
      Country to,
      Reference reference,
      String category,
      String what,
      String request) {

    private String line() {
      Map<String, String> json = new LinkedHashMap<>();
      json.put("at", at.toString());
      json.put("from", from.code());
      json.put("to", to.code());
      json.put("reference", reference.text());
      json.put("category", category);
      json.put("notice", what);
      json.put("request", request);
      return JsonMapper.shared().writeValueAsString(json) + "\n";
    }
  }

  /**
   * Delivers a notice; returns when it is on the medium.
   *
   * @return whether the state has a place in this store; if not, the notice waits with the sender
   */
  public boolean deliver(Notice notice) throws IOException {
    boolean here = Files.isDirectory(store.resolve(notice.to().code()));
    Path file =
        here
            ? folder(notice.to()).resolve(FROM + notice.from() + LINES)
            : folder(notice.from()).resolve(WAITING + notice.to() + LINES);
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer line = ByteBuffer.wrap(notice.line().getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    }
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
    return here;
  }

  /**
   * What a state was told, by each state in turn.
   *
   * @throws BadInput if a line is no notice
   */
  public List<Notice> of(Country country) throws IOException {
    if (!Files.isDirectory(folder(country))) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder(country))) {
      files = all.filter(f -> f.getFileName().toString().startsWith(FROM)).sorted().toList();
    }
    List<Notice> notices = new ArrayList<>();
    for (Path file : files) {
      int number = 1;
      for (String line : Files.readAllLines(file)) {
        notices.add(notice(line, file + ", line " + number++));
      }
    }
    return notices;
  }

  private static Notice notice(String line, String name) {
    Fields fields = Fields.of(line.getBytes(StandardCharsets.UTF_8), name);
    try {
      Notice notice =
          new Notice(
              Instant.parse(fields.text("at")),
              Country.of(fields.text("from")),
              Country.of(fields.text("to")),
              new Reference(fields.text("reference")),
              fields.text("category"),
              fields.text("notice"),
              fields.text("request"));
      fields.done();
      return notice;
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BadInput(name + ": no notice: " + e.getMessage(), e);
    }
  }

  private Path folder(Country country) {
    return store.resolve(country.code()).resolve("notices");
  }
}
