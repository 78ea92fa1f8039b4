package org.treffer.synthetic.dna;

import java.util.List;
import org.treffer.dna.Locus;
import org.treffer.record.Reference;

/**
 * Whom a record is about, as only the generator knows it.
 *
 * @param kinship how the record's person is related to the other record's
 * @param person the first record about that other person; the record's own number if there is no
 *     relation
 * @param change what was planted between the two typings; only if they are of the same person
 * @param loci where it was planted
 */
public record Relation(Kinship kinship, Reference person, Change change, List<Locus> loci) {

  /** Copies the loci. */
  public Relation {
    loci = List.copyOf(loci);
  }

  /** No relation: the one record that others about its person lead to. */
  static Relation none(Reference own) {
    return new Relation(Kinship.NONE, own, Change.NONE, List.of());
  }
}
