package org.emporion.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.study.UtilisationProbe;
import org.emporion.trial.witness.MetricsPage;
import org.emporion.trial.witness.TargetPages;

/** Reads the target's own busy time at both ends of the steady window; keeps both pages in the record. */
final class UtilisationMeter {
  static final String BEFORE = "metrics-before.txt";
  static final String AFTER = "metrics-after.txt";
  private static final double NANOS = 1e9;

  private final TargetPages pages;
  private final Optional<UtilisationProbe> probe;
  private final Path folder;
  private final Phrasebook phrases;
  private Optional<Sample> before = Optional.empty();
  private Optional<Sample> after = Optional.empty();

  private record Sample(MetricsPage page, double atSeconds) {}

  UtilisationMeter(TargetPages pages, Optional<UtilisationProbe> probe, Path folder, Phrasebook phrases) {
    this.pages = pages;
    this.probe = probe;
    this.folder = folder;
    this.phrases = phrases;
  }

  /** Fails when the page or a name on it is not there: better before the load than after it. */
  void rehearse() throws TrialFailedException, InterruptedException {
    if (probe.isPresent()) {
      sample(BEFORE);
    }
  }

  void windowOpens() throws TrialFailedException, InterruptedException {
    if (probe.isPresent()) {
      before = Optional.of(sample(BEFORE));
    }
  }

  void windowCloses() throws TrialFailedException, InterruptedException {
    if (probe.isPresent()) {
      after = Optional.of(sample(AFTER));
    }
  }

  private Sample sample(String file) throws TrialFailedException, InterruptedException {
    try {
      double asked = System.nanoTime() / NANOS;
      String text = pages.get(probe.orElseThrow().path());
      double answered = System.nanoTime() / NANOS;
      Files.writeString(folder.resolve(file), text);
      return new Sample(MetricsPage.parse(text, probe.get()), (asked + answered) / 2);
    } catch (IOException e) {
      throw new TrialFailedException(phrases.say("metrics.unreadable", String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * The utilisation between the two samples.
   *
   * @param sessionsPerSecond sessions' worth of work that was completed per second in the window
   */
  Optional<Utilisation> utilisation(double sessionsPerSecond) throws TrialFailedException {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    double busy = after.get().page().busySeconds() - before.get().page().busySeconds();
    double window = after.get().atSeconds() - before.get().atSeconds();
    if (busy < 0 || after.get().page().servers() <= 0) {
      throw new TrialFailedException(phrases.say("metrics.backwards"));
    }
    return Optional.of(
        new Utilisation(busy, after.get().page().servers(), window, sessionsPerSecond * window));
  }
}
