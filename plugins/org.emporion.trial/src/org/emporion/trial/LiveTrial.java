package org.emporion.trial;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.trial.measure.SteadyWindow;
import org.emporion.trial.measure.StopJudge;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.ReferenceShop;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.process.RunnerProcess;
import org.emporion.trial.process.RunnerProcess.Heard;

/**
 * A trial while it runs: hears the load generator, keeps its seconds, tells how it goes, and sees its
 * end. Once customers came an early end is an end, too: the load generator is asked to finish, so that
 * every request that was sent is counted by everybody, and what was seen is kept.
 */
final class LiveTrial {
  static final String SECONDS = "seconds.jsonl";
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration LEAVE_WITHIN = Duration.ofSeconds(10);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  private final RunnerProcess runner;
  private final Optional<ReferenceShop> shop;
  private final TrialPlan plan;
  private final LoadShape shape;
  private final UtilisationMeter meter;
  private final StopJudge criteria;
  private final TrialTeller teller;
  private final Progress progress;
  private final Patience patience;
  private final Phrasebook phrases;
  private Optional<Observed> observed = Optional.empty();
  private Optional<RunnerEvent.Finished> finished = Optional.empty();
  private Ended ended = Ended.AS_PLANNED;
  private long endingSince;
  private boolean interrupted;
  private boolean opened;
  private boolean closed;

  LiveTrial(RunnerProcess runner, Optional<ReferenceShop> shop, TrialPlan plan, LoadShape shape,
      UtilisationMeter meter, StopJudge criteria, TrialTeller teller, Progress progress, Patience patience,
      Phrasebook phrases) {
    this.runner = runner;
    this.shop = shop;
    this.plan = plan;
    this.shape = shape;
    this.meter = meter;
    this.criteria = criteria;
    this.teller = teller;
    this.progress = progress;
    this.patience = patience;
    this.phrases = phrases;
  }

  /**
   * Follows the trial to its end, be it the planned one or an early one.
   *
   * @param folder where the seconds are written
   * @throws TrialFailedException when target or load generator fail before customers came
   * @throws CancellationException when it was to end before customers came
   */
  void follow(Path folder) throws TrialFailedException, IOException {
    try (BufferedWriter seconds = Files.newBufferedWriter(folder.resolve(SECONDS))) {
      long heardAt = System.nanoTime();
      while (finished.isEmpty() && !overdue()) {
        try {
          Optional<Heard> heard = runner.next(glance());
          if (heard.isPresent()) {
            heardAt = System.nanoTime();
            take(heard.get(), seconds);
          } else {
            mustGoOn(Duration.ofNanos(System.nanoTime() - heardAt));
          }
          sampleAtEdges();
        } catch (InterruptedException e) {
          interrupted = true;
        }
        if (interrupted || progress.cancelled()) {
          end(Ended.early(Ending.STOPPED, phrases.say("ending.stopped")));
        }
        teller.tell();
      }
    }
    leave();
  }

  /** A load generator that was asked to end and does not is not waited for any longer. */
  private boolean overdue() {
    return !ended.asPlanned()
        && (runner.exhausted() || System.nanoTime() - endingSince > STOP_WITHIN.toNanos());
  }

