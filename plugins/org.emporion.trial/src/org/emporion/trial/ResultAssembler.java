package org.emporion.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialObservations.Environment;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.Ledger;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.RequestCount;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Step;
import org.emporion.trial.Observed.Part;
import org.emporion.trial.measure.HeldSeconds;
import org.emporion.trial.measure.InjectorJudge;
import org.emporion.trial.measure.ObjectiveJudge;
import org.emporion.trial.measure.ObjectiveJudge.Validity;
import org.emporion.trial.measure.StaircaseJudge;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.measure.TrialSeries;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.record.TrialIntent;
import org.emporion.trial.witness.GatlingCounts;
import org.emporion.trial.witness.LedgerPage;

/**
 * Makes the result of a trial from what was seen of it and what its witnesses say. Of a trial that ended
 * early a steady part that was seen from its first second to its last is judged as always; nothing can be
 * told of one that was cut short.
 */
final class ResultAssembler {
  private final TrialIntent intent;
  private final TrialPlan plan;
  private final Phrasebook phrases;

  ResultAssembler(TrialIntent intent, TrialPlan plan, Phrasebook phrases) {
    this.intent = intent;
    this.plan = plan;
    this.phrases = phrases;
  }

  /**
   * What there is to make a result of.
   *
   * @param observed the seconds
   * @param finished what the load generator said at its end, if it came to it
   * @param ended how the trial ended
   * @param gatling counts of the load generator's own log; empty ones when it cannot be read
   * @param books the target's own books over the trial, if it keeps any
   * @param meter how busy the target was, if somebody asked
   * @param environment where and from what it ran
   * @param audit orders of customers against the target's own list, if it offers one
   * @param parts what the parts of the target used between two moments of the clock
   */
  record Material(Observed observed, Optional<RunnerEvent.Finished> finished, Ended ended, GatlingCounts gatling,
      Optional<LedgerPage> books, Optional<UtilisationMeter> meter, Environment environment,
      Optional<OrderAudit> audit, PartsUse parts) {
    /** Customers who were through with their journey. */
    long sessionsEnded() {
      return finished.map(end -> end.users().ended())
          .orElseGet(() -> observed.series().started() - observed.series().active());
    }

    /** Seconds of the steady part that an assessment rests on; fewer than planned when the trial ended early. */
    int steadySeconds() {
      return ended.asPlanned() ? observed.window().seconds() : observed.series().steadySeconds().size();
    }
  }

  /** What the parts of the target used. */
  @FunctionalInterface
  interface PartsUse {
    /** Between two moments, epoch ms. */
    List<ResourceUse> between(long fromMillis, long toMillis);

    /** Of one steady part. */
    default List<ResourceUse> in(Part part) {
      return between(part.window().fromMillis(), part.window().toMillis());
    }
  }

  TrialResult result(Material material) throws TrialFailedException {
    Observed observed = material.observed();
    Part main = observed.mainPart();
    TrialSeries series = main.series();
    InjectorHealth health = health(observed, main, material.ended());
    return new TrialResult(
        intent.id(),
        intent.folder(),
        intent.profile(),
        Instant.ofEpochMilli(observed.started().t()),
        main.planned().rate(),
        material.steadySeconds(),
        series.started(),
        series.statistics(),
        requests(series, material.gatling()),
        series.outcomes(),
        material.books().map(page -> ledger(page, series)),
        material.meter().isEmpty() ? Optional.empty() : material.meter().get().utilisation(
            sessionsPerSecond(series, material.sessionsEnded(), material.steadySeconds())),
        health,
        verdicts(main, health, material.ended()),
        staircase(observed, material),
        observed.started().gatling(),
        observed.started().java(),
        TrialObservations.NONE.withErrors(series.errors()).withEnvironment(material.environment())
            .withEnding(material.ended().ending(), material.ended().remark())
            .withAudit(material.audit()).withResources(material.parts().in(main)));
  }

