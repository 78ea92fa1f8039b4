package org.treffer.finger;

/** The bell curve exp(-x²/2) from a table, cut off at three standard deviations. */
final class Bell {

  private static final int STEPS = 128;
  private static final int REACH = 3;
  private static final float[] TABLE = table();

  private Bell() {}

  static float at(float x) {
    int step = (int) (Math.abs(x) * STEPS + 0.5f);
    return step < TABLE.length ? TABLE[step] : 0;
  }

  private static float[] table() {
    float[] table = new float[REACH * STEPS];
    for (int i = 0; i < table.length; i++) {
      double x = (double) i / STEPS;
      table[i] = (float) Math.exp(-x * x / 2);
    }
    return table;
  }
}
