package org.treffer.benchmarks.dna;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
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
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.format.dna.DnaFiles;
import org.treffer.format.dna.DnaJson;
import org.treffer.record.RecordSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * How long does it take to load DNA profiles from JSON Lines into a new register, read, checked,
 * indexed, merged and durable; beside reading the file alone, and beside plain Lucene, which
 * indexes a term a locus of profiles that are read already?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 5)
@Measurement(iterations = 7)
public class DnaLoad {

  private static final JsonFactory JSON = new JsonFactory();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  /** Profiles in the file. */
  @Param("100000")
  public int size;

  private List<DnaRecord> records;
  private Path folder;
  private Path file;
  private Path register;

  /** Writes the file. */
  @Setup(Level.Trial)
  public void write() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "loaded");
    file = folder.resolve("dna.jsonl");
    records = new ArrayList<>(size);
    for (long i = 0; i < size; i++) {
      records.add(BenchmarkStore.population(size).record(i));
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (DnaRecord record : records) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
          json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
          DnaJson.write(record, json);
        }
        out.write('\n');
      }
    }
  }

  /** Each load gets a folder of its own. */
  @Setup(Level.Invocation)
  public void folder() throws IOException {
    register = Files.createDirectories(folder.resolve("register"));
  }

  /** Deletes what was loaded. */
  @TearDown(Level.Invocation)
  public void deleteRegister() throws IOException {
    delete(register);
  }

  /** Deletes the file. */
  @TearDown(Level.Trial)
  public void deleteFile() throws IOException {
    delete(folder);
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** The whole load, with two threads. */
  @Benchmark
  public void load() throws IOException {
    BenchmarkStore.load(register, DnaFiles.open(file, TODAY));
  }

  /** Reading alone, with one thread; how many records. */
  @Benchmark
  public long readOnly() throws IOException {
    Counting counting = new Counting();
    try (RecordSource<DnaRecord> source = DnaFiles.open(file, TODAY)) {
      for (Optional<RecordSource.Batch<DnaRecord>> batch = source.next();
          batch.isPresent();
          batch = source.next()) {
        batch.get().read(counting);
      }
    }
    if (counting.records != size) {
      throw new IllegalStateException("read " + counting.records + " of " + size);
    }
    return counting.records;
  }

  /** Plain Lucene with one thread, a term a locus, of profiles in memory. */
  @Benchmark
  public void luceneAlone() throws IOException {
    try (FSDirectory directory = FSDirectory.open(register);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (DnaRecord record : records) {
        Document document = new Document();
        document.add(new StringField("reference", record.reference().text(), Field.Store.YES));
        Profile profile = record.profile();
        for (Locus locus : profile.loci()) {
          String term = locus.ordinal() + ":" + profile.genotype(locus).orElseThrow();
          document.add(new StringField("loci", term, Field.Store.NO));
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  /** Counts records. */
  private static final class Counting implements RecordSource.Sink<DnaRecord> {
    private long records;

    @Override
    public void accept(DnaRecord record) {
      records++;
    }

    @Override
    public void reject(long line, String reason) {
      throw new IllegalStateException("line " + line + ": " + reason);
    }

    @Override
    public void warn(long line, String what) {
      // Wildcards are told of, and taken.
    }
  }
}
