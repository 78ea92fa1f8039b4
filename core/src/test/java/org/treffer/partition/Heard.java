package org.treffer.partition;

import java.util.ArrayList;
import java.util.List;

/** What a listener hears of a load. */
class Heard implements Ingest.Listener {
  final List<String> remarks = new ArrayList<>();
  int accepted;

  @Override
  public void accepted(int records) {
    accepted += records;
  }

  @Override
  public void rejected(String source, long line, String reason) {
    remarks.add(source + ":" + line + " rejected: " + reason);
  }

  @Override
  public void warned(String source, long line, String what) {
    remarks.add(source + ":" + line + " warned: " + what);
  }
}
