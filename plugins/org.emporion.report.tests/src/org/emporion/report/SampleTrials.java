package org.emporion.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.trial.history.PartUse;
import org.emporion.trial.history.RecordedPlan;
import org.emporion.trial.history.RecordedTransaction;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.SecondPoint;
import org.emporion.trial.history.TimesPoint;
import org.emporion.trial.history.TimesPoint.Percentiles;
import org.emporion.trial.measure.BatchedTimes;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.record.TrialRecord;

/** Made-up recorded trials of 60 s. */
public final class SampleTrials {
  private static final int STEADY = 60;
  private static final int PER_SECOND = 5;

  /** Observations in which every part is filled. */
  public static final TrialObservations SEEN = new TrialObservations(TrialObservations.Ending.AS_PLANNED,
      Optional.empty(), List.of(new TrialObservations.ErrorCount("order", "status", "status <500>", 3)),
      Optional.of(new TrialObservations.OrderAudit(10, 9, 9, 1, 0, 0, 0, 0, 0,
          List.of(new TrialObservations.OutcomeCount("approved", 10, 9)), List.of("A-17"), List.of(), List.of())),
      List.of(new TrialObservations.ResourceUse("database", 0.5, 1.25, Optional.of(512L << 20), 60)),
      Optional.of(new TrialObservations.Environment(7, "aa11", "bb22", "Linux 6.1", 2, 8L << 30, true)));

  /** A record whose objectives have these verdicts, one each. */
  public TrialRecord record(String candidate, int hour, boolean healthy, TrialObservations seen, Verdict... verdicts) {
    List<TrialResult.ObjectiveVerdict> objectives = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      objectives.add(new TrialResult.ObjectiveVerdict("objective-" + objectives.size(), verdict, Optional.of(480.0), 0,
          Optional.of(0.9), new LocalText("remark & <" + verdict + ">", "說明")));
    }
    Instant start = Instant.parse("2026-11-22T00:00:00Z").plusSeconds(3600L * hour);
    return new TrialRecord(candidate, Path.of("trials", candidate, "run-" + hour),
        new TrialResult("run-" + hour, "trials/" + candidate + "/run-" + hour, "peak", start, 2.31, STEADY, 139, List.of(),
            List.of(), Map.of(), Optional.empty(), Optional.empty(),
            new TrialResult.InjectorHealth(1, 2, 0.3, healthy, new LocalText("On time", "準時")), objectives,
            Optional.empty(), "3.15.1", "21", seen));
  }

  /**
   * A trial in which a checkout is some requests of equal length.
   *
   * @param requests of a customer in the checkout
   * @param millis of each
   */
  public RecordedTrial trial(TrialRecord record, int requests, double millis) {
    BatchedTimes responses = new BatchedTimes(STEADY);
    BatchedTimes visits = new BatchedTimes(STEADY);
    List<SecondPoint> seconds = new ArrayList<>();
    List<TimesPoint> times = new ArrayList<>();
    for (int second = -5; second < STEADY; second++) {
      double slow = 1 + 0.1 * (second % 7) / 7;
      if (second >= 0) {
        responses.add(second, new Tally(requests * PER_SECOND, 0), times(requests * PER_SECOND, slow * millis));
        visits.add(second, new Tally(PER_SECOND, 0), times(PER_SECOND, slow * millis * requests));
      }
      seconds.add(new SecondPoint(second, PER_SECOND, 3, requests * PER_SECOND, second == 3 ? 2 : 0,
          second == 3 ? Map.of("status", 2L) : Map.of(), 0.2, 4));
      Percentiles percentiles = new Percentiles(5, slow * millis, slow * millis, slow * millis);
      times.add(new TimesPoint(second, 1, Map.of("checkout", percentiles), percentiles));
    }
    List<RecordedPlan.Step> steps = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      steps.add(new RecordedPlan.Step("request-" + i, "checkout", 1));
    }
    return new RecordedTrial(record,
        new RecordedPlan("http://127.0.0.1:1", 7, 100, List.of(new RecordedPlan.Stretch("ramp", 0, 2.31, 0, 5),
            new RecordedPlan.Stretch("constant", 0, 0, 2.31, STEADY)), List.of(new RecordedPlan.Journey("buy", 1, steps))),
        Reason.leaf(Reason.Kind.MEASUREMENT, LocalText.same("measured " + record.id()), record.result().folder()),
        STEADY, seconds, times,
        List.of(new RecordedTransaction("checkout", requests, responses, Optional.of(visits))),
        List.of(new PartUse("database", List.of(new PartUse.Reading(-1, 0.25, Optional.of(256L << 20)),
                new PartUse.Reading(0, 1.25, Optional.of(512L << 20)))),
            new PartUse("worker", List.of(new PartUse.Reading(0, 0.5, Optional.empty())))));
  }

  private static String times(int count, double millis) {
    ResponseTimes times = new ResponseTimes();
    for (int i = 0; i < count; i++) {
      times.record(Math.round(millis * 1000));
    }
    return times.encoded();
  }
}
