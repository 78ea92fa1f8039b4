package org.treffer.synthetic.finger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.treffer.record.Country;
import org.treffer.synthetic.Apportionment;
import org.treffer.synthetic.Register;

/**
 * How many records of each kind a generated partition has.
 *
 * @param country the state
 * @param persons ten-print records
 * @param latents latents of unknown persons
 */
public record FingerRegister(Country country, long persons, long latents) {

  /** Divides a total in proportion to the real registers' sizes; persons and latents alike. */
  public static List<FingerRegister> inProportion(long total, Set<Country> countries) {
    List<Register> chosen =
        Register.defaults().stream().filter(r -> countries.contains(r.country())).toList();
    List<Long> weights = new ArrayList<>();
    for (Register register : chosen) {
      weights.add(register.fingerPersons());
      weights.add(register.latents());
    }
    List<Long> parts = Apportionment.of(total, weights);
    List<FingerRegister> registers = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      registers.add(
          new FingerRegister(chosen.get(i).country(), parts.get(2 * i), parts.get(2 * i + 1)));
    }
    return registers;
  }

  /** How many records there are. */
  public long size() {
    return persons + latents;
  }
}
