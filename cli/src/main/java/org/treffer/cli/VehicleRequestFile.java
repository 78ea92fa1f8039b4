package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.treffer.format.InputFile;
import org.treffer.format.vehicle.message.VehicleAnswer;
import org.treffer.format.vehicle.message.VehicleMessages;
import org.treffer.format.vehicle.message.VehicleRequest;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.terminal.WholeFile;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.plate.PlateReader;

/** A request that lies in a file as a message, and the messages that answer it. */
final class VehicleRequestFile {

  private final Path file;
  private final VehicleRequest request;

  private VehicleRequestFile(Path file, VehicleRequest request) {
    this.file = file;
    this.request = request;
  }

  /**
   * Reads a request.
   *
   * @throws BadInput if the file holds none, or says otherwise than the options who asks and why
   */
  static VehicleRequestFile read(Path file, RequestOptions options) throws IOException {
    VehicleRequest request;
    try (InputStream in = InputFile.open(file)) {
      request = VehicleMessages.readRequest(file.toString(), in);
    }
    agree(file, "requesting", request.requesting().code(), "--from", options.from().code());
    agree(file, "purpose", request.purpose().text(), "--purpose", options.purpose().text());
    agree(file, "user", request.user(), "--officer", options.officer().id());
    return new VehicleRequestFile(file, request);
  }

  private static void agree(Path file, String element, String stated, String option, String given) {
    if (!stated.equals(given)) {
      throw new BadInput(
          file + ": element " + element + " is " + stated + " where " + option + " is " + given);
    }
  }

  /** What it asks. */
  VehicleProbe probe(PlateReader reader) {
    try {
      return request.probe(reader);
    } catch (BadInput e) {
      throw new BadInput(file + ": " + e.getMessage(), e);
    }
  }

  /** Who is asked; empty for all. */
  List<Country> addressees() {
    return request.requested();
  }

  /** Writes each state's answer as {@code CC.xml}. */
  void writeAnswers(Path folder, Answer answer) throws IOException {
    Files.createDirectories(folder);
    LocalDateTime at = LocalDateTime.ofInstant(answer.searchedAt(), ZoneOffset.UTC);
    for (PartitionAnswer each : answer.answers()) {
      byte[] xml =
          VehicleMessages.write(VehicleAnswer.of(request, each, at))
              .getBytes(StandardCharsets.UTF_8);
      WholeFile.write(folder.resolve(each.partition().code() + ".xml"), out -> out.write(xml));
    }
  }
}
