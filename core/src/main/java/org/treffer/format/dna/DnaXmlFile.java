package org.treffer.format.dna;

import java.io.InputStream;
import java.util.regex.Pattern;
import org.treffer.dna.DnaRecord;
import org.treffer.format.dna.cmf.CmfSource;
import org.treffer.format.dna.prum.PrumSource;
import org.treffer.format.dna.prum.PrumXml;
import org.treffer.format.xml.XmlInput;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;

/** Opens a document by its root: CMF, or a Prüm request. */
final class DnaXmlFile {

  private static final Pattern ROOTS =
      Pattern.compile("<([\\w.-]+:)?(" + CmfSource.ROOT + "|" + PrumXml.ROOT + ")[\\s>/]");

  private DnaXmlFile() {}

  /** Whether a document begins with one of the roots. */
  static boolean recognises(String beginning) {
    return ROOTS.matcher(beginning).find();
  }

  static RecordSource<DnaRecord> open(String name, InputStream in) {
    XmlInput xml = new XmlInput(name, in);
    return switch (xml.root().name()) {
      case CmfSource.ROOT -> new CmfSource(xml);
      case PrumXml.ROOT -> new PrumSource(xml);
      default ->
          throw new BadInput(
              name
                  + ": XML with DNA profiles has the root "
                  + CmfSource.ROOT
                  + " or "
                  + PrumXml.ROOT
                  + ", not "
                  + (xml.root().name().length() > 80 ? "this one" : xml.root().name()));
    };
  }
}
