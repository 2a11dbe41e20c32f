package org.emporion.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.Ledger;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.RequestCount;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Step;
import org.emporion.trial.LiveTrial.Observed;
import org.emporion.trial.LiveTrial.Part;
import org.emporion.trial.measure.HeldSeconds;
import org.emporion.trial.measure.InjectorJudge;
import org.emporion.trial.measure.ObjectiveJudge;
import org.emporion.trial.measure.StaircaseJudge;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.measure.TrialSeries;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.witness.GatlingCounts;
import org.emporion.trial.witness.LedgerPage;

/** Makes the result of a trial from what was seen of it and what its witnesses say. */
final class ResultAssembler {
  private final TrialRequest request;
  private final TrialPlan plan;
  private final Phrasebook phrases;

  ResultAssembler(TrialRequest request, TrialPlan plan, Phrasebook phrases) {
    this.request = request;
    this.plan = plan;
    this.phrases = phrases;
  }

  TrialResult result(String id, String folder, LiveTrial trial, GatlingCounts gatling,
      Optional<LedgerPage> books, UtilisationMeter meter) throws TrialFailedException {
    Part main = trial.observed().parts().get(trial.observed().main());
    TrialSeries series = main.series();
    int steadySeconds = main.window().seconds();
    InjectorHealth health = health(trial.observed(), main);
    return new TrialResult(
        id,
        folder,
        request.profile().id(),
        Instant.ofEpochMilli(trial.observed().started().t()),
        main.planned().rate(),
        steadySeconds,
        trial.finished().users().started(),
        series.statistics(),
        requests(series, gatling),
        series.outcomes(),
        books.map(page -> ledger(page, series)),
        meter.utilisation(sessionsPerSecond(series, trial.finished().users().ended(), steadySeconds)),
        health,
        verdicts(series, health),
        staircase(trial.observed()),
        trial.observed().started().gatling(),
        trial.observed().started().java(),
        TrialObservations.NONE.withErrors(series.errors()));
  }

  private InjectorHealth health(Observed observed, Part part) {
    RunnerEvent.Started started = observed.started();
    int cores = started.cores() > 0 ? started.cores() : Runtime.getRuntime().availableProcessors();
    return new InjectorJudge(phrases, cores, started.fileLimit())
        .judge(part.series().steadySeconds(), part.window().seconds(), part.planned().rate());
  }

  private Optional<Staircase> staircase(Observed observed) {
    if (!(request.profile().course() instanceof LoadCourse.Staircase)) {
      return Optional.empty();
    }
    return Optional.of(new StaircaseJudge(phrases).judge(observed.parts().stream().map(part -> {
      InjectorHealth health = health(observed, part);
      return new StaircaseJudge.Seen(
          part.planned().factor(), part.planned().rate(), health.healthy(), verdicts(part.series(), health));
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

  private List<ObjectiveVerdict> verdicts(TrialSeries series, InjectorHealth health) {
    ObjectiveJudge judge = new ObjectiveJudge(phrases);
    List<TransactionStatistics> statistics = series.statistics();
    HeldSeconds seconds = new HeldSeconds(series.steadySeconds(), plan.transactions());
    List<ObjectiveVerdict> verdicts = new ArrayList<>();
    for (Objective objective : request.study().trials().objectives()) {
      TransactionStatistics counted = statistics.stream()
          .filter(one -> one.transaction().equals(objective.transaction()))
          .findFirst()
          .orElseGet(() -> new TransactionStatistics(objective.transaction(), 0, 0, 0, 0, 0, 0, 0, 0));
      verdicts.add(judge.judge(
          objective, series.steadyTimes(objective.transaction()), counted, seconds, health.healthy()));
    }
    return List.copyOf(verdicts);
  }
}
