package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treffer.format.vehicle.VehicleFiles;
import org.treffer.index.CategoryIndex;
import org.treffer.record.RecordSource;
import org.treffer.record.Screen;
import org.treffer.request.Regime;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.index.VehicleIndex;

/** Registrations: JSON Lines with {@code plate}, or CSV whose first line names it. */
final class VehicleIntake implements Intake<Registration> {

  private static final Pattern PLATE = Pattern.compile("\"plate\"\\s*:");
  private static final Pattern COLUMN = Pattern.compile("(^|,)\"?plate\"?(,|$)");

  @Override
  public CategoryIndex<Registration> index() {
    return new VehicleIndex();
  }

  @Override
  public boolean recognises(String beginning) {
    String start = beginning.stripLeading();
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
    return new Screen<>() {
      @Override
      public Optional<String> obstacle(Registration record) {
        return Optional.empty();
      }

      @Override
      public List<String> remarks(Registration record) {
        return List.of();
      }
    };
  }
}
