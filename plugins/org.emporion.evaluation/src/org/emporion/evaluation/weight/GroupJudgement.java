package org.emporion.evaluation.weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emporion.evaluation.method.Judgement;
import org.emporion.evaluation.method.PairwiseMatrix;

/**
 * Judgements of several decision makers joined pair by pair (AIJ, aggregation of individual judgements): the
 * geometric mean weighted by voting power, the only mean that keeps reciprocals. Source: Aczél and Saaty,
 * Journal of Mathematical Psychology 27 (1983) 93-102; Forman and Peniwati, European Journal of Operational
 * Research 108 (1998) 165-169. A pair that some left open is joined from those who judged it.
 *
 * @param group the joined judgements
 * @param disputes how far they lie apart on every pair, the most disputed first
 */
public record GroupJudgement(PairwiseMatrix group, List<Dispute> disputes) {
  /**
   * How far decision makers lie apart on a pair.
   *
   * @param joined the joined judgement
   * @param lowest the lowest ratio anybody gave
   * @param lowestBy who gave it
   * @param highest the highest ratio anybody gave
   * @param highestBy who gave it
   * @param spread geometric standard deviation weighted by voting power: 1 when all agree, 2 when they
   *     typically differ from the joined one by a factor of two
   */
  public record Dispute(
      Judgement joined, double lowest, String lowestBy, double highest, String highestBy, double spread) {}

  /**
   * Joins votes on the same items.
   *
   * @throws IllegalArgumentException without votes, with votes on other items, or when nobody has power
   */
  public static GroupJudgement of(List<Vote<PairwiseMatrix>> votes) {
    double[] powers = Vote.powers(votes);
    List<String> items = votes.getFirst().opinion().items();
    for (Vote<PairwiseMatrix> vote : votes) {
      if (!vote.opinion().items().equals(items)) {
        throw new IllegalArgumentException(
            vote.by().id() + " judges " + vote.opinion().items() + ", others judge " + items);
      }
    }
    List<Dispute> disputes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int k = i + 1; k < items.size(); k++) {
        dispute(votes, powers, i, k, disputes);
      }
    }
    PairwiseMatrix group = PairwiseMatrix.of(items, disputes.stream().map(Dispute::joined).toList());
    disputes.sort(Comparator.comparingDouble(Dispute::spread).reversed());
    return new GroupJudgement(group, List.copyOf(disputes));
  }

  /** Joins one pair; those without power are heard when it comes to who lies apart, but do not count. */
  private static void dispute(
      List<Vote<PairwiseMatrix>> votes, double[] powers, int i, int k, List<Dispute> disputes) {
    double power = 0;
    double mean = 0;
    for (int v = 0; v < powers.length; v++) {
      double ratio = votes.get(v).opinion().ratios().at(i, k);
      if (ratio > 0) {
        power += powers[v];
        mean += powers[v] * Math.log(ratio);
      }
    }
    if (power == 0) {
      return;
    }
    mean /= power;
    double squares = 0;
    Vote<PairwiseMatrix> low = null;
    Vote<PairwiseMatrix> high = null;
    for (int v = 0; v < powers.length; v++) {
      Vote<PairwiseMatrix> vote = votes.get(v);
      double ratio = vote.opinion().ratios().at(i, k);
      if (ratio > 0) {
        squares += powers[v] * (Math.log(ratio) - mean) * (Math.log(ratio) - mean);
        low = low == null || ratio < low.opinion().ratios().at(i, k) ? vote : low;
        high = high == null || ratio > high.opinion().ratios().at(i, k) ? vote : high;
      }
    }
    List<String> items = votes.getFirst().opinion().items();
    disputes.add(new Dispute(new Judgement(items.get(i), items.get(k), Math.exp(mean)),
        low.opinion().ratios().at(i, k), low.by().id(), high.opinion().ratios().at(i, k), high.by().id(),
        Math.exp(Math.sqrt(squares / power))));
  }
}
