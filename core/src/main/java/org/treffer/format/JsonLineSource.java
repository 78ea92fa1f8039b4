package org.treffer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Records in JSON Lines: one object a line, UTF-8, blank lines skipped. A line that is no record is
 * rejected with its number and the reason; the others are read all the same.
 *
 * @param <R> the category's record
 */
public final class JsonLineSource<R extends StoredRecord> implements RecordSource<R> {

  private static final JsonFactory JSON = new JsonFactory();

  private final String name;
  private final LineBlocks blocks;
  private final JsonLineReader<R> reader;

  /**
   * A source over a stream, which it closes.
   *
   * @param name what messages call it
   */
  public JsonLineSource(String name, InputStream in, JsonLineReader<R> reader) {
    this.name = name;
    this.blocks = new LineBlocks(in);
    this.reader = reader;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Batch<R>> next() throws IOException {
    return blocks.next().map(block -> sink -> read(block, sink));
  }

  private void read(LineBlocks.Block block, Sink<R> sink) {
    byte[] bytes = block.bytes();
    long line = block.firstLine();
    int start = 0;
    while (start < block.length()) {
      int end = start;
      while (end < block.length() && bytes[end] != '\n') {
        end++;
      }
      if (!blank(bytes, start, end)) {
        readLine(bytes, start, end, line, sink);
      }
      start = end + 1;
      line++;
    }
  }

  private void readLine(byte[] bytes, int start, int end, long line, Sink<R> sink) {
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      R record = reader.read(parser, what -> sink.warn(line, what));
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more follows the record: write one record a line");
      }
      sink.accept(line, record);
    } catch (JacksonException e) {
      sink.reject(line, JsonFields.malformed(e));
    } catch (IllegalArgumentException e) {
      sink.reject(line, e.getMessage());
    }
  }

  private static boolean blank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
