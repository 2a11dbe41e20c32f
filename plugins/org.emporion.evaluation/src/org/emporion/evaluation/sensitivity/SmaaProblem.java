package org.emporion.evaluation.sensitivity;

import java.util.List;

/**
 * A decision whose values and weights are not known exactly.
 *
 * @param values for each candidate its value on each criterion, more being better
 * @param weightings what is known of the weights; several are simulated on the same values, each with a
 *     result of its own
 * @param samples samples to draw, at least 1
 * @param seed the same seed gives the same result on any machine and any number of threads
 */
public record SmaaProblem(
    List<List<UncertainValue>> values, List<UncertainWeights> weightings, int samples, long seed)
    implements SampleSource {
  public SmaaProblem {
    values = values.stream().map(List::copyOf).toList();
    weightings = List.copyOf(weightings);
    if (values.isEmpty() || weightings.isEmpty() || samples < 1) {
      throw new IllegalArgumentException("At least one candidate, one weighting and one sample are needed");
    }
    int criteria = weightings.getFirst().criteria();
    if (values.stream().anyMatch(row -> row.size() != criteria)
        || weightings.stream().anyMatch(each -> each.criteria() != criteria)) {
      throw new IllegalArgumentException("Every candidate needs one value, every weighting one weight for each criterion");
    }
  }

  /** With one weighting. */
  public SmaaProblem(List<List<UncertainValue>> values, UncertainWeights weights, int samples, long seed) {
    this(values, List.of(weights), samples, seed);
  }

  @Override
  public int candidates() {
    return values.size();
  }

  @Override
  public int criteria() {
    return weightings.getFirst().criteria();
  }

  @Override
  public int weightingCount() {
    return weightings.size();
  }

  @Override
  public boolean fixed(int weighting) {
    return weightings.get(weighting) instanceof UncertainWeights.Exactly;
  }

  @Override
  public double constant(int candidate, int criterion) {
    return ValueColumn.of(values.get(candidate).get(criterion)) instanceof ValueColumn.Constant constant
        ? constant.value() : Double.NaN;
  }

  @Override
  public double magnitude() {
    return values.stream().flatMap(List::stream).mapToDouble(ValueColumn::magnitude).max().orElseThrow();
  }

  @Override
  public Filler filler() {
    int criteria = criteria();
    ValueColumn[] columns = values.stream().flatMap(List::stream).map(ValueColumn::of).toArray(ValueColumn[]::new);
    WeightColumns[] weights = weightings.stream().map(WeightColumns::of).toArray(WeightColumns[]::new);
    return new Filler() {
      @Override
      public void values(int unit, int candidate, int criterion, double[] out, int size) {
        int cell = candidate * criteria + criterion;
        columns[cell].fill(Draws.key(seed, unit, cell), out, size);
      }

      @Override
      public void weights(int unit, int weighting, double[][] out, int size) {
        weights[weighting].fill(Draws.key(seed, unit, -1 - weighting), out, size);
      }
    };
  }
}
