package org.treffer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.treffer.format.vehicle.OverlapWatch;
import org.treffer.format.vehicle.VehicleFiles;
import org.treffer.format.vehicle.VehicleSchema;
import org.treffer.index.CategoryIndex;
import org.treffer.partition.Snapshot;
import org.treffer.record.LoadWatch;
import org.treffer.record.RecordSource;
import org.treffer.record.Screen;
import org.treffer.request.Regime;
import org.treffer.vehicle.OverlapCheck;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.index.VehicleIndex;

/**
 * Registrations: JSON Lines with {@code plate}, CSV whose first line names it, or XML of our
 * schema.
 */
final class VehicleIntake implements Intake<Registration> {

  private static final Pattern PLATE = Pattern.compile("\"plate\"\\s*:");
  private static final Pattern COLUMN = Pattern.compile("(^|,)\"?plate\"?(,|$)");

  private final VehicleIndex index = new VehicleIndex();

  @Override
  public CategoryIndex<Registration> index() {
    return index;
  }

  @Override
  public boolean recognises(String beginning) {
    String start = beginning.stripLeading();
    if (VehicleSchema.recognises(start)) {
      return true;
    }
    return start.startsWith("{")
        ? PLATE.matcher(start).find()
        : COLUMN.matcher(start.lines().findFirst().orElse("")).find();
  }

  @Override
  public RecordSource<Registration> open(Path file, LocalDate today) throws IOException {
    return VehicleFiles.open(file);
  }

  /** A register takes every registration; what is odd about one, its reader has said. */
  @Override
  public Screen<Registration> screen(List<Regime> regimes) {
    return remarking(record -> List.of());
  }

  /** Besides, says which registrations of the register a new one contradicts. */
  @Override
  public Screen<Registration> screen(List<Regime> regimes, Snapshot register) {
    return remarking(record -> contradictions(record, register));
  }

  /** Says which registrations of a load contradict each other. */
  @Override
  public LoadWatch<Registration> watch() {
    return new OverlapWatch();
  }

  private List<String> contradictions(Registration record, Snapshot register) {
    List<String> found = new ArrayList<>();
    try {
      for (VehicleHit held : register.search(index.withKeysOf(record))) {
        OverlapCheck.between(record, held.registration())
            .ifPresent(
                kind ->
                    found.add(
                        "contradicts "
                            + held.reference()
                            + " of the register: "
                            + kind.text()
                            + " at a time"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Screen<Registration> remarking(Function<Registration, List<String>> remarks) {
    return new Screen<>() {
      @Override
      public Optional<String> obstacle(Registration record) {
        return Optional.empty();
      }

      @Override
      public List<String> remarks(Registration record) {
        return remarks.apply(record);
      }
    };
  }
}
