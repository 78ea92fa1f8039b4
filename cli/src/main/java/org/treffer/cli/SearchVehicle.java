package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.treffer.format.AnswerJson;
import org.treffer.format.Days;
import org.treffer.format.vehicle.VehicleHitJson;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.request.Answer;
import org.treffer.terminal.JsonLines;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.VehicleProbe.ByPlate;
import org.treffer.vehicle.VehicleProbe.ByVin;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.plate.PlateReader;
import org.treffer.vehicle.plate.PlateReader.Ambiguity;
import org.treffer.vehicle.vin.VinReading;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks other states who held a vehicle, or which vehicles somebody holds. */
@Command(
    name = "vehicle",
    header = "Ask other states about a vehicle: by plate, chassis number or holder.",
    description = {
      "%nOnly full numbers are taken. A plate is asked of its own country, a chassis number of one"
          + " country or of all. A holder is searched by full name and date of birth, only as a"
          + " suspect or convicted person, and only where the asked state's rules allow it.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer search vehicle --store store --from AT --purpose investigation \\",
      "    --offence O17 --officer AT-1 --plate 'HH-A 123' --country DE",
      "  treffer search vehicle --store store --from AT --purpose investigation \\",
      "    --offence O17 --officer AT-1 --vin WVWZZZ1KZAW000001 --at 2024-05-01 --json",
      "  treffer search vehicle --store store --from AT --purpose investigation \\",
      "    --offence O17 --officer AT-1 --request request.xml --answers answers",
    })
final class SearchVehicle implements org.treffer.cli.Command {

  /** What is asked about: one of these. */
  static final class Key {
    @Option(names = "--plate", paramLabel = "PLATE", description = "A full registration number.")
    private String plate;

    @Option(names = "--vin", paramLabel = "VIN", description = "A full chassis number.")
    private String vin;

    @Option(
        names = "--holder",
        paramLabel = "NAME",
        description = "A person's first name and surname, with --born.")
    private String holder;

    @Option(
        names = "--company",
        paramLabel = "NAME",
        description = "A company's full name; with its legal form, no company of another form.")
    private String company;

    @Option(
        names = "--request",
        paramLabel = "FILE",
        description = "A request in XML of the project's own schema, with key and time.")
    private Path request;
  }

  @Mixin private RequestOptions options;

  @ArgGroup(multiplicity = "1")
  private Key key;

  @Option(names = "--country", paramLabel = "CC", description = "The country of the plate.")
  private Country country;

