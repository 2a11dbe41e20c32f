package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The GAIA plane: alternatives and criteria in the two directions in which single-criterion net flows
 * differ most (principal components). Source: Mareschal and Brans, Geometrical representations for MCDA,
 * European Journal of Operational Research 34 (1988) 69-77. Alternatives lie where they are good; a criterion
 * points to the alternatives that are good on it; the decision stick shows where the weights pull. Axes are
 * turned so that the stick, or if it has no length on an axis the longest criterion, points to the positive side.
 *
 * @param alternatives places of the alternatives
 * @param criteria ends of the criteria's axes
 * @param decisionStick end of the axis of the weights ("pi")
 * @param explained share of all differences that the plane shows ("delta"), 0 to 1; 1 when there are none
 */
public record GaiaPlane(List<Point> alternatives, List<Point> criteria, Point decisionStick, double explained) {
  private static final double NOTHING = 1e-12;

  /**
   * A place on the plane.
   *
   * @param id alternative or criterion; {@code pi} for the decision stick
   * @param x along the first principal component
   * @param y along the second
   */
  public record Point(String id, double x, double y) {}

  /**
   * The plane of a PROMETHEE result.
   *
   * @param table the table that was ranked, for its weights
   * @throws IllegalArgumentException when the result belongs to another table
   */
  public static GaiaPlane of(PrometheeResult result, PerformanceTable table) {
    if (!result.ranking().tableEdition().equals(table.edition())) {
      throw new IllegalArgumentException("The result is of table " + result.ranking().tableEdition() + ", not of " + table.edition());
    }
    RealMatrix flows = new Array2DRowRealMatrix(result.singleCriterionFlows().toArray());
    EigenDecomposition components =
        new EigenDecomposition(flows.transpose().multiply(flows).scalarMultiply(1.0 / flows.getRowDimension()));
    double[] sizes = components.getRealEigenvalues();
    int[] order = IntStream.range(0, sizes.length).boxed()
        .sorted((a, b) -> Double.compare(sizes[b], sizes[a])).mapToInt(Integer::intValue).toArray();
    double[] weights = table.weights();
    double[] first = axis(components, order, 0, weights);
    double[] second = axis(components, order, 1, weights);
    double all = IntStream.of(order).mapToDouble(i -> Math.max(0, sizes[i])).sum();
    double shown = IntStream.of(order).limit(2).mapToDouble(i -> Math.max(0, sizes[i])).sum();
    List<Point> alternatives = new ArrayList<>();
    for (int i = 0; i < flows.getRowDimension(); i++) {
      double[] row = flows.getRow(i);
      alternatives.add(new Point(table.alternatives().get(i), dot(row, first), dot(row, second)));
    }
    List<Point> criteria = new ArrayList<>();
    for (int j = 0; j < weights.length; j++) {
      criteria.add(new Point(table.criteria().get(j).id(), first[j], second[j]));
    }
    return new GaiaPlane(List.copyOf(alternatives), List.copyOf(criteria),
        new Point("pi", dot(weights, first), dot(weights, second)), all <= NOTHING ? 1 : Math.min(1, shown / all));
  }

  /** A principal axis with its sign fixed; a zero axis where there is one criterion only. */
  private static double[] axis(EigenDecomposition components, int[] order, int which, double[] weights) {
    if (which >= order.length) {
      return new double[weights.length];
    }
    double[] axis = components.getEigenvector(order[which]).toArray();
    double sign = dot(weights, axis);
    if (Math.abs(sign) < NOTHING) {
      for (double part : axis) {
        if (Math.abs(part) > Math.abs(sign) + NOTHING) {
          sign = part;
        }
      }
    }
    double turn = sign < 0 ? -1 : 1;
    return IntStream.range(0, axis.length).mapToDouble(j -> turn * axis[j] + 0.0).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
  }
}
