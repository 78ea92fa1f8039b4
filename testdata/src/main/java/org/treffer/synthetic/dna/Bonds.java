package org.treffer.synthetic.dna;

import java.util.List;
import org.treffer.dna.DnaKind;
import org.treffer.synthetic.Draws;

/**
 * Finds the record that a record is tied to. Ties lead to records that are themselves tied to none,
 * so a group of records about one family is a star with its first record in the middle, and any
 * record's place in it follows from a few hashes.
 */
final class Bonds {

  /** Tries before a record is left alone: only tiny registers hold too few untied ones. */
  private static final int TRIES = 64;

  private final List<Partition> partitions;
  private final Ties ties;
  private final long records;

  Bonds(List<Partition> partitions, Ties ties) {
    this.partitions = partitions;
    this.ties = ties;
    this.records = partitions.stream().mapToLong(p -> p.register().size()).sum();
  }

  /** The tie of a record. */
  Bond of(int partition, long number) {
    Draws draws = new Draws(partitions.get(partition).key(number, "tie"));
    DnaKind kind = partitions.get(partition).register().kind(number);
    Wish wish = wish(kind, draws);
    for (int i = 0; i < TRIES && wish.kinship() != Kinship.NONE; i++) {
      int where = draws.chance(ties.abroad()) ? anyPartition(draws) : partition;
      DnaRegister register = partitions.get(where).register();
      long count = wish.kind() == DnaKind.PERSON ? register.persons() : register.stains();
      if (count > 0) {
        long other = register.numberOf(wish.kind(), draws.below(count));
        if (untied(where, other)) {
          return new Bond(wish.kinship(), where, other);
        }
      }
    }
    return new Bond(Kinship.NONE, partition, number);
  }

  private record Wish(Kinship kinship, DnaKind kind) {}

  /** The tie that a record asks for, before it is known whether there is a record for it. */
  private Wish wish(DnaKind kind, Draws draws) {
    double place = draws.unit();
    if (kind == DnaKind.STAIN) {
      if (place < ties.stainsOfPersons()) {
        return new Wish(Kinship.SAME, DnaKind.PERSON);
      }
      place -= ties.stainsOfPersons();
      return new Wish(place < ties.stainsOfStains() ? Kinship.SAME : Kinship.NONE, DnaKind.STAIN);
    }
    return new Wish(kinship(place), DnaKind.PERSON);
  }

  private Kinship kinship(double place) {
    double rest = place - ties.personsAgain();
    if (rest < 0) {
      return Kinship.SAME;
    }
    rest -= ties.siblings();
    if (rest < 0) {
      return Kinship.SIBLING;
    }
    rest -= ties.parents();
    if (rest < 0) {
      return Kinship.PARENT;
    }
    return rest < ties.twins() ? Kinship.TWIN : Kinship.NONE;
  }

  /** A record that asks for no tie; so a record never finds itself. */
  private boolean untied(int partition, long number) {
    Partition there = partitions.get(partition);
    Draws draws = new Draws(there.key(number, "tie"));
    return wish(there.register().kind(number), draws).kinship() == Kinship.NONE;
  }

  private int anyPartition(Draws draws) {
    long place = draws.below(records);
    int partition = 0;
    while (place >= partitions.get(partition).register().size()) {
      place -= partitions.get(partition).register().size();
      partition++;
    }
    return partition;
  }
}
