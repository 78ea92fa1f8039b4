package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.index.FingerIndex;
import org.treffer.format.AnswerJson;
import org.treffer.format.finger.FingerHitJson;
import org.treffer.record.BadInput;
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
      "    --offence O17 --officer AT-1 --template latent.iso --kind latent \\",
      "    --among tenprint",
      "  treffer search finger --store store --from AT --purpose investigation \\",
      "    --offence O17 --officer AT-1 --template MPS.an2 --answers answers",
    })
final class SearchFinger implements org.treffer.cli.Command {

  @Mixin private RequestOptions options;

  @Option(
      names = "--template",
      required = true,
      paramLabel = "FILE",
      description =
          "ISO/IEC 19794-2, ANSI/INCITS 378, ANSI/NIST-ITL, or a record of JSON Lines as"
              + " FILE#REFERENCE; of a search transaction (CPS, PMS, MPS, MMS) its type says what"
              + " is searched.")
  private String template;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What it shows: tenprint, latent, palm or latentPalm; if left out what the file says,"
              + " else tenprint for several known fingers, else latent.")
  private String kind = "";

  @Option(
      names = "--among",
      paramLabel = "KIND",
      description =
          "What is searched; if left out what a search transaction says, else tenprint, or palm for"
              + " palms.")
  private String among = "";

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      description =
          "Write each state's answer to a search transaction as transactions: SRE, or ERR of a"
              + " state that did not search.")
  private Optional<Path> answers = Optional.empty();

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
    FingerQuestion question = FingerQuestion.in(template);
    List<FingerProbe> probes;
    try {
      probes = question.probes(options.from(), kind, among, session);
    } catch (BadInput e) {
      if (answers.isPresent()) {
        question.writeError(answers.get(), e, session.clock().instant());
      }
      throw e;
    }
    if (answers.isPresent()) {
      question.requireAnswerable(answers.get());
    }
    boolean complete = true;
    try (Enquiry enquiry = Enquiry.open(options, numbers, session, FingerIndex.FINGER);
        JsonLines lines = session.jsonLines()) {
      for (int i = 0; i < probes.size(); i++) {
        long start = System.nanoTime();
        Answer answer = enquiry.ask(probes.get(i));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (answers.isPresent()) {
          question.writeAnswers(
              answers.get(), i + 1, probes.get(i), answer, session.clock().instant());
        }
        if (session.json()) {
          String regime = enquiry.agreement().map(a -> a.regime().name()).orElse("");
          lines.writeMade(new AnswerJson(List.of(new FingerHitJson())).line(answer, regime));
        } else {
          new FingerAnswerText(session)
              .print(probes.get(i), answer, Enquiry.inWords(enquiry.agreement()), took);
        }
        complete &= answer.answered() == answer.asked();
      }
    }
    return requireComplete && !complete ? Outcome.FINDING : Outcome.DONE;
  }
}
