package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Inclusion;
import org.treffer.dna.index.DnaIndex;
import org.treffer.format.AnswerJson;
import org.treffer.format.dna.DnaHitJson;
import org.treffer.request.Answer;
import org.treffer.request.Regime;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks other states whether they hold a matching DNA profile. */
@Command(
    name = "dna",
    header = "Ask other states whether they hold a matching DNA profile.",
    description = {
      "%nThe file holds one profile or many, in any format that load takes; each is a request of"
          + " its own. A profile that may not be searched for gets an error instead of answers,"
          + " and the exit code is then 2.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer search dna --store store --from AL --purpose investigation \\",
      "    --offence O10 --officer AL-1 --profile stain.jsonl",
      "  treffer search dna --store store --from AT --to HU --agreement PCC-SEE \\",
      "    --purpose missing --officer AT-1 --profile missing.csv --json",
    })
final class SearchDna implements org.treffer.cli.Command {

  @Mixin private RequestOptions options;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "FILE",
      description = "What is searched for: every profile of it, or FILE#REFERENCE alone.")
  private String file;

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      description =
          "Also write each state's answer as Prüm XML of the project's own schema: REQUEST-CC.xml;"
              + " -2, -3 behind it where there are more hits than a message holds.")
  private Optional<Path> answers = Optional.empty();

  @Option(names = "--require-complete", description = "Exit with 1 if a state did not search.")
  private boolean requireComplete;

  private final RequestNumbers numbers;

  /** The command, with random numbers of requests. */
  SearchDna() {
    this(new RequestNumbers(new SecureRandom()));
  }

  SearchDna(RequestNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Outcome run(Session session) throws IOException {
    try (Enquiry enquiry = Enquiry.open(options, numbers, session, DnaIndex.DNA)) {
      Regime regime = enquiry.agreement().map(a -> a.regime()).orElse(Regime.PRUM_615);
      Inclusion inclusion = new Inclusion(regime.minimumLoci(), regime.minimumEssLoci());
      LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
      try (Progress progress = session.progress("searching", -1);
          JsonLines lines = session.jsonLines()) {
        Asking asking = new Asking(enquiry, session, lines, progress);
        long asked = new DnaProbeFile(file, inclusion, today, session).each(asking);
        return asking.finish(asked);
      }
    }
  }

  /** Asks about one probe after the other, and shows each answer. */
  private final class Asking implements DnaProbeFile.Taker {

    private final Enquiry enquiry;
    private final Session session;
    private final JsonLines lines;
    private final Progress progress;
    private final DnaAnswerText text;
    private final AnswerJson json = new AnswerJson(List.of(new DnaHitJson()));
    private long inadmissible;
    private long withHits;
    private boolean complete = true;

    Asking(Enquiry enquiry, Session session, JsonLines lines, Progress progress) {
      this.enquiry = enquiry;
      this.session = session;
      this.lines = lines;
      this.progress = progress;
      this.text = new DnaAnswerText(session);
    }

    @Override
    public void probe(long line, DnaRecord record) throws IOException {
      long start = System.nanoTime();
      Answer answer = enquiry.ask(DnaProbe.of(record));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      complete &= answer.answered() == answer.asked();
      if (answers.isPresent()) {
        DnaAnswerFiles.write(answers.get(), answer, record);
      }
      withHits += answer.answers().stream().anyMatch(a -> a.status().equals("HIT")) ? 1 : 0;
      if (session.json()) {
        lines.writeMade(json.line(answer, regime()));
        lines.flush();
      } else {
        text.print(record, answer, Enquiry.inWords(enquiry.agreement()), took);
      }
      progress.advance(1);
    }

    @Override
    public void inadmissible(long line, String reference, String reason) {
      inadmissible++;
      if (session.json()) {
        Map<String, Object> error = new LinkedHashMap<>();
        if (!reference.isEmpty()) {
          error.put("probe", reference);
        }
        error.put("line", line);
        error.put("error", reason);
        lines.write(error);
        lines.flush();
      } else {
        text.printError(line, reference, reason);
      }
      progress.advance(1);
    }

    private String regime() {
      return enquiry.agreement().map(a -> a.regime().name()).orElse("");
    }

    Outcome finish(long probes) {
      if (!session.json()) {
        text.printLegend();
        if (probes > 1) {
          session.out().println(probes + " profiles, " + withHits + " of them with a match.");
        }
      }
      if (inadmissible > 0) {
        session.note(
            inadmissible + " of " + probes + " profiles in " + file + " could not be searched for");
        return Outcome.BAD_INPUT;
      }
      return requireComplete && !complete ? Outcome.FINDING : Outcome.DONE;
    }
  }
}
