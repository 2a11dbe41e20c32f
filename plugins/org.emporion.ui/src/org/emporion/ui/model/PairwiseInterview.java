package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.method.Consistency;
import org.emporion.evaluation.method.InconsistencyFinder;
import org.emporion.evaluation.method.Judgement;
import org.emporion.evaluation.method.PairwiseMatrix;
import org.emporion.evaluation.method.Priorities;
import org.emporion.evaluation.method.PriorityDerivation;
import org.emporion.evaluation.method.PriorityRule;
import org.emporion.evaluation.method.RandomIndexTable;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.model.study.WeightOpinion;

/**
 * Comparisons of the members of a group, asked pair after pair on Saaty's scale from 9 for the one over 1 to 9
 * for the other. The first questions connect all members, so that weights can be told as early as possible.
 */
public final class PairwiseInterview {
  /** The largest step of the scale. */
  public static final int MOST = 9;
  private final List<String> items;
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Pair, Double> answers = new LinkedHashMap<>();
  private final WeightOpinion.Derivation derivation;
  private final RandomIndexTable randomIndices;
  private int at;

  /**
   * Two members that are compared.
   *
   * @param a id
   * @param b id of another
   */
  public record Pair(String a, String b) {}

  /**
   * What follows from the answers.
   *
   * @param shares of the group by id, sum 1
   * @param consistency how well the answers fit each other
   * @param estimated pairs without an answer, which the others imply
   */
  public record Result(Map<String, Double> shares, Consistency consistency, int estimated) {}

  /**
   * An interview.
   *
   * @param items ids of the members, at least two
   * @param earlier answers given before; empty for none
   */
  public PairwiseInterview(List<String> items, Optional<WeightOpinion.Pairwise> earlier) {
    this.items = List.copyOf(items);
    for (int distance = 1; distance < items.size(); distance++) {
      for (int i = 0; i + distance < items.size(); i++) {
        pairs.add(new Pair(items.get(i), items.get(i + distance)));
      }
    }
    earlier.ifPresent(said -> said.comparisons().forEach(one -> {
      if (pairs.contains(new Pair(one.a(), one.b()))) {
        answers.put(new Pair(one.a(), one.b()), one.ratio());
      } else if (pairs.contains(new Pair(one.b(), one.a()))) {
        answers.put(new Pair(one.b(), one.a()), 1 / one.ratio());
      }
    }));
    derivation = earlier.map(WeightOpinion.Pairwise::derivation).orElse(WeightOpinion.Derivation.EIGENVECTOR);
    randomIndices = RandomIndexTable.shipped(earlier.map(WeightOpinion.Pairwise::randomIndex).orElse("saaty-1980"));
    at = Math.max(0, firstOpen(0));
  }

  /** The members. */
  public List<String> items() {
    return items;
  }

  /** Every pair in the order in which they are asked. */
  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** The pair that is asked now. */
  public Pair pair() {
    return pairs.get(at);
  }

  /** Its place among the pairs, from 0. */
  public int position() {
    return at;
  }

  /** Asks this pair. */
  public void ask(int position) {
    at = Math.clamp(position, 0, pairs.size() - 1);
  }

  /** Asks the pair of these two, whichever comes first. */
  public void ask(String one, String other) {
    int found = pairs.indexOf(new Pair(one, other));
    at = found >= 0 ? found : Math.max(0, pairs.indexOf(new Pair(other, one)));
  }

  /** The answer to a pair: how many times a is as important as b; empty when there is none. */
  public Optional<Double> answer(Pair pair) {
    return Optional.ofNullable(answers.get(pair));
  }

  /** Answers the pair that is asked now with a step: 9 for a … 1 for equal … -9 for b. */
  public void answer(int step) {
    answers.put(pair(), ratio(step));
  }

  /** Takes the answer to the pair that is asked now back. */
  public void clear() {
    answers.remove(pair());
  }

  /** Asks the next pair without an answer, or the next one when there is none. */
  public void next() {
    int open = firstOpen(at + 1);
    at = open >= 0 ? open : Math.min(at + 1, pairs.size() - 1);
  }

  /** Asks the pair before. */
  public void previous() {
    at = Math.max(0, at - 1);
  }

  private int firstOpen(int from) {
    for (int step = 0; step < pairs.size(); step++) {
      int place = (from + step) % pairs.size();
      if (!answers.containsKey(pairs.get(place))) {
        return place;
      }
    }
    return -1;
  }

  /** How many pairs have an answer. */
  public int answered() {
    return answers.size();
  }

  /** True when every pair has an answer. */
  public boolean complete() {
    return answers.size() == pairs.size();
  }

  /** The ratio of a step: 3 for 3, 1 for 1 and -1, a third for -3. */
  public static double ratio(int step) {
    return step > 0 ? step : step == 0 ? 1 : 1.0 / -step;
  }

  /** The step nearest to a ratio, -9 to -2 and 1 to 9. */
  public static int step(double ratio) {
    int times = (int) Math.min(MOST, Math.round(Math.max(ratio, 1 / ratio)));
    return ratio >= 1 || times == 1 ? times : -times;
  }

  /** The step that is so many places to the left (towards a) or right (towards b) of another on the scale. */
  public static int beside(int step, int toTheRight) {
    int place = (step >= 1 ? MOST - step : MOST - 2 - step) + toTheRight;
    int kept = Math.clamp(place, 0, 2 * MOST - 2);
    return kept < MOST ? MOST - kept : MOST - 2 - kept;
  }

  private PairwiseMatrix matrix() {
    return PairwiseMatrix.of(items, answers.entrySet().stream()
        .map(one -> new Judgement(one.getKey().a(), one.getKey().b(), one.getValue())).toList());
  }

  /** What follows from the answers; empty while they do not connect all members. */
  public Optional<Result> result() {
    try {
      Priorities priorities = new PriorityDerivation(
          derivation == WeightOpinion.Derivation.EIGENVECTOR ? PriorityRule.EIGENVECTOR : PriorityRule.GEOMETRIC_MEAN,
          randomIndices).derive(matrix());
      Map<String, Double> shares = new LinkedHashMap<>();
      items.forEach(id -> shares.put(id, priorities.weight(id)));
      return Optional.of(new Result(shares, priorities.consistency().orElseThrow(), priorities.filled().size()));
    } catch (TableRefusedException e) {
      return Optional.empty();
    }
  }

  /**
   * The answer that contradicts the others most, with what it would have to be; empty while no answer does, or
   * they do not connect all members.
   */
  public Optional<InconsistencyFinder.Suspect> suspect() {
    return result().filter(one -> one.consistency().ratio() > 1e-9).flatMap(any ->
        new InconsistencyFinder(randomIndices).find(matrix()).stream().findFirst())
        .filter(one -> one.onScale() != one.given().ratio());
  }

  /** What was said, as it is stored. */
  public WeightOpinion.Pairwise opinion() {
    return new WeightOpinion.Pairwise(answers.entrySet().stream()
        .map(one -> new WeightOpinion.Comparison(one.getKey().a(), one.getKey().b(), one.getValue())).toList(),
        derivation, randomIndices.name());
  }
}
