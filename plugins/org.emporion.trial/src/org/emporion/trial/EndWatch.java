package org.emporion.trial;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;

/**
 * How a running trial learns that it is to end: from its user, or because this JVM ends, which then
 * waits until the record is kept.
 */
final class EndWatch implements Progress {
  /** A stop and the keeping of the record take about 2 s; who ended the JVM waits no longer than this. */
  private static final Duration KEEP_WITHIN = Duration.ofMillis(4500);

  private final Progress user;
  private final CountDownLatch settled = new CountDownLatch(1);
  private volatile boolean jvmEnds;

  EndWatch(Progress user) {
    this.user = user;
  }

  @Override
  public void report(LocalText what, double done) {
    user.report(what, done);
  }

  @Override
  public boolean cancelled() {
    return jvmEnds || user.cancelled();
  }

  /** This JVM ends: has the trial end, and waits until nothing is left to do. */
  void jvmEnds() {
    jvmEnds = true;
    try {
      settled.await(KEEP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The record is kept or taken away. */
  void settled() {
    settled.countDown();
  }
}
