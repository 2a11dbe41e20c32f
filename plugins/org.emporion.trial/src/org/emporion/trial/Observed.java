package org.emporion.trial;

import java.util.List;
import org.emporion.trial.measure.SteadyWindow;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.measure.TrialSeries;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.RunnerEvent;

/**
 * What is seen of a trial from its begin on.
 *
 * @param started its begin
 * @param parts what is seen in each steady part, in the order of the shape
 * @param main index of the part an assessment rests on
 */
record Observed(RunnerEvent.Started started, List<Part> parts, int main) {
  /** A steady part of the load, its place on the clock and the trial as seen from it. */
  record Part(LoadShape.Steady planned, SteadyWindow window, TrialSeries series) {
    /** True when every second of it was seen. */
    boolean complete() {
      return series.steadySeconds().size() == window.seconds();
    }
  }

  /** A trial that begins. */
  static Observed from(RunnerEvent.Started started, LoadShape shape, TrialPlan plan) {
    return new Observed(started, shape.steady().stream().map(planned -> {
      SteadyWindow window = SteadyWindow.of(started.t(), planned.fromSecond(), planned.seconds());
      return new Part(planned, window, new TrialSeries(window, plan.transactions()));
    }).toList(), shape.main());
  }

  /**
   * Takes in a second.
   *
   * @throws IllegalArgumentException for a request that is not in the plan or a histogram that is none
   */
  void add(RunnerEvent.Second second) {
    parts.forEach(part -> part.series().add(second));
  }

  Part mainPart() {
    return parts.get(main);
  }

  SteadyWindow window() {
    return mainPart().window();
  }

  TrialSeries series() {
    return mainPart().series();
  }

  /** When the last steady part is over, ms since 1970. */
  long steadyUntilMillis() {
    return parts.getLast().window().toMillis();
  }

  /** True when the sums of the seconds are those that the load generator gives for the whole run. */
  boolean agreesWith(RunnerEvent.Finished end) {
    TrialSeries series = series();
    return series.started() == end.users().started() && end.requests().entrySet().stream().allMatch(one ->
        series.whole().getOrDefault(one.getKey(), Tally.NONE)
            .equals(new Tally(one.getValue().ok(), one.getValue().ko())));
  }

  /** True once customers came. */
  boolean loaded() {
    return series().started() > 0;
  }
}
