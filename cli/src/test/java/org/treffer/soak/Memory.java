package org.treffer.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one process that lives through the whole soak takes of the machine, looked at again and
 * again. Compared are the medians of the first and of the last third of the looks; and, at a few
 * moments, what the objects take that are still needed: resident memory grows until the heap has
 * its full size, those must not.
 */
final class Memory {

  private final List<Long> residentKib = new ArrayList<>();
  private final List<Long> openFiles = new ArrayList<>();
  private final List<Long> liveKib = new ArrayList<>();

  void look(StateProcess process) {
    residentKib.add(process.residentKib());
    openFiles.add(process.openFiles());
  }

  /** Has all that is not needed any more collected, and looks at what is left. */
  void lookAtLive(StateProcess process) throws IOException, InterruptedException {
    liveKib.add(process.liveKib());
  }

  /** What was still needed, in KiB, at the first such look. */
  long firstLiveKib() {
    return liveKib.getFirst();
  }

  /** What was still needed, in KiB, at the last such look. */
  long lastLiveKib() {
    return liveKib.getLast();
  }

  long firstKib() {
    return median(first(residentKib));
  }

  long lastKib() {
    return median(last(residentKib));
  }

  long firstFiles() {
    return median(first(openFiles));
  }

  long lastFiles() {
    return median(last(openFiles));
  }

  int looks() {
    return residentKib.size();
  }

  private static List<Long> first(List<Long> all) {
    return all.subList(0, (all.size() + 2) / 3);
  }

  private static List<Long> last(List<Long> all) {
    return all.subList(all.size() * 2 / 3, all.size());
  }

  private static long median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public String toString() {
    return "resident %,d -> %,d KiB, open files %d -> %d (medians of the first and last third of %d)"
            .formatted(firstKib(), lastKib(), firstFiles(), lastFiles(), looks())
        + ", live objects "
        + liveKib
        + " KiB";
  }
}
