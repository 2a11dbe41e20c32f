package org.emporion.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.RankingMethod;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.method.TableRefusedException.Thing;
import org.emporion.evaluation.sensitivity.RankReversal;
import org.emporion.model.LocalText;
import org.emporion.model.finding.MethodAgreement.Reversal;
import org.emporion.model.finding.MethodAgreement.Steadiness;
import org.emporion.model.finding.MethodAgreement.Turned;

/** Whether the order of a method holds when a copy of a candidate is added or one is dropped. */
final class SteadyOrder {
  private final PerformanceTable table;
  private final Function<Thing, LocalText> titles;

  /**
   * The test on a table.
   *
   * @param titles what readers call candidates and criteria
   */
  SteadyOrder(PerformanceTable table, Function<Thing, LocalText> titles) {
    this.table = table;
    this.titles = titles;
  }

  /** What turns the order of a method round, or keeps it from giving any. */
  Steadiness of(RankingMethod method) {
    try {
      return new Steadiness(RankReversal.test(method, table).stream().map(this::reversal).toList(), Optional.empty());
    } catch (TableRefusedException e) {
      return new Steadiness(List.of(), Optional.of(e.reason(titles)));
    }
  }

  private Reversal reversal(RankReversal one) {
    return new Reversal(
        switch (one.cause()) {
          case COPY_ADDED -> Reversal.Cause.COPY_ADDED;
          case ALTERNATIVE_DROPPED -> Reversal.Cause.CANDIDATE_DROPPED;
        },
        one.alternative(), one.turned().stream().map(pair -> new Turned(pair.ahead(), pair.behind())).toList(),
        one.refusal().map(refusal -> refusal.reason(titles)));
  }
}
