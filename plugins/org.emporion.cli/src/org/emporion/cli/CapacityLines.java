package org.emporion.cli;

import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.FormCheck;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Step;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.study.Candidate;

/** Models and sizing of candidates as lines on the console. */
final class CapacityLines {
  private static final double PERCENT = 100;

  private final Console console;

  CapacityLines(Console console) {
    this.console = console;
  }

  /** A line for each candidate that was sized: how sure the number of instances is. */
  void brief(Assessment assessment) {
    assessment.loaded().study().candidates().forEach(candidate -> Optional
        .ofNullable(assessment.capacities().get(candidate.id())).map(Finding::value)
        .ifPresent(estimate -> estimate.outlook().ifPresent(outlook -> brief(candidate, estimate, outlook))));
  }

  private void brief(Candidate candidate, CapacityEstimate estimate, SizingOutlook outlook) {
    for (Tier tier : outlook.tiers()) {
      console.result("capacity.brief", name(candidate, tier), tier.advised(), tier.needed().p10(), tier.needed().p50(),
          tier.needed().p90(), tier.spare(), enough(tier) * PERCENT, estimate.model().map(one -> LocalText.same(one.form()))
              .orElseGet(() -> console.phrases().say("capacity.one-load")));
    }
  }

  /** All that is known of a candidate. */
  void show(Candidate candidate, CapacityEstimate estimate) {
    console.result("capacity.candidate", candidate.name());
    estimate.modelRefusal().ifPresent(why -> console.result("capacity.refused", why));
    estimate.model().ifPresentOrElse(this::model, () -> console.result("capacity.no-model"));
    estimate.outlook().ifPresent(outlook -> outlook(candidate, outlook));
  }

  private void model(CandidateModel model) {
    console.result("capacity.model", model.form(), model.levels().stream().filter(CandidateModel.Level::used).count(),
        model.levels().getFirst().sessionsPerSecond(), model.levels().getLast().sessionsPerSecond(), model.folder());
    for (FormCheck form : model.forms()) {
      console.result(form.chosen() ? "capacity.form-chosen" : "capacity.form", form.form(),
          Math.abs(form.throughput()) * PERCENT, off(form.mean()), off(form.p95()));
    }
    console.result(model.beyondHighest() ? "capacity.beyond" : "capacity.within");
    model.parts().forEach(part -> part.demandMillis().ifPresent(demand -> console.result("capacity.part", part(part.name()),
        demand.p50(), demand.p10(), demand.p90(), part.servers())));
    model.bottlenecks().forEach(
        one -> console.result("capacity.bottleneck", part(one.part()), one.fromSessionsPerSecond()));
    console.result("capacity.saturation", model.saturation(), model.instances());
    model.knee().ifPresent(knee -> console.result("capacity.knee", knee));
    if (!model.rare().isEmpty()) {
      console.result("capacity.rare", String.join(", ", model.rare()));
    }
  }

  private LocalText off(Optional<Double> error) {
    return error.map(one -> console.phrases().say("capacity.off", Math.abs(one) * PERCENT))
        .orElseGet(() -> console.phrases().say("capacity.impossible"));
  }

  private LocalText part(String name) {
    return name.isEmpty() ? console.phrases().say("capacity.target") : LocalText.same(name);
  }

  private void outlook(Candidate candidate, SizingOutlook outlook) {
    for (Tier tier : outlook.tiers()) {
      console.result(tier.scalesOut() ? "capacity.tier" : "capacity.tier-one", name(candidate, tier), tier.perUnit().p50(),
          tier.perUnit().p10(), tier.perUnit().p90(), tier.needed().p10(), tier.needed().p50(), tier.needed().p90(),
          tier.spare());
      for (Chance one : tier.chances()) {
        console.result(one.units() == tier.advised() ? "capacity.advised" : "capacity.chance", one.units(),
            one.enough() * PERCENT, month(one.until().p50()), month(one.until().p10()), month(one.until().p90()));
      }
    }
    for (Step step : outlook.steps()) {
      console.result("capacity.step", step.month(), step.units(), part(step.tier()));
    }
    outlook.scaleOut().ifPresent(one -> console.result("capacity.opening", one.everyday(), one.peak(), one.steps(),
        one.seconds(), one.waiting()));
    outlook.rule().ifPresent(one -> console.result("capacity.rule", one.source(), one.byRule(), one.measured(),
        one.saidPerCore(), one.perCore()));
    outlook.megabitsPerSecond().ifPresent(
        one -> console.result("capacity.bandwidth", one.p50(), one.p10(), one.p90()));
    if (!outlook.storage().isEmpty()) {
      Estimate last = outlook.storage().getLast().gigabytes();
      console.result("capacity.storage", last.p50(), last.p10(), last.p90(), outlook.storage().size());
    }
    outlook.backupBreaks().ifPresent(
        one -> console.result("capacity.backup", month(one.p50()), month(one.p10()), month(one.p90())));
  }

  private LocalText name(Candidate candidate, Tier tier) {
    return tier.id().isEmpty() ? candidate.name() : console.phrases().say("capacity.tier-of", candidate.name(), tier.id());
  }

  private LocalText month(Optional<Double> month) {
    return month.map(one -> console.phrases().say("capacity.month", Math.floor(one)))
        .orElseGet(() -> console.phrases().say("capacity.later", Months.LAST));
  }

  private static double enough(Tier tier) {
    return tier.chances().stream().filter(one -> one.units() == tier.advised()).mapToDouble(Chance::enough)
        .findFirst().orElse(0);
  }
}
