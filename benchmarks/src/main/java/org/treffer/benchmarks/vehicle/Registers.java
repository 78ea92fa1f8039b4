package org.treffer.benchmarks.vehicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.treffer.partition.Ingest;
import org.treffer.partition.RegisterWriter;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.vehicle.VehiclePopulation;
import org.treffer.synthetic.vehicle.VehicleRegister;
import org.treffer.vehicle.PackedRegistration;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.index.VehicleIndex;

/**
 * One synthetic register of Germany in every store that is compared, built once and kept in a
 * folder: {@code treffer.benchmarks.folder}, or the system's temporary one. All hold the same
 * packed registration; the databases have indexes on plate and chassis number.
 */
final class Registers {

  static final Country COUNTRY = Country.of("DE");

  private static final long SEED = 1;
  private static final int COMMIT_EVERY = 100_000;

  private final VehiclePopulation population;
  private final Path folder;

  Registers(int size) {
    population = VehiclePopulation.of(SEED, List.of(new VehicleRegister(COUNTRY, size)));
    String base =
        System.getProperty("treffer.benchmarks.folder", System.getProperty("java.io.tmpdir"));
    folder = Path.of(base, "treffer-vehicles-" + size);
  }

  VehiclePopulation population() {
    return population;
  }

  /** Some registrations, drawn evenly. */
  List<Registration> some(int count) {
    Draws draws = new Draws(99);
    return java.util.stream.Stream.generate(() -> draws.below(population.size(COUNTRY)))
        .limit(count)
        .map(number -> population.at(COUNTRY, number).registration())
        .toList();
  }

  /** The folder of treffer's own store. */
  Path treffer() throws IOException {
    return built(
        "treffer",
        target -> {
          try (RegisterWriter<Registration> writer =
              RegisterWriter.open(target, new VehicleIndex())) {
            new Ingest<>(writer, 2, new Silent()).load(population.source(COUNTRY));
            writer.commit();
          }
        });
  }

  Connection sqlite() throws IOException, SQLException {
    Path file = built("sqlite", target -> fill("jdbc:sqlite:" + target.resolve("db")));
    return DriverManager.getConnection("jdbc:sqlite:" + file.resolve("db"));
  }

  Connection h2() throws IOException, SQLException {
    Path file =
        built("h2", target -> fill("jdbc:h2:file:" + target.resolve("db").toAbsolutePath()));
    return DriverManager.getConnection("jdbc:h2:file:" + file.resolve("db").toAbsolutePath());
  }

  private interface Build {
    void into(Path target) throws IOException, SQLException;
  }

  /** Builds a store unless an earlier run has left it whole. */
  private Path built(String name, Build build) throws IOException {
    Path target = folder.resolve(name);
    Path whole = folder.resolve(name + ".whole");
    if (Files.notExists(whole)) {
      Files.createDirectories(target);
      try {
        build.into(target);
      } catch (SQLException e) {
        throw new IOException(e);
      }
      Files.createFile(whole);
    }
    return target;
  }

  private void fill(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "create table registration (reference varchar(64) primary key, plate varchar(20),"
              + " vin varchar(17), packed varbinary(4000))");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into registration values (?, ?, ?, ?)")) {
        long size = population.size(COUNTRY);
        for (long number = 0; number < size; number++) {
          Registration r = population.at(COUNTRY, number).registration();
          insert.setString(1, r.reference().text());
          insert.setString(2, r.plate().country().code() + r.plate().key());
          insert.setString(3, r.vin().text());
          insert.setBytes(4, PackedRegistration.pack(r));
          insert.addBatch();
          if ((number + 1) % COMMIT_EVERY == 0 || number + 1 == size) {
            insert.executeBatch();
            connection.commit();
          }
        }
      }
      statement.execute("create index plates on registration (plate)");
      statement.execute("create index vins on registration (vin)");
      connection.commit();
    }
  }

  /** Hears a load and says nothing. */
  private static final class Silent implements Ingest.Listener {
    @Override
    public void accepted(int records) {}

    @Override
    public void rejected(String source, long line, String reason) {
      throw new IllegalStateException(source + ", line " + line + ": " + reason);
    }

    @Override
    public void warned(String source, long line, String what) {}
  }
}
