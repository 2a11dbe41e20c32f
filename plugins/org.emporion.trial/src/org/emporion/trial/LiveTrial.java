package org.emporion.trial;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.trial.measure.SteadyWindow;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.measure.TrialSeries;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.ReferenceShop;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.process.RunnerProcess;
import org.emporion.trial.process.RunnerProcess.Heard;

/** A trial while it runs: hears the load generator, keeps its seconds, tells how it goes, sees its end. */
final class LiveTrial {
  static final String SECONDS = "seconds.jsonl";
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration LEAVE_WITHIN = Duration.ofSeconds(10);

  private final RunnerProcess runner;
  private final Optional<ReferenceShop> shop;
  private final TrialPlan plan;
  private final LoadShape shape;
  private final UtilisationMeter meter;
  private final TrialTeller teller;
  private final Progress progress;
  private final Patience patience;
  private final Phrasebook phrases;
  private Optional<Observed> observed = Optional.empty();
  private Optional<RunnerEvent.Finished> finished = Optional.empty();
  private boolean opened;
  private boolean closed;

  /**
   * What was seen up to the end.
   *
   * @param parts what was seen in each steady part, in the order of the shape
   * @param main index of the part an assessment rests on
   */
  record Observed(RunnerEvent.Started started, List<Part> parts, int main) {
    SteadyWindow window() {
      return parts.get(main).window();
    }

    TrialSeries series() {
      return parts.get(main).series();
    }
  }

  /** A steady part of the load, its place on the clock and the trial as seen from it. */
  record Part(LoadShape.Steady planned, SteadyWindow window, TrialSeries series) {}

  LiveTrial(RunnerProcess runner, Optional<ReferenceShop> shop, TrialPlan plan, LoadShape shape,
      UtilisationMeter meter, Progress progress, Patience patience, Phrasebook phrases) {
    this.runner = runner;
    this.shop = shop;
    this.plan = plan;
    this.shape = shape;
    this.meter = meter;
    this.progress = progress;
    this.patience = patience;
    this.phrases = phrases;
    this.teller = new TrialTeller(plan, shape, progress, phrases);
  }

  /**
   * Follows the trial to its end.
   *
   * @param folder where the seconds are written
   * @throws TrialFailedException when target or load generator fail
   * @throws CancellationException when the user cancelled
   */
  void follow(Path folder) throws TrialFailedException, InterruptedException, IOException {
    try (BufferedWriter seconds = Files.newBufferedWriter(folder.resolve(SECONDS))) {
      long heardAt = System.nanoTime();
      while (finished.isEmpty()) {
        if (progress.cancelled()) {
          throw new CancellationException();
        }
        Optional<Heard> heard = runner.next(glance());
        if (heard.isPresent()) {
          heardAt = System.nanoTime();
          take(heard.get(), seconds);
        } else {
          mustGoOn(Duration.ofNanos(System.nanoTime() - heardAt));
        }
        sampleAtEdges();
        teller.tell(observed);
      }
    }
    runner.awaitEnd(LEAVE_WITHIN);
  }

  /** Not past the next edge of the steady window, where the target is asked how busy it was. */
  private Duration glance() {
    if (observed.isEmpty() || closed) {
      return GLANCE;
    }
    SteadyWindow window = observed.get().window();
    long left = (opened ? window.toMillis() : window.fromMillis()) - System.currentTimeMillis();
    return Duration.ofMillis(Math.max(1, Math.min(GLANCE.toMillis(), left)));
  }

  private void take(Heard heard, BufferedWriter seconds) throws TrialFailedException, IOException {
    switch (heard.event()) {
      case RunnerEvent.Started started -> {
        List<Part> parts = shape.steady().stream().map(planned -> part(started, planned)).toList();
        observed = Optional.of(new Observed(started, parts, shape.main()));
        teller.begun();
      }
      case RunnerEvent.Second second -> {
        taken(second);
        seconds.write(heard.line());
        seconds.newLine();
      }
      case RunnerEvent.Exchange strange -> throw new TrialFailedException(phrases.say("runner.disorder"));
      case RunnerEvent.Finished end -> finished = Optional.of(whole(end));
      case RunnerEvent.Fault fault -> throw new TrialFailedException(phrases.say("runner.fault", fault.message()));
    }
  }

  private Part part(RunnerEvent.Started started, LoadShape.Steady planned) {
    SteadyWindow window = SteadyWindow.of(started.t(), planned.fromSecond(), planned.seconds());
    return new Part(planned, window, new TrialSeries(window, plan.transactions()));
  }

  private void taken(RunnerEvent.Second second) throws TrialFailedException {
    try {
      mustHaveBegun().parts().forEach(part -> part.series().add(second));
      teller.heard(second);
    } catch (IllegalArgumentException e) {
      throw new TrialFailedException(phrases.say("runner.strange", String.valueOf(e.getMessage())), e);
    }
  }

  private Observed mustHaveBegun() throws TrialFailedException {
    return observed.orElseThrow(() -> new TrialFailedException(phrases.say("runner.disorder")));
  }

  /** The end counts only when the last steady part was there and no second was lost on the way. */
  private RunnerEvent.Finished whole(RunnerEvent.Finished end) throws TrialFailedException {
    TrialSeries series = mustHaveBegun().series();
    if (end.t() < mustHaveBegun().parts().getLast().window().toMillis()) {
      throw new TrialFailedException(phrases.say("runner.early"));
    }
    boolean same = end.requests().entrySet().stream().allMatch(one ->
        series.whole().getOrDefault(one.getKey(), Tally.NONE)
            .equals(new Tally(one.getValue().ok(), one.getValue().ko())));
    if (!same || series.started() != end.users().started()) {
      throw new TrialFailedException(phrases.say("runner.lost"));
    }
    return end;
  }

  private void mustGoOn(Duration silence) throws TrialFailedException {
    if (shop.isPresent()) {
      shop.get().mustLive();
    }
    if (runner.exhausted()) {
      throw new TrialFailedException(phrases.say("runner.gone", runner.epitaph()));
    }
    if (silence.compareTo(observed.isPresent() ? patience.betweenWords() : patience.toStart()) > 0) {
      throw new TrialFailedException(phrases.say("runner.silent", silence.toSeconds(), runner.epitaph()));
    }
  }

  private void sampleAtEdges() throws TrialFailedException, InterruptedException {
    if (observed.isEmpty()) {
      return;
    }
    long now = System.currentTimeMillis();
    if (!opened && now >= observed.get().window().fromMillis()) {
      opened = true;
      meter.windowOpens();
    }
    if (!closed && now >= observed.get().window().toMillis()) {
      closed = true;
      meter.windowCloses();
    }
  }

  Observed observed() {
    return observed.orElseThrow();
  }

  RunnerEvent.Finished finished() {
    return finished.orElseThrow();
  }
}
