package org.treffer.finger;

/**
 * Stage 4: how the probe lies on the candidate, an affine map. It starts as the rotation and shift
 * that suit a seed pair and the pairs that agree with it, and is refitted to the pairs found under
 * it.
 *
 * <pre>
 * x' = xx x + xy y + x0
 * y' = yx x + yy y + y0
 * </pre>
 */
final class Alignment {

  /** A pair's directions count as much as a second minutia this far away. */
  private static final double ARM = 15;

  /** How hard stretching is held back, in weighted square pixels. */
  private static final double STIFFNESS = 20_000;

  /** How hard turning is held back. */
  private static final double INERTIA = 500;

  double xx;
  double xy;
  double x0;
  double yx;
  double yy;
  double y0;

  /** The probe's minutiae as mapped. */
  final float[] x = new float[PreparedPrint.MOST];

  final float[] y = new float[PreparedPrint.MOST];
  final float[] cos = new float[PreparedPrint.MOST];
  final float[] sin = new float[PreparedPrint.MOST];

  /** Lays the probe by a seed pair and those that agree with it. */
  void seed(Relaxation pairs, int seed) {
    double weights = 0;
    double ax = 0;
    double ay = 0;
    double bx = 0;
    double by = 0;
    for (int k = 0; k < pairs.size; k++) {
      double w = weight(pairs, seed, k);
      weights += w;
      ax += w * pairs.probeX[k];
      ay += w * pairs.probeY[k];
      bx += w * pairs.candidateX[k];
      by += w * pairs.candidateY[k];
    }
    ax /= weights;
    ay /= weights;
    bx /= weights;
    by /= weights;
    double along = 0;
    double across = 0;
    for (int k = 0; k < pairs.size; k++) {
      double w = weight(pairs, seed, k);
      double px = pairs.probeX[k] - ax;
      double py = pairs.probeY[k] - ay;
      double qx = pairs.candidateX[k] - bx;
      double qy = pairs.candidateY[k] - by;
      along += w * (px * qx + py * qy + ARM * ARM * pairs.cos[k]);
      across += w * (px * qy - py * qx + ARM * ARM * pairs.sin[k]);
    }
    double length = Math.max(1e-9, Math.sqrt(along * along + across * across));
    xx = along / length;
    yx = across / length;
    xy = -yx;
    yy = xx;
    x0 = bx - xx * ax - xy * ay;
    y0 = by - yx * ax - yy * ay;
  }

  private static double weight(Relaxation pairs, int seed, int k) {
    double strength = Math.max(1e-6, pairs.strength[k]);
    return k == seed ? strength : strength * pairs.agreement(seed, k);
  }

  /** Maps the probe's minutiae; directions turn by the rotation nearest to the map. */
  void map(PreparedPrint probe) {
    double turn = 1 / Math.max(1e-9, Math.sqrt((xx + yy) * (xx + yy) + (yx - xy) * (yx - xy)));
    float turnCos = (float) ((xx + yy) * turn);
    float turnSin = (float) ((yx - xy) * turn);
    for (int i = 0; i < probe.size; i++) {
      x[i] = mapX(probe.x[i], probe.y[i]);
      y[i] = mapY(probe.x[i], probe.y[i]);
      cos[i] = turnCos * probe.cos[i] - turnSin * probe.sin[i];
      sin[i] = turnSin * probe.cos[i] + turnCos * probe.sin[i];
    }
  }

  float mapX(float fromX, float fromY) {
    return (float) (xx * fromX + xy * fromY + x0);
  }

  float mapY(float fromX, float fromY) {
    return (float) (yx * fromX + yy * fromY + y0);
  }

  double determinant() {
    return xx * yy - xy * yx;
  }

  /**
   * Moves the map onto the pairs found under it, by weighted least squares: shift freely, turn
   * nearly freely, stretch only as far as many pairs far apart demand it.
   */
  void refit(Pairing pairing, PreparedPrint candidate) {
    double weights = 0;
    double px = 0;
    double py = 0;
    double ux = 0;
    double uy = 0;
    for (int p = 0; p < pairing.size; p++) {
      int i = pairing.probe[p];
      double w = pairing.closeness[p];
      weights += w;
      px += w * x[i];
      py += w * y[i];
      ux += w * (candidate.x[pairing.candidate[p]] - x[i]);
      uy += w * (candidate.y[pairing.candidate[p]] - y[i]);
    }
    if (weights <= 0) {
      return;
    }
    px /= weights;
    py /= weights;
    ux /= weights;
    uy /= weights;
    double pxx = 0;
    double pxy = 0;
    double pyy = 0;
    double uxx = 0;
    double uxy = 0;
    double uyx = 0;
    double uyy = 0;
    for (int p = 0; p < pairing.size; p++) {
      int i = pairing.probe[p];
      double w = pairing.closeness[p];
      double dx = x[i] - px;
      double dy = y[i] - py;
      double ex = candidate.x[pairing.candidate[p]] - x[i] - ux;
      double ey = candidate.y[pairing.candidate[p]] - y[i] - uy;
      pxx += w * dx * dx;
      pxy += w * dx * dy;
      pyy += w * dy * dy;
      uxx += w * dx * ex;
      uxy += w * dy * ex;
      uyx += w * dx * ey;
      uyy += w * dy * ey;
    }
    double turn = (uyx - uxy) / (pxx + pyy + INERTIA);
    uyx -= turn * pxx;
    uyy -= turn * pxy;
    uxx += turn * pxy;
    uxy += turn * pyy;
    double a = pxx + STIFFNESS;
    double d = pyy + STIFFNESS;
    double det = a * d - pxy * pxy;
    double sxx = 1 + (d * uxx - pxy * uxy) / det;
    double sxy = (a * uxy - pxy * uxx) / det - turn;
    double syx = (d * uyx - pxy * uyy) / det + turn;
    double syy = 1 + (a * uyy - pxy * uyx) / det;
    then(sxx, sxy, ux + px - sxx * px - sxy * py, syx, syy, uy + py - syx * px - syy * py);
  }

  /** Follows this map by another. */
  private void then(double sxx, double sxy, double sx0, double syx, double syy, double sy0) {
    double nxx = sxx * xx + sxy * yx;
    double nxy = sxx * xy + sxy * yy;
    double nx0 = sxx * x0 + sxy * y0 + sx0;
    yx = syx * xx + syy * yx;
    yy = syx * xy + syy * yy;
    y0 = syx * x0 + syy * y0 + sy0;
    xx = nxx;
    xy = nxy;
    x0 = nx0;
  }
}
