package org.treffer.partition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.treffer.index.CategoryIndex;
import org.treffer.record.BadInput;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.StoredRecord;

/**
 * Changes one register. Nothing is seen by readers before {@link #commit}; closing without it
 * leaves the register as it was. Safe for many threads.
 *
 * @param <R> the category's record
 */
public final class RegisterWriter<R extends StoredRecord> implements Closeable {

  /**
   * Records waiting to be written. Small, so that the hash tables of their terms stay in the
   * processor's cache: with 700 megabytes a load was a third slower.
   */
  private static final double MOST_BUFFER_MEGABYTES = 64;

  /** Of the heap, the share that they may take. */
  private static final int BUFFER_SHARE = 6;

  private static final double LARGEST_SEGMENT_MEGABYTES = 64 * 1024;
  private static final int SEGMENTS_A_TIER = 4;
  private static final int SEGMENTS_OF_A_FIRST_LOAD = 256;

  private final CategoryIndex<R> index;
  private final Directory directory;
  private final IndexWriter writer;
  private final boolean fresh;

  private RegisterWriter(
      CategoryIndex<R> index, Directory directory, IndexWriter writer, boolean fresh) {
    this.index = index;
    this.directory = directory;
    this.writer = writer;
    this.fresh = fresh;
  }

  /**
   * Opens the register of a category in a partition's folder, made if need be.
   *
   * @throws BadInput if another process is writing it
   * @throws IOException if the folder cannot be made or read
   */
  public static <R extends StoredRecord> RegisterWriter<R> open(
      Path partitionFolder, CategoryIndex<R> index) throws IOException {
    Path folder = partitionFolder.resolve(index.category().name());
    Files.createDirectories(folder);
    return open(FSDirectory.open(folder), index, folder);
  }

  /**
   * Opens a register.
   *
   * @param directory closed with it
   * @param folder what messages call it
   */
  static <R extends StoredRecord> RegisterWriter<R> open(
      Directory directory, CategoryIndex<R> index, Path folder) throws IOException {
    try {
      boolean fresh = !DirectoryReader.indexExists(directory);
      IndexWriter writer = new IndexWriter(directory, config(fresh));
      return new RegisterWriter<>(index, directory, writer, fresh);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new BadInput(
          "store " + folder + " is being written by another process: wait until it is done", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * A first load writes many segments, side by side, and {@link #commit} merges them once; later
   * changes are small and merged as they come.
   */
  private static IndexWriterConfig config(boolean first) {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setMaxMergedSegmentMB(LARGEST_SEGMENT_MEGABYTES);
    merges.setForceMergeDeletesPctAllowed(0); // one erased record is reason enough to rewrite
    merges.setSegmentsPerTier(first ? SEGMENTS_OF_A_FIRST_LOAD : SEGMENTS_A_TIER);
    ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
    scheduler.setMaxMergesAndThreads(4, 2);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setMergePolicy(merges);
    config.setMergeScheduler(scheduler);
    double heapMegabytes = Runtime.getRuntime().maxMemory() / (1024.0 * 1024.0);
    config.setRAMBufferSizeMB(Math.min(MOST_BUFFER_MEGABYTES, heapMegabytes / BUFFER_SHARE));
    config.setUseCompoundFile(false);
    config.setCommitOnClose(false);
    return config;
  }

  /** Whether the register had never been committed when it was opened. */
  boolean fresh() {
    return fresh;
  }

  /** Adds a record whose reference the register does not hold. */
  void add(R record) throws IOException {
    change(() -> writer.addDocument(document(record)));
  }

  /** Puts a record in the place of the one with its reference, if there is one. */
  public void put(R record) throws IOException {
    change(() -> writer.updateDocument(term(record.reference()), document(record)));
  }

  /** Deletes the records with these references; those that are not there don't matter. */
  public void delete(Collection<Reference> references) throws IOException {
    Term[] terms = references.stream().map(RegisterWriter::term).toArray(Term[]::new);
    change(() -> writer.deleteDocuments(terms));
  }

  /**
   * Gives a record another status, in place.
   *
   * @return whether the register holds such a record
   */
  public boolean setStatus(Reference reference, Status status) throws IOException {
    boolean[] held = {false};
    change(
        () -> {
          try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext segment : reader.leaves()) {
              held[0] |= setStatus(segment.reader(), reference, status);
            }
          }
        });
    return held[0];
  }

  private boolean setStatus(LeafReader segment, Reference reference, Status status)
      throws IOException {
    PostingsEnum found = segment.postings(term(reference), PostingsEnum.NONE);
    Bits live = segment.getLiveDocs();
    while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      if (live == null || live.get(found.docID())) {
        List<Field> changed = index.withStatus(segment, found.docID(), status);
        writer.updateDocValues(term(reference), changed.toArray(Field[]::new));
        return true;
      }
    }
    return false;
  }

  /**
   * Rewrites every segment that holds a deleted record, so that after the next commit and its
   * readers no file of the register holds the record's bytes.
   *
   * @return whether there was one
   */
  public boolean expunge() throws IOException {
    boolean any = writer.hasDeletions();
    change(() -> writer.forceMergeDeletes(true));
    return any;
  }

  /**
   * Makes all changes so far durable and visible, at once. A register's first load is merged into
   * one segment before: a search pays for each segment anew.
   */
  public void commit() throws IOException {
    change(
        () -> {
          if (fresh) {
            writer.forceMerge(1);
          }
          writer.commit();
          writer.deleteUnusedFiles();
        });
  }

  /** Something that changes the index. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  /** After a failed write, such as on a full disk, other threads find the writer closed. */
  private void change(Change change) throws IOException {
    try {
      change.make();
    } catch (AlreadyClosedException e) {
      Throwable first = writer.getTragicException();
      if (first == null) {
        throw e;
      }
      throw new IOException(first.getMessage(), first);
    }
  }

  /** Records in the register, those not yet committed included. */
  public int size() {
    return writer.getDocStats().numDocs;
  }

  private Document document(R record) {
    Document document = new Document();
    document.add(
        new StringField(CategoryIndex.REFERENCE, record.reference().text(), Field.Store.NO));
    index.fields(record, document);
    return document;
  }

  private static Term term(Reference reference) {
    return new Term(CategoryIndex.REFERENCE, reference.text());
  }

  /** Closes; what was not committed is gone. */
  @Override
  public void close() throws IOException {
    try {
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
