package org.emporion.ui.model.live;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.TrialResult;
import org.emporion.trial.live.TrialSecond;
import org.emporion.trial.live.TrialSecond.Stretch;
import org.emporion.ui.Wording;

/**
 * A trial that runs in words and numbers.
 *
 * @param words the window's words
 */
public record LiveWords(Wording words) {
  /** Beyond this the load generator's own delay may be taken for the target's. */
  private static final double LATE_MILLIS = 200;

  /**
   * A number with its name.
   *
   * @param id stable id
   * @param name what it is
   * @param value the number with its unit
   * @param alarming true when it lies beyond a limit
   */
  public record Figure(String id, String name, String value, boolean alarming) {}

  /** What is tried. */
  public String title(LiveRun run) {
    return words.say("live.title", run.outline().name(), run.outline().profile().name());
  }

  /** How far it is, or how it ended. */
  public String state(LiveRun run, boolean stopping) {
    if (run.over()) {
      return run.result().map(this::ended).orElseGet(() -> words.say("live.ended.nothing"));
    }
    if (stopping) {
      return words.say("live.stopping");
    }
    return run.last().map(second -> stretch(second.stretch())).orElseGet(() -> words.say("live.begun"));
  }

  private String ended(TrialResult result) {
    String how = result.observations().endingRemark().map(words::of).orElseGet(() -> words.say("live.ended.planned"));
    return words.say("live.ended", how, result.folder());
  }

  private String stretch(Stretch now) {
    String level = now.levels() > 1 ? words.say("live.level", now.level(), now.levels()) : "";
    return switch (now.kind()) {
      case WARM_UP -> words.say("live.warm-up", now.second() + 1, now.seconds(), level);
      case STEADY -> words.say("live.steady", now.second() + 1, now.seconds(), level);
      case DRAINING -> words.say("live.draining");
    };
  }

  /** How far it is, 0 to 1. */
  public double done(LiveRun run) {
    if (run.over()) {
      return 1;
    }
    return run.last().map(second -> Math.clamp(second.second() / run.outline().shape().seconds(), 0, 1)).orElse(0.0);
  }

  /** The last second in numbers; dashes before there is one. */
  public List<Figure> figures(LiveRun run) {
    Optional<TrialSecond> last = run.last();
    return List.of(
        figure("arrivals", last.map(one -> words.say("live.figure.of", one.arrived(), one.planned())), false),
        figure("active", last.map(one -> words.say("live.figure.count", one.active())), false),
        figure("responses", last.map(one -> words.say("live.figure.count", one.all().responses())), false),
        figure("p95", last.filter(one -> one.all().responses() > 0)
            .map(one -> words.say("live.figure.millis", one.all().p95Millis())), false),
        figure("failed", last.map(one -> words.say("live.figure.count", one.all().failed())),
            last.filter(one -> one.all().failed() > 0).isPresent()),
        figure("injector", last.map(one -> words.say("live.figure.injector-use", one.injector().cpuCores(),
            run.outline().cores())), false),
        figure("lag", last.map(one -> words.say("live.figure.millis", one.injector().lagMillis())),
            last.filter(one -> one.injector().lagMillis() > LATE_MILLIS).isPresent()));
  }

  private Figure figure(String id, Optional<String> value, boolean alarming) {
    return new Figure(id, words.say("live.figure." + id), value.orElse("–"), alarming);
  }
}
