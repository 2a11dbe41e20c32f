package org.emporion.evaluation.weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.method.TableRefusedException.Thing;

/**
 * Weights of several decision makers joined criterion by criterion (AIP, aggregation of individual priorities).
 * Source: Forman and Peniwati, European Journal of Operational Research 108 (1998) 165-169.
 *
 * @param group the joined weights
 * @param members how far each decision maker lies from the group, the farthest first
 * @param disputes how far they lie apart on every criterion, the most disputed first
 * @param disagreement mean distance of the members weighted by voting power: 0 when all agree, up to 1
 */
public record GroupWeights(WeightSet group, List<Member> members, List<Dispute> disputes, double disagreement) {
  /** Ways to join weights. */
  public enum Mean {
    /** Keeps ratios between criteria; what counts for nothing with one must count for nothing with all. */
    GEOMETRIC("geometric"),
    /** Keeps shares of the whole. */
    ARITHMETIC("arithmetic");

    private final String id;

    Mean(String id) {
      this.id = id;
    }

    /** Stable id, as it is printed. */
    public String id() {
      return id;
    }
  }

  /**
   * A decision maker beside the group.
   *
   * @param by id
   * @param distance half the sum of absolute differences of weights: the share of weight that would have to
   *     move, 0 to 1
   */
  public record Member(String by, double distance) {}

  /**
   * How far decision makers lie apart on a criterion.
   *
   * @param criterion id
   * @param lowest lowest weight anybody gives
   * @param lowestBy who gives it
   * @param highest highest weight anybody gives
   * @param highestBy who gives it
   * @param deviation standard deviation weighted by voting power, 0 when all agree
   */
  public record Dispute(
      String criterion, double lowest, String lowestBy, double highest, String highestBy, double deviation) {}

  /**
   * Joins votes on the same criteria.
   *
   * @throws IllegalArgumentException without votes, with votes on other criteria, or when nobody has power
   * @throws TableRefusedException when in a geometric mean some give a criterion weight and some none
   */
  public static GroupWeights of(List<Vote<WeightSet>> votes, Mean mean) {
    double[] powers = Vote.powers(votes);
    List<String> criteria = votes.getFirst().opinion().criteria();
    for (Vote<WeightSet> vote : votes) {
      if (!vote.opinion().criteria().equals(criteria)) {
        throw new IllegalArgumentException(
            vote.by().id() + " weighs " + vote.opinion().criteria() + ", others weigh " + criteria);
      }
    }
    double[] joined = new double[criteria.size()];
    for (int j = 0; j < joined.length; j++) {
      joined[j] = joined(votes, powers, j, mean);
    }
    WeightSet group = WeightSet.inProportion(new MethodEdition("group", 1, mean.id()), criteria, joined, List.of());
    List<Member> members = new ArrayList<>();
    double disagreement = 0;
    for (int v = 0; v < powers.length; v++) {
      double distance = distance(votes.get(v).opinion(), group);
      members.add(new Member(votes.get(v).by().id(), distance));
      disagreement += powers[v] * distance;
    }
    members.sort(Comparator.comparingDouble(Member::distance).reversed());
    List<Dispute> disputes = new ArrayList<>();
    for (int j = 0; j < joined.length; j++) {
      disputes.add(dispute(votes, powers, j));
    }
    disputes.sort(Comparator.comparingDouble(Dispute::deviation).reversed());
    return new GroupWeights(group, List.copyOf(members), List.copyOf(disputes), disagreement);
  }

  private static double joined(List<Vote<WeightSet>> votes, double[] powers, int j, Mean mean) {
    double sum = 0;
    for (int v = 0; v < powers.length; v++) {
      double weight = votes.get(v).opinion().weights().get(j);
      if (mean == Mean.ARITHMETIC) {
        sum += powers[v] * weight;
      } else if (powers[v] > 0) {
        if (weight == 0 && somebodyGives(votes, powers, j)) {
          throw new WeightPhrases().refusal("refuse.geometric-zero", Thing.person(votes.get(v).by().id()),
              Thing.criterion(votes.get(v).opinion().criteria().get(j)));
        }
        sum += powers[v] * Math.log(weight);
      }
    }
    return mean == Mean.ARITHMETIC ? sum : Math.exp(sum);
  }

  /** True when somebody whose vote counts gives the criterion weight. */
  private static boolean somebodyGives(List<Vote<WeightSet>> votes, double[] powers, int j) {
    return IntStream.range(0, powers.length)
        .anyMatch(v -> powers[v] > 0 && votes.get(v).opinion().weights().get(j) > 0);
  }

  private static double distance(WeightSet one, WeightSet other) {
    double sum = 0;
    for (int j = 0; j < one.weights().size(); j++) {
      sum += Math.abs(one.weights().get(j) - other.weights().get(j));
    }
    return Math.min(1, sum / 2);
  }

  private static Dispute dispute(List<Vote<WeightSet>> votes, double[] powers, int j) {
    Comparator<Vote<WeightSet>> byWeight = Comparator.comparingDouble(vote -> vote.opinion().weights().get(j));
    Vote<WeightSet> low = votes.stream().min(byWeight).orElseThrow();
    Vote<WeightSet> high = votes.stream().max(byWeight).orElseThrow();
    double mean = 0;
    for (int v = 0; v < powers.length; v++) {
      mean += powers[v] * votes.get(v).opinion().weights().get(j);
    }
    double squares = 0;
    for (int v = 0; v < powers.length; v++) {
      double off = votes.get(v).opinion().weights().get(j) - mean;
      squares += powers[v] * off * off;
    }
    return new Dispute(low.opinion().criteria().get(j), low.opinion().weights().get(j), low.by().id(),
        high.opinion().weights().get(j), high.by().id(), Math.sqrt(squares));
  }
}
