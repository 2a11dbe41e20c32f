package org.emporion.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.WeightOpinion;

/** Points for the members of a group, given directly or to the swings from worst to best. */
public final class PointsEntry {
  /** The most points a member can have, and what the first swing has. */
  public static final int FULL = 100;
  private final Map<String, Integer> points = new LinkedHashMap<>();
  private boolean swing;

  /**
   * An entry.
   *
   * @param shares of the members, sum 1: where nothing was said before, the points start from them
   * @param earlier what was said before
   */
  public PointsEntry(Map<String, Double> shares, Optional<WeightOpinion> earlier) {
    swing = earlier.filter(WeightOpinion.Swing.class::isInstance).isPresent();
    Map<String, Double> said = earlier.map(one -> switch (one) {
      case WeightOpinion.Direct direct -> direct.weights();
      case WeightOpinion.Swing swings -> swings.points();
      case WeightOpinion.Pairwise any -> shares;
    }).filter(one -> one.keySet().containsAll(shares.keySet())).orElse(shares);
    double largest = said.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    // Whole numbers from 0 to 100 as they are; anything else in proportion, the largest 100.
    boolean asTheyAre = largest <= FULL && said.values().stream().allMatch(one -> one == Math.rint(one));
    shares.keySet().forEach(id -> points.put(
        id, (int) Math.round(asTheyAre || largest == 0 ? said.get(id) : said.get(id) / largest * FULL)));
  }

  /** The members in order. */
  public List<String> members() {
    return List.copyOf(points.keySet());
  }

  /** The points of a member, 0 to 100. */
  public int points(String member) {
    return points.get(member);
  }

  /** Gives points, 0 to 100. */
  public void give(String member, int given) {
    points.put(member, Math.clamp(given, 0, FULL));
  }

  /** True when the points are for swings. */
  public boolean swing() {
    return swing;
  }

  /** Takes the points for swings, or for importance said directly. */
  public void swing(boolean swings) {
    swing = swings;
  }

  /** Raises all in proportion until the largest has 100. */
  public void raise() {
    int largest = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (largest > 0) {
      points.replaceAll((id, given) -> (int) Math.round(given * (double) FULL / largest));
    }
  }

  /** The share of a member, 0 to 1; 0 when nobody has points. */
  public double share(String member) {
    double sum = points.values().stream().mapToInt(Integer::intValue).sum();
    return sum == 0 ? 0 : points.get(member) / sum;
  }

  /** True when weights follow: somebody has points and, for swings, the first one has 100. */
  public boolean sound() {
    int largest = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return largest > 0 && (!swing || largest == FULL);
  }

  /** What was said, as it is stored. */
  public WeightOpinion opinion() {
    Map<String, Double> said = new LinkedHashMap<>();
    points.forEach((id, given) -> said.put(id, given.doubleValue()));
    return swing ? new WeightOpinion.Swing(said) : new WeightOpinion.Direct(said);
  }
}
