package org.treffer.benchmarks.vehicle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.record.BadInput;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.synthetic.vehicle.NameVariants;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;
import org.treffer.vehicle.name.Names;
import org.treffer.vehicle.name.Names.Agreement;

/**
 * How long does it take to find what somebody holds or owns? From the name, in another spelling
 * than the register's, to every registration decoded, one thread, a name drawn anew each time. The
 * baseline is what finds the same without an index: to read every registration.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "--enable-native-access=ALL-UNNAMED"})
public class OwnerSearch {

  private static final int PROBES = 20_000;

  /** Registrations in the register. */
  @Param("1000000")
  public int size;

  /** Who is asked for. */
  public enum Who {
    /** A person who holds a registration drawn evenly. */
    PERSON,
    /** A company that does. */
    COMPANY,
    /** One of the fifty that own what others hold, 8% of the register. */
    LESSOR
  }

  /** Who is asked for. */
  @Param({"PERSON", "COMPANY", "LESSOR"})
  public Who who;

  private final VehicleIndex index = new VehicleIndex();
  private final List<ByHolder> probes = new ArrayList<>();
  private PartitionStore store;
  private Snapshot snapshot;
  private int next;

  /** Opens the register and draws the names. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    Registers registers = new Registers(size);
    store = new PartitionStore(Registers.COUNTRY, registers.treffer());
    snapshot = store.snapshot(Vehicles.CATEGORY);
    for (Registration r : registers.some(20 * PROBES)) {
      if (probes.size() < PROBES) {
        draw(r.at(r.validity().from()));
      }
    }
  }

  private void draw(Registration then) {
    boolean leased = !then.owners().equals(then.holders());
    for (Holding holding : who == Who.LESSOR ? then.owners() : then.holders()) {
      Party party = holding.party();
      if (who == Who.LESSOR ? leased : (party instanceof Person) == (who == Who.PERSON)) {
        try {
          Reference number = new Reference("P-1");
          Party asked = otherwise(party);
          probes.add(new ByHolder(number, asked, Subject.SUSPECT, then.validity().from()));
        } catch (BadInput e) {
          return; // a surname that looks like a particle: not a full name, so never asked
        }
      }
    }
  }

  private Party otherwise(Party party) {
    if (party instanceof Person person) {
      Map<String, String> variants =
          new TreeMap<>(NameVariants.of(person, Registers.COUNTRY.code()));
      int chosen = probes.size() % variants.size();
      String name = List.copyOf(variants.values()).get(chosen);
      return Person.of(name, "", person.born());
    }
    return new Company(party.name().toUpperCase(Locale.ROOT));
  }

  /** Closes the register. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    snapshot.close();
    store.close();
  }

  private ByHolder next() {
    next = next + 1 == probes.size() ? 0 : next + 1;
    return probes.get(next);
  }

  /** treffer. */
  @Benchmark
  public List<VehicleHit> treffer() throws IOException {
    ByHolder probe = next();
    return snapshot.search(index.query(probe, probe.at(), History.KEPT, RecordFilter.EVERY_RECORD));
  }

  /** Reading every registration. */
  @Benchmark
  public List<Registration> everyRegistration() throws IOException {
    ByHolder probe = next();
    Names names = names(probe.party());
    List<Registration> found = new ArrayList<>();
    for (int segment = 0; segment < snapshot.segments(); segment++) {
      snapshot.read(
          segment,
          0,
          snapshot.documents(segment),
          VehicleIndex.registrations(),
          r -> keep(r, probe, names, found));
    }
    return found;
  }

  private static void keep(Registration r, ByHolder probe, Names names, List<Registration> found) {
    if (!r.validity().holds(probe.at())) {
      return;
    }
    Registration then = r.at(probe.at());
    if (anybody(then.holders(), probe.party(), names)
        || anybody(then.owners(), probe.party(), names)) {
      found.add(then);
    }
  }

  private static boolean anybody(List<Holding> holdings, Party asked, Names names) {
    return holdings.stream().anyMatch(h -> same(h.party(), asked, names));
  }

  private static boolean same(Party party, Party asked, Names names) {
    if (asked instanceof Person a) {
      return party instanceof Person p
          && p.born().equals(a.born())
          && names.compare(names(p)) != Agreement.DIFFERENT;
    }
    return party instanceof Company && names.compare(names(party)) == Agreement.SAME;
  }

  private static Names names(Party party) {
    return party instanceof Company ? Names.ofCompany(party.name()) : Names.ofPerson(party.name());
  }
}
