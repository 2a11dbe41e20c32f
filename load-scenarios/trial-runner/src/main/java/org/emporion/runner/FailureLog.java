package org.emporion.runner;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.FilterReply;
import io.gatling.http.engine.response.HttpTracing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

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
    Logger speaker = (Logger) LoggerFactory.getLogger(SPEAKER);
    LoggerContext context = speaker.getLoggerContext();
    TurboFilter answers = new TracingAnswers();
    context.addTurboFilter(answers);
    if (!HttpTracing.IS_HTTP_TRACE_ENABLED || HttpTracing.IS_HTTP_DEBUG_ENABLED) {
      throw new IllegalStateException("Gatling was loaded before its log was listened to");
    }
    context.getTurboFilterList().remove(answers);
    speaker.setLevel(Level.DEBUG);
    speaker.setAdditive(false);
    setContext(context);
    start();
    speaker.addAppender(this);
  }

  /**
   * Gatling asks once how much its HTTP engine shall log, when the class is loaded that asks. To DEBUG, it would keep the
   * body of every answer, read or not; unless it is to TRACE, it adds a dump of request and answer to the line.
   */
  private static final class TracingAnswers extends TurboFilter {
    @Override
    public FilterReply decide(
        Marker marker, Logger asked, Level level, String format, Object[] arguments, Throwable fault) {
      if (!asked.getName().equals(SPEAKER.substring(0, SPEAKER.lastIndexOf('.')))) {
        return FilterReply.NEUTRAL;
      }
      return level == Level.TRACE ? FilterReply.ACCEPT : FilterReply.DENY;
    }
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
