package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;

/** Progress that keeps what it was told and when, and is cancelled on demand. */
final class RememberingProgress implements Progress {
  private static final double SLACK_SECONDS = 2.0;

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile boolean cancelled;

  record Told(double atSeconds, LocalText what, double done) {}

  @Override
  public void report(LocalText what, double done) {
    told.add(new Told(System.nanoTime() / 1e9, what, done));
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  List<Told> told() {
    return told;
  }

  boolean heard(String words) {
    return told.stream().anyMatch(one -> one.what().en().contains(words));
  }

  /** No silence of more than a second, give or take what a loaded machine adds. */
  void mustHaveSpokenEverySecond() {
    assertFalse(told.isEmpty());
    List<Told> running = told;
    for (int i = 1; i < running.size(); i++) {
      double silence = running.get(i).atSeconds() - running.get(i - 1).atSeconds();
      assertTrue(silence < 1 + SLACK_SECONDS, "silent for " + silence + " s before " + running.get(i).what().en());
      assertTrue(running.get(i).done() >= 0 && running.get(i).done() <= 1, "done " + running.get(i).done());
    }
    assertTrue(heard("Warm-up"), "no word of the warm-up");
    assertTrue(heard("Steady load"), "no word of the steady part");
    assertTrue(told.stream().anyMatch(one -> one.what().zhTw().contains("穩定負載")), "no Chinese word of it");
  }
}
