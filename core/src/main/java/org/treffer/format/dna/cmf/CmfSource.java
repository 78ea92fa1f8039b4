package org.treffer.format.dna.cmf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treffer.dna.DnaRecord;
import org.treffer.format.xml.XmlElement;
import org.treffer.format.xml.XmlInput;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;

/**
 * The specimens of an import file as records. A specimen that cannot be taken is rejected with the
 * line where it begins; the others are read all the same.
 */
public final class CmfSource implements RecordSource<DnaRecord> {

  /** The root's name. */
  public static final String ROOT = "CODISImportFile";

  /** The format's namespace. */
  public static final String NAMESPACE = "urn:CODISImportFile-schema";

  private static final int SPECIMENS_IN_A_BATCH = 200;

  private static final Set<String> HEADER =
      Set.of(
          "HEADERVERSION",
          "MESSAGETYPE",
          "DESTINATIONORI",
          "SOURCELAB",
          "SUBMITBYUSERID",
          "SUBMITDATETIME",
          "BATCHID",
          "KIT");

  private final XmlInput xml;
  private final Set<String> seen = new HashSet<>();
  private Optional<XmlElement> ahead;
  private String kit = "";

  /**
   * A source over a document that was opened; reads its header.
   *
   * @throws BadInput if it is no import file of a version 3
   */
  public CmfSource(XmlInput xml) {
    this.xml = xml;
    if (!xml.root().name().equals(ROOT) || !xml.namespace().equals(NAMESPACE)) {
      throw new BadInput(
          xml.name() + ": no CMF: its root is " + ROOT + " of namespace " + NAMESPACE);
    }
    String version = "";
    ahead = xml.next();
    while (ahead.isPresent() && !ahead.get().name().equals("SPECIMEN")) {
      XmlElement header = ahead.get();
      version = header.name().equals("HEADERVERSION") ? header.text().strip() : version;
      require(HEADER.contains(header.name()), header, "is not known before the specimens");
      require(
          !header.name().equals("MESSAGETYPE") || header.text().strip().equals("Import"),
          header,
          "says '" + header.text().strip() + "'; only Import can be taken");
      kit = header.name().equals("KIT") ? header.text().strip() : kit;
      ahead = xml.next();
    }
    if (!version.matches("3\\.\\d")) {
      throw new BadInput(
          xml.name() + ": element HEADERVERSION: 3.2 is read, not '" + shown(version) + "'");
    }
    if (ahead.isEmpty()) {
      throw new BadInput(xml.name() + ": the file holds no specimen");
    }
  }

  private void require(boolean fine, XmlElement element, String what) {
    if (!fine) {
      throw new BadInput(
          xml.name()
              + ", line "
              + element.line()
              + ": element "
              + shown(element.name())
              + " "
              + shown(what));
    }
  }

  private static String shown(String text) {
    return XmlElement.oneLine(text.length() > 80 ? text.substring(0, 80) + ".." : text);
  }

  @Override
  public String name() {
    return xml.name();
  }

  @Override
  public Optional<Batch<DnaRecord>> next() {
    List<XmlElement> specimens = new ArrayList<>();
    List<XmlElement> again = new ArrayList<>();
    while (ahead.isPresent() && specimens.size() + again.size() < SPECIMENS_IN_A_BATCH) {
      XmlElement specimen = ahead.get();
      require(specimen.name().equals("SPECIMEN"), specimen, "where a SPECIMEN belongs");
      boolean first = seen.add(specimenId(specimen));
      (first ? specimens : again).add(specimen);
      ahead = xml.next();
    }
    boolean none = specimens.isEmpty() && again.isEmpty();
    return none ? Optional.empty() : Optional.of(sink -> read(specimens, again, sink));
  }

  private static String specimenId(XmlElement specimen) {
    List<XmlElement> ids = specimen.all("SPECIMENID");
    return ids.isEmpty() ? "" : ids.getFirst().text().strip();
  }

  private void read(List<XmlElement> specimens, List<XmlElement> again, Sink<DnaRecord> sink) {
    for (XmlElement specimen : specimens) {
      int line = specimen.line();
      try {
        sink.accept(line, new CmfSpecimen(specimen, kit, w -> sink.warn(line, w)).record());
      } catch (IllegalArgumentException e) {
        sink.reject(line, XmlElement.oneLine(e.getMessage()));
      }
    }
    for (XmlElement specimen : again) {
      sink.reject(
          specimen.line(),
          "element SPECIMENID: "
              + shown(specimenId(specimen))
              + " stands in the file before; numbers are unique");
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
