package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.evaluation.Impression;
import org.treffer.finger.index.FingerIndex;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;
import org.treffer.record.Reference;
import tools.jackson.databind.JsonNode;

/**
 * Generated prints that truth.jsonl ties to a finger: a latent and the finger that left it, or the
 * same finger taken in two states.
 */
final class TiedPrints {

  private static final String TRUTH = "truth.jsonl";
  private static final int FINGERS = 10;

  /** Of which records both prints of a tie are compared. */
  enum Kind {
    /** A latent with the finger that left it. */
    latent("left by"),
    /** A finger of a person with the same finger, taken in another state. */
    tenprint("same");

    private final String relation;

    Kind(String relation) {
      this.relation = relation;
    }
  }

  /** A record, and which finger of which other record its print shows. */
  private record Tie(Reference record, Reference person, int finger) {}

  private final Path folder;
  private final Kind kind;

  /**
   * Prints of a folder.
   *
   * @param folder as {@code generate --out} leaves it: truth.jsonl and CC/fingers.jsonl
   */
  TiedPrints(Path folder, Kind kind) {
    this.folder = folder;
    this.kind = kind;
  }

  /** Whether a folder holds the truth about its records. */
  static boolean isTold(Path folder) {
    return Files.isRegularFile(folder.resolve(TRUTH));
  }

  /**
   * Both prints of a sample of the ties.
   *
   * @param most how many ties at most, evenly over the file
   * @throws BadInput if the files hold no tied prints
   */
  List<Impression> sample(int most) throws IOException {
    List<Tie> ties = new ArrayList<>();
    TruthFile.read(
        folder.resolve(TRUTH),
        FingerIndex.FINGER,
        line -> {
          if (TruthFile.text(line, "relation").equals(kind.relation)) {
            ties.add(tie(line, ties.size()));
          }
        });
    List<Tie> sample = new ArrayList<>();
    int size = Math.min(most, ties.size());
    for (int i = 0; i < size; i++) {
      sample.add(ties.get((int) ((long) i * ties.size() / size)));
    }
    Map<Reference, FingerRecord> records = records(sample);
    Map<String, Impression> impressions = new LinkedHashMap<>();
    for (Tie tie : sample) {
      add(tie, records, impressions);
    }
    return List.copyOf(impressions.values());
  }

  /** A tie; of two ten-prints one finger each is compared, another each time. */
  private static Tie tie(JsonNode line, int number) {
    return new Tie(
        new Reference(TruthFile.text(line, "record")),
        new Reference(TruthFile.text(line, "to")),
        line.optional("finger").map(JsonNode::asInt).orElse(1 + number % FINGERS));
  }

  private Map<Reference, FingerRecord> records(List<Tie> ties) throws IOException {
    Set<Reference> wanted = new HashSet<>();
    ties.forEach(tie -> wanted.addAll(List.of(tie.record(), tie.person())));
    Map<Reference, FingerRecord> records = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(f -> f.endsWith("fingers.jsonl")).sorted().toList()) {
        read(file, wanted, records);
      }
    }
    return records;
  }

  private static void read(Path file, Set<Reference> wanted, Map<Reference, FingerRecord> into)
      throws IOException {
    RecordSource.Sink<FingerRecord> sink =
        new RecordSource.Sink<>() {
          @Override
          public void accept(FingerRecord record) {
            if (wanted.contains(record.reference())) {
              into.put(record.reference(), record);
            }
          }

          @Override
          public void reject(long line, String reason) {
            throw new BadInput(file + ", line " + line + ": " + reason);
          }

          @Override
          public void warn(long line, String what) {}
        };
    try (RecordSource<FingerRecord> source = new FingerIntake().open(file, LocalDate.EPOCH)) {
      for (Optional<RecordSource.Batch<FingerRecord>> batch = source.next();
          batch.isPresent();
          batch = source.next()) {
        batch.get().read(sink);
      }
    }
  }

  private static void add(
      Tie tie, Map<Reference, FingerRecord> records, Map<String, Impression> into) {
    Optional<FingerTemplate> print = print(records, tie.record(), tie.finger());
    Optional<FingerTemplate> mate = print(records, tie.person(), tie.finger());
    if (print.isPresent() && mate.isPresent()) {
      String finger = tie.person() + "/" + tie.finger();
      String again = tie.record() + "/" + print.get().position();
      into.putIfAbsent(again, new Impression(again, finger, print.get()));
      into.putIfAbsent(finger, new Impression(finger, finger, mate.get()));
    }
  }

  /** The print of a position, or the only one. */
  private static Optional<FingerTemplate> print(
      Map<Reference, FingerRecord> records, Reference reference, int position) {
    return Optional.ofNullable(records.get(reference)).stream()
        .flatMap(record -> record.prints().stream())
        .filter(print -> print.position() == 0 || print.position() == position)
        .findFirst();
  }
}
