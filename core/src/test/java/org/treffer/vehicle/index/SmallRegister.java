package org.treffer.vehicle.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.treffer.index.CategoryIndex;
import org.treffer.index.SegmentQuery;
import org.treffer.record.RecordFilter;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;

/** A register in memory, in segments of a few registrations; the same reference replaces. */
final class SmallRegister {

  private static final int SEGMENT = 5;

  private final List<Registration> registrations;
  private final VehicleIndex index;

  SmallRegister(List<Registration> registrations) {
    this(registrations, new VehicleIndex());
  }

  SmallRegister(List<Registration> registrations, VehicleIndex index) {
    this.registrations = registrations;
    this.index = index;
  }

  /** An index that builds its tables in the first search, for the second. */
  static VehicleIndex withTables() {
    return new VehicleIndex(new KeyLookup.Building(1, Runnable::run));
  }

  List<VehicleHit> search(
      VehicleProbe probe, LocalDateTime now, History history, RecordFilter filter) {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      SegmentQuery<VehicleHit> query = index.query(probe, now, history, filter);
      List<VehicleHit> hits = new ArrayList<>();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          query.search(leaf.reader(), new ArrayList<>()); // may build what the next one uses
          query.search(leaf.reader(), hits);
        }
      }
      return query.ordered(hits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      int count = 0;
      for (Registration r : registrations) {
        Document document = new Document();
        index.fields(r, document);
        String reference = r.reference().text();
        document.add(new StringField(CategoryIndex.REFERENCE, reference, Field.Store.NO));
        writer.updateDocument(new Term(CategoryIndex.REFERENCE, reference), document);
        if (++count % SEGMENT == 0) {
          writer.flush();
        }
      }
    }
  }
}
