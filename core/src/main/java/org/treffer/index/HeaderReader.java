package org.treffer.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.treffer.record.Header;
import org.treffer.record.RecordFilter;

/**
 * Tests the headers of one segment's documents against a filter, in ascending order of documents,
 * without allocating per document. For one search and one thread.
 */
public final class HeaderReader implements Headers {

  private final NumericDocValues common;
  private final NumericDocValues firstGround;
  private final BinaryDocValues moreGrounds;
  private final long[] grounds = new long[Header.MOST_GROUNDS];

  /** A reader of a segment's headers. */
  public HeaderReader(LeafReader segment) throws IOException {
    common = DocValues.getNumeric(segment, HeaderFields.COMMON);
    firstGround = DocValues.getNumeric(segment, HeaderFields.GROUND);
    moreGrounds = segment.getBinaryDocValues(HeaderFields.MORE_GROUNDS);
  }

  /** What is made of a packed header, as {@link RecordFilter#admits} is given one. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads one header. */
    T of(long common, long[] grounds, int count);
  }

  /** A scan that reads the header of each document, live or not. */
  public static <T> SegmentScan<T> scan(Reading<T> reading) {
    return (segment, from, to, each) -> {
      HeaderReader headers = new HeaderReader(segment);
      for (int document = from; document < to; document++) {
        int count = headers.readGrounds(document);
        each.accept(reading.of(headers.common(document), headers.grounds, count));
      }
    };
  }

  @Override
  public long common(int document) throws IOException {
    require(common.advanceExact(document), document);
    return common.longValue();
  }

  @Override
  public boolean admits(RecordFilter filter, int document) throws IOException {
    if (filter == RecordFilter.EVERY_RECORD) {
      return true;
    }
    int count = readGrounds(document);
    return filter.admits(common(document), grounds, count);
  }

  /** Reads the grounds of a document, and says how many there are. */
  int readGrounds(int document) throws IOException {
    require(firstGround.advanceExact(document), document);
    grounds[0] = firstGround.longValue();
    int count = 1;
    if (moreGrounds != null && moreGrounds.advanceExact(document)) {
      BytesRef bytes = moreGrounds.binaryValue();
      for (int at = bytes.offset;
          at < bytes.offset + bytes.length;
          at += HeaderFields.BYTES_A_GROUND) {
        grounds[count++] = unpack(bytes.bytes, at);
      }
    }
    return count;
  }

  /** A ground of those read last, packed. */
  long ground(int number) {
    return grounds[number];
  }

  private static long unpack(byte[] bytes, int at) {
    return (bytes[at] & 0xFFL) << 32
        | (bytes[at + 1] & 0xFFL) << 24
        | (bytes[at + 2] & 0xFFL) << 16
        | (bytes[at + 3] & 0xFFL) << 8
        | bytes[at + 4] & 0xFFL;
  }

  private static void require(boolean present, int document) throws IOException {
    if (!present) {
      throw new IOException("document " + document + " has no header: the index is damaged");
    }
  }
}
