package org.emporion.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.trial.live.SecondMaker;
import org.emporion.trial.live.TrialListener;
import org.emporion.trial.live.TrialOutline;
import org.emporion.trial.live.TrialSecond;
import org.emporion.trial.live.TrialSecond.Stretch;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.PlannedJourney;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.RunnerEvent;

/**
 * Tells how a trial goes: in words, with every second that is heard and at least once a second, and in
 * numbers to a listener.
 */
final class TrialTeller {
  private static final long AT_LEAST_EVERY_NANOS = 900_000_000;
  private static final double ALMOST = 0.98;
  private static final double MILLIS = 1000;

  private final TrialRequest request;
  private final TrialPlan plan;
  private final LoadShape shape;
  private final Progress progress;
  private final TrialListener listener;
  private final Phrasebook phrases;
  private final double expectedSeconds;
  private Optional<SecondMaker> maker = Optional.empty();
  private Optional<LocalText> last = Optional.empty();
  private boolean stopping;
  private boolean news = true;
  private long toldAt = System.nanoTime();

  TrialTeller(TrialRequest request, TrialPlan plan, LoadShape shape, Progress progress, TrialListener listener,
      Phrasebook phrases) {
    this.request = request;
    this.plan = plan;
    this.shape = shape;
    this.progress = progress;
    this.listener = listener;
    this.phrases = phrases;
    double think = plan.journeys().stream().mapToLong(PlannedJourney::longestThinkMillis).max().orElse(0) / (2 * MILLIS);
    this.expectedSeconds = shape.seconds() + think;
  }

  void begun(RunnerEvent.Started started) {
    maker = Optional.of(new SecondMaker(started.t(), shape, plan.transactions()));
    listener.began(new TrialOutline(request.studyFolder(), request.candidate().id(), request.candidate().name(),
        request.profile(), shape, Instant.ofEpochMilli(started.t()), request.study().trials().objectives(),
        List.copyOf(plan.transactions().values()).stream().distinct().toList(),
        Runtime.getRuntime().availableProcessors()));
    news = true;
  }

  void heard(RunnerEvent.Second heard) {
    TrialSecond second = maker.orElseThrow().of(heard);
    listener.second(second);
    last = Optional.of(phrases.say("live.second", second.arrived(), second.all().responses(),
        second.all().p95Millis(), second.all().failed(), second.active()));
    news = true;
  }

  void stopping() {
    stopping = true;
    news = true;
  }

  void tell() {
    long now = System.nanoTime();
    if (!news && now - toldAt < AT_LEAST_EVERY_NANOS) {
      return;
    }
    news = false;
    toldAt = now;
    if (maker.isEmpty()) {
      progress.report(phrases.say("live.starting"), 0);
      return;
    }
    double elapsed = Math.max(0, (System.currentTimeMillis() - maker.get().startMillis()) / MILLIS);
    LocalText seen = last.orElseGet(() -> phrases.say("live.nothing"));
    LocalText words = stopping ? phrases.say("live.stopping", seen) : words(maker.get().stretch(elapsed), seen);
    progress.report(words, Math.min(ALMOST, elapsed / expectedSeconds));
  }

  private LocalText words(Stretch stretch, LocalText seen) {
    return switch (stretch.kind()) {
      case WARM_UP -> phrases.say("live.warm-up", stretch.second(), stretch.seconds(), seen);
      case STEADY -> phrases.say("live.steady", stretch.second(), stretch.seconds(), seen);
      case DRAINING -> phrases.say("live.draining", seen);
    };
  }
}
