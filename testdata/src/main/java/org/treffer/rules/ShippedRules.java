package org.treffer.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.protection.trial.CaseReader;
import org.treffer.protection.trial.TrialCase;
import org.treffer.record.BadInput;

/** The shipped rule sets by name. */
public final class ShippedRules {

  /** The seventeen partitions that have a set of their own. */
  public static final List<String> PARTITIONS =
      List.of(
          "AL", "AT", "BA", "BG", "DE", "GR", "HR", "HU", "IT", "MD", "ME", "MK", "RO", "RS", "SI",
          "TR", "XK");

  /** The set that lets everything through that an agreement covers, for measurements. */
  public static final String OPEN = "open";

  private ShippedRules() {}

  /**
   * Reads a set.
   *
   * @param name a partition's code, or {@link #OPEN}
   * @throws BadInput if no such set is shipped
   */
  public static RuleSet of(String name) {
    return RuleSetReader.read(bytes(name + ".json"), name + ".json", Vocabulary.STANDARD);
  }

  /** A set's file, for a store to keep as its own. */
  public static byte[] file(String name) {
    return bytes(name + ".json");
  }

  /**
   * The cases of a partition's set: those written by hand, and those that lie one step beyond each
   * rule.
   */
  public static List<TrialCase> cases(String name) {
    List<TrialCase> cases = new ArrayList<>();
    for (String file : List.of("cases/" + name + ".json", "cases/" + name + "-boundaries.json")) {
      if (ShippedRules.class.getResource(file) != null) {
        cases.addAll(CaseReader.read(bytes(file), file, Vocabulary.STANDARD));
      }
    }
    return cases;
  }

  static byte[] bytes(String resource) {
    try (InputStream in = ShippedRules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new BadInput(
            "no rule set "
                + resource
                + " is shipped; there are "
                + String.join(", ", PARTITIONS)
                + " and "
                + OPEN);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new BadInput(resource + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
