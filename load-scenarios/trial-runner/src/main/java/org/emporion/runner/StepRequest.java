package org.emporion.runner;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.http.check.HttpCheck;
import io.gatling.http.check.HttpCheckScope;
import io.gatling.http.request.builder.HttpRequestBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.runner.plan.Extraction;
import org.emporion.runner.plan.Leave;
import org.emporion.runner.plan.Step;
import scala.jdk.javaapi.CollectionConverters;

/** The request of a step: what Gatling sends and checks, and what is wrong with an answer that failed. */
final class StepRequest {
  /** A shop may answer anything; a kind of error must stay short enough to count by. */
  private static final int LONGEST_QUOTE = 60;

  private final Step step;
  private final Trial trial;

  StepRequest(Step step, Trial trial) {
    this.step = step;
    this.trial = trial;
  }

  /** Its name. */
  String name() {
    return step.request();
  }

  /** Whether a status is one that the plan accepts. */
  boolean accepts(int code) {
    return step.accepted().contains(code);
  }

  /** What Gatling makes of it. */
  HttpRequestBuilder action() {
    HttpRequestActionBuilder request =
        http(step.request()).httpRequest(step.method(), step.path());
    for (Map.Entry<String, String> parameter : step.query().entrySet()) {
      request = request.queryParam(parameter.getKey(), parameter.getValue());
    }
    for (Map.Entry<String, String> field : step.form().entrySet()) {
      request = request.formParam(field.getKey(), field.getValue());
    }
    if (step.body().isPresent()) {
      request = request.body(StringBody(step.body().get()));
      if (step.headers().keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
        request = request.header("Content-Type", "application/json");
      }
    }
    request = request.headers(step.headers());
    if (trial.dry().isPresent()) {
      // Gatling keeps the body of an answer for somebody who transforms it, whatever the checks read of it.
      request = request.transformResponse((response, session) -> {
        VirtualUser.of(session).exchange().ifPresent(one -> one.answered(response));
        return response;
      });
    }
    for (Map.Entry<String, List<String>> expected : step.expect().entrySet()) {
      request = request.check(jsonPath(expected.getKey()).find().validate("expect",
          (found, session) -> expected(expected.getKey(), expected.getValue(), found, session)));
    }
    for (Map.Entry<String, Extraction> value : step.extract().entrySet()) {
      request = request.check(kept(value.getValue()).saveAs(value.getKey()));
    }
    if (step.order().isPresent() && step.order().get().toldBy().isPresent()) {
      // Optional: what is not told is not known, which is no fault of the answer.
      request = request.check(jsonPath(step.order().get().toldBy().get()).find().optional().saveAs(OrderScript.TOLD));
    }
    // After the others it is still the first: Gatling sorts checks by what they look at.
    return ((HttpRequestBuilder) request.asScala()).check(CollectionConverters.asScala(
        List.of(new HttpCheck(new StatusCheck(step.accepted()), HttpCheckScope.Status$.MODULE$))).toSeq());
  }

  /** As it is: a pattern may hold what Gatling would take for an expression of its own. */
  private static Function<Session, String> literal(String text) {
    return session -> text;
  }

  private static CheckBuilder.Final kept(Extraction extraction) {
    return switch (extraction.kind()) {
      case FIRST -> jsonPath(extraction.at());
      // Not Gatling's own findRandom: it draws outside the seed.
      case RANDOM -> jsonPath(extraction.at()).findAll()
          .transformWithSession((all, session) -> VirtualUser.of(session).pick(all));
      case HEADER -> extraction.detail().isEmpty()
          ? header(extraction.at()) : headerRegex(extraction.at(), literal(extraction.detail()));
      case CSS -> extraction.detail().isEmpty()
          ? css(literal(extraction.at())) : css(literal(extraction.at()), extraction.detail());
      case PATTERN -> regex(literal(extraction.at()));
    };
  }

  private String expected(
      String path, List<String> allowed, String found, Session session) {
    VirtualUser.of(session).exchange().ifPresent(one -> one.found(path, found));
    if (found != null && allowed.contains(found)) {
      return found;
    }
    String complaint = found == null ? "without " + path : "with " + path + " " + quote(trial.secrets().masked(found));
    VirtualUser.of(session).complain(complaint);
    throw new IllegalStateException(complaint);
  }

  private static String quote(String text) {
    return "\"" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…")
        + "\"";
  }

  /** Redirects are not followed. One to another host is told, since a customer would have gone there. */
  private String elsewhere(Optional<String> location) {
    try {
      URI base = URI.create(trial.plan().baseUrl());
      Optional<URI> leads = location.map(base::resolve).filter(to -> !Leave.host(to).equals(Leave.host(base)));
      return leads.map(to -> ", a redirect to another host, not followed: "
          + trial.secrets().masked(quote(Leave.host(to)))).orElse("");
    } catch (IllegalArgumentException e) {
      return ", a redirect to no address";
    }
  }

  /** What is wrong with the answer a user got, as a kind of error to count by. */
  String fault(VirtualUser user) {
    if (!user.hasAnswer()) {
      return "no answer" + user.silence().map(": "::concat).orElse("");
    }
    String status = "status " + user.status();
    if (!step.accepted().contains(user.status())) {
      return status + elsewhere(user.location());
    }
    return status + " " + user.complaint().orElseGet(() -> "without " + Stream.concat(
        step.expect().keySet().stream(), step.extract().values().stream().map(Extraction::label))
        .collect(Collectors.joining(", ")));
  }
}
