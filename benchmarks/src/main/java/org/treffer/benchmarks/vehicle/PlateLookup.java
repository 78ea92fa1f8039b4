package org.treffer.benchmarks.vehicle;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.vehicle.History;
import org.treffer.vehicle.PackedRegistration;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.VehicleProbe.ByPlate;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.plate.Reading;

/**
 * How long does it take to tell who held a plate at a time? From the key to the whole answer
 * decoded, one thread, a plate drawn anew each time. The peers find the same bytes by an index on
 * the plate, decode them the same way and keep what held at the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "--enable-native-access=ALL-UNNAMED"})
public class PlateLookup {

  private static final int PROBES = 200_000;
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 0, 0);

  /** Registrations in the register. */
  @Param("1000000")
  public int size;

  private Registers registers;
  private List<ByPlate> probes;
  private List<String> keys;
  private int next;

  /** Draws the plates that are asked for. */
  @Setup(Level.Trial)
  public void draw() {
    registers = new Registers(size);
    probes = new ArrayList<>();
    keys = new ArrayList<>();
    Reference number = new Reference("P-1");
    for (Registration r : registers.some(PROBES)) {
      Plate plate = r.plate();
      List<Reading> typed = List.of(new Reading(plate, Reading.Kind.AS_TYPED, "", List.of()));
      probes.add(new ByPlate(number, plate.country(), typed, r.validity().from()));
      keys.add(plate.country().code() + plate.key());
    }
  }

  private int next() {
    next = next + 1 == PROBES ? 0 : next + 1;
    return next;
  }

  /** treffer's store. */
  @State(Scope.Benchmark)
  public static class Treffer {
    private final VehicleIndex index = new VehicleIndex();
    private PartitionStore store;
    private Snapshot snapshot;

    /** Opens it. */
    @Setup(Level.Trial)
    public void open(PlateLookup lookup) throws IOException {
      store = new PartitionStore(Registers.COUNTRY, lookup.registers.treffer());
      snapshot = store.snapshot(Vehicles.CATEGORY);
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
      snapshot.close();
      store.close();
    }
  }

  /** A database. */
  abstract static class Database {
    Connection connection;
    PreparedStatement select;

    void prepare(Connection opened) throws SQLException {
      connection = opened;
      select = connection.prepareStatement("select packed from registration where plate = ?");
    }

    void end() throws SQLException {
      select.close();
      connection.close();
    }

    List<Registration> find(String key, LocalDateTime at) throws SQLException {
      select.setString(1, key);
      List<Registration> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keep(PackedRegistration.unpack(rows.getBytes(1), 0), at, found);
        }
      }
      return found;
    }
  }

  private static void keep(Registration full, LocalDateTime at, List<Registration> found) {
    if (full.validity().holds(at)) {
      found.add(full.at(at));
    }
  }

  /** SQLite over JDBC. */
  @State(Scope.Benchmark)
  public static class Sqlite extends Database {
    /** Opens it. */
    @Setup(Level.Trial)
    public void open(PlateLookup lookup) throws IOException, SQLException {
      prepare(lookup.registers.sqlite());
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
      end();
    }
  }

  /** H2, embedded. */
  @State(Scope.Benchmark)
  public static class H2 extends Database {
    /** Opens it. */
    @Setup(Level.Trial)
    public void open(PlateLookup lookup) throws IOException, SQLException {
      prepare(lookup.registers.h2());
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
      end();
    }
  }

  /** The packed registrations in a hash table: the limit. */
  @State(Scope.Benchmark)
  public static class Memory {
    private final Map<String, List<byte[]>> table = new HashMap<>();

    /** Fills it. */
    @Setup(Level.Trial)
    public void fill(PlateLookup lookup) {
      lookup
          .registers
          .population()
          .of(Registers.COUNTRY)
          .forEach(
              s -> {
                Registration r = s.registration();
                table
                    .computeIfAbsent(
                        r.plate().country().code() + r.plate().key(), k -> new ArrayList<>(1))
                    .add(PackedRegistration.pack(r));
              });
    }
  }

  /** treffer. */
  @Benchmark
  public List<VehicleHit> treffer(Treffer treffer) throws IOException {
    VehicleProbe probe = probes.get(next());
    return treffer.snapshot.search(
        treffer.index.query(probe, NOW, History.KEPT, RecordFilter.EVERY_RECORD));
  }

  /** SQLite. */
  @Benchmark
  public List<Registration> sqlite(Sqlite sqlite) throws SQLException {
    int i = next();
    return sqlite.find(keys.get(i), probes.get(i).at());
  }

  /** H2. */
  @Benchmark
  public List<Registration> h2(H2 h2) throws SQLException {
    int i = next();
    return h2.find(keys.get(i), probes.get(i).at());
  }

  /** A hash table. */
  @Benchmark
  public List<Registration> hashMap(Memory memory) {
    int i = next();
    List<Registration> found = new ArrayList<>();
    for (byte[] packed : memory.table.get(keys.get(i))) {
      keep(PackedRegistration.unpack(packed, 0), probes.get(i).at(), found);
    }
    return found;
  }
}
