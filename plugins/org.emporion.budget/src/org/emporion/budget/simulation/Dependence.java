package org.emporion.budget.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.study.CorrelationMatrix;

/**
 * How causes go together: a Gaussian copula. The score of a cause is a weighted sum of independent standard normal
 * streams whose squared weights sum to 1; causes that share a stream are correlated. Streams have names, so a cause
 * gets the same scores whatever other lines a candidate has.
 */
public final class Dependence {
  /** Every cause on its own. */
  public static final Dependence NONE = new Dependence(Map.of());

  /**
   * A part of a score.
   *
   * @param stream name of independent standard normal numbers
   * @param weight what they are multiplied by
   */
  record Term(String stream, double weight) {}

  private final Map<String, List<Term>> terms;

  private Dependence(Map<String, List<Term>> terms) {
    this.terms = Map.copyOf(terms);
  }

  /** As a matrix says. */
  public static Dependence of(CorrelationMatrix matrix) {
    Map<String, List<Term>> terms = new HashMap<>();
    for (int row = 0; row < matrix.causes().size(); row++) {
      List<Term> sum = new ArrayList<>();
      for (int column = 0; column <= row; column++) {
        double weight = matrix.factor().get(row).get(column);
        if (weight != 0) {
          sum.add(new Term(matrix.causes().get(column), weight));
        }
      }
      terms.put(matrix.causes().get(row), List.copyOf(sum));
    }
    return new Dependence(terms);
  }

  /**
   * Besides, a cause that follows another.
   *
   * @param coefficient correlation of their scores, -1 to 1
   */
  public Dependence following(String cause, String leader, double coefficient) {
    List<Term> sum = new ArrayList<>();
    terms(leader).forEach(one -> sum.add(new Term(one.stream(), coefficient * one.weight())));
    sum.add(new Term(cause, Math.sqrt(1 - coefficient * coefficient)));
    Map<String, List<Term>> more = new HashMap<>(terms);
    more.put(cause, List.copyOf(sum));
    return new Dependence(more);
  }

  /** True when a cause goes together with others. */
  public boolean binds(String cause) {
    return terms.containsKey(cause);
  }

  List<Term> terms(String cause) {
    return terms.getOrDefault(cause, List.of(new Term(cause, 1)));
  }
}
