package org.treffer.cli;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.treffer.finger.FingerRecord;
import org.treffer.format.JsonLineWriter;
import org.treffer.format.RecordWriter;
import org.treffer.format.finger.FingerJson;
import org.treffer.format.finger.MinutiaeRecord;
import org.treffer.format.finger.MinutiaeRecordWriter;
import org.treffer.format.finger.nist.SearchWriter;
import org.treffer.record.BadInput;

/** Fingerprints as JSON Lines, minutiae records or search transactions. */
final class FingerConversion implements Conversion<FingerRecord> {

  /** What a search transaction is made among. */
  enum Among {
    PERSONS,
    LATENTS
  }

  private final FingerIntake intake;
  private final Convert.Format format;
  private final Convert.Wishes wishes;

  /**
   * Checks the format.
   *
   * @throws BadInput if it is none of fingerprints, or needs to know more
   */
  FingerConversion(FingerIntake intake, Convert.Format format, Convert.Wishes wishes) {
    this.intake = intake;
    this.format = format;
    this.wishes = wishes;
    switch (format) {
      case JSONL, ISO, ANSI378 -> {}
      case NIST -> {
        wishes.asking(format);
        wishes.asked(format);
      }
      default ->
          throw new BadInput(
              "--format "
                  + format.name().toLowerCase(Locale.ROOT)
                  + " is none of fingerprints: jsonl, iso, ansi378 and nist are");
    }
  }

  @Override
  public Intake<FingerRecord> intake() {
    return intake;
  }

  @Override
  public int mostInAFile() {
    return format == Convert.Format.JSONL ? Integer.MAX_VALUE : 1;
  }

  @Override
  public RecordWriter<FingerRecord> writer(OutputStream stream, int number, Instant now) {
    return switch (format) {
      case ISO -> new MinutiaeRecordWriter(stream, MinutiaeRecord.Edition.ISO_2005);
      case ANSI378 -> new MinutiaeRecordWriter(stream, MinutiaeRecord.Edition.ANSI_2004);
      case NIST -> new SearchWriter(stream, route(number, now));
      default -> new JsonLineWriter<>(stream, FingerJson::write, FingerJson::tellLosses);
    };
  }

  private SearchWriter.Route route(int number, Instant now) {
    return new SearchWriter.Route(
        wishes.asking(format).code() + "/TREFFER",
        wishes.asked(format).code() + "/TREFFER",
        wishes.among() == Among.LATENTS
            ? SearchWriter.Searched.LATENTS
            : SearchWriter.Searched.PERSONS,
        number,
        now);
  }
}
