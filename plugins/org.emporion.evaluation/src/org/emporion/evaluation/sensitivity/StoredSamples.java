package org.emporion.evaluation.sensitivity;

import java.util.Arrays;

/**
 * Samples that were drawn before, as another program may have stored them.
 *
 * @param samples samples, at least 1
 * @param candidates number of candidates
 * @param criteria number of criteria
 * @param values of sample s, candidate i and criterion j at {@code (i * criteria + j) * samples + s}
 * @param weights of sample s and criterion j at {@code j * samples + s}, or one weight for each
 *     criterion that holds in all samples
 */
public record StoredSamples(int samples, int candidates, int criteria, double[] values, double[] weights)
    implements SampleSource {
  public StoredSamples {
    values = values.clone();
    weights = weights.clone();
    if (samples < 1 || candidates < 1 || criteria < 1
        || values.length != (long) samples * candidates * criteria
        || weights.length != criteria && weights.length != (long) samples * criteria) {
      throw new IllegalArgumentException(values.length + " values and " + weights.length + " weights for "
          + samples + " samples of " + candidates + " candidates by " + criteria + " criteria");
    }
  }

  @Override
  public int weightingCount() {
    return 1;
  }

  @Override
  public boolean fixed(int weighting) {
    return weights.length == criteria;
  }

  @Override
  public double constant(int candidate, int criterion) {
    return Double.NaN;
  }

  @Override
  public double magnitude() {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  @Override
  public Filler filler() {
    return new Filler() {
      @Override
      public void values(int unit, int candidate, int criterion, double[] out, int size) {
        System.arraycopy(values, (candidate * criteria + criterion) * samples + unit * UNIT, out, 0, size);
      }

      @Override
      public void weights(int unit, int weighting, double[][] out, int size) {
        for (int j = 0; j < criteria; j++) {
          if (fixed(weighting)) {
            Arrays.fill(out[j], 0, size, weights[j]);
          } else {
            System.arraycopy(weights, j * samples + unit * UNIT, out[j], 0, size);
          }
        }
      }
    };
  }
}
