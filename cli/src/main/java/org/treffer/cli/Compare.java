package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.contact.BulkProbe;
import org.treffer.contact.DnaComparison;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.Network;
import org.treffer.format.dna.PairJson;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;
import org.treffer.store.MassComparison;
import org.treffer.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares all open stains of a state with every profile of others. */
@Command(
    name = "compare",
    header = "Compare all open stains of a state with every DNA profile of others.",
    description = {
      "%nPairs stream out as they are found, one line of JSON each, in the order of stains. With"
          + " --out they go to a file, and a run that was killed goes on where it was when it is"
          + " started again with --resume.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer compare --store store --from HU --purpose investigation \\",
      "    --officer HU-1 --agreement PCC-SEE --out pairs.jsonl",
      "  treffer compare --store store --from HU --purpose investigation \\",
      "    --officer HU-1 --agreement PCC-SEE --out pairs.jsonl --resume",
    })
final class Compare implements org.treffer.cli.Command {

  @Mixin private RequestOptions options;

  @Option(
      names = "--differences",
      paramLabel = "N",
      description = "Show pairs with at most so many differing alleles; the regime's if left out.")
  private Integer differences;

  @Option(names = "--out", paramLabel = "FILE", description = "Where pairs go.")
  private Path out;

  @Option(names = "--resume", description = "Go on with the run whose pairs are in --out.")
  private boolean resume;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads compare; one a processor if left out.")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final RequestNumbers numbers;

  /** The command, with random numbers of requests. */
  Compare() {
    this(new RequestNumbers(new SecureRandom()));
  }

  Compare(RequestNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Outcome run(Session session) throws IOException {
    if (resume && out == null) {
      throw new BadInput("--resume goes with --out: a run to the terminal leaves nothing to go on");
    }
    if (threads < 1) {
      throw new BadInput("--threads: at least 1, not " + threads);
    }
    if (!options.elsewhere().points().isEmpty()) {
      throw new BadInput("compare works among the states of one store, not with other processes");
    }
    if (!options.network().network(session.clock()).equals(Network.IDEAL)) {
      throw new BadInput("compare works without --conditions, --tries and --hedge-after");
    }
    try (Enquiry enquiry = Enquiry.open(options, numbers, session, DnaIndex.DNA)) {
      requireAllowed(enquiry);
      MassComparison comparison = new MassComparison(enquiry.store(), session.clock());
      return run(session, enquiry, comparison);
    }
  }

  private void requireAllowed(Enquiry enquiry) {
    if (differences != null) {
      int allowed = enquiry.agreement().map(a -> a.regime().differences()).orElse(1);
      if (differences < 0 || differences > allowed) {
        throw new BadInput(
            "--differences: the regime allows 0 to " + allowed + ", not " + differences);
      }
    }
  }

  private Outcome run(Session session, Enquiry enquiry, MassComparison comparison)
      throws IOException {
    Request request = enquiry.request(new BulkProbe(new Reference("bulk"), 0, BulkProbe.NOTHING));
    ComparisonRun earlier =
        new ComparisonRun(
            request.number(), comparison.commit(options.from()), MassComparison.Done.NOTHING, 0);
    try (PairSink sink = sink(session, earlier);
        Progress progress = session.progress("comparing", comparison.documents(options.from()))) {
      Telling telling = new Telling(session, sink, progress);
      comparison.run(
          enquiry.numbered(request, sink.run().number()),
          enquiry.asked(),
          sink.run().done(),
          threads,
          telling);
      sink.finish();
      return telling.finish();
    }
  }

  private PairSink sink(Session session, ComparisonRun fresh) throws IOException {
    if (out == null) {
      return PairSink.to(session.out(), fresh);
    }
    return resume ? PairSink.resume(out, fresh) : PairSink.begin(out, fresh);
  }

  /** Writes pairs and counts them. */
  private final class Telling implements MassComparison.Listener {

    private final Session session;
    private final PairSink sink;
    private final Progress progress;
    private final PairCounts counts = new PairCounts();
    private final List<PartitionAnswer> declined = new ArrayList<>();

    Telling(Session session, PairSink sink, Progress progress) {
      this.session = session;
      this.sink = sink;
      this.progress = progress;
    }

    @Override
    public void declined(PartitionAnswer answer) {
      declined.add(answer);
    }

    @Override
    public void worked(long documents) {
      progress.advance(documents);
    }

    @Override
    public void compared(MassComparison.Done done, int stains, List<DnaComparison.Pair> pairs)
        throws IOException {
      StringBuilder lines = new StringBuilder();
      for (DnaComparison.Pair pair : pairs) {
        int differing = pair.hit().comparison().differences().size();
        if (differences == null || differing <= differences) {
          counts.add(pair);
          lines
              .append(PairJson.line(pair.query().reference(), pair.partition(), pair.hit()))
              .append('\n');
        }
      }
      counts.stains(stains);
      sink.write(lines.toString().getBytes(StandardCharsets.UTF_8), done);
    }

    Outcome finish() {
      for (PartitionAnswer answer : declined) {
        session.note(answer.partition() + " does not take part: " + reason(answer));
      }
      Optional<Path> file = Optional.ofNullable(out);
      counts.summary(file).forEach(session::note);
      return Outcome.DONE;
    }

    private static String reason(PartitionAnswer answer) {
      return switch (answer) {
        case PartitionAnswer.Refused refused -> refused.reason().text();
        case PartitionAnswer.Unavailable unavailable -> unavailable.reason();
        default -> answer.status();
      };
    }
  }

  /** How many pairs there are of each state and quality. */
  private static final class PairCounts {

    private final java.util.SortedMap<Country, long[]> byState = new java.util.TreeMap<>();
    private long stains;

    void add(DnaComparison.Pair pair) {
      byState
          .computeIfAbsent(pair.partition(), c -> new long[5])[pair.hit().comparison().quality()]++;
    }

    void stains(int more) {
      stains += more;
    }

    List<String> summary(Optional<Path> file) {
      List<String> lines = new ArrayList<>();
      byState.forEach(
          (state, counts) ->
              lines.add(
                  String.format(
                      "%s: %d pairs (quality 1: %d, 2: %d, 3: %d, 4: %d)",
                      state,
                      counts[1] + counts[2] + counts[3] + counts[4],
                      counts[1],
                      counts[2],
                      counts[3],
                      counts[4])));
      lines.add(stains + " stains compared" + file.map(f -> ", pairs are in " + f).orElse(""));
      return lines;
    }
  }
}
