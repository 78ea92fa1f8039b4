package org.treffer.finger.evaluation;

/** A few linear equations, by Gaussian elimination with pivoting. */
final class LinearEquations {

  private LinearEquations() {}

  /** The x with matrix · x = right. The matrix must not be singular. */
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] a = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, a[i], 0, n);
      a[i][n] = right[i];
    }
    for (int column = 0; column < n; column++) {
      swapLargestUp(a, column);
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : a[row][column] / a[column][column];
        for (int k = column; factor != 0 && k <= n; k++) {
          a[row][k] -= factor * a[column][k];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = a[i][n] / a[i][i];
    }
    return x;
  }

  private static void swapLargestUp(double[][] a, int column) {
    int largest = column;
    for (int row = column + 1; row < a.length; row++) {
      largest = Math.abs(a[row][column]) > Math.abs(a[largest][column]) ? row : largest;
    }
    double[] former = a[column];
    a[column] = a[largest];
    a[largest] = former;
  }
}
