package org.treffer.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of which some are drawn more often than others. Immutable.
 *
 * @param <T> the values
 */
public final class Weighted<T> {

  private final List<T> values;
  private final double[] upTo;

  private Weighted(List<T> values, double[] upTo) {
    this.values = List.copyOf(values);
    this.upTo = upTo;
  }

  /**
   * Collects the values of a {@link Weighted}.
   *
   * @param <T> the values
   */
  public static final class Builder<T> {
    private final List<T> values = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** Adds a value; its weight counts in relation to the others'. */
    public Builder<T> add(T value, double weight) {
      values.add(value);
      weights.add(weight);
      return this;
    }

    /**
     * The values added so far.
     *
     * @throws IllegalStateException if there is none
     */
    public Weighted<T> build() {
      if (values.isEmpty()) {
        throw new IllegalStateException("nothing to draw from");
      }
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      double[] upTo = new double[values.size()];
      double running = 0;
      for (int i = 0; i < upTo.length; i++) {
        running += weights.get(i);
        upTo[i] = running / sum;
      }
      return new Weighted<>(values, upTo);
    }
  }

  /** One value by its weight. */
  public T draw(Draws draws) {
    double place = draws.unit();
    int i = 0;
    while (i < upTo.length - 1 && place >= upTo[i]) {
      i++;
    }
    return values.get(i);
  }
}
