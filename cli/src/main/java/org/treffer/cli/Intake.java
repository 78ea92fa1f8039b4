package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.treffer.index.CategoryIndex;
import org.treffer.partition.Snapshot;
import org.treffer.record.Category;
import org.treffer.record.LoadWatch;
import org.treffer.record.RecordSource;
import org.treffer.record.Screen;
import org.treffer.record.StoredRecord;
import org.treffer.request.Regime;

/**
 * How one category's records come into a store. A category that can be loaded is an entry of {@link
 * Intakes#ALL}.
 *
 * @param <R> the category's record
 */
interface Intake<R extends StoredRecord> {

  /** The category's fields in an index. */
  CategoryIndex<R> index();

  /** The category. */
  default Category category() {
    return index().category();
  }

  /**
   * Whether a file holds records of this category.
   *
   * @param beginning its first characters, some thousands of them, uncompressed
   */
  boolean recognises(String beginning);

  /**
   * Opens a file.
   *
   * @param today the day that counts as stored where a record states none
   */
  RecordSource<R> open(Path file, LocalDate today) throws IOException;

  /** What a partition asks of a record, given the regimes of its agreements; may be none. */
  Screen<R> screen(List<Regime> regimes);

  /**
   * The same, where the register holds records already.
   *
   * @param register as of its last commit; open while records are screened
   */
  default Screen<R> screen(List<Regime> regimes, Snapshot register) {
    return screen(regimes);
  }

  /** Who watches a whole load; nobody, unless the category says so. */
  default LoadWatch<R> watch() {
    return LoadWatch.none();
  }
}
