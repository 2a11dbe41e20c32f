package org.emporion.shop.web;

import java.util.Optional;

/**
 * An answer.
 *
 * @param fault whether it counts as a fault of the shop
 * @param newSession the session cookie to set
 * @param delayNanos time to let pass, off the workers, before it is sent
 * @param before what to do after the delay and before it is sent
 */
record Reply(
    int status,
    String contentType,
    String body,
    boolean fault,
    Optional<String> newSession,
    long delayNanos,
    Runnable before) {

  private static final Runnable NOTHING = () -> {};

  static Reply json(int status, Object body) {
    return new Reply(status, "application/json; charset=utf-8", body.toString(), false,
        Optional.empty(), 0, NOTHING);
  }

  static Reply html(String body) {
    return new Reply(200, "text/html; charset=utf-8", body, false, Optional.empty(), 0, NOTHING);
  }

  static Reply text(String body) {
    return new Reply(200, "text/plain; version=0.0.4; charset=utf-8", body, false,
        Optional.empty(), 0, NOTHING);
  }

  static Reply error(int status, String message) {
    return json(status, Json.object().put("error", message));
  }

  static Reply fault(int status, String message) {
    Reply reply = error(status, message);
    return new Reply(status, reply.contentType, reply.body, true, Optional.empty(), 0, NOTHING);
  }

  Reply withSession(String session) {
    return new Reply(
        status, contentType, body, fault, Optional.of(session), delayNanos, before);
  }

  Reply after(long nanos, Runnable action) {
    return new Reply(status, contentType, body, fault, newSession, nanos, action);
  }
}
