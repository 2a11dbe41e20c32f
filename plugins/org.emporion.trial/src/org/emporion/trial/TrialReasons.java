package org.emporion.trial;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.Ordinal;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Reason.Kind;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.RequestCount;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Objective;
import org.emporion.model.study.TrialProfile;
import org.emporion.trial.plan.TrialPlan;

/** Why a trial's result is what it is: measurements that lead to the record, and the limits they meet. */
final class TrialReasons {
  private final TrialRequest request;
  private final TrialPlan plan;
  private final Phrasebook phrases;

  TrialReasons(TrialRequest request, TrialPlan plan, Phrasebook phrases) {
    this.request = request;
    this.plan = plan;
    this.phrases = phrases;
  }

  Reason of(TrialResult result) {
    List<Reason> because = new ArrayList<>();
    because.add(Reason.input(course(), "trials.profiles." + request.profile().id()));
    result.transactions().forEach(one -> because.add(measured(result, statistics(one))));
    for (Objective objective : request.study().trials().objectives()) {
      result.objectives().stream()
          .filter(one -> one.objective().equals(objective.id()))
          .forEach(one -> because.add(judged(result, objective, one)));
    }
    result.staircase().ifPresent(stairs -> because.add(measured(result, stairs.remark())));
    because.add(measured(result, witnesses(result)));
    result.utilisation().ifPresent(one -> because.add(measured(result, phrases.say(
        "why.utilisation", one.share(), one.busySeconds(), one.windowSeconds(), one.servers()))));
    because.add(measured(result, result.health().remark()));
    long met = count(result, Verdict.MET);
    LocalText summary = phrases.say("why.trial", request.candidate().name(), result.sessionsPerSecond(),
        result.steadySeconds(), met, count(result, Verdict.MISSED), count(result, Verdict.CANNOT_TELL),
        plan.requestsPerSession());
    return new Reason(Kind.CALCULATION, summary, TrialRunner.METHOD, List.copyOf(because));
  }

  private LocalText course() {
    TrialProfile profile = request.profile();
    LocalText how = switch (profile.course()) {
      case LoadCourse.Hold hold -> phrases.say("course.hold", hold.factor());
      case LoadCourse.Spike spike -> phrases.say("course.spike", spike.from(), spike.to(), spike.riseSeconds());
      case LoadCourse.Staircase stairs -> phrases.say("course.staircase", stairs.levels().size(),
          stairs.levels().getFirst(), stairs.levels().getLast(), stairs.mainFactor());
    };
    LocalText peak = profile.percentile().map(one -> phrases.say("peak.percentile", Ordinal.of(100 * one)))
        .orElseGet(() -> phrases.say("peak.design"));
    return phrases.say("why.profile", profile.name(), profile.warmUpSeconds(), profile.steadySeconds(), how, peak);
  }

  private static long count(TrialResult result, Verdict verdict) {
    return result.objectives().stream().filter(one -> one.verdict() == verdict).count();
  }

  private static Reason measured(TrialResult result, LocalText sentence) {
    return Reason.leaf(Kind.MEASUREMENT, sentence, result.folder());
  }

  private LocalText statistics(TransactionStatistics one) {
    return phrases.say("why.transaction", one.transaction(), one.requests(), one.p50Millis(), one.p95Millis(),
        one.p99Millis(), one.maxMillis(), one.errorShare());
  }

  private Reason judged(TrialResult result, Objective objective, ObjectiveVerdict verdict) {
    String path = "trials.objectives." + objective.id();
    return new Reason(
        Kind.CALCULATION,
        phrases.say("why.objective." + verdict.verdict(), objective.id(), objective.transaction(), verdict.remark()),
        "order-statistics-95/1",
        List.of(
            Reason.input(
                phrases.say("why.limit", objective.percentile(), objective.maxMillis(),
                    objective.maxErrorShare().value()),
                path + ".max-ms"),
            measured(result, held(verdict))));
  }

  private LocalText held(ObjectiveVerdict verdict) {
    return verdict.heldShare()
        .map(share -> phrases.say("sentence.and", verdict.remark(), phrases.say("objective.held", share)))
        .orElse(verdict.remark());
  }

  private LocalText witnesses(TrialResult result) {
    long ours = result.requests().stream().mapToLong(one -> one.ok() + one.failed()).sum();
    long gatling = result.requests().stream().mapToLong(one -> one.gatlingOk() + one.gatlingFailed()).sum();
    boolean same = result.requests().stream().allMatch(TrialReasons::agree);
    LocalText log = phrases.say(same ? "why.log.agrees" : "why.log.differs", ours, gatling);
    return result.ledger()
        .map(books -> phrases.say(books.agrees() ? "why.books.agree" : "why.books.differ",
            log, books.requests(), books.ordersPlaced()))
        .orElse(log);
  }

  private static boolean agree(RequestCount one) {
    return one.ok() == one.gatlingOk() && one.failed() == one.gatlingFailed();
  }
}
