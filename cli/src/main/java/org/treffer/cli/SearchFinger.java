package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.index.FingerIndex;
import org.treffer.format.AnswerJson;
import org.treffer.format.finger.FingerHitJson;
import org.treffer.format.finger.PrintFile;
import org.treffer.record.BadInput;
import org.treffer.record.Reference;
import org.treffer.request.Answer;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks other states for candidates to a print. */
@Command(
    name = "finger",
    header = "Ask other states for candidates to a fingerprint.",
    description = {
      "%nThe answer is a list of candidates for an expert's verification, never an identification,"
          + " and as long as the annex allows: ten-print against ten-print 1, latent against"
          + " ten-print 10, all others 5. A candidate scores at least 30, ten-print against"
          + " ten-print 60; where none does the answer is NO_HIT.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer search finger --store store --from AT --purpose investigation \\",
      "    --offence O17 --officer AT-1 --template latent.iso --kind latent --among tenprint",
    })
final class SearchFinger implements org.treffer.cli.Command {

  @Mixin private RequestOptions options;

  @Option(
      names = "--template",
      required = true,
      paramLabel = "FILE",
      description = "ISO/IEC 19794-2, ANSI/INCITS 378 or ANSI/NIST-ITL.")
  private Path template;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What it shows: latent (if left out), tenprint, palm or latentPalm.")
  private String kind = "latent";

  @Option(
      names = "--among",
      paramLabel = "KIND",
      description = "What is searched; tenprint, or palm for palms, if left out.")
  private String among = "";

  @Option(names = "--require-complete", description = "Exit with 1 if a state did not search.")
  private boolean requireComplete;

  private final RequestNumbers numbers;

  /** The command, with random numbers of requests. */
  SearchFinger() {
    this(new RequestNumbers(new SecureRandom()));
  }

  SearchFinger(RequestNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Outcome run(Session session) throws IOException {
    FingerProbe probe = probe();
    try (Enquiry enquiry = Enquiry.open(options, numbers, session.clock(), FingerIndex.FINGER)) {
      long start = System.nanoTime();
      Answer answer = enquiry.ask(probe);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (session.json()) {
        try (JsonLines lines = session.jsonLines()) {
          String regime = enquiry.agreement().map(a -> a.regime().name()).orElse("");
          lines.writeMade(new AnswerJson(List.of(new FingerHitJson())).line(answer, regime));
        }
      } else {
        new FingerAnswerText(session).print(probe, answer, took);
      }
      boolean complete = answer.answered() == answer.asked();
      return requireComplete && !complete ? Outcome.FINDING : Outcome.DONE;
    }
  }

  private FingerProbe probe() {
    FingerKind shown = named("--kind", kind);
    FingerKind searched =
        among.isEmpty()
            ? shown.palm() ? FingerKind.PALM : FingerKind.TENPRINT
            : named("--among", among);
    try {
      return new FingerProbe(new Reference("1"), shown, searched, PrintFile.read(template));
    } catch (IllegalArgumentException e) {
      throw new BadInput("--among: " + e.getMessage(), e);
    }
  }

  private static FingerKind named(String option, String text) {
    try {
      return FingerKind.named(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput(option + ": " + e.getMessage(), e);
    }
  }
}
