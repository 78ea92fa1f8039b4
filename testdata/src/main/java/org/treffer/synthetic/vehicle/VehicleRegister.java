package org.treffer.synthetic.vehicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.treffer.record.Country;
import org.treffer.synthetic.Apportionment;
import org.treffer.synthetic.Register;

/**
 * How many registrations a partition gets.
 *
 * @param country the partition
 * @param size registrations, 0 or more
 */
public record VehicleRegister(Country country, long size) {

  /**
   * The default partitions, in proportion to the sizes of their registers.
   *
   * @param total registrations over all chosen partitions together
   * @param countries the partitions wanted
   */
  public static List<VehicleRegister> inProportion(long total, Set<Country> countries) {
    List<Register> chosen =
        Register.defaults().stream().filter(r -> countries.contains(r.country())).toList();
    List<Long> parts = Apportionment.of(total, chosen.stream().map(Register::vehicles).toList());
    List<VehicleRegister> registers = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      registers.add(new VehicleRegister(chosen.get(i).country(), parts.get(i)));
    }
    return registers;
  }
}
