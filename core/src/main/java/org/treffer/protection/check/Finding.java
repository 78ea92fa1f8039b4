package org.treffer.protection.check;

import java.util.List;

/**
 * Something that a check of a rule set finds.
 *
 * @param kind what it is
 * @param rules the rules it is about; empty for requests that no rule decides
 * @param sentence what is wrong and what to do
 */
public record Finding(Kind kind, List<String> rules, String sentence) {

  /** Copies the list. */
  public Finding {
    rules = List.copyOf(rules);
  }

  /** Kinds of findings, the worst first. */
  public enum Kind {
    /** One rule permits what another denies, which does not name it among those it overrides. */
    CONTRADICTION("contradiction"),
    /** A rule's conditions never hold together. */
    UNREACHABLE("unreachable"),
    /** A rule changes nothing: others, or the denial by default, decide alike without it. */
    SHADOWED("shadowed"),
    /** A ground would be searched for ever: no ending of the rule counts from its event. */
    ENDLESS("endless"),
    /** An admitted request gets no hit, as no rule releases one. */
    SILENT("silent"),
    /** Requests about which the set says nothing; they are refused. */
    UNDECIDED("undecided");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The word in reports. */
    public String text() {
      return text;
    }
  }
}