  /** Of an early end the seconds that were seen: that others are missing is not the load generator's fault. */
  private InjectorHealth health(Observed observed, Part part, Ended ended) {
    List<RunnerEvent.Second> seen = part.series().steadySeconds();
    if (!ended.asPlanned() && seen.isEmpty()) {
      return new InjectorHealth(0, 0, 0, false, phrases.say("health.unseen"));
    }
    RunnerEvent.Started started = observed.started();
    int cores = started.cores() > 0 ? started.cores() : Runtime.getRuntime().availableProcessors();
    return new InjectorJudge(phrases, cores, started.fileLimit())
        .judge(seen, ended.asPlanned() ? part.window().seconds() : seen.size(), part.planned().rate());
  }

  private Optional<Staircase> staircase(Observed observed, Material material) {
    Ended ended = material.ended();
    if (!intent.levels()) {
      return Optional.empty();
    }
    return Optional.of(new StaircaseJudge(phrases).judge(observed.parts().stream().map(part -> {
      InjectorHealth health = health(observed, part, ended);
      return new StaircaseJudge.Seen(
          part.planned().factor(), part.planned().rate(), health.healthy(), verdicts(part, health, ended),
          material.parts().in(part),
          ended.asPlanned() ? part.window().seconds() : part.series().steadySeconds().size(),
          part.series().statistics());
    }).toList()));
  }

  /**
   * Sessions' worth of work completed per second in the steady window, by the forced flow law (P. J.
   * Denning and J. P. Buzen, Computing Surveys 10, 1978): responses per second over responses per
   * session. Counting the sessions that end in the window would miss the work on those that are still
   * under way, which outweighs the ends when sessions are long against the window.
   */
  private static double sessionsPerSecond(TrialSeries series, long ended, int steadySeconds) {
    double all = series.whole().values().stream().mapToLong(Tally::all).sum();
    if (ended == 0 || all == 0 || steadySeconds == 0) {
      return 0;
    }
    return series.steadyTally().all() / (all / ended) / steadySeconds;
  }

  /** A request that any witness knows gets a line. */
  private List<RequestCount> requests(TrialSeries series, GatlingCounts gatling) {
    Map<String, String> transactions = plan.transactions();
    List<RequestCount> counts = new ArrayList<>();
    transactions.forEach((name, transaction) -> {
      Tally ours = series.whole().getOrDefault(name, Tally.NONE);
      Tally theirs = gatling.of(name);
      counts.add(new RequestCount(name, transaction, ours.ok(), ours.failed(), theirs.ok(), theirs.failed()));
    });
    gatling.requests().forEach((name, theirs) -> {
      if (!transactions.containsKey(name)) {
        counts.add(new RequestCount(name, "", 0, 0, theirs.ok(), theirs.failed()));
      }
    });
    return List.copyOf(counts);
  }

  private static Ledger ledger(LedgerPage page, TrialSeries series) {
    long requests = series.whole().values().stream().mapToLong(Tally::all).sum();
    long orders = series.outcomes().getOrDefault(Step.ORDERS_PLACED, 0L);
    return new Ledger(
        page.requests(), page.ordersPlaced(), page.requests() == requests && page.ordersPlaced() == orders);
  }

  private List<ObjectiveVerdict> verdicts(Part part, InjectorHealth health, Ended ended) {
    TrialSeries series = part.series();
    Validity validity = !ended.asPlanned() && !part.complete() ? Validity.CUT_SHORT
        : health.healthy() ? Validity.VALID : Validity.INJECTOR;
    ObjectiveJudge judge = new ObjectiveJudge(phrases);
    List<TransactionStatistics> statistics = series.statistics();
    HeldSeconds seconds = new HeldSeconds(series.steadySeconds(), plan.transactions());
    List<ObjectiveVerdict> verdicts = new ArrayList<>();
    for (Objective objective : intent.objectives()) {
      TransactionStatistics counted = statistics.stream()
          .filter(one -> one.transaction().equals(objective.transaction()))
          .findFirst()
          .orElseGet(() -> new TransactionStatistics(objective.transaction(), 0, 0, 0, 0, 0, 0, 0, 0));
      verdicts.add(judge.judge(
          objective, series.steadyTimes(objective.transaction()), counted, seconds, validity));
    }
    return List.copyOf(verdicts);
  }
}
