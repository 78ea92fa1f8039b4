package org.treffer.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogReader;
import org.treffer.audit.Withholding;
import org.treffer.audit.disk.Disk;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a state's internal log holds of a request: what it may know and the requester may not. */
final class Knowledge {

  private Knowledge() {}

  /**
   * What a state knows of a request.
   *
   * @param store the store's folder
   * @param regime under which it was asked
   * @param words the entries in words
   */
  static ObjectNode of(Path store, Country state, String request, String regime, List<String> words)
      throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("state", state.code());
    words.forEach(json.putArray("log")::add);
    ArrayNode rules = json.putArray("rules");
    ArrayNode withheld = json.putArray("withheld");
    Path folder =
        StoreFolder.partition(store, state)
            .resolve("audit")
            .resolve(regime)
            .resolve(LogKind.INTERNAL.text());
    if (Files.isDirectory(folder)) {
      LogReader.of(Disk.real(), folder)
          .forEach(
              logged -> {
                Entry entry = logged.entry();
                if (!entry.matter().number().equals(request)) {
                  return;
                }
                if (entry instanceof Entry.Decided decided) {
                  decided.fired().forEach(rules::add);
                  json.put("explanation", decided.explanation());
                } else if (entry instanceof Entry.Withheld held) {
                  held.records().forEach(record -> add(withheld, record));
                  json.put("further", held.further());
                  json.put("unknown", held.unknown());
                }
              });
    }
    return json;
  }

  private static void add(ArrayNode withheld, Withholding record) {
    withheld
        .addObject()
        .put("reference", record.reference().text())
        .put("rule", record.rule())
        .put("basis", record.basis());
  }
}
