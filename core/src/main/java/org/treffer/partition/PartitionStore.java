package org.treffer.partition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.store.MMapDirectory;
import org.treffer.index.SegmentQuery;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Hit;

/**
 * One nation's store, opened for reading. Safe for many threads; readers never lock and never see
 * half a load.
 */
public final class PartitionStore implements Closeable {

  private final Country country;
  private final Path folder;
  private final ConcurrentMap<String, RegisterReader> registers = new ConcurrentHashMap<>();

  /** The store of a nation in its folder; registers are opened at first need. */
  public PartitionStore(Country country, Path folder) {
    this.country = country;
    this.folder = folder;
  }

  /**
   * Loads what opening a process's first register needs of Lucene and of the operating system,
   * which takes some ten milliseconds. Nobody has to call it: opening a register does the same.
   */
  public static void prepare() {
    MMapDirectory.supportsMadvise();
  }

  /** Whose store it is. */
  public Country country() {
    return country;
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /**
   * Whether the nation has a register of a category: one that was loaded once, even if empty now. A
   * first load that was broken off leaves none.
   */
  public boolean holds(Category category) {
    return registers.containsKey(category.name()) || RegisterReader.exists(register(category));
  }

  /**
   * Searches the register of a category in one snapshot.
   *
   * @return every hit, or that the register cannot be searched as a whole
   */
  public <H extends Hit> StoreAnswer<H> search(Category category, SegmentQuery<H> query) {
    try (Snapshot snapshot = snapshot(category)) {
      return new StoreAnswer.Complete<>(snapshot.search(query));
    } catch (IOException e) {
      return new StoreAnswer.Unavailable<>("the " + category.name() + " register: " + e);
    }
  }

  /**
   * The register of a category as of its last commit, unchanged for as long as it is held.
   *
   * @throws IOException if there is no such register or it cannot be read
   */
  public Snapshot snapshot(Category category) throws IOException {
    return reader(category).snapshot();
  }

  private RegisterReader reader(Category category) throws IOException {
    RegisterReader open = registers.get(category.name());
    if (open != null) {
      return open;
    }
    synchronized (registers) {
      open = registers.get(category.name());
      if (open == null) {
        open = RegisterReader.open(register(category));
        registers.put(category.name(), open);
      }
      return open;
    }
  }

  private Path register(Category category) {
    return folder.resolve(category.name());
  }

  @Override
  public void close() throws IOException {
    for (RegisterReader open : registers.values()) {
      open.close();
    }
    registers.clear();
  }
}
