package org.emporion.runner;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.emporion.runner.plan.Injection;
import org.emporion.runner.plan.TrialPlan;

/** The one simulation there is: it interprets a plan. */
public final class PlanSimulation extends Simulation {
  /** Scenario of the control users in simulation.log; the plan's own users are in the first one. */
  static final String CONTROL_SCENARIO = "emporion-control";

  private static final Duration LAST_RESORT = Duration.ofSeconds(5);

  /** Gatling makes the object by reflection without arguments; this hands it what it needs. */
  private static final AtomicReference<Trial> HAND_OVER = new AtomicReference<>();

  /** Made by Gatling after {@link #prepare}. */
  public PlanSimulation() {
    Trial trial = HAND_OVER.getAndSet(null);
    if (trial == null) {
      throw new IllegalStateException("PlanSimulation is started by RunnerMain only");
    }
    TrialPlan plan = trial.plan();
    List<OpenInjectionStep> steps = trial.dry().isPresent()
        ? List.of(atOnceUsers(plan.journeys().size()))
        : plan.injection().stream().map(PlanSimulation::arrivals).toList();
    Arrivals arrivals = new Arrivals(steps);
    trial.recorder().expect(arrivals::dueUntilMillis);
    setUp(
        scenario(plan.name()).exec(new JourneyScript(trial, arrivals).life()).injectOpen(steps),
        scenario(CONTROL_SCENARIO).exec(new ControlScript(trial, arrivals).life())
            .injectOpen(atOnceUsers(ControlScript.users())))
        .protocols(protocol(plan))
        .maxDuration(Duration.ofSeconds(plan.maxDurationSeconds()).plus(LAST_RESORT));
  }

  /** Hands the trial to the next simulation that Gatling makes. */
  static void prepare(Trial trial) {
    HAND_OVER.set(trial);
  }

  /** No caches, no redirects (they may lead to another host), no warm-up contact. */
  private static HttpProtocolBuilder protocol(TrialPlan plan) {
    return http.baseUrl(plan.baseUrl())
        .disableWarmUp()
        .disableCaching()
        .disableFollowRedirect()
        .headers(plan.headers());
  }

  private static OpenInjectionStep arrivals(Injection stretch) {
    Duration length = Duration.ofNanos(Math.round(stretch.seconds() * 1e9));
    if (stretch.peak() == 0) {
      return nothingFor(length);
    }
    return switch (stretch) {
      case Injection.Ramp ramp -> rampUsersPerSec(ramp.from()).to(ramp.to()).during(length);
      case Injection.Constant constant when constant.randomised() ->
          constantUsersPerSec(constant.rate()).during(length).randomized();
      case Injection.Constant constant ->
          constantUsersPerSec(constant.rate()).during(length);
    };
  }
}
