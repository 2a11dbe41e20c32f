package org.emporion.trial;

import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.trial.LiveTrial.Observed;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.PlannedJourney;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.RunnerEvent;

/** Tells in words how a trial goes, with every second that is heard and at least once a second. */
final class TrialTeller {
  private static final long AT_LEAST_EVERY_NANOS = 900_000_000;
  private static final double ALMOST = 0.98;

  private final LoadShape shape;
  private final Progress progress;
  private final Phrasebook phrases;
  private final double expectedSeconds;
  private Optional<LocalText> last = Optional.empty();
  private boolean news = true;
  private long toldAt = System.nanoTime();

  TrialTeller(TrialPlan plan, LoadShape shape, Progress progress, Phrasebook phrases) {
    this.shape = shape;
    this.progress = progress;
    this.phrases = phrases;
    double think = plan.journeys().stream().mapToLong(PlannedJourney::longestThinkMillis).max().orElse(0) / 2000.0;
    this.expectedSeconds = shape.seconds() + think;
  }

  void begun() {
    news = true;
  }

  void heard(RunnerEvent.Second second) {
    ResponseTimes times = new ResponseTimes();
    second.requests().values().forEach(one -> times.addEncoded(one.histogram()));
    long failed = second.requests().values().stream().mapToLong(RunnerEvent.Responses::ko).sum();
    last = Optional.of(phrases.say("live.second", second.users().started(), times.count(),
        times.percentileMillis(95), failed, second.users().active()));
    news = true;
  }

  void tell(Optional<Observed> observed) {
    long now = System.nanoTime();
    if (!news && now - toldAt < AT_LEAST_EVERY_NANOS) {
      return;
    }
    news = false;
    toldAt = now;
    if (observed.isEmpty()) {
      progress.report(phrases.say("live.starting"), 0);
      return;
    }
    double elapsed = Math.max(0, (System.currentTimeMillis() - observed.get().started().t()) / 1000.0);
    LocalText seen = last.orElseGet(() -> phrases.say("live.nothing"));
    progress.report(phase(elapsed, seen), Math.min(ALMOST, elapsed / expectedSeconds));
  }

  private LocalText phase(double elapsed, LocalText seen) {
    long second = (long) elapsed;
    int riseFrom = 0;
    for (LoadShape.Steady part : shape.steady()) {
      if (elapsed < part.fromSecond()) {
        return phrases.say("live.warm-up", second - riseFrom, part.fromSecond() - riseFrom, seen);
      }
      riseFrom = part.fromSecond() + part.seconds();
      if (elapsed < riseFrom) {
        return phrases.say("live.steady", second - part.fromSecond(), part.seconds(), seen);
      }
    }
    return phrases.say("live.draining", seen);
  }
}
