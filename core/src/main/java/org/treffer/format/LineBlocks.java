package org.treffer.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of bytes into blocks of whole lines, quickly, so that others can read them apart.
 */
final class LineBlocks implements Closeable {

  /** Bytes in a block, unless a single line is longer. */
  private static final int BLOCK = 1 << 18;

  /** The longest line taken; a longer one is handed on cut off, and is then rejected as JSON. */
  static final int LONGEST_LINE = 1 << 24;

  private final InputStream in;
  private byte[] rest = new byte[0];
  private long nextLine = 1;
  private boolean ended;

  LineBlocks(InputStream in) {
    this.in = in;
  }

  /**
   * Some whole lines.
   *
   * @param bytes the lines, each ended by a line feed, the last perhaps not
   * @param length how many bytes count
   * @param firstLine the number of the first line, counted from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // handed from reader to reader, never compared
  record Block(byte[] bytes, int length, long firstLine) {}

  /** The next block, empty at the end. */
  Optional<Block> next() throws IOException {
    byte[] bytes = Arrays.copyOf(rest, Math.max(BLOCK, 2 * rest.length));
    int length = rest.length;
    int end = 0;
    while (end == 0 && !ended) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      int read = in.readNBytes(bytes, length, bytes.length - length);
      ended = read < bytes.length - length;
      end = ended ? length + read : lastLineEnd(bytes, length, length + read);
      length += read;
      if (end == 0 && length >= LONGEST_LINE) {
        end = length;
      }
    }
    if (length == 0) {
      return Optional.empty();
    }
    end = end == 0 ? length : end;
    rest = Arrays.copyOfRange(bytes, end, length);
    Block block = new Block(bytes, end, nextLine);
    nextLine += lineFeeds(bytes, end);
    return Optional.of(block);
  }

  /** One behind the last line feed, 0 if there is none from a place on. */
  private static int lastLineEnd(byte[] bytes, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  private static int lineFeeds(byte[] bytes, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
