package org.emporion.store.journey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.model.study.Extraction;

/**
 * One recorded request and what came back.
 *
 * @param where JSON pointer of it in the file it was read from
 * @param method HTTP method in capitals
 * @param origin scheme, host and port, such as {@code https://shop.example:8443}; empty when the file has none
 * @param path path as it was sent, percent-encoded
 * @param query query parameters, decoded, in order
 * @param headers request headers, in order
 * @param body request body
 * @param kind what a browser asked it for, such as {@code script}; empty when unknown
 * @param answer what came back
 * @param extract values that the file itself says are taken from the answer, by name
 * @param status codes that the file itself says are good; empty for that of the answer
 * @param started ms since the epoch; 0 when the file has no times
 * @param millis duration, ms
 */
record Call(
    String where,
    String method,
    String origin,
    String path,
    List<Pair> query,
    List<Pair> headers,
    Optional<Body> body,
    String kind,
    Answer answer,
    Map<String, Extraction> extract,
    List<Integer> status,
    long started,
    long millis) {
  /** The first header of a name in any case. */
  static Optional<String> header(List<Pair> headers, String name) {
    return headers.stream().filter(one -> one.name().equalsIgnoreCase(name)).map(Pair::value).findFirst();
  }

  /**
   * A name and a value.
   *
   * @param name of a parameter or header
   * @param value decoded
   */
  record Pair(String name, String value) {}

  /**
   * A request body.
   *
   * @param type media type; empty when unknown
   * @param text as it was sent
   */
  record Body(String type, String text) {
    /** True for form fields. */
    boolean form() {
      return type.toLowerCase(Locale.ROOT).contains("x-www-form-urlencoded");
    }
  }

  /**
   * A response.
   *
   * @param status code; empty when the file does not tell
   * @param type media type; empty when unknown
   * @param headers its headers
   * @param text its body; empty when it was not recorded
   */
  record Answer(OptionalInt status, String type, List<Pair> headers, String text) {}
}
