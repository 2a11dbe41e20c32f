package org.emporion.trial.measure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a failed request failed at, told by the load generator's words for it. */
public enum ErrorKind {
  /** An answer with a status that does not count as good. */
  STATUS,
  /** An answer that does not say what is expected, or lacks a value to extract. */
  CHECK,
  /** No answer in time. */
  TIMEOUT,
  /** The connection was refused, reset or closed, or could not be secured. */
  CONNECTION,
  /** The host's name was not found. */
  DNS,
  /** A place that the study does not authorise. */
  REFUSED,
  /** The load generator's own machine gave out: file handles, ports, memory. */
  INJECTOR,
  /** Anything else. */
  OTHER;

  private static final String ANSWERED = "status ";
  /**
   * A check as Gatling names it, before what it found: extractor, which of its matches, validator. What was found, and
   * the extractor's own text, may be anything, so this is looked for before any word in it.
   */
  private static final Pattern GATLING_CHECK =
      Pattern.compile("(?s)\\w+(\\(.*\\))?\\.(find(all|random)?|count)(\\(.*?\\))?\\..*(,| crashed:).*");
  private static final Pattern GATLING_STATUS = Pattern.compile("(?s)status\\.find.*");
  private static final String ELSEWHERE = "a redirect to another host";
  /** Answers that never became one that counts as good. */
  private static final String REDIRECTED = "too many redirects";
  private static final List<String> OF_THE_CHECK =
      List.of("check extractor resolution crashed", "check validator resolution crashed");
  private static final List<String> OF_THE_INJECTOR = List.of("too many open files", "cannot assign requested address",
      "address already in use", "no buffer space", "outofmemory", "cannot allocate memory", "unable to create native thread");
  private static final List<String> OF_THE_NAME =
      List.of("unknownhost", "dnsnameresolver", "dnserror", "failed to resolve", "name or service not known");
  private static final List<String> OF_THE_TIME = List.of("timeout", "timed out");
  private static final List<String> OF_THE_CONNECTION = List.of("connect", "reset", "closed", "close", "broken pipe",
      "ssl", "handshake", "certificate", "unreachable", "no route");
  private static final List<String> OF_LEAVE = List.of("not authorised");

  /**
   * The kind by the words the runner counts an error under, or by those of a log that Gatling itself wrote. Its checks
   * are named in Check.scala and Validator.scala of 3.15.1.
   */
  public static ErrorKind of(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    if (words.startsWith(ANSWERED)) {
      if (words.contains(ELSEWHERE)) {
        return REFUSED;
      }
      return words.matches("status \\d+(,.*)?") ? STATUS : CHECK;
    }
    if (GATLING_CHECK.matcher(words).matches() || holds(words, OF_THE_CHECK)) {
      return GATLING_STATUS.matcher(words).matches() ? STATUS : CHECK;
    }
    if (words.startsWith(REDIRECTED)) {
      return STATUS;
    }
    // The order matters: "connection timed out" is a time-out, and both connect and name look-up may lack file handles.
    return holds(words, OF_THE_INJECTOR) ? INJECTOR
        : holds(words, OF_LEAVE) ? REFUSED
        : holds(words, OF_THE_NAME) ? DNS
        : holds(words, OF_THE_TIME) ? TIMEOUT
        : holds(words, OF_THE_CONNECTION) ? CONNECTION
        : OTHER;
  }

  private static boolean holds(String words, List<String> any) {
    return any.stream().anyMatch(words::contains);
  }

  /** True when it is the load generator or its surroundings that failed, and never the target. */
  public boolean own() {
    return this == INJECTOR || this == DNS;
  }

  /** How records call it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
