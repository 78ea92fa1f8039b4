package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.treffer.finger.FingerTemplate;
import org.treffer.format.finger.MinutiaeRecord;
import org.treffer.record.BadInput;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a minutiae record of an image. */
@Command(
    name = "extract",
    header = "Find the minutiae of a fingerprint image.",
    description = {
      "",
      "Reads PNG, JPEG, BMP, TIFF or WSQ and writes ISO/IEC 19794-2:2005.",
      "The extractor is SourceAFIS's, the WSQ decoder JNBIS's.",
    },
    footerHeading = "%nExamples:%n",
    footer = {"  treffer extract thumb.png -o thumb.iso"})
final class Extract implements org.treffer.cli.Command {

  @Parameters(paramLabel = "IMAGE", description = "the image of one finger")
  private Path image;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write the record.")
  private Path out;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description = "Pixels an inch (what the comment of a WSQ image says, else 500).")
  private double dpi = MinutiaeExtractor.AS_THE_IMAGE_SAYS;

  @Override
  public Outcome run(Session session) throws IOException {
    FingerTemplate print =
        MinutiaeExtractor.extract(Files.readAllBytes(image), dpi, image.toString());
    if (print.minutiae().isEmpty()) {
      throw new BadInput(image + ": no minutia was found in this image; nothing was written");
    }
    requireOther();
    byte[] record = MinutiaeRecord.writeIso(print);
    WholeFile.write(out, stream -> stream.write(record));
    int found = print.minutiae().size();
    String minutiae = found == 1 ? " minutia" : " minutiae";
    if (session.json()) {
      session.jsonLines().write(Map.of("minutiae", found));
    } else {
      session.out().println(found + minutiae);
    }
    return Outcome.DONE;
  }

  /** Who names the image twice has mistyped. */
  private void requireOther() throws IOException {
    if (Files.exists(out) && Files.isSameFile(image, out)) {
      throw new BadInput("--out: " + out + " is the image itself; name another file");
    }
  }
}
