package org.emporion.runner.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request and its answer, as a dry run tells them. The plan's secrets are masked; what else is secret by its name the
 * workbench masks before anything is shown or written.
 *
 * @param millis when it was sent, ms since the epoch
 * @param journey id of the journey
 * @param step number of the step, from 1
 * @param request name of the request
 * @param method HTTP method
 * @param url address as sent; empty when the request could not be made
 * @param sent what was sent
 * @param status code of the answer; 0 for none
 * @param statusText what the answer calls its code
 * @param answer what came back
 * @param micros from sending to the end of the answer, µs
 * @param extracted values kept, by name
 * @param checks what was checked, in order; none without an answer
 * @param fault what is wrong, as it would be counted under load
 */
public record ExchangeRecord(
    long millis,
    String journey,
    int step,
    String request,
    String method,
    Optional<String> url,
    Message sent,
    int status,
    Optional<String> statusText,
    Message answer,
    long micros,
    Map<String, String> extracted,
    List<Check> checks,
    Optional<String> fault) {
  /**
   * Headers and body.
   *
   * @param headers in order
   * @param body as text
   */
  public record Message(List<Map.Entry<String, String>> headers, Optional<String> body) {}

  /**
   * Something that was looked at.
   *
   * @param what {@code status}, a JSONPath or another place
   * @param allowed values it may have; empty for any
   * @param found what was there
   * @param ok whether that is right
   */
  public record Check(String what, List<String> allowed, Optional<String> found, boolean ok) {}
}
