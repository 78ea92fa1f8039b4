package org.treffer.synthetic.dna;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.treffer.dna.DnaKind;
import org.treffer.record.Country;
import org.treffer.synthetic.Apportionment;
import org.treffer.synthetic.Register;

/**
 * How many DNA profiles a partition gets, and in which order: persons and stains evenly mixed, as a
 * register grows.
 *
 * @param country the partition
 * @param persons profiles of persons, 0 or more
 * @param stains profiles of stains, 0 or more
 */
public record DnaRegister(Country country, long persons, long stains) {

  /**
   * The default partitions with DNA, in proportion to the sizes of their registers.
   *
   * @param total profiles over all chosen partitions together, persons and stains
   * @param countries the partitions wanted; one without a DNA register (TR) gets none
   */
  public static List<DnaRegister> inProportion(long total, Set<Country> countries) {
    List<Register> chosen =
        Register.defaults().stream().filter(r -> countries.contains(r.country())).toList();
    List<Long> weights = new ArrayList<>();
    chosen.forEach(
        register -> weights.addAll(List.of(register.dnaPersons(), register.dnaStains())));
    List<Long> parts = Apportionment.of(total, weights);
    List<DnaRegister> registers = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i).dnaPersons() > 0) {
        registers.add(
            new DnaRegister(chosen.get(i).country(), parts.get(2 * i), parts.get(2 * i + 1)));
      }
    }
    return registers;
  }

  /** Persons and stains. */
  public long size() {
    return persons + stains;
  }

  /** The kind of the record with a number from 0 to {@link #size()}, that excluded. */
  DnaKind kind(long number) {
    return stainsBefore(number + 1) > stainsBefore(number) ? DnaKind.STAIN : DnaKind.PERSON;
  }

  /** The number of the record that is the n-th of its kind, counted from 0. */
  long numberOf(DnaKind kind, long n) {
    return kind == DnaKind.STAIN
        ? Math.ceilDiv((n + 1) * size(), stains) - 1
        : n * size() / persons;
  }

  private long stainsBefore(long number) {
    return number * stains / size();
  }
}
