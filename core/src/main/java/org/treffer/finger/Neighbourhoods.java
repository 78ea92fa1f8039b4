package org.treffer.finger;

import java.util.Arrays;

/**
 * What surrounds each minutia, in 222 bits that do not change when the finger is turned or moved.
 *
 * <p>A disc of 3.35 mm around the minutia, turned into its direction, is cut into 37 places; each
 * place asks for each of six directions whether a neighbour of about that direction is near. The
 * idea is the minutia cylinder code of Cappelli, Ferrara and Maltoni (2010), here with a coarse
 * grid and without a mask: on real prints 37 places told impostors apart as well as 97.
 *
 * <pre>
 * words   w0 of minutia 0, w0 of 1, ... w0 of n-1, w1 of 0, ...  four words a minutia, so that a
 *         vector of longs holds the same word of neighbouring minutiae
 * bit     6 * place + direction, from the lowest bit of w0
 * </pre>
 */
final class Neighbourhoods {

  /** Longs a minutia. */
  static final int WORDS = 4;

  private static final int SIDE = 7;
  private static final int DIRECTIONS = 6;
  private static final float RADIUS = 66;
  private static final float SPREAD = 10.5f;
  private static final float SPREAD_RADIANS = 0.63f;
  private static final float THRESHOLD = 0.27f;
  private static final float REACH = RADIUS + 3 * SPREAD;

  /** Per row of the grid the first and last column inside the disc. */
  private static final int[] FIRST = {2, 1, 0, 0, 0, 1, 2};

  private static final int PLACES = 37;

  final long[] words;

  /** How many bits each minutia has set. */
  final float[] filled;

  Neighbourhoods(int size, long[] words) {
    this.words = words;
    this.filled = new float[size];
    countFilled(words, size, filled);
  }

  /** Counts the bits that each of some minutiae has set. */
  static void countFilled(long[] words, int size, float[] filled) {
    for (int i = 0; i < size; i++) {
      int bits = 0;
      for (int w = 0; w < WORDS; w++) {
        bits += Long.bitCount(words[w * size + i]);
      }
      filled[i] = bits;
    }
  }

  /** The neighbourhoods of all minutiae of a print. */
  static Neighbourhoods of(float[] x, float[] y, float[] cos, float[] sin) {
    int size = x.length;
    long[] words = new long[WORDS * size];
    float[] presence = new float[PLACES * DIRECTIONS];
    float[] along = new float[SIDE];
    float[] across = new float[SIDE];
    float[] turn = new float[DIRECTIONS];
    for (int i = 0; i < size; i++) {
      Arrays.fill(presence, 0);
      for (int j = 0; j < size; j++) {
        float dx = x[j] - x[i];
        float dy = y[j] - y[i];
        if (j == i || dx * dx + dy * dy > REACH * REACH) {
          continue;
        }
        bells(cos[i] * dx + sin[i] * dy, along);
        bells(cos[i] * dy - sin[i] * dx, across);
        turns(cos[i] * cos[j] + sin[i] * sin[j], cos[i] * sin[j] - sin[i] * cos[j], turn);
        add(along, across, turn, presence);
      }
      pack(presence, words, i, size);
    }
    return new Neighbourhoods(size, words);
  }

  /** How near a coordinate is to each column of the grid. */
  private static void bells(float at, float[] bells) {
    for (int k = 0; k < SIDE; k++) {
      bells[k] = Bell.at((at - (2 * k - (SIDE - 1)) * (RADIUS / SIDE)) / SPREAD);
    }
  }

  private static void turns(float cos, float sin, float[] turns) {
    // Image directions turn clockwise, since y points down.
    float angle = (float) -Math.atan2(sin, cos);
    float sector = (float) (2 * Math.PI / DIRECTIONS);
    for (int k = 0; k < DIRECTIONS; k++) {
      float apart = angle - k * sector;
      apart -= (float) (2 * Math.PI * Math.rint(apart / (2 * Math.PI)));
      turns[k] = Bell.at(apart / SPREAD_RADIANS);
    }
  }

  private static void add(float[] along, float[] across, float[] turn, float[] presence) {
    int place = 0;
    for (int row = 0; row < SIDE; row++) {
      int columns = SIDE - 2 * FIRST[row];
      if (along[row] > 0) {
        for (int column = FIRST[row]; column < FIRST[row] + columns; column++) {
          float near = along[row] * across[column];
          int at = (place + column - FIRST[row]) * DIRECTIONS;
          for (int k = 0; near > 0 && k < DIRECTIONS; k++) {
            presence[at + k] += near * turn[k];
          }
        }
      }
      place += columns;
    }
  }

  private static void pack(float[] presence, long[] words, int minutia, int size) {
    for (int bit = 0; bit < presence.length; bit++) {
      if (presence[bit] > THRESHOLD) {
        words[(bit >> 6) * size + minutia] |= 1L << bit;
      }
    }
  }
}
