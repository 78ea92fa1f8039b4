package org.treffer.cli;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.treffer.dna.DnaRecord;
import org.treffer.format.JsonLineWriter;
import org.treffer.format.RecordWriter;
import org.treffer.format.dna.DnaJson;
import org.treffer.format.dna.cmf.CmfWriter;
import org.treffer.format.dna.prum.PrumHeader;
import org.treffer.format.dna.prum.PrumMessage;
import org.treffer.format.dna.prum.PrumWriter;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/** DNA profiles as JSON Lines, CMF files or Prüm requests. */
final class DnaConversion implements Conversion<DnaRecord> {

  private final DnaIntake intake;
  private final Convert.Format format;
  private final Convert.Wishes wishes;

  /**
   * Checks the format.
   *
   * @throws BadInput if it is none of DNA, or needs to know more
   */
  DnaConversion(DnaIntake intake, Convert.Format format, Convert.Wishes wishes) {
    this.intake = intake;
    this.format = format;
    this.wishes = wishes;
    switch (format) {
      case JSONL, CMF -> {}
      case PRUM -> {
        wishes.asking(format);
        wishes.asked(format);
      }
      default ->
          throw new BadInput(
              "--format "
                  + format.name().toLowerCase(Locale.ROOT)
                  + " is none of DNA profiles: jsonl, cmf and prum are");
    }
  }

  @Override
  public Intake<DnaRecord> intake() {
    return intake;
  }

  @Override
  public int mostInAFile() {
    return format == Convert.Format.PRUM ? PrumMessage.MOST_BLOCKS : Integer.MAX_VALUE;
  }

  @Override
  public RecordWriter<DnaRecord> writer(OutputStream stream, int number, Instant now) {
    return switch (format) {
      case CMF -> new CmfWriter(stream, wishes.laboratory(), now);
      case PRUM -> new PrumWriter(stream, header(number, now));
      default -> new JsonLineWriter<>(stream, DnaJson::write);
    };
  }

  private PrumHeader header(int number, Instant now) {
    Country from = wishes.asking(format);
    PrumHeader.Leg leg =
        new PrumHeader.Leg(
            from,
            wishes.asked(format),
            from.code() + "-" + now.toEpochMilli() + "-" + number,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    return new PrumHeader(PrumHeader.Direction.R, "", "treffer", "", leg, leg);
  }
}
