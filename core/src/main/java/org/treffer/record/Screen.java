package org.treffer.record;

import java.util.List;
import java.util.Optional;

/**
 * What a register asks of a record besides its form, before it takes it.
 *
 * @param <R> the category's record
 */
public interface Screen<R extends StoredRecord> {

  /** Why a record cannot be taken, for the user who loads it; empty if it can. */
  Optional<String> obstacle(R record);

  /** What a user should know of a record that is taken. */
  List<String> remarks(R record);

  /** The records of a source that a screen lets through; the others are rejected by their line. */
  static <R extends StoredRecord> RecordSource<R> over(RecordSource<R> source, Screen<R> screen) {
    return new ScreenedSource<>(source, screen);
  }
}
