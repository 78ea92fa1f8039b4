package org.treffer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.PackedHeader;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every request to other states needs besides what it asks about. */
final class RequestOptions {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(names = "--from", required = true, paramLabel = "CC", description = "Who asks.")
  private Country from;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "CC",
      description = {
        "Who is asked; if left out, every state that an agreement lets ask. One that another"
            + " process serves: by its address, or CC=ADDRESS."
      })
  private List<Addressee> to = List.of();

  @Option(
      names = "--topology",
      paramLabel = "FILE",
      description = "Where other processes serve states, see treffer serve.")
  private Path topology;

  @Option(
      names = "--tls",
      paramLabel = "DIR",
      description = "Certificates to show them, see treffer certificates.")
  private Path tls;

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "PURPOSE",
      description = "investigation, prevention, prosecution, missing or remains.")
  private Purpose purpose;

  @Option(names = "--offence", paramLabel = "CODE", description = "O01 to O36.")
  private String offence = "";

  @Option(
      names = "--officer",
      required = true,
      paramLabel = "ID",
      description = "Who searches, such as AT-1.")
  private Officer officer;

  @Option(
      names = "--requested-by",
      paramLabel = "ID",
      description = "Who asked for the search, if somebody else did.")
  private Officer requestedBy;

  @Option(names = "--case", paramLabel = "ID", description = "The case's number.")
  private String caseNumber = "";

  @Option(
      names = "--agreement",
      paramLabel = "NAME",
      description = "The legal basis; must be named where two agreements cover a request.")
  private String agreement;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      description = "How long to wait for the states, 15s if left out.")
  private Duration deadline = Duration.ofSeconds(15);

  @Mixin private NetworkOptions network;

  private Elsewhere elsewhere;

  Path store() {
    return store;
  }

  Country from() {
    return from;
  }

  /**
   * The states named; empty if none is.
   *
   * @throws BadInput if the asking state is among them, or one that is named by its address alone
   *     does not answer
   */
  List<Country> to() {
    List<Country> named = to.stream().map(elsewhere()::country).distinct().toList();
    if (named.contains(from)) {
      throw new BadInput("--to: " + from + " does not ask itself");
    }
    return named;
  }

  /**
   * The contact points in other processes.
   *
   * @throws BadInput if the topology or the certificates cannot be read, or a contact point that is
   *     named by its address alone does not answer
   */
  Elsewhere elsewhere() {
    if (elsewhere == null) {
      elsewhere =
          Elsewhere.of(Optional.ofNullable(topology), Optional.ofNullable(tls)).with(to, from);
    }
    return elsewhere;
  }

  /** What lies between the states. */
  NetworkOptions network() {
    return network;
  }

  Purpose purpose() {
    return purpose;
  }

  /**
   * The offence's code, or empty.
   *
   * @throws BadInput if the catalogue does not list it
   */
  String offence() {
    if (OffenceCatalogue.placeOf(offence) == PackedHeader.OFFENCE_NOT_LISTED) {
      throw new BadInput("--offence: '" + offence + "' is not in the catalogue, O01 to O36");
    }
    return offence;
  }

  Officer officer() {
    return officer;
  }

  Officer requestedBy() {
    return requestedBy == null ? officer : requestedBy;
  }

  String caseNumber() {
    return caseNumber;
  }

  Optional<String> agreement() {
    return Optional.ofNullable(agreement);
  }

  Duration deadline() {
    return deadline;
  }
}
