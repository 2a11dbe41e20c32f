package org.emporion.capacity.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emporion.capacity.sizing.WhatIf.Answer;
import org.emporion.capacity.sizing.WhatIf.Settings;
import org.emporion.model.Estimate;
import org.emporion.model.Share;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.Band;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Sizing;
import org.junit.jupiter.api.Test;

/** One station of two servers and 100 ms a session, M/M/1-like responses: it has no time left at 20 sessions a second. */
class WhatIfTest {
  private static final Sizing SIZING = new Sizing(0.6, 1, 1, false);
  private static final double SATURATION = 20;

  private static CandidateModel model() {
    List<CandidateModel.Point> curve = new ArrayList<>();
    for (int i = 1; i <= 48; i++) {
      double load = SATURATION * i / 50;
      double p95 = 200 / (1 - load / SATURATION);
      curve.add(new CandidateModel.Point(load, true, new Band(load, load, Optional.of(load)),
          List.of(new CandidateModel.Responses("buy", new Band(p95 / 3, p95 / 3, Optional.of(p95 / 3)),
              new Band(p95, p95, Optional.of(p95)))), List.of(load / SATURATION)));
    }
    return new CandidateModel("trial", "trials/x", 1, "M/M/c", true, List.of(), List.of(),
        List.of(new CandidateModel.Part("", 2, true, Optional.of(Estimate.exactly(100)), 0)), List.of(), curve,
        Optional.of(10.0), SATURATION, List.of(new CandidateModel.Bottleneck("", 0)));
  }

  private static WhatIf whatIf(Estimate peak, Estimate perUnit, List<Objective> objectives) {
    SizingOutlook.Tier tier = new SizingOutlook.Tier(
        "", true, 2, perUnit, Estimate.exactly(1), SIZING.spareInstances(), 2, List.of(), List.of(2));
    SizingOutlook outlook = new SizingOutlook(List.of(tier), 1, List.of(), Optional.empty(), Optional.empty(),
        Optional.empty(), List.of(), Optional.empty());
    CapacityEstimate estimate = new CapacityEstimate(Estimate.exactly(100), 2, 0.5, perUnit, SATURATION,
        Estimate.exactly(2), 2, 0.5, Optional.of(model()), Optional.empty(), Optional.of(outlook));
    return new WhatIf(estimate, new Workload(peak, peak.p90(), 0.9, Map.of()), SIZING, objectives);
  }

  private static final Settings STUDY = Settings.of(SIZING);

  @Test
  void withNothingUnsureTheNumbersAreThoseOfTheUtilisationLaw() {
    WhatIf exact = whatIf(Estimate.exactly(30), Estimate.exactly(12), List.of());
    Answer study = exact.at(STUDY);
    // 30 sessions/s over 12 for each instance at 60 %: 2.5, so 3 and a spare one.
    assertEquals(4, study.tiers().getFirst().advised());
    assertEquals(10, study.perTarget(), 1e-9);
    assertEquals(0.5, study.utilisation().getFirst(), 0.02);
    assertEquals(12, study.limit(), 1e-6);
    // Twice the work on machines twice as large is the same.
    assertEquals(study.tiers(), exact.at(new Settings(1, 0.6, 2, 2)).tiers());
    // At 30 % an instance carries 6: 30 / 6 = 5 and a spare one.
    assertEquals(6, exact.at(new Settings(1, 0.3, 1, 1)).tiers().getFirst().advised());
    assertEquals(6, exact.at(new Settings(2, 0.6, 1, 1)).tiers().getFirst().advised());
  }

  @Test
  void anObjectiveThatIsReachedFirstIsTheLimit() {
    // 200 / (1 - x / 20) = 400 at x = 10, before 60 % of 20.
    WhatIf bounded = whatIf(Estimate.exactly(30), Estimate.exactly(10), List.of(
        new Objective("buy", "buy", 95, 400, new Share(0.01))));
    assertEquals(10, bounded.at(STUDY).limit(), 0.05);
    assertEquals(bounded.at(STUDY).tiers(), bounded.at(new Settings(1, 0.9, 1, 1)).tiers(),
        "to let servers be busier brings nothing");
    assertTrue(bounded.at(new Settings(1, 0.3, 1, 1)).limit() < 7);
  }

  @Test
  void theModelIsNotAskedBeyondItsEnd() {
    WhatIf exact = whatIf(Estimate.exactly(30), Estimate.exactly(12), List.of());
    assertFalse(exact.at(STUDY).farthest());
    assertTrue(exact.at(new Settings(1, 0.99, 1, 1)).farthest());
  }

  @Test
  void moreIsNeverEnoughLessOften() {
    SplittableRandom random = new SplittableRandom(9);
    WhatIf unsure = whatIf(new Estimate(15, 30, 70), new Estimate(9, 12, 13), List.of());
    for (int i = 0; i < 500; i++) {
      Settings one = new Settings(random.nextDouble(0.25, 4), random.nextDouble(0.1, 0.9), random.nextDouble(0.5, 2),
          random.nextDouble(0.2, 8));
      WhatIf.Units units = unsure.at(one).tiers().getFirst();
      for (int c = 1; c < units.chances().size(); c++) {
        assertTrue(units.chances().get(c).share() >= units.chances().get(c - 1).share());
        assertTrue(units.chances().get(c).units() > units.chances().get(c - 1).units());
      }
      double enough = units.chances().stream().filter(each -> each.units() == units.advised()).findFirst().orElseThrow().share();
      assertTrue(enough >= 0.9 - 1e-9, "advised is enough as often as is designed for: " + enough);
      WhatIf.Units more = unsure.at(new Settings(one.peak() * 1.3, one.targetUtilisation(), one.work(), one.size()))
          .tiers().getFirst();
      assertTrue(more.advised() >= units.advised(), "a higher peak needs no less");
      WhatIf.Units larger = unsure.at(new Settings(one.peak(), one.targetUtilisation(), one.work(), one.size() * 1.3))
          .tiers().getFirst();
      assertTrue(larger.advised() <= units.advised(), "larger machines need no more of them");
    }
  }
}
