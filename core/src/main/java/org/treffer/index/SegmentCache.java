package org.treffer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * What a category keeps in memory of each segment: built at first need, shared by all searches,
 * gone when the segment's last reader closes.
 *
 * @param <T> what is kept
 */
public final class SegmentCache<T> {

  /** Builds what is kept of a segment. */
  @FunctionalInterface
  public interface Builder<T> {
    /** Reads the segment; deleted documents count, since later readers may share the result. */
    T build(LeafReader segment) throws IOException;
  }

  private final Builder<T> builder;
  private final ConcurrentMap<IndexReader.CacheKey, T> kept = new ConcurrentHashMap<>();

  /** An empty cache. */
  public SegmentCache(Builder<T> builder) {
    this.builder = builder;
  }

  /**
   * What is kept of a segment. Concurrent first calls build it once; the others wait.
   *
   * @throws IOException if the segment cannot be read
   */
  public T of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return builder.build(segment);
    }
    T present = kept.get(helper.getKey());
    return present != null ? present : build(segment, helper);
  }

  private T build(LeafReader segment, IndexReader.CacheHelper helper) throws IOException {
    try {
      return kept.computeIfAbsent(
          helper.getKey(),
          key -> {
            try {
              T built = builder.build(segment);
              helper.addClosedListener(kept::remove);
              return built;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
