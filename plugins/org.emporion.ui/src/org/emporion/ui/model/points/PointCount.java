package org.emporion.ui.model.points;

import java.util.List;
import org.emporion.ui.Wording;
import org.emporion.ui.model.points.OpenPoint.Weight;

/**
 * How many points are open.
 *
 * @param stopping of those that stop the decision
 * @param weakening of those that weaken it
 * @param remarks of the others
 */
public record PointCount(long stopping, long weakening, long remarks) {
  /** Counts points. */
  public static PointCount of(List<OpenPoint> points) {
    return new PointCount(count(points, Weight.STOPS), count(points, Weight.WEAKENS), count(points, Weight.REMARK));
  }

  private static long count(List<OpenPoint> points, Weight weight) {
    return points.stream().filter(one -> one.weight() == weight).count();
  }

  /** The count in a sentence. */
  public String inWords(Wording words) {
    return stopping + weakening + remarks == 0 ? words.say("points.none") : words.say("points.count", stopping, weakening, remarks);
  }
}
