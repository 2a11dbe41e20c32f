package org.emporion.runner;

import io.gatling.commons.stats.Status;
import io.gatling.commons.validation.Failure;
import io.gatling.commons.validation.Success;
import io.gatling.commons.validation.Validation;
import io.gatling.core.CoreComponents;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.http.cache.SslContextSupport$;
import io.gatling.http.engine.GatlingHttpListener;
import io.gatling.http.engine.response.DefaultResponseProcessor;
import io.gatling.http.engine.response.NextExecutor;
import io.gatling.http.engine.response.ResponseProcessor;
import io.gatling.http.engine.response.RootSessionProcessor;
import io.gatling.http.engine.tx.HttpTx;
import io.gatling.http.protocol.HttpComponents;
import io.gatling.http.protocol.HttpProtocol$;
import io.gatling.http.request.HttpRequest;
import io.gatling.http.request.HttpRequestDef;
import io.gatling.http.response.HttpFailure;
import io.gatling.http.response.Response;
import scala.Option;

/**
 * Sends the request of a step through Gatling's HTTP engine and hands the answer to Gatling's own checks and log, as
 * Gatling's action for requests does (HttpRequestAction and HttpTxExecutor of 3.15), but listens itself: when the request
 * leaves, when the answer is whole and why there is none, Gatling tells no script. A signature, its one hook at the moment
 * of leaving, has every request copied (releng/benchmarks/injector-overhead). Left out is what a trial does without:
 * caches, redirects that are followed, resources that are fetched along, throttling.
 */
final class Sending {
  private final Trial trial;
  private final StepRequest request;
  private final HttpRequestDef definition;
  private final HttpComponents http;
  private final CoreComponents core;
  private final UserAction answered;

  /** Hands every user on to that action, with an answer or without. */
  Sending(Trial trial, StepRequest request, ScenarioContext context, UserAction answered) {
    this.trial = trial;
    this.request = request;
    this.core = context.coreComponents();
    this.http = context.protocolComponentsRegistry().components(HttpProtocol$.MODULE$.HttpProtocolKey());
    this.definition = request.action().build(http.httpCaches(), http.httpProtocol(), false, core.configuration());
    this.answered = answered;
  }

  /** Sends the request; on the user's event loop. */
  void send(Session session, VirtualUser user) {
    try {
      Validation<?> built = definition.build(session);
      if (built instanceof Success<?> whole) {
        send(session, user, (HttpRequest) whole.value());
      } else {
        cannot(session, user, ((Failure) built).message());
      }
    } catch (RuntimeException e) {
      if (trial.stop().isCut()) {
        // Gatling has closed its event loops; nobody counts this user any more.
        return;
      }
      cannot(session, user, e.toString());
    }
  }

  private void send(Session session, VirtualUser user, HttpRequest whole) {
    HttpTx exchange = new HttpTx(session, whole, answered, Option.empty(), 0);
    ResponseProcessor gatling = new DefaultResponseProcessor(
        exchange,
        new RootSessionProcessor(
            false, whole.clientRequest(), whole.requestConfig().checks(), http.httpCaches(), http.httpProtocol()),
        http.httpTxExecutor().statsProcessor(exchange),
        new Onwards(answered, user),
        core.configuration().core().charset());
    ResponseProcessor processor = result -> {
      if (result instanceof HttpFailure failure) {
        user.unanswered(trial.secrets().masked(failure.errorMessage()));
      }
      gatling.onComplete(result);
    };
    http.httpEngine().executeRequest(
        whole.clientRequest(),
        session.userId(),
        http.httpProtocol().enginePart().shareConnections(),
        session.eventLoop(),
        new Listening(new GatlingHttpListener(exchange, core.clock(), processor), trial, request, user),
        SslContextSupport$.MODULE$.sslContexts(session));
  }

  /** There is no request to send: that is the script's fault or the engine's end, and the user has no answer. */
  private void cannot(Session session, VirtualUser user, String why) {
    String name = request.name();
    answered.logger().underlying().error("Failed to build request {}: {}", name, why);
    core.statsEngine().logRequestCrash(session.scenario(), session.groups(), name, why);
    user.unanswered(trial.secrets().masked(why));
    answered.take(session.markAsFailed(), user);
  }

  /** Where a user goes on when Gatling has taken in the answer. */
  private record Onwards(UserAction answered, VirtualUser user) implements NextExecutor {
    @Override
    public void executeNext(Session session, Status status, Response response) {
      answered.take(session, user);
    }

    @Override
    public void executeNextOnCrash(Session session) {
      answered.take(session, user);
    }

    @Override
    public void executeFollowUp(HttpTx again) {
      throw new IllegalStateException("A trial follows no redirect and answers no challenge");
    }
  }
}
