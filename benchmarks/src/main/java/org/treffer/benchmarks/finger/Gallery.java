package org.treffer.benchmarks.finger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.index.FingerIndex;
import org.treffer.index.SegmentQuery;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.synthetic.finger.Impressions;
import org.treffer.synthetic.finger.MasterPrint;
import org.treffer.synthetic.finger.Taking;

/** Single prints in an index of their own in a temporary folder, which goes with it. */
final class Gallery implements Closeable {

  private static final double BUFFER_MEGABYTES = 256;
  private static final Header HEADER =
      Header.of(Ground.of(Event.TAKEN, LocalDate.of(2024, 5, 1), Subject.SUSPECT));

  private final FingerIndex index = new FingerIndex();
  private final Path folder;
  private final FSDirectory directory;
  private final DirectoryReader reader;

  private Gallery(int size, List<FingerTemplate> first) throws IOException {
    folder = Files.createTempDirectory("gallery");
    directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      IntStream.range(0, size)
          .parallel()
          .forEach(number -> add(writer, number, template(number, first)));
    }
    reader = DirectoryReader.open(directory);
  }

  /** A gallery of so many prints: first those given, then synthetic ones. */
  static Gallery of(int size, List<FingerTemplate> first) throws IOException {
    return new Gallery(size, first);
  }

  /** The prints of such a gallery. */
  static List<FingerTemplate> templates(int size, List<FingerTemplate> first) {
    return IntStream.range(0, size).parallel().mapToObj(number -> template(number, first)).toList();
  }

  private static FingerTemplate template(int number, List<FingerTemplate> first) {
    return number < first.size()
        ? first.get(number)
        : Impressions.of(new MasterPrint(number), Taking.PRESSED, 0, number);
  }

  private void add(IndexWriter writer, int number, FingerTemplate print) {
    Document document = new Document();
    Reference reference = new Reference(Integer.toString(number));
    index.fields(
        new FingerRecord(reference, FingerKind.TENPRINT, HEADER, List.of(print)), document);
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The candidates of one search, a latent's among ten-prints, so up to ten. */
  List<FingerHit> search(FingerTemplate print) throws IOException {
    FingerProbe probe =
        new FingerProbe(
            new Reference("probe"), FingerKind.LATENT, FingerKind.TENPRINT, List.of(print));
    SegmentQuery<FingerHit> query = index.query(probe, RecordFilter.EVERY_RECORD);
    List<FingerHit> hits = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      query.search(segment.reader(), hits);
    }
    return query.ordered(hits);
  }

  /** The rank of a print among some candidates, 0 if it is none of them. */
  static int rankOf(int number, List<FingerHit> hits) {
    String reference = Integer.toString(number);
    return hits.stream()
        .filter(hit -> hit.reference().text().equals(reference))
        .mapToInt(FingerHit::rank)
        .findFirst()
        .orElse(0);
  }

  int segments() {
    return reader.leaves().size();
  }

  long bytesOnDisk() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Gallery::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
