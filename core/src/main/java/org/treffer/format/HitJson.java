package org.treffer.format;

import org.treffer.record.Hit;
import org.treffer.record.Status;
import tools.jackson.core.JsonGenerator;

/** Writes the hits of one category; a line in the list that the writer of answers is given. */
public interface HitJson {

  /** The category's name. */
  String category();

  /**
   * Writes a hit as an object.
   *
   * @throws IllegalArgumentException if the hit is of another category
   */
  void write(Hit hit, JsonGenerator json);

  /** Marks a hit on a disputed record, in an object that has begun; others have no such field. */
  static void mark(Hit hit, JsonGenerator json) {
    if (hit.disputed()) {
      json.writeStringProperty("status", Status.DISPUTED.text());
    }
  }
}