  private void leave() {
    try {
      if (finished.isEmpty() || !runner.awaitEnd(ended.asPlanned() ? LEAVE_WITHIN : STOP_WITHIN)) {
        runner.kill();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      runner.kill();
    }
    // A terminal's Ctrl-C reaches the programs before it reaches us: what looked lost was stopped.
    if (ended.ending() == Ending.LOST && progress.cancelled()) {
      ended = Ended.early(Ending.STOPPED, phrases.say("ending.stopped"));
    }
  }

  /** Begins the early end of the trial; the first reason counts. */
  private void end(Ended how) {
    if (!ended.asPlanned()) {
      return;
    }
    if (observed.filter(Observed::loaded).isEmpty()) {
      throw new CancellationException();
    }
    ended = how;
    endingSince = System.nanoTime();
    teller.stopping();
    runner.askToEnd();
  }

  /** Something that the trial needs is gone. */
  private void lost(LocalText what) throws TrialFailedException {
    if (observed.filter(Observed::loaded).isEmpty()) {
      throw new TrialFailedException(what);
    }
    end(Ended.early(Ending.LOST, what));
  }

  /** Not past the next edge of the steady window, where the target is asked how busy it was. */
  private Duration glance() {
    if (observed.isEmpty() || closed || !ended.asPlanned()) {
      return GLANCE;
    }
    SteadyWindow window = observed.get().window();
    long left = (opened ? window.toMillis() : window.fromMillis()) - System.currentTimeMillis();
    return Duration.ofMillis(Math.max(1, Math.min(GLANCE.toMillis(), left)));
  }

  private void take(Heard heard, BufferedWriter seconds) throws TrialFailedException, IOException {
    switch (heard.event()) {
      case RunnerEvent.Started started -> {
        observed = Optional.of(Observed.from(started, shape, plan));
        teller.begun(started);
      }
      case RunnerEvent.Second second -> {
        seconds.write(heard.line());
        seconds.newLine();
        // Whoever finds the folder of a trial that nobody finished finds every second that was heard.
        seconds.flush();
        taken(second);
      }
      case RunnerEvent.Exchange strange -> throw new TrialFailedException(phrases.say("runner.disorder"));
      case RunnerEvent.Finished end -> ended(end);
      case RunnerEvent.Fault fault -> lost(phrases.say("runner.fault", fault.message()));
    }
  }

  private void taken(RunnerEvent.Second second) throws TrialFailedException {
    try {
      mustHaveBegun().add(second);
      teller.heard(second);
      criteria.take(second).ifPresent(why -> end(Ended.early(Ending.CRITERION, why)));
    } catch (IllegalArgumentException e) {
      throw new TrialFailedException(phrases.say("runner.strange", String.valueOf(e.getMessage())), e);
    }
  }

  private Observed mustHaveBegun() throws TrialFailedException {
    return observed.orElseThrow(() -> new TrialFailedException(phrases.say("runner.disorder")));
  }

  /** The planned end counts only when the last steady part was there and no second was lost on the way. */
  private void ended(RunnerEvent.Finished end) throws TrialFailedException {
    Observed seen = mustHaveBegun();
    finished = Optional.of(end);
    if (ended.asPlanned() && end.leaveEnded()) {
      end(Ended.early(Ending.STOPPED, phrases.say("ending.leave")));
    }
    if (ended.asPlanned() && end.stoppedBySomebody()) {
      end(Ended.early(Ending.STOPPED, phrases.say("ending.stopped")));
    }
    if (ended.asPlanned() && end.t() < seen.steadyUntilMillis()) {
      lost(phrases.say("runner.early"));
    }
    if (ended.asPlanned() && !seen.agreesWith(end)) {
      lost(phrases.say("runner.lost"));
    }
  }

  private void mustGoOn(Duration silence) throws TrialFailedException {
    if (shop.isPresent()) {
      try {
        shop.get().mustLive();
      } catch (TrialFailedException e) {
        lost(e.what());
      }
    }
    if (runner.exhausted()) {
      lost(phrases.say("runner.gone", runner.epitaph()));
    }
    if (silence.compareTo(observed.isPresent() ? patience.betweenWords() : patience.toStart()) > 0) {
      lost(phrases.say("runner.silent", silence.toSeconds(), runner.epitaph()));
    }
  }

  private void sampleAtEdges() throws TrialFailedException, InterruptedException {
    if (observed.isEmpty() || !ended.asPlanned()) {
      return;
    }
    long now = System.currentTimeMillis();
    try {
      if (!opened && now >= observed.get().window().fromMillis()) {
        opened = true;
        meter.windowOpens();
      }
      if (!closed && now >= observed.get().window().toMillis()) {
        closed = true;
        meter.windowCloses();
      }
    } catch (TrialFailedException e) {
      lost(e.what());
    }
  }

  Observed observed() {
    return observed.orElseThrow();
  }

  /** What the load generator said at its end; empty when it did not come to it. */
  Optional<RunnerEvent.Finished> finished() {
    return finished;
  }

  /** How it ended. */
  Ended ended() {
    return ended;
  }

  /** True when the thread was interrupted meanwhile, which ended the trial. */
  boolean interrupted() {
    return interrupted;
  }
}
