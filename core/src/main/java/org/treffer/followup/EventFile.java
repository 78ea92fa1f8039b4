package org.treffer.followup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A state's events, a line of JSON each. A line that a kill cut short was never acknowledged: it is
 * passed over, and cut off before the next is written.
 */
final class EventFile {

  private final Path file;

  EventFile(Path partition) {
    this.file = partition.resolve("follow-up.jsonl");
  }

  /**
   * Every event in the order in which they were written.
   *
   * @throws BadInput if a whole line is none, naming it
   */
  List<Event> read() throws IOException {
    List<Event> events = new ArrayList<>();
    if (Files.exists(file)) {
      String text = Files.readString(file);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      int number = 0;
      for (String line : whole.lines().toList()) {
        number++;
        events.add(event(line, file + ", line " + number));
      }
    }
    return events;
  }

  /** Writes one more; returns when it is on the medium. */
  void append(Event event) throws IOException {
    byte[] line = (line(event) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid()) {
        channel.truncate(wholeLines(channel));
        channel.position(channel.size());
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    }
  }

  /** How long the file is up to its last end of a line. */
  private static long wholeLines(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long end = channel.size();
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }

  private static String line(Event event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", event.at().toString());
    json.put("request", event.request());
    json.put("from", event.from().code());
    json.put("to", event.to().code());
    json.put("reference", event.reference().text());
    json.put("deed", event.deed().text());
    json.put("officer", event.officer().id());
    if (!event.reason().isEmpty()) {
      json.put("reason", event.reason());
    }
    json.put("data", event.data());
    return JsonMapper.shared().writeValueAsString(json);
  }

  private static Event event(String line, String where) {
    Fields fields = Fields.of(line.getBytes(StandardCharsets.UTF_8), where);
    List<String> deeds = Arrays.stream(Deed.values()).map(Deed::text).toList();
    Fields named = fields.object("data");
    Map<String, String> data = new LinkedHashMap<>();
    for (String name : named.names()) {
      data.put(name, named.text(name, ""));
    }
    try {
      return new Event(
          Instant.parse(fields.text("at")),
          fields.text("request"),
          Country.of(fields.text("from")),
          Country.of(fields.text("to")),
          new Reference(fields.text("reference")),
          Deed.values()[deeds.indexOf(fields.word("deed", deeds))],
          new Officer(fields.text("officer")),
          fields.text("reason", ""),
          data);
    } catch (DateTimeException e) {
      throw fields.bad("at", "a time such as 2026-03-02T10:00:00Z");
    }
  }
}
