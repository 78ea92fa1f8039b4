package org.treffer.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Country;

/**
 * How large the registers of a state are: what was public, else an invented but plausible figure
 * (the table beside this class says which).
 *
 * @param country the state
 * @param dnaPersons profiles of persons
 * @param dnaStains profiles of stains
 * @param fingerPersons persons with fingerprints
 * @param latents open latent prints
 * @param vehicles registered vehicles
 */
public record Register(
    Country country,
    long dnaPersons,
    long dnaStains,
    long fingerPersons,
    long latents,
    long vehicles) {

  /** The seventeen default partitions, ordered by code. */
  public static List<Register> defaults() {
    Table table = Table.beside(Register.class, "registers.csv");
    List<Register> registers = new ArrayList<>();
    for (List<String> row : table.rows()) {
      registers.add(
          new Register(
              Country.of(table.value(row, "partition")),
              thousands(table, row, "dnaPersons"),
              thousands(table, row, "dnaStains"),
              thousands(table, row, "fingerPersons"),
              thousands(table, row, "latents"),
              thousands(table, row, "vehicles")));
    }
    return List.copyOf(registers);
  }

  private static long thousands(Table table, List<String> row, String column) {
    return Math.round(Double.parseDouble(table.value(row, column)) * 1000);
  }
}
