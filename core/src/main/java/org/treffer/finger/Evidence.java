package org.treffer.finger;

/**
 * Stage 7: what the pairs under an alignment are worth, beside the minutiae that found no partner
 * where the prints overlap. Every minutia counts by its {@link Crowding} weight.
 */
final class Evidence {

  /** Keeps the share of a tiny overlap from looking complete. */
  private static final float CAUTION = 2;

  /** The sum over pairs of closeness squared: about how many minutiae truly lie on each other. */
  float paired;

  /** The probe's minutiae in the overlap, pairs included. */
  float probeExpected;

  /** The candidate's minutiae in the overlap, pairs included. */
  float candidateExpected;

  void weigh(Alignment laid, Pairing pairing, PreparedPrint probe, PreparedPrint candidate) {
    paired = 0;
    for (int p = 0; p < pairing.size; p++) {
      float close = pairing.closeness[p];
      float both = probe.weight[pairing.probe[p]] * candidate.weight[pairing.candidate[p]];
      paired += close * close * (float) Math.sqrt(both);
    }
    probeExpected = 0;
    for (int i = 0; i < probe.size; i++) {
      float seen = pairing.probePaired[i] ? 1 : candidate.coverage.at(laid.x[i], laid.y[i]);
      probeExpected += seen * probe.weight[i];
    }
    candidateExpected = 0;
    double det = laid.determinant();
    double scale = Math.abs(det) < 1e-6 ? 0 : 1 / det;
    for (int j = 0; j < candidate.size; j++) {
      float seen = 1;
      if (!pairing.candidatePaired[j]) {
        double dx = (candidate.x[j] - laid.x0) * scale;
        double dy = (candidate.y[j] - laid.y0) * scale;
        seen =
            probe.coverage.at(
                (float) (laid.yy * dx - laid.xy * dy), (float) (laid.xx * dy - laid.yx * dx));
      }
      candidateExpected += seen * candidate.weight[j];
    }
  }

  /** The share of the overlap's minutiae that are paired, 0 to 1. */
  float share() {
    return paired / (float) Math.sqrt((probeExpected + CAUTION) * (candidateExpected + CAUTION));
  }

  /** The log odds of one finger, with the strength of the pairs that led here. */
  float logOdds(float strength) {
    return Fusion.logOdds(strength, share(), paired);
  }
}
