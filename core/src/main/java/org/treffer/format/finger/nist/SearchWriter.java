package org.treffer.format.finger.nist;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.format.HeaderLosses;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;

/**
 * Writes records as the searches that are made with them, one transaction a file. What a
 * transaction has no place for: all that rules decide on, references of more than 32 characters,
 * prints beyond 99.99 mm, the size of an image, directions finer than a degree, quality finer than
 * 62 steps.
 */
public final class SearchWriter implements RecordWriter<FingerRecord> {

  private final OutputStream out;
  private final Route route;

  /**
   * Who asks whom for what.
   *
   * @param from the agency that asks, {@code CC/agency}
   * @param to the agency that is asked
   * @param among what is searched; palms are among latents in any case
   * @param number of the file among those of one moment, from 1
   * @param sent the moment
   */
  public record Route(String from, String to, Searched among, int number, Instant sent) {}

  /** What is searched. */
  public enum Searched {
    PERSONS,
    LATENTS
  }

  /** A writer to a stream, which it closes. */
  public SearchWriter(OutputStream out, Route route) {
    this.out = out;
    this.route = route;
  }

  @Override
  public void write(FingerRecord record, Losses losses) throws IOException {
    List<FingerTemplate> prints = record.prints().stream().filter(MinutiaeBlock::fits).toList();
    if (prints.isEmpty()) {
      losses.whole(record.reference(), "every print reaches beyond 99.99 mm");
      return;
    }
    if (!RecordNumber.fits(record.reference())) {
      losses.whole(record.reference(), "its reference has more than 32 characters");
      return;
    }
    if (!HeaderLosses.tell(record, HeaderLosses.Carried.NOTHING, losses)) {
      return;
    }
    if (prints.size() < record.prints().size()) {
      losses.part(record.reference(), "prints beyond 99.99 mm");
    }
    FingerProbe query =
        new FingerProbe(record.reference(), record.kind(), searched(record.kind()), prints);
    Transaction search =
        SearchTransaction.of(
            query,
            route.from(),
            route.to(),
            ControlNumber.at(route.sent(), route.number() - 1),
            route.sent());
    byte[] bytes = TransactionWriter.write(search);
    tellRounding(record, prints, Transaction.read(bytes, "written").templates(), losses);
    out.write(bytes);
  }

  /** Palms are searched for among latents only: no transaction asks for them among palms. */
  private FingerKind searched(FingerKind kind) {
    boolean latents = route.among() == Searched.LATENTS || kind == FingerKind.PALM;
    if (kind.palm()) {
      return latents ? FingerKind.LATENT_PALM : FingerKind.PALM;
    }
    return latents ? FingerKind.LATENT : FingerKind.TENPRINT;
  }

  private static void tellRounding(
      FingerRecord record,
      List<FingerTemplate> prints,
      List<FingerTemplate> written,
      Losses losses) {
    List<Minutia> before = new ArrayList<>();
    List<Minutia> after = new ArrayList<>();
    prints.forEach(print -> before.addAll(print.minutiae()));
    written.forEach(print -> after.addAll(print.minutiae()));
    boolean places = false;
    boolean directions = false;
    boolean qualities = false;
    for (int i = 0; i < prints.size(); i++) {
      places |= prints.get(i).width() != written.get(i).width();
      places |= prints.get(i).height() != written.get(i).height();
    }
    for (int i = 0; i < before.size(); i++) {
      places |= before.get(i).y() != after.get(i).y();
      directions |= before.get(i).degrees() != after.get(i).degrees();
      qualities |= before.get(i).quality() != after.get(i).quality();
    }
    if (places) {
      losses.part(record.reference(), "the size of its images and where in them a print lies");
    }
    if (directions) {
      losses.part(record.reference(), "directions finer than a degree");
    }
    if (qualities) {
      losses.part(record.reference(), "quality finer than 62 steps");
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
