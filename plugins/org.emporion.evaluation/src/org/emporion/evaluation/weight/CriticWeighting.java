package org.emporion.evaluation.weight;

import java.util.Arrays;
import java.util.List;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.method.Normalisation;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.TableRefusedException;

/**
 * CRITIC weights: a criterion counts the more the more its values differ and the less they go along with other
 * criteria. Source: Diakoulaki, Mavrotas and Papayannakis, Determining objective weights in multiple criteria
 * problems: the CRITIC method, Computers and Operations Research 22 (1995) 763-770. Values are normalised to
 * their range with more as better, so weights depend on no unit or origin. A criterion on which all are alike
 * gets no weight and takes no part in the conflict of others.
 */
public final class CriticWeighting {
  /** Method and edition. */
  public static final MethodEdition METHOD = new MethodEdition("critic", 1, "");

  /**
   * Weights out of the values of a table; its own weights are passed over.
   *
   * @throws TableRefusedException when nothing differs, or all that differs goes along completely
   */
  public WeightSet weigh(PerformanceTable table) {
    double[][] normalised = Normalisation.MIN_MAX.normalise(table);
    int width = table.criteria().size();
    double[][] centred = new double[width][];
    double[] deviation = new double[width];
    for (int j = 0; j < width; j++) {
      centred[j] = centred(normalised, j);
      deviation[j] = Math.sqrt(dot(centred[j], centred[j]) / normalised.length);
    }
    double[] conflict = new double[width];
    double[] information = new double[width];
    for (int j = 0; j < width; j++) {
      for (int k = 0; k < width; k++) {
        if (j != k && deviation[j] > 0 && deviation[k] > 0) {
          double correlation = dot(centred[j], centred[k]) / normalised.length / deviation[j] / deviation[k];
          conflict[j] += 1 - Math.clamp(correlation, -1.0, 1.0);
        }
      }
      information[j] = deviation[j] * conflict[j];
    }
    // Only one criterion differs: there is nobody to be in conflict with, it carries everything.
    if (Arrays.stream(deviation).filter(each -> each > 0).count() == 1) {
      information = deviation.clone();
    }
    if (Arrays.stream(information).allMatch(each -> each < 1e-12)) {
      throw new WeightPhrases().refusal("refuse.no-contrast");
    }
    return WeightSet.inProportion(METHOD, table.criterionIds(), information, List.of(
        step("deviation", deviation), step("conflict", conflict), step("information", information)));
  }

  private static double[] centred(double[][] rows, int column) {
    double[] numbers = Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    // All alike: a rounded mean would leave a deviation of a few units in the last place.
    if (Arrays.stream(numbers).allMatch(each -> each == numbers[0])) {
      return new double[numbers.length];
    }
    double mean = Arrays.stream(numbers).average().orElseThrow();
    return Arrays.stream(numbers).map(each -> each - mean).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static WeightSet.Step step(String id, double[] numbers) {
    return new WeightSet.Step(id, Arrays.stream(numbers).boxed().toList());
  }
}
