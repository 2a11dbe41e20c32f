package org.emporion.runner;

import io.gatling.commons.validation.Failure;
import io.gatling.commons.validation.Validation;
import io.gatling.core.check.Check;
import io.gatling.core.check.CheckResult;
import io.gatling.core.session.Session;
import io.gatling.http.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scala.Function1;
import scala.Function2;

/**
 * Whether an answer has a status that the plan accepts. Gatling's own check of a status resolves extractor, validator and
 * name anew for each answer: 2.5 % of what the load generator does in all (releng/benchmarks/injector-overhead). The words
 * of a failure are Gatling's.
 */
final class StatusCheck implements Check<Response> {
  private final Set<Integer> accepted;
  private final String name;

  StatusCheck(Set<Integer> accepted) {
    this.accepted = Set.copyOf(accepted);
    this.name = new TreeSet<>(accepted).stream().map(String::valueOf)
        .collect(Collectors.joining(",", "status.find.in(", ")"));
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Validation<CheckResult> check(Response response, Session session, Map<Object, Object> prepared) {
    int code = response.status().code();
    // A failure is a validation of nothing, which is one of everything: Java cannot say so.
    return accepted.contains(code) ? CheckResult.NoopCheckResultSuccess()
        : (Validation) new Failure(name + ", found " + code);
  }

  @Override
  public Check<Response> checkIf(Function1<Session, Validation<Object>> condition) {
    throw new UnsupportedOperationException("Every status is checked");
  }

  @Override
  public Check<Response> checkIf(Function2<Response, Session, Validation<Object>> condition) {
    throw new UnsupportedOperationException("Every status is checked");
  }
}
