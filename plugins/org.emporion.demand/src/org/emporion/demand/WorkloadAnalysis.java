package org.emporion.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.Phrasebook;
import org.emporion.model.Rate;
import org.emporion.model.SampleBlocks;
import org.emporion.model.Samples;
import org.emporion.model.UniformStream;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.DemandForecast.MinuteSpread;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Operations;
import org.emporion.model.study.TrialSetup;

/**
 * From orders in the busiest hour to sessions per second: orders per second times the burst of the
 * busiest minutes divided by the orders a session leads to, by Monte Carlo.
 *
 * <p>The peak's distribution reaches this stage as three percentiles; between and beyond them it is the
 * two-piece log-normal of {@link EstimateSampler}. Around the 90th percentile the difference to the
 * simulated peak is far below the spread of conversion and burst; a design percentile beyond 0.95
 * leans on that shape.
 */
public final class WorkloadAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "peak-sessions-monte-carlo/2";

  static final int SAMPLES = 20_000;
  private static final double PERCENT = 100;

  private final Phrasebook phrases = new Phrasebook(WorkloadAnalysis.class);

  /**
   * Derives the load of the busiest minutes of the horizon.
   *
   * @param demand the forecast
   * @param operations conversion, journeys, burst and design percentile
   * @param trials journey sets, for the id of the journey that buys
   * @param seed seed of the simulation
   * @throws InsufficientEvidenceException when the conversion may be zero, the journey sets call the
   *     journey that buys differently, or nothing says how orders bunch within the busiest hour
   */
  public Derived<Workload> derive(DemandForecast demand, Operations operations, TrialSetup trials, long seed) {
    Estimate conversion = operations.conversion();
    if (!(conversion.p10() > 0)) {
      throw new InsufficientEvidenceException(phrases.say("workload.refuse.conversion"));
    }
    Estimate bursts = operations.peak().burst().or(() -> demand.minutes().map(MinuteSpread::busiestMinute))
        .orElseThrow(() -> new InsufficientEvidenceException(phrases.say("workload.refuse.burst")));
    Samples sessions = simulate(demand, operations, bursts, seed);
    double percentile = operations.peak().designPercentile();
    Map<String, Double> shares = shares(operations, buyingJourney(trials));
    double design = sessions.quantile(percentile);
    Workload workload = new Workload(
        sessions.estimate(), design, percentile, shares, bursts, volumes(trials, shares, design));
    return new Derived<>(workload, reason(workload, demand, operations), METHOD);
  }

  /** How often each transaction is asked for by a mean session, and under the design load. */
  private static List<Workload.Volume> volumes(TrialSetup trials, Map<String, Double> shares, double sessions) {
    List<Workload.Volume> volumes = new ArrayList<>();
    for (JourneySet set : trials.journeySets()) {
      Map<String, Double> perSession = new LinkedHashMap<>();
      set.journeys().forEach(journey -> journey.steps().forEach(step -> perSession.merge(
          step.transaction(), shares.getOrDefault(journey.id(), 0.0) * step.repeat(), Double::sum)));
      perSession.forEach((transaction, requests) ->
          volumes.add(new Workload.Volume(set.id(), transaction, requests, requests * sessions)));
    }
    return volumes;
  }

  private static Samples simulate(DemandForecast demand, Operations operations, Estimate bursts, long seed) {
    EstimateSampler peak = new EstimateSampler(demand.horizonPeakHour());
    EstimateSampler burst = new EstimateSampler(bursts);
    EstimateSampler conversion = new EstimateSampler(operations.conversion());
    SampleBlocks plan = new SampleBlocks(seed, "workload.sessions", SAMPLES);
    List<double[]> blocks = plan.run((block, size) -> {
      UniformStream uniform = plan.numbers(block);
      double[] rates = new double[size];
      for (int i = 0; i < size; i++) {
        // A burst below the mean minute and more orders than sessions cannot be.
        rates[i] = Rate.perHour(peak.at(uniform.next())).perSecond()
            * Math.max(1, burst.at(uniform.next()))
            / Math.min(1, conversion.at(uniform.next()));
      }
      return rates;
    });
    return new Samples(blocks.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  private String buyingJourney(TrialSetup trials) {
    List<String> ids = trials.journeySets().stream().map(JourneySet::buying).map(one -> one.id()).distinct().toList();
    if (ids.size() != 1) {
      throw new InsufficientEvidenceException(phrases.say("workload.refuse.buying-journey", String.join(", ", ids)));
    }
    return ids.getFirst();
  }

  private static Map<String, Double> shares(Operations operations, String buying) {
    double buyers = Math.min(1, operations.conversion().p50());
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put(buying, buyers);
    operations.journeys().forEach((id, share) -> shares.merge(id, (1 - buyers) * share, Double::sum));
    return Collections.unmodifiableMap(shares);
  }

  private Reason reason(Workload workload, DemandForecast demand, Operations operations) {
    Estimate rate = workload.peakSessionsPerSecond();
    Estimate conversion = operations.conversion().map(share -> share * PERCENT);
    Estimate peak = demand.horizonPeakHour();
    List<Reason> because = new ArrayList<>();
    because.add(calculation(
        List.of(input("operations.history", "input.history", demand.orders())),
        "peak.orders", peak.p50(), peak.p10(), peak.p90()));
    because.add(burst(workload.burst(), demand, operations));
    because.add(input(
        "operations.conversion", "input.conversion", conversion.p50(), conversion.p10(), conversion.p90()));
    because.add(input(
        "operations.peak.design-percentile", "input.design-percentile", workload.designPercentile() * PERCENT));
    because.add(journeys(workload, operations, conversion.p50()));
    return calculation(
        because,
        "sessions.design",
        workload.designSessionsPerSecond(), workload.designPercentile() * PERCENT, rate.p50(), rate.p10(), rate.p90());
  }

  private Reason burst(Estimate burst, DemandForecast demand, Operations operations) {
    List<Reason> measured = demand.minutes().stream().map(one -> calculation(
        List.of(input("operations.history", "input.history", demand.orders())), "burst.measured", one.hours(),
        one.orders(), one.dispersion(), one.busiestMinute().p50(), one.busiestMinute().p10(),
        one.busiestMinute().p90())).toList();
    if (operations.peak().burst().isEmpty()) {
      return calculation(measured, "burst.taken", burst.p50(), burst.p10(), burst.p90());
    }
    Reason said = input("operations.peak.burst", "input.burst", burst.p50(), burst.p10(), burst.p90());
    List<Reason> both = new ArrayList<>(List.of(said));
    both.addAll(measured);
    return measured.isEmpty() ? said : calculation(both, "burst.beside", burst.p50());
  }

  private Reason journeys(Workload workload, Operations operations, double buyers) {
    List<Reason> because = new ArrayList<>();
    operations.journeys().forEach((id, share) ->
        because.add(input("operations.journeys." + id, "input.journey", id, share * PERCENT)));
    because.add(input("operations.conversion", "input.buyers", buyers));
    return calculation(because, "sessions.mix", workload.journeys().size(), buyers);
  }

  private Reason input(String path, String key, Object... arguments) {
    return Reason.input(phrases.say("workload." + key, arguments), path);
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say("workload." + key, arguments), METHOD, because);
  }
}
