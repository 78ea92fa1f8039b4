package org.treffer.serve;

import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import tools.jackson.core.JsonGenerator;

/**
 * How one category's probes and hits travel between processes: as objects of JSON that are read
 * into equal ones. A new category is a line in {@link Wire#standard}.
 */
interface CategoryWire {

  /** The category. */
  Category category();

  /**
   * Writes a probe.
   *
   * @throws IllegalArgumentException if it is of another category
   */
  void writeProbe(Probe probe, JsonGenerator json);

  /**
   * Reads a probe.
   *
   * @throws IllegalArgumentException naming the field that does not fit
   */
  Probe readProbe(Body body);

  /**
   * Writes a hit.
   *
   * @throws IllegalArgumentException if it is of another category
   */
  void writeHit(Hit hit, JsonGenerator json);

  /**
   * Reads a hit.
   *
   * @throws IllegalArgumentException naming the field that does not fit
   */
  Hit readHit(Body body);
}
