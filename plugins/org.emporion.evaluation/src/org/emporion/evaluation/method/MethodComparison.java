package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Several methods on one table, side by side, with how far they agree. Stateless apart from its methods. */
public final class MethodComparison {
  /**
   * All methods on one table.
   *
   * @param tableEdition edition of the table
   * @param results what each method says, in the order in which they were asked
   * @param refusals methods that cannot work on this table
   * @param agreements Kendall's tau-b of each pair of results, each pair once
   * @param dominated alternatives that are beaten whatever the weights
   */
  public record Comparison(
      String tableEdition,
      List<MethodResult> results,
      List<Refusal> refusals,
      List<Agreement> agreements,
      List<Dominance.Dominated> dominated) {}

  /**
   * A method that cannot work on the table.
   *
   * @param method which
   * @param cause why
   */
  public record Refusal(MethodEdition method, TableRefusedException cause) {}

  /**
   * How far two methods agree.
   *
   * @param one place of a result in the list of results
   * @param other place of a later result
   * @param tau Kendall's tau-b, -1 to 1; empty when one ties everybody
   */
  public record Agreement(int one, int other, OptionalDouble tau) {}

  private final List<RankingMethod> methods;

  /** A comparison of these methods. */
  public MethodComparison(List<RankingMethod> methods) {
    this.methods = List.copyOf(methods);
  }

  /** Runs every method on a table. */
  public Comparison compare(PerformanceTable table) {
    List<MethodResult> results = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (RankingMethod method : methods) {
      try {
        results.add(method.rank(table));
      } catch (TableRefusedException e) {
        refusals.add(new Refusal(method.method(), e));
      }
    }
    List<Agreement> agreements = new ArrayList<>();
    KendallTau tau = new KendallTau();
    for (int i = 0; i < results.size(); i++) {
      for (int k = i + 1; k < results.size(); k++) {
        agreements.add(new Agreement(i, k,
            tau.between(results.get(i).ranking().ranks(), results.get(k).ranking().ranks())));
      }
    }
    return new Comparison(table.edition(), List.copyOf(results), List.copyOf(refusals), List.copyOf(agreements),
        new Dominance().check(table));
  }
}
