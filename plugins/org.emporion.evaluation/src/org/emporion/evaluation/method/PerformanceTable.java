package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.Fingerprint;

/**
 * What a multi-criteria method ranks: alternatives by criteria, every cell a known number. Values that
 * nobody knows have no place here: they belong to a simulation that draws them.
 *
 * @param alternatives ids of the rows, each once
 * @param criteria the columns, each id once, at least one with a weight above zero
 * @param values a row for each alternative, a number for each criterion, in the criterion's own unit
 */
public record PerformanceTable(List<String> alternatives, List<Criterion> criteria, Matrix values) {
  private static final int EDITION_DIGITS = 12;

  /** @throws IllegalArgumentException when sizes do not fit, ids repeat or no criterion has weight */
  public PerformanceTable {
    alternatives = List.copyOf(alternatives);
    criteria = List.copyOf(criteria);
    if (values.height() != alternatives.size() || values.width() != criteria.size()) {
      throw new IllegalArgumentException("Values are " + values.height() + " by " + values.width() + ", there are "
          + alternatives.size() + " alternatives and " + criteria.size() + " criteria");
    }
    once(alternatives, "Alternative");
    once(criteria.stream().map(Criterion::id).toList(), "Criterion");
    double total = criteria.stream().mapToDouble(Criterion::weight).sum();
    if (!(total > 0) || !Double.isFinite(total)) {
      throw new IllegalArgumentException("Weights add up to " + total + ": at least one criterion needs weight");
    }
  }

  private static void once(List<String> ids, String what) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(what + " " + id + " stands there twice");
      }
    }
  }

  /** The ids of the criteria. */
  public List<String> criterionIds() {
    return criteria.stream().map(Criterion::id).toList();
  }

  /** The weights divided by their sum: from 0 to 1, adding up to 1. */
  public double[] weights() {
    double total = criteria.stream().mapToDouble(Criterion::weight).sum();
    return criteria.stream().mapToDouble(each -> each.weight() / total).toArray();
  }

  /** The values turned so that more is better on every criterion: costs with a minus. */
  public double[][] gains() {
    double[][] gains = values.toArray();
    for (double[] row : gains) {
      for (int j = 0; j < row.length; j++) {
        row[j] = criteria.get(j).direction().gain(row[j]);
      }
    }
    return gains;
  }

  /** Twelve hexadecimal digits that change with any id, direction, weight or value. */
  public String edition() {
    // All numbers as one text: thousands of cells are hashed while somebody drags a weight.
    StringBuilder numbers = new StringBuilder();
    criteria.forEach(each -> numbers.append(each.direction()).append(bits(each.weight())));
    values.rows().forEach(row -> row.forEach(cell -> numbers.append(bits(cell))));
    return Fingerprint.of(alternatives, criterionIds(), numbers).substring(0, EDITION_DIGITS);
  }

  private static String bits(double number) {
    return Long.toHexString(Double.doubleToLongBits(number)) + " ";
  }

  /**
   * The same table with other weights, in the order of the criteria.
   *
   * @throws IllegalArgumentException when their number differs or they are no weights
   */
  public PerformanceTable withWeights(List<Double> weights) {
    if (weights.size() != criteria.size()) {
      throw new IllegalArgumentException(weights.size() + " weights for " + criteria.size() + " criteria");
    }
    List<Criterion> weighted = new ArrayList<>();
    for (int j = 0; j < weights.size(); j++) {
      weighted.add(new Criterion(criteria.get(j).id(), criteria.get(j).direction(), weights.get(j)));
    }
    return new PerformanceTable(alternatives, weighted, values);
  }

  /**
   * The same table with one more alternative at its end.
   *
   * @throws IllegalArgumentException when the id is there or the row does not fit
   */
  public PerformanceTable with(String alternative, List<Double> row) {
    List<String> more = new ArrayList<>(alternatives);
    more.add(alternative);
    List<List<Double>> rows = new ArrayList<>(values.rows());
    rows.add(row);
    return new PerformanceTable(more, criteria, new Matrix(rows));
  }

  /**
   * The same table without one alternative.
   *
   * @throws IllegalArgumentException when it is not there or the only one
   */
  public PerformanceTable without(String alternative) {
    int row = alternatives.indexOf(alternative);
    if (row < 0) {
      throw new IllegalArgumentException("No alternative " + alternative);
    }
    List<String> fewer = new ArrayList<>(alternatives);
    fewer.remove(row);
    List<List<Double>> rows = new ArrayList<>(values.rows());
    rows.remove(row);
    return new PerformanceTable(fewer, criteria, new Matrix(rows));
  }
}
