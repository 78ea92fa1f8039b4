package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Agreements;
import org.treffer.request.Regime;
import org.treffer.shipped.Shipped;
import org.treffer.store.AgreementsFile;
import org.treffer.store.StoreFolder;

/** Makes stores, and in them partitions, with what is shipped for them. */
final class Founding {

  private static final String OPEN = "open";

  private final Path store;
  private final Agreements agreements;
  private final Optional<byte[]> rules;

  private Founding(Path store, Agreements agreements, Optional<byte[]> rules) {
    this.store = store;
    this.agreements = agreements;
    this.rules = rules;
  }

  /**
   * Opens a store for loading, making it if need be.
   *
   * @param rules a file of rules, {@code open}, or empty for the shipped ones
   * @throws BadInput if the folder is something else, or the rules are none
   */
  static Founding in(Path store, Optional<String> rules) throws IOException {
    Optional<byte[]> bytes = Optional.empty();
    if (rules.isPresent()) {
      bytes = Optional.of(rulesOf(rules.get()));
    }
    StoreFolder.create(store, Shipped.agreements());
    return new Founding(store, AgreementsFile.read(store.resolve("agreements.json")), bytes);
  }

  private static byte[] rulesOf(String name) throws IOException {
    if (name.equals(OPEN)) {
      return Shipped.openRules();
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new BadInput("--rules " + name + ": no such file; it is a file's name, or 'open'");
    }
    byte[] bytes = Files.readAllBytes(file);
    RuleSetReader.read(bytes, name, Vocabulary.STANDARD);
    return bytes;
  }

  /** Where the store is. */
  Path store() {
    return store;
  }

  /** Where a partition is. */
  Path partition(Country country) {
    return StoreFolder.partition(store, country);
  }

  /** The regimes of the agreements that a state is a party of. */
  List<Regime> regimes(Country country) {
    return agreements.all().stream()
        .filter(a -> a.parties().stream().anyMatch(p -> p.country().equals(country)))
        .map(a -> a.regime())
        .toList();
  }

  /** Gives a partition its rules, frequencies and declared sizes if it is new, or its new rules. */
  void found(Country country) throws IOException {
    boolean isNew = !StoreFolder.hasPartition(store, country);
    if (rules.isPresent()) {
      String state = RuleSetReader.read(rules.get(), "--rules", Vocabulary.STANDARD).state();
      if (!state.equals("*") && !state.equals(country.code())) {
        throw new BadInput(
            "--rules: this is a set of rules of " + state + ", not of " + country.code());
      }
    }
    if (isNew || rules.isPresent()) {
      StoreFolder.setRules(store, country, rules.orElseGet(() -> Shipped.rules(country)));
    }
    if (isNew) {
      StoreFolder.setFacts(store, Shipped.facts(country), Shipped.frequencies(country));
    }
  }
}
