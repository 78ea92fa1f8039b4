package org.treffer.record;

/**
 * Watches the records of a whole load pass, source by source, and at its end says what of them does
 * not fit together.
 *
 * @param <R> the category's record
 */
public interface LoadWatch<R extends StoredRecord> {

  /** Hears what the watch has to say. */
  @FunctionalInterface
  interface Listener {
    /**
     * Something a user should know of a line that is taken.
     *
     * @param source the source's name
     * @param line counted from 1
     */
    void warned(String source, long line, String what);
  }

  /** A source whose records are watched. Sources are read one after the other. */
  RecordSource<R> over(RecordSource<R> source);

  /** Says what does not fit together, once every source is read to its end. */
  void report(Listener listener);

  /** One that sees nothing. */
  static <R extends StoredRecord> LoadWatch<R> none() {
    return new LoadWatch<>() {
      @Override
      public RecordSource<R> over(RecordSource<R> source) {
        return source;
      }

      @Override
      public void report(Listener listener) {
        // Nothing was looked for.
      }
    };
  }
}
