package org.emporion.trial.dry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.model.LocalText;

/**
 * One request of a dry run and what came back. Secrets are masked ({@link Masking#MASK}) in all of it.
 *
 * @param step number of the step in its journey, from 1
 * @param request name of the request
 * @param transaction business transaction it belongs to
 * @param method HTTP method
 * @param url address as sent; empty when the request could not be made
 * @param sent headers and body as sent
 * @param status code of the answer; empty when none came
 * @param statusText what the answer calls its code; may be empty
 * @param answer headers and body that came back
 * @param at when it was sent
 * @param millis from sending to the end of the answer, ms; the first requests of a fresh JVM are slower than any under load
 * @param extracted values kept for later steps, by name
 * @param checks what was checked, in order; none without an answer
 * @param fault what is wrong, as it would be counted under load; empty when all is well
 */
public record Exchange(
    int step,
    String request,
    String transaction,
    String method,
    String url,
    Message sent,
    OptionalInt status,
    String statusText,
    Message answer,
    Instant at,
    double millis,
    Map<String, String> extracted,
    List<Check> checks,
    Optional<LocalText> fault) {
  /** True when the answer is as the step wants it. */
  public boolean ok() {
    return fault.isEmpty();
  }

  /**
   * Headers and body.
   *
   * @param headers in order
   * @param body as text, at most 262,144 characters of it; empty for none
   * @param characters length of the whole body
   */
  public record Message(List<Header> headers, String body, int characters) {
    /** Nothing at all. */
    public static final Message NONE = new Message(List.of(), "", 0);

    /** True when the body is longer than what is shown. */
    public boolean cut() {
      return characters > body.length();
    }
  }

  /**
   * A header.
   *
   * @param name its name
   * @param value its value
   */
  public record Header(String name, String value) {}

  /**
   * Something an answer was looked at for.
   *
   * @param what what was looked at and what was wanted, in words
   * @param found what was there; empty for nothing
   * @param ok whether that is right
   */
  public record Check(LocalText what, Optional<String> found, boolean ok) {}
}
