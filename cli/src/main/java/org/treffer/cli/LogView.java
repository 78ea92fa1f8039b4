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
import org.treffer.protection.rule.RuleSet;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.store.StoreFolder;

/** What a state's logs hold of one request, in words. */
final class LogView {

  private static final int HASH_SHOWN = 12;

  private final Path store;
  private final String regime;
  private final Texts texts;

  /**
   * A view.
   *
   * @param regime the name of the regime whose logs are read
   * @param texts the words
   */
  LogView(Path store, String regime, Texts texts) {
    this.store = store;
    this.regime = regime;
    this.texts = texts;
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

  private List<String> inWords(Entry entry) {
    return switch (entry) {
      case Entry.Asked asked ->
          List.of(
              texts.of(
                  "log.asked",
                  asked.matter().requested(),
                  asked.outcome() + list(asked.received())),
              texts.of("log.searched", asked.officer().id(), asked.requestedBy().id()));
      case Entry.Answered answered ->
          List.of(
              texts.of(
                  "log.answered",
                  answered.matter().requesting(),
                  answered.outcome() + list(answered.supplied()),
                  RuleSet.nameIn(answered.ruleSet())),
              texts.of(
                  "log.hash." + answered.matter().category(),
                  answered.probe().toString().substring(0, HASH_SHOWN)));
      case Entry.Decided decided ->
          List.of(texts.of("log.decided", String.join(", ", decided.fired())));
      case Entry.Withheld withheld -> inWords(withheld);
      case Entry.FollowedUp step ->
          List.of(
              texts.of(
                  "log.followed",
                  step.reference(),
                  texts.of("deed." + step.step()),
                  step.officer().id()));
      default -> List.of();
    };
  }

  private List<String> inWords(Entry.Withheld entry) {
    if (!entry.unknown().isEmpty()) {
      return List.of(texts.of("log.unknown", entry.unknown()));
    }
    if (entry.records().isEmpty()) {
      return List.of(texts.of("log.none"));
    }
    List<String> lines = new ArrayList<>();
    for (Withholding withheld : entry.records()) {
      lines.add(
          withheld.rule().isEmpty()
              ? texts.of("log.withheld", withheld.reference())
              : texts.of("log.withheld.by", withheld.reference(), withheld.rule()));
      lines.add("  " + withheld.basis());
    }
    if (entry.further() > 0) {
      lines.add(texts.of("log.more", entry.further()));
    }
    return lines;
  }

  private static String list(List<Reference> references) {
    return references.isEmpty()
        ? ""
        : references.stream().map(Reference::text).collect(Collectors.joining(", ", " ", ""));
  }
}
