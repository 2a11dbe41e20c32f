package org.emporion.ui.model.capacity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.Band;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Provenance;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;

/**
 * An assessment whose first candidate has a calibrated model of two parts, the second a sizing from one load: M/M/1-like
 * curves up to 19 of 20 sessions a second, the database as busy as 1.0 and the shop as 0.6 of the way.
 */
public final class SizedAssessment {
  private static final double SATURATION = 20;
  private static final int POINTS = 19;
  private static final SizingOutlook.Months NEVER =
      new SizingOutlook.Months(Optional.of(14.0), Optional.of(30.0), Optional.empty());

  private SizedAssessment() {}

  /** The same assessment with such sizings. */
  public static Assessment of(Assessment plain) {
    List<Candidate> candidates = plain.loaded().study().candidates();
    Map<String, Finding<CapacityEstimate>> capacities = new LinkedHashMap<>();
    capacities.put(candidates.get(0).id(), finding(Stage.CAPACITY, candidates.get(0).id(), estimate(Optional.of(model()))));
    capacities.put(candidates.get(1).id(), finding(Stage.CAPACITY, candidates.get(1).id(), estimate(Optional.empty())));
    Workload workload = new Workload(new Estimate(20, 30, 45), 45, 0.9, Map.of());
    return new Assessment(plain.loaded(), plain.seed(), plain.at(), plain.demand(),
        Optional.of(finding(Stage.WORKLOAD, "", workload)), plain.trials(), capacities, plain.budgets(), plain.ranking(),
        plain.stages());
  }

  /** The calibrated model. */
  public static CandidateModel model() {
    List<CandidateModel.Point> curve = new ArrayList<>();
    List<CandidateModel.Level> levels = new ArrayList<>();
    for (int load = 1; load <= POINTS; load++) {
      double mean = 80 / (1 - load / SATURATION);
      curve.add(new CandidateModel.Point(load, true, new Band(load * 0.98, load, Optional.of(load * 1.02)),
          List.of(responses("checkout", mean, load), responses("browse", mean / 2, load)),
          List.of(0.6 * load / SATURATION, load / SATURATION)));
      if (load % 4 == 0) {
        levels.add(new CandidateModel.Level(load, load * 0.995, true, List.of(
            new CandidateModel.Times("checkout", mean * 1.03, mean * 3.1),
            new CandidateModel.Times("browse", mean * 0.49, mean * 1.45))));
      }
    }
    return new CandidateModel("2026-11-23T08-00-00-stairs", "trials/x", 1, "open network", true, List.of(),
        List.of(new CandidateModel.FormCheck("open network", true, 0.01, Optional.of(0.04), Optional.of(-0.07), 0.05)),
        List.of(new CandidateModel.Part("shop", 4, true, Optional.of(Estimate.exactly(120)), 0),
            new CandidateModel.Part("database", 2, true, Optional.of(Estimate.exactly(100)), 0.1)),
        levels, curve, Optional.of(10.0), SATURATION, List.of(new CandidateModel.Bottleneck("database", 0)));
  }

  private static CandidateModel.Responses responses(String transaction, double mean, int load) {
    Optional<Double> high = load > 17 ? Optional.empty() : Optional.of(mean * 1.1);
    return new CandidateModel.Responses(transaction, new Band(mean * 0.9, mean, high),
        new Band(mean * 2.6, mean * 3, high.map(one -> one * 3.2)));
  }

  private static CapacityEstimate estimate(Optional<CandidateModel> model) {
    Estimate perUnit = new Estimate(9, 10, 11);
    SizingOutlook.Tier tier = new SizingOutlook.Tier("", true, 4, perUnit, new Estimate(2, 3, 5), 1, 6,
        List.of(new SizingOutlook.Chance(4, 0.52, NEVER), new SizingOutlook.Chance(5, 0.8, NEVER),
            new SizingOutlook.Chance(6, 0.93, NEVER)),
        List.of(5, 6));
    SizingOutlook outlook = new SizingOutlook(List.of(tier), 10_000,
        List.of(new SizingOutlook.Step(0, "", 4), new SizingOutlook.Step(17, "", 6)), Optional.empty(),
        Optional.of(new SizingOutlook.Rule(LocalText.same("vendor’s guide"), 12, 8, 2, 3.1)), Optional.empty(), List.of(),
        Optional.empty());
    return new CapacityEstimate(Estimate.exactly(120), 4, 0.5, perUnit, SATURATION, new Estimate(3, 4, 6), 6, 0.55, model,
        Optional.empty(), Optional.of(outlook));
  }

  private static <T> Finding<T> finding(Stage stage, String subject, T value) {
    return new Finding<>(stage, subject, value, Reason.input(LocalText.same("made by hand"), "planning.years"),
        new Provenance(Map.of(), "key", "method/1", Optional.empty(), Instant.EPOCH));
  }
}
