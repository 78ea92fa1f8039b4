package org.treffer.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import org.treffer.record.StoredRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as lines of JSON, the form of this project's own; the other way round from {@link
 * JsonLineSource}.
 *
 * @param <R> the category's record
 */
public final class JsonLineWriter<R extends StoredRecord> implements RecordWriter<R> {

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("\n").build();

  private final OutputStream out;
  private final JsonGenerator json;
  private final BiConsumer<R, JsonGenerator> line;
  private final BiConsumer<R, Losses> lost;

  /** A writer of records that lines of JSON carry whole, to a stream, which it closes. */
  public JsonLineWriter(OutputStream out, BiConsumer<R, JsonGenerator> line) {
    this(out, line, (record, losses) -> {});
  }

  /**
   * A writer to a stream, which it closes.
   *
   * @param line writes a record
   * @param lost tells what its line leaves out
   */
  public JsonLineWriter(
      OutputStream out, BiConsumer<R, JsonGenerator> line, BiConsumer<R, Losses> lost) {
    this.out = out;
    this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    this.line = line;
    this.lost = lost;
  }

  @Override
  public void write(R record, Losses losses) {
    lost.accept(record, losses);
    line.accept(record, json);
  }

  @Override
  public void close() throws IOException {
    json.flush();
    out.write('\n');
    json.close();
  }
}
