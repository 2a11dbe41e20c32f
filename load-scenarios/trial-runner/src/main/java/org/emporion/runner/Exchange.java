package org.emporion.runner;

import io.gatling.http.client.Request;
import io.gatling.http.response.Response;
import io.netty.handler.codec.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request as it left and the answer as it came, noted while one user looks at each of them. */
final class Exchange {
  private final long millis = System.currentTimeMillis();
  private final Map<String, Optional<String>> found = new LinkedHashMap<>();
  private Optional<Request> request = Optional.empty();
  private Optional<Response> response = Optional.empty();

  /** The request is about to leave. */
  void asked(Request asked) {
    request = Optional.of(asked);
  }

  /** The answer is there. */
  void answered(Response answered) {
    response = Optional.of(answered);
  }

  /** What a place of the answer said that is expected to say something; null for nothing. */
  void found(String path, String value) {
    found.put(path, Optional.ofNullable(value));
  }

  /** When the request was about to leave, ms since the epoch. */
  long millis() {
    return millis;
  }

  /** What the answer said, by JSONPath; a path is missing when nothing looked there. */
  Map<String, Optional<String>> found() {
    return found;
  }

  Optional<String> url() {
    return request.map(one -> one.getUri().toUrl());
  }

  /** Headers in order, as pairs; with the cookies, which leave beside them. */
  List<Map.Entry<String, String>> requestHeaders() {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    request.ifPresent(one -> {
      headers.addAll(one.getHeaders().entries());
      if (!one.getCookies().isEmpty() && !one.getHeaders().contains("Cookie")) {
        headers.add(Map.entry("Cookie", one.getCookies().stream()
            .map(Exchange::pair).collect(Collectors.joining("; "))));
      }
    });
    return headers;
  }

  private static String pair(Cookie cookie) {
    return cookie.name() + "=" + cookie.value();
  }

  Optional<String> requestBody() {
    return request.map(Request::getBody).map(body -> new String(body.getBytes(), StandardCharsets.UTF_8));
  }

  Optional<String> statusText() {
    return response.map(one -> one.status().reasonPhrase());
  }

  List<Map.Entry<String, String>> responseHeaders() {
    return response.map(one -> one.headers().entries()).orElse(List.of());
  }

  /** The answer's body as text; empty when there was no answer. */
  Optional<String> responseBody() {
    return response.map(one -> one.body().string());
  }
}
