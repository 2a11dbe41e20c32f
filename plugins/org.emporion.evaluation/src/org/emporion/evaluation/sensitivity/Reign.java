package org.emporion.evaluation.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * An interval of one share, 0 to 1, in which one candidate has the highest score. Scores that are linear in the
 * share make the reigns the upper envelope of straight lines: each candidate reigns over one interval at most.
 *
 * @param from lower end
 * @param to upper end, above the lower one
 * @param winner number of the candidate
 */
public record Reign(double from, double to, int winner) {
  /** Crossings nearer than this are one: no difference a weight can be set to. */
  private static final double NOTHING = 1e-12;

  /** How much of the share it covers, 0 to 1. */
  public double width() {
    return to - from;
  }

  /** True when the share lies within, ends included. */
  public boolean holds(double share) {
    return from <= share && share <= to;
  }

  /**
   * Who has the highest score from share 0 to share 1; of candidates that share every score the first.
   *
   * @param atZero the score of each candidate when the share is nothing
   * @param atOne the score of each candidate when the share is everything
   * @throws IllegalArgumentException when there are none or the lists differ in length
   */
  public static List<Reign> between(double[] atZero, double[] atOne) {
    if (atZero.length == 0 || atZero.length != atOne.length) {
      throw new IllegalArgumentException(atZero.length + " scores at one end and " + atOne.length + " at the other");
    }
    List<Reign> reigns = new ArrayList<>();
    double at = 0;
    int winner = first(atZero, atOne);
    // Every heir gains more than the one before, so that this ends.
    while (true) {
      double end = 1;
      int heir = winner;
      for (int rival = 0; rival < atZero.length; rival++) {
        double gain = (atOne[rival] - atZero[rival]) - (atOne[winner] - atZero[winner]);
        double crossing = gain > 0 ? Math.max(at, (atZero[winner] - atZero[rival]) / gain) : 1;
        boolean sooner = crossing < end - NOTHING;
        boolean steeper = heir != winner && crossing < end + NOTHING && atOne[rival] > atOne[heir];
        if (crossing < 1 && (sooner || steeper)) {
          end = Math.min(end, crossing);
          heir = rival;
        }
      }
      if (end > at + NOTHING) {
        reigns.add(new Reign(at, end, winner));
      }
      if (heir == winner) {
        return List.copyOf(reigns);
      }
      at = end;
      winner = heir;
    }
  }

  /** Who reigns from the beginning: the highest score there, among equals the one that gains most. */
  private static int first(double[] atZero, double[] atOne) {
    int best = 0;
    for (int i = 1; i < atZero.length; i++) {
      if (atZero[i] > atZero[best] || atZero[i] == atZero[best] && atOne[i] > atOne[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Who comes first at every weight of a criterion, the other weights keeping their proportions. */
  public static List<Reign> of(WeightedTable table, int criterion) {
    WeightedTable without = table.withWeight(criterion, 0);
    WeightedTable alone = table.withWeight(criterion, table.criteria() == 1 ? table.weights().getFirst() : 1);
    double[] atZero = new double[table.candidates()];
    double[] atOne = new double[table.candidates()];
    for (int i = 0; i < atZero.length; i++) {
      atZero[i] = without.score(i);
      atOne[i] = alone.score(i);
    }
    return between(atZero, atOne);
  }
}
