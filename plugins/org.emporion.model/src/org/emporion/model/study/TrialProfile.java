package org.emporion.model.study;

import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * How a trial's load goes.
 *
 * @param id stable id
 * @param name what it is called
 * @param warmUpSeconds linear rise to the first load and to each level, left out of every verdict, at least 1
 * @param steadySeconds at each load that is judged, and before the opening of a spike, at least 1
 * @param course how high the load goes
 * @param percentile percentile of the forecast peak that loads are relative to, 0.5 to 0.99; the study's
 *     design percentile when empty
 * @param repeats how many equal runs a statement between runs rests on, at least 1
 * @param stop what ends the trial before its plan is done
 */
public record TrialProfile(
    String id,
    LocalText name,
    int warmUpSeconds,
    int steadySeconds,
    LoadCourse course,
    Optional<Double> percentile,
    int repeats,
    StopCriteria stop) {

  /** A profile whose trials go on whatever happens. */
  public TrialProfile(String id, LocalText name, int warmUpSeconds, int steadySeconds, LoadCourse course,
      Optional<Double> percentile, int repeats) {
    this(id, name, warmUpSeconds, steadySeconds, course, percentile, repeats, StopCriteria.NONE);
  }

  /** One run that rises to a load relative to the design peak and stays. */
  public TrialProfile(String id, LocalText name, int warmUpSeconds, int steadySeconds, double loadFactor) {
    this(id, name, warmUpSeconds, steadySeconds, new LoadCourse.Hold(loadFactor), Optional.empty(), 1);
  }

  /** The load an assessment rests on, relative to the peak. */
  public double loadFactor() {
    return course.mainFactor();
  }
}
