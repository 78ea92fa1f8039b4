package org.treffer.format.dna.prum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.dna.DnaRecord;
import org.treffer.format.xml.XmlElement;
import org.treffer.format.xml.XmlInput;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;

/** The profiles that a request asks about, as records; a block that holds none is rejected. */
public final class PrumSource implements RecordSource<DnaRecord> {

  private static final int BLOCKS_IN_A_BATCH = 200;

  private final XmlInput xml;
  private final PrumHeader header;

  /**
   * A source over a document that was opened.
   *
   * @throws BadInput if it is no request: what an answer holds are other states' profiles
   */
  public PrumSource(XmlInput xml) {
    this.xml = xml;
    this.header = PrumXml.header(xml);
    if (header.direction() != PrumHeader.Direction.R) {
      throw new BadInput(
          xml.name() + ": the message is an answer (direction A); a request (R) holds profiles");
    }
  }

  @Override
  public String name() {
    return xml.name();
  }

  @Override
  public Optional<Batch<DnaRecord>> next() {
    List<XmlElement> blocks = new ArrayList<>();
    Optional<XmlElement> next = xml.next();
    while (next.isPresent()) {
      blocks.add(next.get());
      next = blocks.size() < BLOCKS_IN_A_BATCH ? xml.next() : Optional.empty();
    }
    return blocks.isEmpty() ? Optional.empty() : Optional.of(sink -> read(blocks, sink));
  }

  private static void read(List<XmlElement> blocks, Sink<DnaRecord> sink) {
    for (XmlElement element : blocks) {
      int line = element.line();
      try {
        PrumBlock block = PrumXml.block(element, what -> sink.warn(line, what));
        sink.accept(line, PrumProfiles.record(block, what -> sink.warn(line, what)));
      } catch (IllegalArgumentException e) {
        sink.reject(line, XmlElement.oneLine(e.getMessage()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
