package org.treffer.format.finger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.treffer.finger.evaluation.Impression;
import org.treffer.record.BadInput;

/** A folder of minutiae records named {@code <finger>_<impression>.iso}, as evaluations use. */
public final class PrintFolder {

  private PrintFolder() {}

  /**
   * Reads every {@code .iso} and {@code .ansi} file of a folder, in the order of their names; files
   * of other names are left alone.
   *
   * @throws BadInput if there is no such folder, or no two prints in it, or a file cannot be used
   */
  public static List<Impression> read(Path folder) {
    List<Impression> impressions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(PrintFolder::isPrint).sorted().toList()) {
        impressions.add(impression(file));
      }
    } catch (IOException e) {
      throw new BadInput(folder + ": not a folder that can be read", e);
    }
    if (impressions.size() < 2) {
      throw new BadInput(folder + ": fewer than two files named <finger>_<impression>.iso");
    }
    return impressions;
  }

  private static boolean isPrint(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".iso") || name.endsWith(".ansi");
  }

  private static Impression impression(Path file) throws IOException {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.'));
    int split = stem.lastIndexOf('_');
    if (split <= 0) {
      throw new BadInput(file + ": not named <finger>_<impression>; rename it or take it away");
    }
    return new Impression(
        stem,
        stem.substring(0, split),
        MinutiaeRecord.read(Files.readAllBytes(file), file.toString()).getFirst());
  }
}
