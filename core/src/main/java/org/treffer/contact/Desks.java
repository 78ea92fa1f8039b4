package org.treffer.contact;

import java.util.List;
import java.util.Optional;
import org.treffer.record.Category;

/**
 * The desks of one contact point: the list of the categories it knows.
 *
 * @param all one a category
 */
public record Desks(List<Desk> all) {

  /** Copies the list. */
  public Desks {
    all = List.copyOf(all);
  }

  /** The desk of a category. */
  public Optional<Desk> of(Category category) {
    return all.stream().filter(d -> d.category().name().equals(category.name())).findFirst();
  }
}