  @Option(names = "--born", paramLabel = "DAY", description = "The holder's date of birth.")
  private String born;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "What the holder is in the case: suspect or convicted.")
  private String role = "unknown";

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "The time asked for, 2024-05-01 or 2024-05-01T10:30, UTC; each state answers for that"
              + " moment in its own time. Now if left out.")
  private String at;

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      description = "Write each state's answer to a --request as a message, CC.xml.")
  private Optional<Path> answers = Optional.empty();

  @Option(
      names = "--refuse-ambiguous",
      description = "Refuse a plate that can mean several, instead of asking about each.")
  private boolean refuseAmbiguous;

  @Option(names = "--require-complete", description = "Exit with 1 if a state did not search.")
  private boolean requireComplete;

  private final RequestNumbers numbers;

  /** The command, with random numbers of requests. */
  SearchVehicle() {
    this(new RequestNumbers(new SecureRandom()));
  }

  SearchVehicle(RequestNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Outcome run(Session session) throws IOException {
    Optional<VehicleRequestFile> request = request();
    VehicleProbe probe = request.isPresent() ? request.get().probe(plates()) : probe(session);
    List<Country> addressees = addressees(probe);
    if (request.isPresent() && addressees.isEmpty()) {
      addressees = request.get().addressees();
    }
    try (Enquiry enquiry = Enquiry.open(options, numbers, session, Vehicles.CATEGORY, addressees)) {
      long start = System.nanoTime();
      Answer answer = enquiry.ask(probe);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (answers.isPresent()) {
        request.orElseThrow().writeAnswers(answers.get(), answer);
      }
      if (session.json()) {
        try (JsonLines lines = session.jsonLines()) {
          String regime = enquiry.agreement().map(a -> a.regime().name()).orElse("");
          lines.writeMade(new AnswerJson(List.of(new VehicleHitJson())).line(answer, regime));
        }
      } else {
        new VehicleAnswerText(session)
            .print(probe, answer, Enquiry.inWords(enquiry.agreement()), took);
      }
      boolean complete = answer.answered() == answer.asked();
      return requireComplete && !complete ? Outcome.FINDING : Outcome.DONE;
    }
  }

  private Optional<VehicleRequestFile> request() throws IOException {
    if (key.request == null) {
      if (answers.isPresent()) {
        throw new BadInput("--answers goes with --request: a message is answered by messages");
      }
      return Optional.empty();
    }
    if (at != null) {
      throw new BadInput("--at: the request's own reference time counts");
    }
    return Optional.of(VehicleRequestFile.read(key.request, options));
  }

  private PlateReader plates() {
    return new PlateReader(refuseAmbiguous ? Ambiguity.REFUSE : Ambiguity.ANSWER_EVERY_READING);
  }

  /** A plate goes to the country of the plate alone (Decision 2008/616/JHA, Annex chapter 3). */
  private List<Country> addressees(VehicleProbe probe) {
    if (!(probe instanceof ByPlate plate)) {
      return List.of();
    }
    if (!options.to().isEmpty() && !options.to().equals(List.of(plate.country()))) {
      throw new BadInput(
          "--to: a plate is asked of its own country alone, "
              + plate.country()
              + " (Decision 2008/616/JHA, Annex chapter 3)");
    }
    if (plate.country().equals(options.from())) {
      throw new BadInput("--country: " + plate.country() + " does not ask itself");
    }
    return List.of(plate.country());
  }

  /** An option that goes with another key would be left unheard. */
  private void checkOptions() {
    if (country != null && key.plate == null) {
      throw new BadInput("--country goes with --plate; --to names the states that are asked");
    }
    if (born != null && key.holder == null) {
      throw new BadInput("--born goes with --holder");
    }
  }

  private VehicleProbe probe(Session session) {
    checkOptions();
    Reference number = new Reference("1");
    LocalDateTime time = time(session);
    if (key.plate != null) {
      Country of =
          Optional.ofNullable(country)
              .orElseThrow(() -> new BadInput("--plate needs --country, whose plate it is"));
      ByPlate probe = ByPlate.of(number, plates(), of, key.plate, time);
      probe.readings().get(0).warnings().forEach(w -> session.note("--plate: " + w));
      return probe;
    }
    if (key.vin != null) {
      VinReading read = VinReading.searched(key.vin);
      read.warnings().forEach(w -> session.note("--vin: " + w));
      return new ByVin(number, read.vin(), time);
    }
    Subject role = role();
    if (key.company != null) {
      return named("--company", () -> ByHolder.company(number, key.company, role, time));
    }
    LocalDate birth = born();
    return named("--holder", () -> ByHolder.person(number, key.holder, birth, role, time));
  }

  private static VehicleProbe named(String option, Supplier<VehicleProbe> probe) {
    try {
      return probe.get();
    } catch (BadInput e) {
      throw new BadInput(option + ": " + e.getMessage(), e);
    }
  }

  private LocalDateTime time(Session session) {
    if (at == null) {
      return LocalDateTime.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    }
    try {
      return Days.moment(at);
    } catch (DateTimeException e) {
      throw new BadInput("--at: '" + at + "' is neither 2024-05-01 nor 2024-05-01T10:30", e);
    }
  }

  private LocalDate born() {
    if (born == null) {
      throw new BadInput(
          "--holder needs --born, the date of birth (Regulation (EU) 2024/982, Article 17)");
    }
    try {
      return LocalDate.parse(born);
    } catch (DateTimeException e) {
      throw new BadInput("--born: '" + born + "' is no day, written 1980-02-03", e);
    }
  }

  private Subject role() {
    for (Subject subject : Subject.values()) {
      if (subject.text().equals(role)) {
        return subject;
      }
    }
    throw new BadInput("--role: suspect or convicted, not '" + role + "'");
  }
}
