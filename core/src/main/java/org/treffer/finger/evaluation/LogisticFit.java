package org.treffer.finger.evaluation;

/**
 * Logistic regression by Newton's method with a light ridge, for a handful of features. Both
 * classes count as much as each other, however many examples each has.
 */
final class LogisticFit {

  private static final int ROUNDS = 40;
  private static final double RIDGE = 1e-3;

  private final double[] weights;
  private final double constant;

  private LogisticFit(double[] weights, double constant) {
    this.weights = weights;
    this.constant = constant;
  }

  /** Fits weights to examples; {@code features[i]} belongs to {@code genuine[i]}. */
  static LogisticFit of(double[][] features, boolean[] genuine) {
    int n = features[0].length;
    double[] scale = scales(features);
    double[] beta = new double[n + 1];
    double[] share = shares(genuine);
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[n + 1][n + 1];
      double[] gradient = new double[n + 1];
      for (int i = 0; i < features.length; i++) {
        accumulate(features[i], scale, genuine[i], share[i], beta, hessian, gradient);
      }
      for (int k = 0; k < n; k++) {
        hessian[k][k] += RIDGE;
        gradient[k] -= RIDGE * beta[k];
      }
      double[] step = LinearEquations.solve(hessian, gradient);
      for (int k = 0; k <= n; k++) {
        beta[k] += step[k];
      }
    }
    double[] weights = new double[n];
    for (int k = 0; k < n; k++) {
      weights[k] = beta[k] / scale[k];
    }
    return new LogisticFit(weights, beta[n]);
  }

  private static void accumulate(
      double[] features,
      double[] scale,
      boolean genuine,
      double share,
      double[] beta,
      double[][] hessian,
      double[] gradient) {
    int n = features.length;
    double[] x = new double[n + 1];
    double z = beta[n];
    x[n] = 1;
    for (int k = 0; k < n; k++) {
      x[k] = features[k] / scale[k];
      z += beta[k] * x[k];
    }
    double p = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, z))));
    for (int k = 0; k <= n; k++) {
      gradient[k] += share * ((genuine ? 1 : 0) - p) * x[k];
      for (int l = 0; l <= n; l++) {
        hessian[k][l] += share * (p * (1 - p) + 1e-9) * x[k] * x[l];
      }
    }
  }

  private static double[] scales(double[][] features) {
    double[] scale = new double[features[0].length];
    for (double[] example : features) {
      for (int k = 0; k < scale.length; k++) {
        scale[k] += Math.abs(example[k]) / features.length;
      }
    }
    return scale;
  }

  private static double[] shares(boolean[] genuine) {
    int count = 0;
    for (boolean g : genuine) {
      count += g ? 1 : 0;
    }
    double[] shares = new double[genuine.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = 0.5 * genuine.length / (genuine[i] ? count : genuine.length - count);
    }
    return shares;
  }

  /** The weight of a feature. */
  double weight(int feature) {
    return weights[feature];
  }

  /** The log odds where all features are 0. */
  double constant() {
    return constant;
  }

  double logOdds(double[] features) {
    double z = constant;
    for (int k = 0; k < weights.length; k++) {
      z += weights[k] * features[k];
    }
    return z;
  }
}
