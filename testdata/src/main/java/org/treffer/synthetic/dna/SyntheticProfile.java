package org.treffer.synthetic.dna;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Locus;
import org.treffer.record.Header;
import org.treffer.record.Reference;

/**
 * One generated record: as a laboratory wrote it, and what only the generator knows about it.
 *
 * <p>Immutable.
 */
public final class SyntheticProfile {

  private final Reference reference;
  private final DnaKind kind;
  private final Header header;
  private final Kit kit;
  private final Reading reading;
  private final Map<String, List<String>> markers;
  private final Relation relation;

  SyntheticProfile(
      Reference reference,
      DnaKind kind,
      Header header,
      Kit kit,
      Reading reading,
      Map<String, List<String>> markers,
      Relation relation) {
    this.reference = reference;
    this.kind = kind;
    this.header = header;
    this.kit = kit;
    this.reading = reading;
    this.markers = markers;
    this.relation = relation;
  }

  /** The record's number. */
  public Reference reference() {
    return reference;
  }

  /** Person or stain. */
  public DnaKind kind() {
    return kind;
  }

  /** Why it is stored. */
  public Header header() {
    return header;
  }

  /** What it was typed with. */
  public Kit kit() {
    return kit;
  }

  /** Whom it is about. */
  public Relation relation() {
    return relation;
  }

  /**
   * The values as the laboratory wrote them, by locus, shortest amplicon first, then what is never
   * compared.
   */
  public Map<String, List<String>> loci() {
    Map<String, List<String>> loci = new LinkedHashMap<>();
    for (int place = 0; place < reading.size(); place++) {
      loci.put(Locus.at(reading.locus(place)).text(), reading.texts(place));
    }
    loci.putAll(markers);
    return loci;
  }

  /**
   * The record that a register makes of it, equal to what loading its line of JSON gives.
   *
   * @throws IllegalArgumentException if it is a mixture, which no register takes
   */
  public DnaRecord record() {
    return new DnaRecord(reference, kind, header, kit.name(), reading.profile(markers));
  }

  /** For the generator's own code. */
  Reading reading() {
    return reading;
  }
}
