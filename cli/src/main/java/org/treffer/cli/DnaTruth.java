package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.BadInput;
import org.treffer.record.Reference;
import tools.jackson.databind.JsonNode;

/** What only the generator knows of DNA records: which belong to one person or family. */
final class DnaTruth {

  /** What a record of the same person shows, and how relatives' are called. */
  static final String SAME = "same";

  /**
   * A tie between two records.
   *
   * @param record one
   * @param relation how its person is related to the other's
   * @param to the other, the first about its person
   * @param change what was planted between the two, or empty
   */
  record Tie(Reference record, String relation, Reference to, String change) {

    /** The kind of tie, as a table shows it. */
    String kind() {
      return change.isEmpty() ? relation : relation + ", " + change;
    }
  }

  private final List<Tie> ties = new ArrayList<>();
  private final Map<Reference, Tie> byRecord = new HashMap<>();

  private DnaTruth() {}

  /**
   * Reads a file, plain or compressed; lines of other categories are passed over.
   *
   * @throws BadInput if a line is none of such a file, or no line is about DNA
   */
  static DnaTruth read(Path file) throws IOException {
    DnaTruth truth = new DnaTruth();
    TruthFile.read(file, DnaIndex.DNA, truth::add);
    return truth;
  }

  private void add(JsonNode line) {
    Tie tie =
        new Tie(
            new Reference(TruthFile.text(line, "record")),
            TruthFile.text(line, "relation"),
            new Reference(TruthFile.text(line, "to")),
            line.optional("change").map(JsonNode::asString).orElse(""));
    ties.add(tie);
    byRecord.put(tie.record(), tie);
  }

  /** Every tie, in the order of the file. */
  List<Tie> ties() {
    return ties;
  }

  /** The first record about a record's person. */
  Reference person(Reference record) {
    Tie tie = byRecord.get(record);
    return tie != null && tie.relation().equals(SAME) ? tie.to() : record;
  }

  /** How two records' persons are related: {@code same}, a kinship, or the word for strangers. */
  String relation(Reference one, Reference other) {
    Reference first = person(one);
    Reference second = person(other);
    if (first.equals(second)) {
      return SAME;
    }
    Tie tie = byRecord.get(first);
    if (tie != null && tie.to().equals(second)) {
      return tie.relation();
    }
    tie = byRecord.get(second);
    return tie != null && tie.to().equals(first) ? tie.relation() : "none";
  }
}
