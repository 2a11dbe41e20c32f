package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.emporion.evaluation.sensitivity.Smaa;
import org.emporion.evaluation.sensitivity.SmaaProblem;
import org.emporion.evaluation.sensitivity.SmaaResult;
import org.emporion.evaluation.sensitivity.UncertainValue;
import org.emporion.evaluation.sensitivity.UncertainWeights;
import org.emporion.evaluation.sensitivity.WeightStability;
import org.emporion.evaluation.sensitivity.WeightedTable;
import org.emporion.model.Progress;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Robustness.CriterionWeight;
import org.emporion.model.finding.Robustness.Stability;
import org.emporion.model.finding.Robustness.Standing;
import org.emporion.model.finding.Robustness.View;
import org.emporion.model.finding.Robustness.Weighting;

/**
 * Tells how sure a ranking is: SMAA-2 over what is in doubt, weight stability intervals, and the smallest
 * changes that give another winner. A value that is known but in doubt is most likely what it is said to
 * be (triangular); an unknown one may be anything, all equally likely.
 */
final class Sureness {
  private static final long SEED = 1;
  /** Values drawn at most, so that the largest tables too are ranked while the user waits. */
  private static final int MOST_VALUES = 36_000_000;
  /** Samples that even the largest table gets: a share is off by one and a half percentage points or less, two times in three. */
  private static final int FEWEST = 1_000;

  private final int most;
  private final Smaa smaa = new Smaa(Runtime.getRuntime().availableProcessors(), false);

  /** Simulates so many times, less often for tables of very many values. */
  Sureness(int most) {
    this.most = most;
  }

  private int samples(int values) {
    return Math.min(most, Math.max(FEWEST, MOST_VALUES / values));
  }

  /** How sure the order is; at least one candidate misses no must-have. */
  Robustness of(Standings standings, RequirementTree tree, Wording wording) {
    List<Scorecard> cards = standings.survivors();
    Scorecard winner = cards.getFirst();
    List<CriterionScore> criteria = winner.criteria();
    int samples = samples(cards.size() * criteria.size());
    List<View> views = simulate(cards, samples);
    double confidence = views.getFirst().candidates().getFirst().first();
    WeightedTable table = new WeightedTable(
        cards.stream().map(card -> card.criteria().stream().map(CriterionScore::points).toList()).toList(),
        criteria.stream().map(CriterionScore::weight).toList());
    List<WeightStability> intervals = WeightStability.of(table);
    return new Robustness(samples, SEED, confidence,
        cards.stream().skip(1).allMatch(rival -> new Rivalry(winner, rival).settled()),
        views,
        intervals.stream().map(each -> new Stability(criteria.get(each.criterion()).requirement(), each.weight(),
            each.low(), id(cards, each.below()), each.high(), id(cards, each.above()))).toList(),
        new AnswerChanges(cards, tree).of(table, intervals), List.of(),
        new Reason(Reason.Kind.CALCULATION,
            wording.say("robustness", winner.candidate().name(), wording.percent(confidence), samples),
            "smaa-2", grounds(cards)));
  }

  private static Optional<String> id(List<Scorecard> cards, OptionalInt candidate) {
    return candidate.isPresent() ? Optional.of(cards.get(candidate.getAsInt()).candidate().id()) : Optional.empty();
  }

  private List<View> simulate(List<Scorecard> cards, int samples) {
    List<List<UncertainValue>> values = cards.stream()
        .map(card -> card.criteria().stream().map(Sureness::value).toList()).toList();
    List<CriterionScore> criteria = cards.getFirst().criteria();
    List<Double> weights = criteria.stream().map(CriterionScore::weight).toList();
    List<SmaaResult> results = smaa.run(new SmaaProblem(values, List.of(
        new UncertainWeights.Exactly(weights),
        new UncertainWeights.InOrder(importance(weights)),
        new UncertainWeights.Any(weights.size())), samples, SEED), Progress.NONE);
    return IntStream.range(0, results.size()).mapToObj(k -> new View(Weighting.values()[k],
        IntStream.range(0, cards.size()).mapToObj(i -> {
          SmaaResult.Outcome outcome = results.get(k).candidates().get(i);
          List<Double> central = outcome.centralWeights().orElse(List.of());
          return new Standing(cards.get(i).candidate().id(), outcome.acceptability(),
              IntStream.range(0, central.size())
                  .mapToObj(j -> new CriterionWeight(criteria.get(j).requirement(), central.get(j))).toList());
        }).toList())).toList();
  }

  private static UncertainValue value(CriterionScore score) {
    if (score.low() == score.high()) {
      return new UncertainValue.Point(score.points());
    }
    return score.value().isEmpty()
        ? UncertainValue.unknown(score.low(), score.high())
        : new UncertainValue.Triangle(score.low(), score.points(), score.high());
  }

  /** For each weight how many are larger; what adding up in another order may change is no difference. */
  private static List<Integer> importance(List<Double> weights) {
    return weights.stream()
        .map(each -> (int) weights.stream().filter(other -> other - each > Standings.TIE).count()).toList();
  }

  /** What is in doubt, or, when nothing is, what the winner is known for. */
  private static List<Reason> grounds(List<Scorecard> cards) {
    List<Reason> doubts = new ArrayList<>();
    for (Scorecard card : cards) {
      card.criteria().stream().filter(each -> each.low() < each.high()).forEach(each -> doubts.add(each.why()));
    }
    return doubts.isEmpty() ? cards.getFirst().criteria().stream().map(CriterionScore::why).toList() : doubts;
  }
}
