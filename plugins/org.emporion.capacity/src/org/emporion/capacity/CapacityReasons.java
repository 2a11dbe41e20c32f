package org.emporion.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.FormCheck;
import org.emporion.model.finding.CandidateModel.Part;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Sizing;

/** Says why a candidate needs the instances it needs, down to what the trials measured. */
final class CapacityReasons {
  private static final double PERCENT = 100;

  private final Phrasebook phrases;
  private final String method;
  private final CapacityQuestion question;
  private final Candidate candidate;
  private final Workload workload;
  private final TrialResult trial;

  CapacityReasons(Phrasebook phrases, String method, CapacityQuestion question) {
    this.phrases = phrases;
    this.method = method;
    this.question = question;
    this.candidate = question.candidate();
    this.workload = question.workload();
    this.trial = question.trial();
  }

  /** From one load alone. */
  Reason ofOneLoad(CapacityEstimate estimate, Utilisation window, int tried) {
    Sizing sizing = candidate.sizing();
    Estimate atPeak = estimate.instancesAtPeak();
    List<Reason> because = new ArrayList<>(List.of(
        design(),
        perInstance(estimate, window, tried),
        input("sizing.minimum-instances", "input.minimum", sizing.minimumInstances()),
        input("sizing.spare-instances", "input.spare", sizing.spareInstances())));
    because.add(Reason.leaf(Reason.Kind.UNKNOWN, estimate.modelRefusal()
        .map(why -> phrases.say("limits.refused", why)).orElseGet(() -> phrases.say("limits.one-load")), trial.folder()));
    estimate.outlook().ifPresent(outlook -> because.addAll(ofOutlook(outlook)));
    return calculation(
        because,
        sizing.managed() ? "instances.managed" : "instances.advised",
        candidate.name(), estimate.instances(), sizing.spareInstances(), workload.designSessionsPerSecond(),
        estimate.atDesign() * PERCENT, atPeak.p10(), atPeak.p50(), atPeak.p90());
  }

  /** From a calibrated model. */
  Reason ofModel(CapacityEstimate estimate, CandidateCalibration calibration) {
    CandidateModel model = estimate.model().orElseThrow();
    SizingOutlook outlook = estimate.outlook().orElseThrow();
    Estimate atPeak = estimate.instancesAtPeak();
    List<Reason> because = new ArrayList<>();
    because.add(design());
    Reason grounds = model(model);
    outlook.tiers().forEach(tier -> because.add(tier(tier, grounds, calibration)));
    because.addAll(ofOutlook(outlook));
    return calculation(because, candidate.sizing().managed() ? "instances.managed-model" : "instances.model",
        candidate.name(), estimate.instances(), outlook.tiers().stream().filter(Tier::scalesOut).mapToInt(Tier::spare).sum(),
        workload.designSessionsPerSecond(), estimate.atDesign() * PERCENT, atPeak.p10(), atPeak.p50(), atPeak.p90(),
        workload.designPercentile() * PERCENT, model.form());
  }

  private Reason tier(Tier tier, Reason model, CandidateCalibration calibration) {
    List<Reason> because = new ArrayList<>();
    because.add(model);
    because.add(input("sizing.target-utilisation", "input.target-utilisation",
        candidate.sizing().targetUtilisation() * PERCENT));
    for (Objective objective : question.objectives()) {
      because.add(Reason.input(
          phrases.say(calibration.tells(objective) ? "input.objective" : "input.objective-untold", objective.id(),
              objective.transaction(), objective.percentile(), objective.maxMillis()),
          "trials.objectives." + objective.id() + ".max-ms"));
    }
    return calculation(because, tier.scalesOut() ? "tier.instances" : "tier.servers", name(tier), tier.advised(),
        tier.spare(), tier.perUnit().p50(), tier.perUnit().p10(), tier.perUnit().p90(), tier.needed().p10(),
        tier.needed().p50(), tier.needed().p90(), enough(tier) * PERCENT);
  }

  private static double enough(Tier tier) {
    return tier.chances().stream().filter(one -> one.units() == tier.advised()).mapToDouble(Chance::enough)
        .findFirst().orElse(Double.NaN);
  }

  /** What a tier is called. */
  private LocalText name(Tier tier) {
    return tier.id().isEmpty() ? phrases.say("tier.whole") : LocalText.same(tier.id());
  }

  private Reason model(CandidateModel model) {
    FormCheck chosen = model.forms().stream().filter(FormCheck::chosen).findFirst().orElseThrow();
    List<Reason> because = new ArrayList<>();
    because.add(Reason.leaf(Reason.Kind.MEASUREMENT, phrases.say("measured.levels", model.levels().size(),
        model.levels().getFirst().sessionsPerSecond(), model.levels().getLast().sessionsPerSecond(),
        model.levels().stream().filter(CandidateModel.Level::used).count()), model.folder()));
    for (Part part : model.parts()) {
      if (part.demandMillis().isPresent()) {
        Estimate millis = part.demandMillis().get();
        because.add(Reason.leaf(Reason.Kind.MEASUREMENT, phrases.say("measured.part",
            part.name().isEmpty() ? phrases.say("tier.target") : LocalText.same(part.name()), millis.p50(), millis.p10(),
            millis.p90(), part.servers(), part.background()), model.folder()));
      }
    }
    for (FormCheck one : model.forms()) {
      because.add(Reason.leaf(Reason.Kind.MEASUREMENT, phrases.say("form.tried", one.form(), one.throughput() * PERCENT,
          off(one.mean()), off(one.p95()), one.chance() * PERCENT), model.folder()));
    }
    if (!model.rare().isEmpty()) {
      because.add(Reason.leaf(Reason.Kind.UNKNOWN,
          phrases.say("measured.rare", String.join(", ", model.rare())), model.folder()));
    }
    return calculation(because, model.beyondHighest() ? "model.beyond" : "model.within", chosen.form(),
        off(chosen.mean()), off(chosen.p95()), model.levels().getFirst().sessionsPerSecond(),
        model.levels().getLast().sessionsPerSecond());
  }

