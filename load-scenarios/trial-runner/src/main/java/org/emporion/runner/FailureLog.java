package org.emporion.runner;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Why a request got no answer. Gatling says so to nobody but its log, in one line that names the user and
 * comes before the user goes on; this listens to that line.
 */
final class FailureLog extends UnsynchronizedAppenderBase<ILoggingEvent> {
  private static final String SPEAKER = "io.gatling.http.engine.response.DefaultStatsProcessor";
  private static final Pattern LINE = Pattern.compile("failed for user (\\d+): (.*)", Pattern.DOTALL);
  /** A kind of error must stay short enough to count by. */
  private static final int LONGEST = 120;

  private final Map<Long, String> reasons = new ConcurrentHashMap<>();

  /** Listens from now on; before Gatling loads, which asks once how much it shall log. */
  void listen() {
    // At TRACE the package leaves out the dump of request and response that it else adds to the line.
    Logger around = logger(SPEAKER.substring(0, SPEAKER.lastIndexOf('.')));
    around.setLevel(Level.TRACE);
    around.setAdditive(false);
    Logger speaker = logger(SPEAKER);
    speaker.setLevel(Level.DEBUG);
    setContext(speaker.getLoggerContext());
    start();
    speaker.addAppender(this);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Override
  protected void append(ILoggingEvent event) {
    Matcher line = LINE.matcher(event.getFormattedMessage());
    if (line.find()) {
      String reason = line.group(2).strip();
      reasons.put(Long.parseLong(line.group(1)),
          reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…");
    }
  }

  /** Why the last request of a user failed, told once; empty when Gatling did not say. */
  Optional<String> take(long userId) {
    return Optional.ofNullable(reasons.remove(userId)).filter(reason -> !reason.isBlank());
  }
}
