package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.treffer.format.RecordWriter;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes records in another format, and says what that format cannot carry. */
@Command(
    name = "convert",
    header = "Write records in another format, and say what it cannot carry.",
    description = {
      "%nReads every format that load reads. Formats of all records: jsonl, treffer's own. Of DNA"
          + " profiles: cmf, a CODIS import file of version 3.2; prum, a request for comparison"
          + " under Article 4 of Decision 2008/615/JHA, in the project's own schema, since the"
          + " official one is not public; at most 500 profiles a message. Of fingerprints, one"
          + " record a file: iso, ISO/IEC 19794-2:2005; ansi378, ANSI/INCITS 378-2004; nist, an"
          + " ANSI/NIST-ITL search transaction with type-9 minutiae. Of registrations: vehicles, XML"
          + " in the project's own schema, since EUCARIS's messages are open to members only. Further"
          + " files are numbered from 2.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer convert profiles.csv --format cmf -o profiles.xml",
      "  treffer convert stains.jsonl --format prum --from AT \\",
      "      --to DE -o request.xml",
      "  treffer convert register.csv --format vehicles -o register.xml",
      "  treffer convert latents.jsonl --format nist --from AT \\",
      "      --to DE -o latent.an2",
    })
final class Convert implements org.treffer.cli.Command {

  /** The formats. */
  enum Format {
    JSONL,
    CMF,
    PRUM,
    ISO,
    ANSI378,
    NIST,
    VEHICLES
  }

  /**
   * What a format may need besides the records.
   *
   * @param from who asks, if told
   * @param to who is asked, if told
   * @param laboratory source and destination of a CMF file
   * @param among what fingerprints are searched among
   */
  record Wishes(
      Optional<Country> from,
      Optional<Country> to,
      String laboratory,
      FingerConversion.Among among) {

    /** Who asks. */
    Country asking(Format format) {
      return from.orElseThrow(() -> missing(format));
    }

    /** Who is asked. */
    Country asked(Format format) {
      return to.orElseThrow(() -> missing(format));
    }

    private static BadInput missing(Format format) {
      return new BadInput(
          "--format "
              + format.name().toLowerCase(java.util.Locale.ROOT)
              + " needs --from and --to: who requests whom");
    }
  }

  @Parameters(paramLabel = "FILE", description = "The records.")
  private Path file;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "jsonl, cmf, prum, iso, ansi378, nist or vehicles.")
  private Format format;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write them.")
  private Path out;

  @Option(names = "--from", paramLabel = "CC", description = "With prum and nist: who requests.")
  private Optional<Country> from = Optional.empty();

  @Option(names = "--to", paramLabel = "CC", description = "With prum and nist: who is requested.")
  private Optional<Country> to = Optional.empty();

  @Option(
      names = "--among",
      paramLabel = "WHAT",
      description =
          "With nist: search among persons (CPS, MPS; if left out) or latents (PMS, MMS).")
  private FingerConversion.Among among = FingerConversion.Among.PERSONS;

  @Option(
      names = "--laboratory",
      paramLabel = "NAME",
      description = "With cmf: source and destination, at most 10 characters; TREFFER if left out.")
  private String laboratory = "TREFFER";

  @Override
  public Outcome run(Session session) throws IOException {
    if (laboratory.isBlank() || laboratory.length() > 10) {
      throw new BadInput("--laboratory: 1 to 10 characters");
    }
    Wishes wishes = new Wishes(from, to, laboratory, among);
    return switch (LoadPlan.intake(file)) {
      case DnaIntake dna -> write(new DnaConversion(dna, format, wishes), session);
      case FingerIntake finger -> write(new FingerConversion(finger, format, wishes), session);
      case VehicleIntake vehicle -> write(new VehicleConversion(vehicle, format), session);
      default -> throw new BadInput(file + ": no format is known for what it holds");
    };
  }

  private <R extends StoredRecord> Outcome write(Conversion<R> conversion, Session session)
      throws IOException {
    LossCount losses = new LossCount();
    int files = 0;
    Instant now = session.clock().instant();
    try (RecordSource<R> source =
        conversion.intake().open(file, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      ConvertedRecords<R> records = new ConvertedRecords<>(source, file, session);
      do {
        int number = ++files;
        requireOther(place(number));
        long before = losses.written();
        WholeFile.write(
            place(number),
            stream -> {
              try (RecordWriter<R> writer = conversion.writer(stream, number, now)) {
                records.writeTo(writer, losses, conversion.mostInAFile());
              }
            });
        if (conversion.mostInAFile() == 1 && losses.written() == before) {
          // the rest could not be written, and a file of no record would be none of the format
          Files.delete(place(number));
          files--;
        }
      } while (records.more());
      report(session, losses, records.rejected(), files);
      return records.rejected() > 0 ? Outcome.FINDING : Outcome.DONE;
    }
  }

  /** What is read is not written over. */
  private void requireOther(Path place) throws IOException {
    if (Files.exists(place) && Files.isSameFile(place, file)) {
      throw new BadInput("-o: " + place + " is the file that is read; write to another one");
    }
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
            Plural.of(losses.written(), "record")
                + " written to "
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