  private LocalText off(Optional<Double> error) {
    return error.map(one -> phrases.say("form.off", one * PERCENT)).orElseGet(() -> phrases.say("form.not-carried"));
  }

  private List<Reason> ofOutlook(SizingOutlook outlook) {
    List<Reason> because = new ArrayList<>();
    outlook.tiers().forEach(tier -> tier.chances().stream().filter(one -> one.units() == tier.advised()).findFirst()
        .ifPresent(one -> because.add(growth(tier, one))));
    outlook.scaleOut().ifPresent(one -> because.add(calculation(
        List.of(input("sizing.scale-out", "input.scale-out", candidate.sizing().scaleOut().orElseThrow().step(),
            candidate.sizing().scaleOut().orElseThrow().lagSeconds())),
        one.steps() == 0 ? "opening.there" : "opening.adds", one.everyday(), one.peak(), one.steps(), one.seconds(),
        one.waiting())));
    outlook.rule().ifPresent(one -> because.add(calculation(
        List.of(Reason.input(phrases.say("input.rule", one.source(), one.saidPerCore(),
            candidate.sizing().vendorRule().orElseThrow().processes()), path("sizing.vendor-rule"))),
        "rule.beside", one.byRule(), one.measured(), one.saidPerCore(), one.perCore())));
    outlook.megabitsPerSecond().ifPresent(one -> because.add(calculation(
        List.of(input("sizing.data.kilobytes-per-session", "input.per-session",
            candidate.sizing().data().orElseThrow().kilobytesPerSession().orElseThrow().p50())),
        "data.bandwidth", one.p50(), one.p10(), one.p90())));
    if (!outlook.storage().isEmpty()) {
      Estimate last = outlook.storage().getLast().gigabytes();
      because.add(calculation(
          List.of(input("sizing.data.kilobytes-per-order", "input.per-order",
              candidate.sizing().data().orElseThrow().kilobytesPerOrder().orElseThrow().p50())),
          "data.stored", outlook.storage().size(), last.p50(), last.p10(), last.p90()));
    }
    outlook.backupBreaks().ifPresent(one -> because.add(calculation(
        List.of(input("sizing.data.backup", "input.backup",
            candidate.sizing().data().orElseThrow().backup().orElseThrow().megabytesPerSecond(),
            candidate.sizing().data().orElseThrow().backup().orElseThrow().windowHours())),
        "data.backup", months(one))));
    return because;
  }

  private Reason growth(Tier tier, Chance advised) {
    Estimate orders = question.growth().orders();
    return calculation(
        List.of(Reason.input(phrases.say("input.growth", orders.p50(), orders.p10(), orders.p90()),
            "planning.order-growth")),
        "growth.until", tier.advised(), name(tier), months(advised.until()));
  }

  private LocalText months(Months months) {
    return phrases.say("months.span", month(months.p50()), month(months.p10()), month(months.p90()));
  }

  private LocalText month(Optional<Double> month) {
    return month.map(one -> LocalText.same(String.format(Locale.ROOT, "%.0f", Math.floor(one))))
        .orElseGet(() -> phrases.say("months.never", Months.LAST));
  }

  private Reason design() {
    Estimate peak = workload.peakSessionsPerSecond();
    return calculation(
        List.of(Reason.input(
            phrases.say("input.design-percentile", workload.designPercentile() * PERCENT),
            "operations.peak.design-percentile")),
        "design", workload.designSessionsPerSecond(), peak.p50(), peak.p10(), peak.p90());
  }

  private Reason perInstance(CapacityEstimate estimate, Utilisation window, int tried) {
    Estimate rate = estimate.perInstance();
    double target = candidate.sizing().targetUtilisation() * PERCENT;
    return calculation(
        List.of(
            demand(estimate, window),
            measured("measured.servers", window.servers(), tried, estimate.serversPerInstance()),
            input("sizing.target-utilisation", "input.target-utilisation", target)),
        "instance.rate", rate.p50(), target, rate.p10(), rate.p90(), estimate.saturation());
  }

  private Reason demand(CapacityEstimate estimate, Utilisation window) {
    Estimate millis = estimate.demandMillis();
    long requests = trial.transactions().stream().mapToLong(one -> one.requests()).sum();
    long failed = trial.transactions().stream().mapToLong(one -> one.failed()).sum();
    return calculation(
        List.of(
            measured("measured.busy", window.busySeconds(), window.windowSeconds(), estimate.utilisation() * PERCENT),
            measured("measured.sessions", window.completedSessions(), trial.sessionsPerSecond()),
            measured("measured.requests", requests, failed),
            measured("measured.injector", trial.health().remark())),
        "demand", millis.p50(), millis.p10(), millis.p90(), window.completedSessions(), ServiceDemand.VARIATION);
  }

  private Reason measured(String key, Object... arguments) {
    return Reason.leaf(Reason.Kind.MEASUREMENT, phrases.say(key, arguments), trial.folder());
  }

  private Reason input(String field, String key, Object... arguments) {
    return Reason.input(phrases.say(key, arguments), path(field));
  }

  private String path(String field) {
    return "candidates." + candidate.id() + "." + field;
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
