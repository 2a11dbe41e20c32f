package org.emporion.evaluation.weight;

import java.util.Arrays;
import java.util.List;
import org.emporion.evaluation.method.Matrix;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.method.TableRefusedException.Thing;

/**
 * Entropy weights: a criterion counts the more the more unequally its values are spread over the alternatives.
 * Source: Shannon (1948); Zeleny, Multiple Criteria Decision Making (1982), chapter 7; Hwang and Yoon (1981),
 * section 3.2.2. Values from 0 up; directions do not matter; weights depend on no unit. They say what tells
 * the alternatives apart, not what anybody wants.
 */
public final class EntropyWeighting {
  /** Method and edition. */
  public static final MethodEdition METHOD = new MethodEdition("entropy", 1, "");

  private static final double ROUNDING = 1e-12;

  /**
   * Weights out of the values of a table; its own weights are passed over.
   *
   * @throws TableRefusedException for values below 0, a criterion of zeros only, or when nothing differs
   */
  public WeightSet weigh(PerformanceTable table) {
    int width = table.criteria().size();
    int height = table.alternatives().size();
    double[] entropy = new double[width];
    double[] diversity = new double[width];
    for (int j = 0; j < width; j++) {
      entropy[j] = entropy(table, j);
      // Equal values have an entropy of 1 but for rounding.
      diversity[j] = height == 1 || 1 - entropy[j] < ROUNDING ? 0 : 1 - entropy[j];
    }
    if (Arrays.stream(diversity).sum() == 0) {
      throw new WeightPhrases().refusal("refuse.no-contrast");
    }
    return WeightSet.inProportion(METHOD, table.criterionIds(), diversity, List.of(
        new WeightSet.Step("entropy", Arrays.stream(entropy).boxed().toList()),
        new WeightSet.Step("diversity", Arrays.stream(diversity).boxed().toList())));
  }

  private static double entropy(PerformanceTable table, int column) {
    Matrix values = table.values();
    double[] numbers = values.column(column);
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < 0) {
        throw new WeightPhrases().refusal("refuse.negative", Thing.alternative(table.alternatives().get(i)), numbers[i],
            Thing.criterion(table.criteria().get(column).id()));
      }
      sum += numbers[i];
    }
    if (sum == 0) {
      throw new WeightPhrases().refusal("refuse.all-zero", Thing.criterion(table.criteria().get(column).id()));
    }
    double entropy = 0;
    for (double number : numbers) {
      double share = number / sum;
      entropy -= share == 0 ? 0 : share * Math.log(share);
    }
    return numbers.length == 1 ? 1 : entropy / Math.log(numbers.length);
  }
}
