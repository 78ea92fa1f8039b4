package org.treffer.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.index.DnaIndex;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.index.FingerIndex;
import org.treffer.format.JsonLineSource;
import org.treffer.format.dna.DnaFiles;
import org.treffer.format.finger.FingerJson;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import org.treffer.record.Probe;
import org.treffer.record.RecordSource;
import org.treffer.record.Reference;
import org.treffer.record.StoredRecord;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.plate.PlateReader;

/** Makes of a question what contact points search for. */
public final class QuestionReader {

  private static final Reference FIRST = new Reference("1");

  private final UnaryOperator<String> prints;

  /**
   * A reader.
   *
   * @param prints makes of a line about prints one that holds them, where it may name them instead
   */
  public QuestionReader(UnaryOperator<String> prints) {
    this.prints = prints;
  }

  /** The category that a question is about. */
  public static Category category(Question question) {
    return switch (question) {
      case Question.Dna dna -> DnaIndex.DNA;
      case Question.Prints prints -> FingerIndex.FINGER;
      case Question.Plate plate -> Vehicles.CATEGORY;
      case Question.ChassisNumber vin -> Vehicles.CATEGORY;
    };
  }

  /**
   * What to search for.
   *
   * @param now the time of asking
   * @throws BadInput if it is nothing that can be searched for, saying why
   */
  public Probe probe(Question question, LocalDateTime now) throws IOException {
    return switch (question) {
      case Question.Dna dna -> DnaProbe.of(profile(dna, now.toLocalDate()));
      case Question.Prints asked -> {
        FingerRecord record = record(asked, now.toLocalDate());
        yield new FingerProbe(FIRST, record.kind(), asked.among(), record.prints());
      }
      case Question.Plate plate ->
          VehicleProbe.ByPlate.of(
              FIRST,
              new PlateReader(PlateReader.Ambiguity.ANSWER_EVERY_READING),
              plate.country(),
              plate.plate(),
              plate.at().or(now));
      case Question.ChassisNumber vin -> VehicleProbe.ByVin.of(FIRST, vin.vin(), vin.at().or(now));
    };
  }

  /** The profile of a question. */
  public DnaRecord profile(Question.Dna dna, LocalDate today) throws IOException {
    return first(DnaFiles.open("the profile", stream(dna.probe()), today));
  }

  private FingerRecord record(Question.Prints asked, LocalDate today) throws IOException {
    return first(
        new JsonLineSource<>(
            "the prints", stream(prints.apply(asked.probe())), new FingerJson(today)));
  }

  private static InputStream stream(String line) {
    return new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
  }

  private static <R extends StoredRecord> R first(RecordSource<R> opened) throws IOException {
    List<R> records = new ArrayList<>();
    try (RecordSource<R> source = opened) {
      Optional<RecordSource.Batch<R>> batch = source.next();
      if (batch.isPresent()) {
        batch.get().read(new Taking<>(records));
      }
    }
    if (records.size() != 1) {
      throw new BadInput("one record is searched for at a time, not " + records.size());
    }
    return records.getFirst();
  }

  private record Taking<R extends StoredRecord>(List<R> records) implements RecordSource.Sink<R> {

    @Override
    public void accept(R record) {
      records.add(record);
    }

    @Override
    public void reject(long line, String reason) {
      throw new BadInput("it cannot be searched for: " + reason);
    }

    @Override
    public void warn(long line, String what) {
      // It can be searched for all the same.
    }
  }
}
