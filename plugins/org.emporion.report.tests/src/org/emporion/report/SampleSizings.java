package org.emporion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.Band;
import org.emporion.model.finding.CandidateModel.Bottleneck;
import org.emporion.model.finding.CandidateModel.FormCheck;
import org.emporion.model.finding.CandidateModel.Level;
import org.emporion.model.finding.CandidateModel.Part;
import org.emporion.model.finding.CandidateModel.Point;
import org.emporion.model.finding.CandidateModel.Responses;
import org.emporion.model.finding.CandidateModel.Times;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Opening;
import org.emporion.model.finding.SizingOutlook.Rule;
import org.emporion.model.finding.SizingOutlook.Step;
import org.emporion.model.finding.SizingOutlook.Stored;
import org.emporion.model.finding.SizingOutlook.Tier;

/** Sizings by a calibrated model and by one load alone. */
final class SampleSizings {
  private SampleSizings() {}

  /** By a model of two parts, the second of which does not scale out. */
  static CapacityEstimate byModel(CapacityEstimate plain) {
    return new CapacityEstimate(plain.demandMillis(), plain.serversPerInstance(), plain.utilisation(), plain.perInstance(),
        plain.saturation(), plain.instancesAtPeak(), plain.instances(), plain.atDesign(), Optional.of(model()),
        Optional.empty(), Optional.of(outlook(List.of(tier("", true), tier("database", false)))));
  }

  /** By one load, after a staircase that told nothing. */
  static CapacityEstimate refused(CapacityEstimate plain) {
    return plain.with(Optional.of(new LocalText("Of the load levels 2 can be used.", "可用的負載級有 2 級。")),
        outlook(List.of(tier("", true))));
  }

  private static CandidateModel model() {
    List<Point> curve = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      double used = i / 13.0;
      double millis = 120 / (1 - used);
      curve.add(new Point(i, true, new Band(0.97 * i, i, Optional.of(1.03 * i)),
          List.of(new Responses("checkout", new Band(0.9 * millis, millis, Optional.of(1.2 * millis)),
              new Band(2.2 * millis, 3 * millis, i == 12 ? Optional.empty() : Optional.of(4 * millis)))),
          List.of(0.9 * used, used)));
    }
    List<Level> levels = new ArrayList<>();
    for (int load : List.of(2, 4, 6, 8, 10)) {
      double millis = 121 / (1 - load / 13.0);
      levels.add(new Level(load, 0.99 * load, load < 10, List.of(new Times("checkout", millis, 3 * millis))));
    }
    return new CandidateModel("20261122-cloudcart-limit", "trials/cloudcart/20261122-limit", 2, "G/G/c", true,
        List.of("payment"),
        List.of(new FormCheck("M/M/c", false, 0.01, Optional.of(0.21), Optional.empty(), 0.04),
            new FormCheck("G/G/c", true, -0.012, Optional.of(-0.043), Optional.of(0.071), 0.04)),
        List.of(new Part("web", 8, true, Optional.of(new Estimate(540, 560, 580)), 0),
            new Part("database", 2, false, Optional.of(new Estimate(140, 150, 160)), 0.1)),
        levels, curve, Optional.of(8.5), 12.7, List.of(new Bottleneck("web", 0), new Bottleneck("database", 7.2)));
  }

  private static Tier tier(String id, boolean scalesOut) {
    return new Tier(id, scalesOut, scalesOut ? 4 : 1, new Estimate(3.1, 3.4, 3.6), new Estimate(2, 3, 4), 1, 5,
        List.of(new Chance(4, 0.71, new Months(Optional.of(9.5), Optional.of(26.0), Optional.of(58.0))),
            new Chance(5, 0.93, new Months(Optional.of(31.0), Optional.of(70.0), Optional.empty()))), List.of(4, 4, 5));
  }

  private static SizingOutlook outlook(List<Tier> tiers) {
    return new SizingOutlook(tiers, 10_000, tiers.stream().flatMap(one ->
            List.of(new Step(0, one.id(), 4), new Step(27, one.id(), 5)).stream()).toList(),
        Optional.of(new Opening(3, 5, 2, 240, 318)), Optional.of(new Rule(new LocalText("A guide", "指南"), 12, 9, 2, 3.4)),
        Optional.of(new Estimate(61, 88, 140)),
        List.of(new Stored(new Estimate(40, 42, 45), Optional.of(new Estimate(1.1, 1.2, 1.3)))),
        Optional.of(new Months(Optional.of(20.0), Optional.of(44.0), Optional.empty())));
  }
}
