package org.treffer.terminal;

import java.io.Closeable;
import java.io.PrintStream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one JSON object a line. The keys of a record keep the order of its components, those of a
 * map the map's own, so the same result is the same bytes. Absent optional values are best left out
 * of the map. Not safe for several threads.
 */
public final class JsonLines implements Closeable {

  private final PrintStream out;

  /** Made at the first value, since a command that is not asked for JSON should not wait for it. */
  private JsonMapper mapper;

  /** Writes to a stream that stays open. */
  public JsonLines(PrintStream out) {
    this.out = out;
  }

  /** Writes a record, a map or a JSON tree. */
  public void write(Object value) {
    if (mapper == null) {
      mapper = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
    }
    writeMade(mapper.writeValueAsString(value));
  }

  /** Writes an object that somebody else made, without its line break. */
  public void writeMade(String json) {
    out.print(json);
    out.print('\n');
  }

  /** Hands everything written to the reader: call it where a person waits for the line. */
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
