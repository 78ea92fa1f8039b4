package org.treffer.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.treffer.audit.LogName;
import org.treffer.audit.Purge;
import org.treffer.audit.Purged;
import org.treffer.audit.Retention;
import org.treffer.record.BadInput;
import org.treffer.request.Agreement;
import org.treffer.request.Regime;
import org.treffer.store.AgreementsFile;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes what a regime no longer keeps. */
@Command(
    name = "purge",
    header = "Delete the days that a regime no longer keeps, and prove it.",
    description = {
      "%nWhole days go; a signed proof stays for each, and the rest verifies as before. How long a"
          + " regime keeps its log stands in the store's agreements.json.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  treffer audit purge --store store --partition MK --regime 615")
final class AuditPurge implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Keep so many days, where the regime sets only a minimum.")
  private Integer days;

  @Override
  public Outcome run(Session session) throws IOException {
    try (JsonLines lines = session.jsonLines()) {
      for (LogName name : options.names()) {
        Regime regime = regime(name);
        Retention retention = days == null ? Retention.of(regime) : Retention.of(regime, days);
        Purged purged = Purge.run(options.logs().settings(name, session.clock()), retention);
        if (session.json()) {
          lines.write(json(name, retention, purged));
        } else {
          session
              .out()
              .printf(
                  "%s: kept %s; %d entries of %d days deleted, keys destroyed: %s%n",
                  name.text(),
                  retention.inWords(),
                  purged.entries(),
                  purged.days().size(),
                  purged.keysDestroyed().isEmpty() ? "none" : purged.keysDestroyed());
        }
      }
    }
    return Outcome.DONE;
  }

  private Regime regime(LogName name) {
    return AgreementsFile.read(options.store().resolve("agreements.json")).all().stream()
        .map(Agreement::regime)
        .filter(r -> r.name().equals(name.regime()))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "no agreement of the store has the regime "
                        + name.regime()
                        + ": nobody knows how long its log is kept"));
  }

  private static Map<String, Object> json(LogName name, Retention retention, Purged purged) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("partition", name.partition().code());
    json.put("log", name.text());
    json.put("kept", retention.kept().toString());
    json.put("entries", purged.entries());
    json.put("days", purged.days().stream().map(String::valueOf).toList());
    json.put("proofs", purged.proofs());
    json.put("keysDestroyed", purged.keysDestroyed().stream().map(String::valueOf).toList());
    return json;
  }
}
