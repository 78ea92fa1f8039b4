package org.treffer.format;

import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Reference;

/** The losses that a writer told. */
public final class RecordedLosses implements Losses {

  /** Parts of records, as {@code REF: part}. */
  public final List<String> parts = new ArrayList<>();

  /** Records, as {@code REF: why}. */
  public final List<String> wholes = new ArrayList<>();

  @Override
  public void part(Reference record, String what) {
    parts.add(record + ": " + what);
  }

  @Override
  public void whole(Reference record, String why) {
    wholes.add(record + ": " + why);
  }
}
