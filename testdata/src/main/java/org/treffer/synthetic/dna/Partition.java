package org.treffer.synthetic.dna;

import org.treffer.dna.DnaKind;
import org.treffer.record.Reference;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.ReferenceSeries;

/** One partition of a population: its register's size, its people's alleles, its kits. */
final class Partition {

  private final DnaRegister register;
  private final AlleleTable table;
  private final KitUse kits;
  private final Traits traits;
  private final long key;
  private final ReferenceSeries persons;
  private final ReferenceSeries stains;

  Partition(long seed, DnaRegister register, AlleleTable table, KitUse kits, Traits traits) {
    String code = register.country().code();
    this.register = register;
    this.table = table;
    this.kits = kits;
    this.traits = traits;
    this.key = Draws.key(seed, code);
    this.persons = new ReferenceSeries(key, code + "-P-");
    this.stains = new ReferenceSeries(key, code + "-S-");
  }

  DnaRegister register() {
    return register;
  }

  KitUse kits() {
    return kits;
  }

  Reference reference(long number) {
    return (register.kind(number) == DnaKind.PERSON ? persons : stains).at(number);
  }

  /** The random numbers for one purpose about one record. */
  long key(long number, String purpose) {
    return Draws.key(Draws.key(key, number), purpose);
  }

  /** Whoever a record would be about if it were tied to no other. */
  Individual individual(long number) {
    return Individual.founder(key(number, "person"), table, traits);
  }
}
