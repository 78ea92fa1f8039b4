package org.treffer.record;

/**
 * The records that a state compares in bulk with others' (Decision 2008/615/JHA, Article 4): stains
 * of nobody known, that is not blocked and not solved. A stain identified later is untraceable no
 * more, and its comparison must stop.
 */
public final class OpenStains implements RecordFilter {

  private final int kind;

  /**
   * A filter.
   *
   * @param kind the category's number of the kind that is unidentified
   */
  public OpenStains(int kind) {
    this.kind = kind;
  }

  @Override
  public boolean admits(long common, long[] grounds, int count) {
    if (PackedHeader.kind(common) != kind || PackedHeader.status(common) == Status.BLOCKED) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (PackedHeader.event(grounds[i]) == Event.SOLVED) {
        return false;
      }
    }
    return true;
  }
}
