package org.treffer.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.treffer.record.Header;
import org.treffer.record.RecordFilter;

/**
 * The headers of all documents of a segment, in memory: 16 bytes a document, and 8 a ground more
 * where there are several. One memory access tells what the index tells in some five, and nothing
 * has to be opened.
 *
 * <pre>
 * headers[2d]      the packed header of document d
 * headers[2d + 1]  its ground; or, negative, MANY + a place in grounds
 * grounds[place]   how many grounds follow there
 * </pre>
 *
 * Immutable: a changed header is another table's, see {@link #isOf}.
 */
public final class HeaderTable {

  private static final long MANY = Long.MIN_VALUE;

  private final long generation;
  private final long[] headers;
  private long[] grounds = new long[1024];
  private int size;

  /**
   * Reads a segment's headers. Cost: some 30 ns a document.
   *
   * @throws IOException if the segment cannot be read
   */
  public HeaderTable(LeafReader segment) throws IOException {
    generation = HeaderFields.generation(segment);
    headers = new long[2 * segment.maxDoc()];
    HeaderReader reader = new HeaderReader(segment);
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      headers[2 * doc] = reader.common(doc);
      int count = reader.readGrounds(doc);
      headers[2 * doc + 1] = count == 1 ? reader.ground(0) : MANY + add(reader, count);
    }
  }

  private int add(HeaderReader reader, int count) {
    int place = size;
    if (size + count >= grounds.length) {
      grounds = Arrays.copyOf(grounds, 2 * grounds.length + count);
    }
    grounds[size++] = count;
    for (int i = 0; i < count; i++) {
      grounds[size++] = reader.ground(i);
    }
    return place;
  }

  /** Whether a segment, of those that share the documents of the one read, has these headers. */
  public boolean isOf(LeafReader segment) {
    return generation == HeaderFields.generation(segment);
  }

  /**
   * What one search reads these headers by.
   *
   * @param room for {@value Header#MOST_GROUNDS} grounds
   */
  public Headers reader(long[] room) {
    return new Headers() {
      @Override
      public long common(int document) {
        return headers[2 * document];
      }

      @Override
      public boolean admits(RecordFilter filter, int document) {
        return filter == RecordFilter.EVERY_RECORD
            || filter.admits(headers[2 * document], room, groundsOf(document, room));
      }
    };
  }

  private int groundsOf(int document, long[] room) {
    long ground = headers[2 * document + 1];
    if (ground >= 0) {
      room[0] = ground;
      return 1;
    }
    int place = (int) (ground - MANY);
    int count = (int) grounds[place];
    System.arraycopy(grounds, place + 1, room, 0, count);
    return count;
  }
}
