package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogReader;
import org.treffer.audit.Withholding;
import org.treffer.audit.disk.Disk;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.store.StoreFolder;

/** What a state's logs hold of one request, in words. */
final class LogView {

  private static final int HASH_SHOWN = 12;

  private final Path store;
  private final String regime;

  /**
   * A view.
   *
   * @param regime the name of the regime whose logs are read
   */
  LogView(Path store, String regime) {
    this.store = store;
    this.regime = regime;
  }

  /** Lines about a request in a state's logs; none if they hold nothing of it. */
  List<String> of(Country country, String request) throws IOException {
    List<String> lines = new ArrayList<>();
    for (LogKind kind : List.of(LogKind.WITNESSED, LogKind.INTERNAL)) {
      Path folder =
          StoreFolder.partition(store, country)
              .resolve("audit")
              .resolve(regime)
              .resolve(kind.text());
      if (Files.isDirectory(folder)) {
        LogReader.of(Disk.real(), folder)
            .forEach(
                logged -> {
                  if (logged.entry().matter().number().equals(request)) {
                    lines.addAll(inWords(logged.entry()));
                  }
                });
      }
    }
    return lines;
  }

  private static List<String> inWords(Entry entry) {
    return switch (entry) {
      case Entry.Asked asked ->
          List.of(
              "asked "
                  + asked.matter().requested()
                  + ": "
                  + asked.outcome()
                  + list(asked.received()),
              "searched by " + asked.officer().id() + ", asked for by " + asked.requestedBy().id());
      case Entry.Answered answered ->
          List.of(
              answered.matter().requesting()
                  + " asked: answered "
                  + answered.outcome()
                  + list(answered.supplied())
                  + " under the rules '"
                  + answered.ruleSet()
                  + "'",
              asked(answered.matter().category())
                  + " not kept, only a keyed hash: "
                  + answered.probe().toString().substring(0, HASH_SHOWN)
                  + "...");
      case Entry.Decided decided ->
          List.of("for its own eyes: " + String.join(", ", decided.fired()) + " decided");
      case Entry.Withheld withheld -> inWords(withheld);
      case Entry.FollowedUp step ->
          List.of("data on " + step.reference() + " " + step.step() + " by " + step.officer().id());
      default -> List.of();
    };
  }

  private static String asked(String category) {
    return switch (category) {
      case "dna" -> "the profile is";
      case "finger" -> "the prints are";
      default -> "the question is";
    };
  }

  private static List<String> inWords(Entry.Withheld entry) {
    if (!entry.unknown().isEmpty()) {
      return List.of("what was withheld is not known: " + entry.unknown());
    }
    if (entry.records().isEmpty()) {
      return List.of("nothing was withheld");
    }
    List<String> lines = new ArrayList<>();
    for (Withholding withheld : entry.records()) {
      lines.add(
          "withheld "
              + withheld.reference()
              + (withheld.rule().isEmpty() ? "" : " by " + withheld.rule())
              + ":");
      lines.add("  " + withheld.basis());
    }
    if (entry.further() > 0) {
      lines.add("and " + entry.further() + " more");
    }
    return lines;
  }

  private static String list(List<Reference> references) {
    return references.isEmpty()
        ? ""
        : references.stream().map(Reference::text).collect(Collectors.joining(", ", " ", ""));
  }
}
