package org.treffer.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.record.Country;
import org.treffer.rules.ShippedRules;
import org.treffer.store.PartitionFacts;
import org.treffer.synthetic.Register;
import org.treffer.synthetic.dna.AlleleTable;
import org.treffer.vehicle.History;

/** What is shipped for a new store and for each partition in it. */
public final class Shipped {

  private Shipped() {}

  /** The bytes of the shipped {@code agreements.json}. */
  public static byte[] agreements() {
    try (InputStream in = Shipped.class.getResourceAsStream("agreements.json")) {
      if (in == null) {
        throw new IllegalStateException("agreements.json is not shipped");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("agreements.json", e);
    }
  }

  /**
   * The bytes of a state's rule set; of {@code open} where none is shipped for it.
   *
   * @see #hasRules
   */
  public static byte[] rules(Country country) {
    return ShippedRules.file(hasRules(country) ? country.code() : ShippedRules.OPEN);
  }

  /** The bytes of the rule set that lets through whatever an agreement covers. */
  public static byte[] openRules() {
    return ShippedRules.file(ShippedRules.OPEN);
  }

  /** Whether a rule set of the state's own is shipped. */
  public static boolean hasRules(Country country) {
    return ShippedRules.class.getResource(country.code() + ".json") != null;
  }

  /** The published allele frequencies that stand for a state's population. */
  public static AlleleFrequencies frequencies(Country country) {
    return AlleleTable.of(country).frequencies();
  }

  /**
   * What a state says of itself: by category, how many records it declares. Empty for a state that
   * is none of the default partitions, or for a category without a register.
   */
  public static PartitionFacts facts(Country country) {
    Map<String, Long> declared = new TreeMap<>();
    Register.defaults().stream()
        .filter(register -> register.country().equals(country))
        .forEach(
            register -> {
              put(declared, "dna", register.dnaPersons() + register.dnaStains());
              put(declared, "finger", register.fingerPersons() + register.latents());
              put(declared, "vehicle", register.vehicles());
            });
    return new PartitionFacts(country, declared, History.KEPT);
  }

  private static void put(Map<String, Long> declared, String category, long records) {
    if (records > 0) {
      declared.put(category, records);
    }
  }
}
