import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** The script of plan.json as Gatling alone runs it: no recorder, no live feed, nothing of Emporion. */
public final class BareSimulation extends Simulation {
  /** Reads its numbers from system properties that the benchmark sets. */
  public BareSimulation() {
    ChainBuilder chain = ChainBuilder.EMPTY;
    for (int step = 1; step <= Integer.getInteger("steps"); step++) {
      chain = chain.exec(repeat(Integer.getInteger("repeat"))
          .on(exec(http("Step " + step).get("/step/" + step).check(status().in(200)))));
    }
    setUp(scenario("bare").exec(chain)
        .injectOpen(constantUsersPerSec(Double.parseDouble(System.getProperty("rate"))).during(Duration.ofSeconds(Integer.getInteger("rise")))))
        .protocols(http.baseUrl(System.getProperty("target"))
            .disableWarmUp().disableCaching().disableFollowRedirect())
        .maxDuration(Duration.ofSeconds(Integer.getInteger("seconds")));
  }
}
