package org.treffer.benchmarks.dna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
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
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.synthetic.dna.BenchmarkPopulation;
import org.treffer.synthetic.dna.BenchmarkProbe;

/**
 * How long does the same search take if one writes it down plainly in Lucene: a term a locus and
 * genotype, and a query that asks for six of them? It finds full matches and most near ones, and
 * would still have to compare what it found.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 2, time = 10)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "--enable-native-access=ALL-UNNAMED"})
public class DnaSearchByLuceneAlone {

  private static final int PROBES = 2_000;
  private static final int MINIMUM_LOCI = 6;
  private static final String FIELD = "loci";

  /** Profiles in the index. */
  @Param("100000")
  public int size;

  /** FULL reference profiles, PARTIAL stains, or ODD ones with a wildcard or a micro-variant. */
  @Param({"FULL", "PARTIAL"})
  public String shape;

  private FSDirectory directory;
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private List<Profile> probes;
  private int next;

  /** Makes the index, if it is not there yet, and draws the probes. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    Path folder = BenchmarkStore.folder().resolve("plain-" + size);
    Files.createDirectories(folder);
    directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      index();
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    probes =
        BenchmarkStore.population(size).probes(PROBES).stream()
            .filter(p -> p.shape() == BenchmarkProbe.Shape.valueOf(shape))
            .map(p -> p.probe().profile())
            .toList();
  }

  private void index() throws IOException {
    BenchmarkPopulation population = BenchmarkStore.population(size);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (long i = 0; i < size; i++) {
        Document document = new Document();
        Profile profile = population.record(i).profile();
        for (Locus locus : profile.loci()) {
          document.add(new StringField(FIELD, term(profile, locus), Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
  }

  private static String term(Profile profile, Locus locus) {
    Genotype genotype = profile.genotype(locus).orElseThrow();
    return locus.ordinal() + ":" + genotype;
  }

  /** Closes the index. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** At least six equal loci, found by Lucene's own minimum-should-match. */
  @Benchmark
  public TopDocs minimumShouldMatch() throws IOException {
    Profile probe = probes.get(next++ % probes.size());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Locus locus : probe.loci()) {
      query.add(new TermQuery(new Term(FIELD, term(probe, locus))), BooleanClause.Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(MINIMUM_LOCI);
    return searcher.search(query.build(), 100);
  }
}
