package org.treffer.format.dna.prum;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.treffer.dna.DnaRecord;
import org.treffer.format.HeaderLosses;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;

/**
 * Writes records as one request that compares them all (Article 4). A message holds at most {@value
 * PrumMessage#MOST_BLOCKS}: the caller begins another one then.
 */
public final class PrumWriter implements RecordWriter<DnaRecord> {

  private final Writer out;
  private final PrumHeader header;
  private boolean begun;

  /** A writer of a message with a header. */
  public PrumWriter(OutputStream out, PrumHeader header) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.header = header;
  }

  @Override
  public void write(DnaRecord record, Losses losses) throws IOException {
    String block;
    try {
      block = PrumXml.write(PrumProfiles.asking(record, PrumBlock.COMPARISON, "", what -> {}));
    } catch (IllegalArgumentException e) {
      losses.whole(record.reference(), e.getMessage());
      return;
    }
    if (record.profile().typed() == 0) {
      losses.whole(record.reference(), "it has no locus that the format lists");
    } else if (HeaderLosses.tell(record, HeaderLosses.Carried.DAY, losses)) {
      PrumProfiles.asking(
          record, PrumBlock.COMPARISON, "", what -> losses.part(record.reference(), what));
      begin();
      out.write(block);
    }
  }

  private void begin() throws IOException {
    if (!begun) {
      out.write(PrumXml.start(header));
      begun = true;
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      begin();
      out.write(PrumXml.end());
    }
  }
}
