package org.emporion.trial.process;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.record.RecordJson;

/** The reference shop in a process, on a free port of the loopback. */
public final class ReferenceShop {
  private static final Duration READY_WITHIN = Duration.ofSeconds(30);
  private static final long TELL_EVERY_NANOS = 900_000_000;
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final ChildProcess child;
  private final Phrasebook phrases;

  /** The shop in a process that was just started. */
  public ReferenceShop(ChildProcess child, Phrasebook phrases) {
    this.child = child;
    this.phrases = phrases;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Announcement(String event, int port) {}

  /**
   * Waits until it listens; gives its base address.
   *
   * @throws TrialFailedException when it ends or does not listen in time
   * @throws CancellationException when the work was cancelled
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public URI awaitAddress(Progress progress) throws TrialFailedException, InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    long told = System.nanoTime();
    while (System.nanoTime() < deadline && !child.exhausted()) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      if (System.nanoTime() - told > TELL_EVERY_NANOS) {
        told = System.nanoTime();
        progress.report(phrases.say("live.preparing"), 0);
      }
      Optional<String> line = child.nextLine(GLANCE).filter(text -> text.startsWith("{"));
      if (line.isPresent()) {
        return URI.create("http://127.0.0.1:" + port(line.get()));
      }
    }
    throw new TrialFailedException(phrases.say("shop.silent", child.lastWords()));
  }

  private int port(String line) throws TrialFailedException {
    try {
      Announcement said = new RecordJson().read(line, Announcement.class);
      if ("listening".equals(said.event()) && said.port() > 0) {
        return said.port();
      }
    } catch (IOException e) {
      throw new TrialFailedException(phrases.say("shop.silent", line), e);
    }
    throw new TrialFailedException(phrases.say("shop.silent", line));
  }

  /**
   * Throws when it is gone.
   *
   * @throws TrialFailedException with its last words
   */
  public void mustLive() throws TrialFailedException {
    if (!child.alive()) {
      throw new TrialFailedException(phrases.say("shop.gone", child.lastWords()));
    }
  }
}
