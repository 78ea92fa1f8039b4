package org.treffer.audit.review;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.treffer.audit.Checkpoint;
import org.treffer.audit.LogReader;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.merkle.Hash;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log for the data-protection authority (within four weeks of its request, Article 30(5) of
 * Decision 2008/615/JHA): one JSON object a line, the signed checkpoint first, then every entry
 * with the path that proves it against the checkpoint's root, so that the authority need not
 * believe the file.
 */
public final class Export {

  private static final JsonMapper JSON = new JsonMapper();

  private Export() {}

  /**
   * Writes the entries of some UTC days, both within; how many. An entry costs about 0.1 ms.
   *
   * @param checkpoint of at least the log's length when {@code log} was opened
   */
  public static long write(
      LogReader log, LocalDate from, LocalDate to, Checkpoint checkpoint, Writer out)
      throws IOException {
    line(out, Map.of("checkpoint", checkpoint.text()));
    long[] written = {0};
    IOException[] failed = new IOException[1];
    log.forEach(
        from,
        to,
        logged -> {
          if (failed[0] == null && logged.place() < checkpoint.size()) {
            try {
              line(out, entry(log, logged, checkpoint));
              written[0]++;
            } catch (IOException e) {
              failed[0] = e;
            }
          }
        });
    if (failed[0] != null) {
      throw failed[0];
    }
    return written[0];
  }

  private static Map<String, Object> entry(LogReader log, LoggedEntry logged, Checkpoint checkpoint)
      throws IOException {
    Map<String, Object> json = new LinkedHashMap<>(EntryJson.of(logged));
    json.put("leaf", Base64.getEncoder().encodeToString(logged.leaf()));
    json.put(
        "path",
        log.proof(logged.place(), checkpoint.size()).path().stream().map(Hash::toString).toList());
    return json;
  }

  private static void line(Writer out, Map<String, Object> json) throws IOException {
    out.write(JSON.writeValueAsString(json));
    out.write('\n');
  }
}
