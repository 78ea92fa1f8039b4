package org.treffer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.treffer.dna.DnaRecord;
import org.treffer.format.RecordWriter;
import org.treffer.format.dna.DnaFiles;
import org.treffer.format.dna.DnaLinesWriter;
import org.treffer.format.dna.cmf.CmfWriter;
import org.treffer.format.dna.prum.PrumHeader;
import org.treffer.format.dna.prum.PrumMessage;
import org.treffer.format.dna.prum.PrumWriter;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes DNA profiles in another format, and says what that format cannot carry. */
@Command(
    name = "convert",
    header = "Write DNA profiles in another format, and say what it cannot carry.",
    description = {
      "%nReads every format that load reads. Formats: jsonl, treffer's own; cmf, a CODIS import file"
          + " of version 3.2; prum, a request for comparison under Article 4 of Decision"
          + " 2008/615/JHA, in the project's own schema, since the official one is not public; at"
          + " most 500 profiles a message, further ones go to files numbered from 2.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer convert profiles.csv --format cmf -o profiles.xml",
      "  treffer convert stains.jsonl --format prum --from AT --to DE -o request.xml",
    })
final class Convert implements org.treffer.cli.Command {

  /** The formats. */
  enum Format {
    JSONL,
    CMF,
    PRUM
  }

  @Parameters(paramLabel = "FILE", description = "The profiles.")
  private Path file;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "jsonl, cmf or prum.")
  private Format format;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write them.")
  private Path out;

  @Option(names = "--from", paramLabel = "CC", description = "With prum: who requests.")
  private Country from;

  @Option(names = "--to", paramLabel = "CC", description = "With prum: who is requested.")
  private Country to;

  @Option(
      names = "--laboratory",
      paramLabel = "NAME",
      description = "With cmf: source and destination, at most 10 characters; TREFFER if left out.")
  private String laboratory = "TREFFER";

  @Override
  public Outcome run(Session session) throws IOException {
    if (format == Format.PRUM && (from == null || to == null)) {
      throw new BadInput("--format prum needs --from and --to: who requests whom");
    }
    if (laboratory.isBlank() || laboratory.length() > 10) {
      throw new BadInput("--laboratory: 1 to 10 characters");
    }
    LossCount losses = new LossCount();
    long rejected = 0;
    int files = 0;
    Instant now = session.clock().instant();
    try (RecordSource<DnaRecord> source =
        DnaFiles.open(file, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      ConvertedRecords records = new ConvertedRecords(source, file, session);
      do {
        int number = ++files;
        WholeFile.write(
            place(number),
            stream -> {
              try (RecordWriter<DnaRecord> writer = writer(stream, number, now)) {
                records.writeTo(writer, losses, mostInAFile());
              }
            });
      } while (records.more());
      rejected = records.rejected();
    }
    report(session, losses, rejected, files);
    return rejected > 0 ? Outcome.FINDING : Outcome.DONE;
  }

  private int mostInAFile() {
    return format == Format.PRUM ? PrumMessage.MOST_BLOCKS : Integer.MAX_VALUE;
  }

  private RecordWriter<DnaRecord> writer(OutputStream stream, int number, Instant now) {
    return switch (format) {
      case JSONL -> new DnaLinesWriter(stream);
      case CMF -> new CmfWriter(stream, laboratory, now);
      case PRUM -> new PrumWriter(stream, header(number, now));
    };
  }

  private PrumHeader header(int number, Instant now) {
    PrumHeader.Leg leg =
        new PrumHeader.Leg(
            from,
            to,
            from.code() + "-" + now.toEpochMilli() + "-" + number,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    return new PrumHeader(PrumHeader.Direction.R, "", "treffer", "", leg, leg);
  }

  /** The file for a number, from 1: {@code x.xml}, {@code x-2.xml}. */
  private Path place(int number) {
    if (number == 1) {
      return out;
    }
    String name = String.valueOf(out.getFileName());
    int dot = name.lastIndexOf('.');
    int end = dot <= 0 ? name.length() : dot;
    return out.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
  }

  private void report(Session session, LossCount losses, long rejected, int files)
      throws IOException {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("written", losses.written());
        result.put("leftOut", losses.leftOut());
        result.put("rejected", rejected);
        result.put("files", files);
        result.put("losses", losses.kinds().stream().map(Convert::json).toList());
        lines.write(result);
      }
      return;
    }
    session
        .out()
        .println(
            losses.written()
                + " profiles written to "
                + out
                + (files > 1 ? " and " + (files - 1) + " more" : "")
                + Optional.of(losses.leftOut())
                    .filter(n -> n > 0)
                    .map(n -> ", " + n + " left out")
                    .orElse(""));
    if (!losses.kinds().isEmpty()) {
      Table table = new Table(">Records", "First", "What the format cannot carry");
      for (LossCount.Kind kind : losses.kinds()) {
        table.row(kind.count(), kind.first(), (kind.whole() ? "left out: " : "") + kind.what());
      }
      session.print(table);
    }
  }

  private static Map<String, Object> json(LossCount.Kind kind) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", kind.what());
    json.put("records", kind.count());
    json.put("first", kind.first().text());
    json.put("leftOut", kind.whole());
    return json;
  }
}
