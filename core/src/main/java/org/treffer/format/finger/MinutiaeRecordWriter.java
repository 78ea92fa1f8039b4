package org.treffer.format.finger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.format.HeaderLosses;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;

/**
 * Writes a record as a minutiae record; a file holds one. What such a record has no place for: the
 * reference, the kind beyond what its positions tell, all that rules decide on, prints of several
 * fingers and of palms, more than 255 minutiae a print; and it rounds places to 500 dpi and
 * directions to its steps.
 */
public final class MinutiaeRecordWriter implements RecordWriter<FingerRecord> {

  private final OutputStream out;
  private final MinutiaeRecord.Edition edition;

  /** A writer to a stream, which it closes. */
  public MinutiaeRecordWriter(OutputStream out, MinutiaeRecord.Edition edition) {
    this.out = out;
    this.edition = edition;
  }

  @Override
  public void write(FingerRecord record, Losses losses) throws IOException {
    if (record.prints().stream().noneMatch(MinutiaeRecordWriter::hasPlace)) {
      losses.whole(record.reference(), "no print is of a single finger");
      return;
    }
    if (!HeaderLosses.tell(record, HeaderLosses.Carried.NOTHING, losses)) {
      return;
    }
    losses.part(record.reference(), "its reference, which only the file's name can tell");
    List<FingerTemplate> prints = prints(record, losses);
    if (kindOf(prints) != record.kind()) {
      losses.part(record.reference(), "what kind of print it is");
    }
    byte[] bytes = MinutiaeRecord.write(edition, prints);
    tellRounding(record, prints, MinutiaeRecord.read(bytes, "written"), losses);
    out.write(bytes);
  }

  private static boolean hasPlace(FingerTemplate print) {
    return print.position() < RecordGeometry.POSITIONS && RecordGeometry.reaches(print);
  }

  /** What a reader takes prints for that state no kind: known fingers for a ten-print. */
  static FingerKind kindOf(List<FingerTemplate> prints) {
    boolean known = prints.stream().allMatch(print -> print.position() > 0);
    return known ? FingerKind.TENPRINT : FingerKind.LATENT;
  }

  private static List<FingerTemplate> prints(FingerRecord record, Losses losses) {
    List<FingerTemplate> prints = new ArrayList<>();
    for (FingerTemplate print : record.prints()) {
      if (hasPlace(print)) {
        prints.add(best(print));
      }
    }
    if (prints.size() < record.prints().size()) {
      losses.part(record.reference(), "prints of several fingers, of palms or beyond 831 mm");
    }
    if (prints.stream().anyMatch(print -> !record.prints().contains(print))) {
      losses.part(record.reference(), "minutiae of a print beyond the 255 best");
    }
    return prints;
  }

  private static FingerTemplate best(FingerTemplate print) {
    if (print.minutiae().size() <= RecordGeometry.MOST_MINUTIAE) {
      return print;
    }
    List<Minutia> best =
        print.minutiae().stream()
            .sorted(Comparator.comparingInt(Minutia::quality).reversed())
            .limit(RecordGeometry.MOST_MINUTIAE)
            .toList();
    return new FingerTemplate(print.position(), print.width(), print.height(), best);
  }

  private static void tellRounding(
      FingerRecord record,
      List<FingerTemplate> prints,
      List<FingerTemplate> written,
      Losses losses) {
    boolean places = false;
    boolean directions = false;
    for (int i = 0; i < prints.size(); i++) {
      for (int j = 0; j < prints.get(i).minutiae().size(); j++) {
        Minutia before = prints.get(i).minutiae().get(j);
        Minutia after = written.get(i).minutiae().get(j);
        places |= before.x() != after.x() || before.y() != after.y();
        directions |= before.degrees() != after.degrees();
      }
    }
    if (places) {
      losses.part(record.reference(), "places finer than a pixel of 500 dpi");
    }
    if (directions) {
      losses.part(record.reference(), "directions finer than the format's steps");
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
