package org.treffer.face;

import java.util.List;

/**
 * A face.
 *
 * @param features four numbers
 */
public record Face(List<Integer> features) {

  /** The greatest distance of two pictures of one person. */
  public static final int SAME = 10;

  /** How many numbers there are. */
  public static final int FEATURES = 4;

  /** Checks their number. */
  public Face {
    features = List.copyOf(features);
    if (features.size() != FEATURES) {
      throw new IllegalArgumentException("a face has 4 numbers, not " + features.size());
    }
  }

  /** How far two faces are apart. */
  public int distance(Face other) {
    int distance = 0;
    for (int i = 0; i < FEATURES; i++) {
      distance += Math.abs(features.get(i) - other.features.get(i));
    }
    return distance;
  }
}
