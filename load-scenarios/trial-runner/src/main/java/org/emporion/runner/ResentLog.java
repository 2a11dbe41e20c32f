package org.emporion.runner;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Requests that Gatling sends a second time by itself: the target closed a connection that was kept open, and no part of
 * an answer had come. Gatling (3.15.1) has no setting against it and says so to nobody but its log; this listens there.
 */
final class ResentLog extends UnsynchronizedAppenderBase<ILoggingEvent> {
  private static final String SPEAKER = "io.gatling.http.client.impl.DefaultHttpClient";
  private static final String LINE = "Retrying with new HTTP/";

  private final Runnable onResent;

  /** Tells each such request, on the thread that sends it. */
  ResentLog(Runnable onResent) {
    this.onResent = onResent;
  }

  /** Listens from now on; before Gatling loads. */
  void listen() {
    Logger speaker = (Logger) LoggerFactory.getLogger(SPEAKER);
    speaker.setLevel(Level.DEBUG);
    // Its other lines go on as before: warnings only.
    speaker.setAdditive(false);
    setContext(speaker.getLoggerContext());
    start();
    speaker.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getMessage().startsWith(LINE)) {
      onResent.run();
    } else if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).callAppenders(event);
    }
  }
}
