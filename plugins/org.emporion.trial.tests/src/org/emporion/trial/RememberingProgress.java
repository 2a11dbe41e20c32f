package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;

/** Progress that keeps what it was told, and is cancelled on demand. */
final class RememberingProgress implements Progress {
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile boolean cancelled;

  record Told(LocalText what, double done) {}

  @Override
  public void report(LocalText what, double done) {
    told.add(new Told(what, done));
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

  /**
   * A word for each second of load, in both languages. The gaps between words are not measured: they
   * are the machine's as much as ours.
   */
  void mustHaveSpokenEverySecondOf(int seconds) {
    long words = told.stream()
        .filter(one -> one.what().en().startsWith("Warm-up") || one.what().en().startsWith("Steady load"))
        .count();
    assertTrue(words >= seconds, words + " words in " + seconds + " s of load");
    assertTrue(heard("Warm-up"), "no word of the warm-up");
    assertTrue(heard("Steady load"), "no word of the steady part");
    assertTrue(told.stream().anyMatch(one -> one.what().zhTw().contains("穩定負載")), "no Chinese word of it");
    assertTrue(told.stream().allMatch(one -> one.done() >= 0 && one.done() <= 1), "done lies outside 0 to 1");
  }
}
