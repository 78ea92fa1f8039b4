package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.treffer.format.InputFile;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/** Which files go into which register: the partition by their folder, the category by content. */
final class LoadPlan {

  private static final int BEGINNING_BYTES = 1 << 16;

  private final Optional<Country> partition;
  private final Consumer<String> notes;
  private final Map<Target, List<Path>> files = new LinkedHashMap<>();

  /**
   * One register to be loaded.
   *
   * @param country its partition
   * @param intake its category
   */
  record Target(Country country, Intake<?> intake) {}

  /**
   * A plan without files yet.
   *
   * @param partition whose every file is; if empty, each file's folder says so
   * @param notes hears of files that are passed over
   */
  LoadPlan(Optional<Country> partition, Consumer<String> notes) {
    this.partition = partition;
    this.notes = notes;
  }

  /** The files of each register, in the order in which they were added. */
  Map<Target, List<Path>> files() {
    return files;
  }

  /**
   * Adds a file, or every file of a folder that a category recognises.
   *
   * @throws BadInput if there is no such path, or what it holds or whose it is cannot be told
   */
  void add(Path path) throws IOException {
    if (Files.notExists(path)) {
      throw new BadInput("no such file or folder: " + path);
    }
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else {
      put(path, intake(path));
    }
  }

  /**
   * The category of a file's records.
   *
   * @throws BadInput if there is no such file, or it holds records of no category
   */
  static Intake<?> intake(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new BadInput("no such file: " + file);
    }
    return recognised(file)
        .orElseThrow(
            () -> new BadInput(file + ": holds no records of a category that treffer can load"));
  }

  private void addFolder(Path folder) throws IOException {
    List<Path> within;
    try (Stream<Path> walk = Files.walk(folder)) {
      within = walk.filter(Files::isRegularFile).filter(f -> !hidden(f)).sorted().toList();
    }
    int before = files.size();
    for (Path file : within) {
      Optional<Intake<?>> intake = recognised(file);
      if (intake.isPresent()) {
        put(file, intake.get());
      } else {
        notes.accept(file + ": passed over, it holds no records to load");
      }
    }
    if (files.size() == before && within.isEmpty()) {
      throw new BadInput(folder + ": the folder holds no files");
    }
  }

  private void put(Path file, Intake<?> intake) {
    Country country = partition.orElseGet(() -> ofFolder(file));
    files.computeIfAbsent(new Target(country, intake), target -> new ArrayList<>()).add(file);
  }

  private static Country ofFolder(Path file) {
    String name = String.valueOf(file.toAbsolutePath().normalize().getParent().getFileName());
    String code = name.toUpperCase(Locale.ROOT);
    if (!Country.isCode(code)) {
      throw new BadInput(
          file
              + ": its folder '"
              + name
              + "' is no state's code such as MK, so whose records these are is unknown: give"
              + " --partition CC");
    }
    return new Country(code);
  }

  private static Optional<Intake<?>> recognised(Path file) throws IOException {
    String beginning;
    try (InputStream in = InputFile.open(file)) {
      beginning = new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8);
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      throw new BadInput(file + ": the compressed file is damaged or cut off", e);
    }
    String text = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
    for (Intake<?> intake : Intakes.ALL) {
      if (intake.recognises(text)) {
        return Optional.of(intake);
      }
    }
    return Optional.empty();
  }

  private static boolean hidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }
}
