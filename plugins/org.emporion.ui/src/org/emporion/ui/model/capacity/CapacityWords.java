package org.emporion.ui.model.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.capacity.sizing.WhatIf;
import org.emporion.capacity.sizing.WhatIf.Answer;
import org.emporion.capacity.sizing.WhatIf.Settings;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.study.Planning;
import org.emporion.report.text.Formats;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Fact;
import org.emporion.ui.model.capacity.WhatIfSliders.Slider;

/** Capacity and sizing of one candidate in words. */
public final class CapacityWords {
  private final Wording words;
  private final Formats formats;

  /** Words of a language. */
  public CapacityWords(Wording words) {
    this.words = words;
    this.formats = new Formats(words.language());
  }

  /** What a slider says. */
  public String slider(Slider slider, Settings settings, Answer answer) {
    return switch (slider) {
      case PEAK -> words.say("capacity.slider.peak", formats.significant(answer.peak()), factor(settings.peak()));
      case HEADROOM -> words.say("capacity.slider.headroom", formats.percent(1 - settings.targetUtilisation()));
      case WORK -> words.say("capacity.slider.work", factor(settings.work()));
      case SIZE -> words.say("capacity.slider.size", factor(settings.size()));
    };
  }

  private String factor(double factor) {
    return formats.number(factor, 2);
  }

  /** The name of a tier. */
  public String tier(SizingOutlook.Tier tier) {
    return tier.id().isEmpty() ? words.say("capacity.tier.instance")
        : words.say(tier.scalesOut() ? "capacity.tier.part" : "capacity.tier.servers", tier.id());
  }

  /** The name of a part of the model. */
  public String part(CandidateModel.Part part) {
    return part.name().isEmpty() ? words.say("capacity.part.whole") : part.name();
  }

  /** What has been decided: units of each tier, and what the peak does to them. */
  public String answer(Answer answer) {
    List<String> tiers = new ArrayList<>();
    for (WhatIf.Units units : answer.tiers()) {
      tiers.add(words.say("capacity.answer.tier", tier(units.tier()), units.advised(),
          formats.interval(units.needed(), formats::whole)));
    }
    String what = String.join(words.say("capacity.answer.and"), tiers);
    String busiest = answer.utilisation().stream().max(Double::compare)
        .map(most -> words.say("capacity.answer.busiest", formats.percent(most))).orElse("");
    return words.say(answer.farthest() && answer.perTarget() > answer.limit()
        ? "capacity.answer.beyond" : "capacity.answer", what, busiest);
  }

  /**
   * The sizing table: units of every tier, how likely they are enough, and when growth breaks the objective with them.
   *
   * @param untouched true when the circumstances are those of the study, for which the months are known
   */
  public List<List<String>> sizing(CapacityEstimate estimate, Answer answer, boolean untouched) {
    List<List<String>> rows = new ArrayList<>();
    for (WhatIf.Units units : answer.tiers()) {
      if (untouched) {
        for (SizingOutlook.Chance chance : units.tier().chances()) {
          rows.add(row(units.tier(), chance.units(), chance.enough(), units.tier().advised(), months(chance.until())));
        }
      } else {
        for (WhatIf.Enough chance : units.chances()) {
          rows.add(row(units.tier(), chance.units(), chance.share(), units.advised(), "–"));
        }
      }
    }
    return List.copyOf(rows);
  }

  private List<String> row(SizingOutlook.Tier tier, int units, double enough, int advised, String until) {
    return List.of(tier(tier), (units == advised ? "▸ " : "") + formats.whole(units), formats.percent(enough), until);
  }

  private String months(SizingOutlook.Months months) {
    return words.say("capacity.months", month(months.p50()), month(months.p10()), month(months.p90()));
  }

  private String month(Optional<Double> month) {
    return month.map(one -> formats.whole(Math.floor(one))).orElse(words.say("capacity.months.never"));
  }

  /** What is known besides. */
  public List<Fact> facts(CapacityEstimate estimate, Planning planning) {
    List<Fact> facts = new ArrayList<>();
    estimate.model().ifPresent(model -> model(model, facts));
    estimate.modelRefusal().ifPresent(why -> facts.add(fact("refused", words.of(why))));
    estimate.outlook().ifPresent(outlook -> outlook(outlook, planning, facts));
    return List.copyOf(facts);
  }

  private void model(CandidateModel model, List<Fact> facts) {
    CandidateModel.FormCheck check = model.forms().stream().filter(CandidateModel.FormCheck::chosen).findFirst().orElseThrow();
    facts.add(fact("form", words.say("capacity.fact.form.value", model.form(), formats.percent(Math.abs(check.throughput())),
        share(check.mean()), share(check.p95()), model.trialId())));
    facts.add(fact("saturation", words.say("capacity.fact.load.value", formats.significant(model.saturation()))));
    model.knee().ifPresent(knee -> facts.add(fact("knee", words.say("capacity.fact.load.value", formats.significant(knee)))));
    for (CandidateModel.Bottleneck one : model.bottlenecks()) {
      String part = one.part().isEmpty() ? words.say("capacity.part.whole") : one.part();
      facts.add(fact("bottleneck", one.fromSessionsPerSecond() == 0 ? part
          : words.say("capacity.fact.bottleneck.from", part, formats.significant(one.fromSessionsPerSecond()))));
    }
  }

  private String share(Optional<Double> error) {
    return error.map(one -> formats.percent(Math.abs(one))).orElse("–");
  }

  private void outlook(SizingOutlook outlook, Planning planning, List<Fact> facts) {
    for (SizingOutlook.Step step : outlook.steps()) {
      SizingOutlook.Tier tier = outlook.tiers().stream().filter(one -> one.id().equals(step.tier())).findFirst().orElseThrow();
      facts.add(fact("step", words.say("capacity.fact.step.value", step.units(), tier(tier),
          formats.date(planning.start().plusMonths(step.month())))));
    }
    outlook.scaleOut().ifPresent(one -> facts.add(fact("opening", words.say("capacity.fact.opening.value",
        one.everyday(), one.peak(), one.steps(), formats.significant(one.seconds()), formats.significant(one.waiting())))));
    outlook.rule().ifPresent(one -> facts.add(fact("rule", words.say("capacity.fact.rule.value", one.byRule(),
        one.measured(), formats.significant(one.saidPerCore()), formats.significant(one.perCore()),
        words.of(one.source())))));
    outlook.megabitsPerSecond().ifPresent(one -> facts.add(fact("network", words.say("capacity.fact.network.value",
        formats.significant(one.p50()), formats.interval(one, formats::significant)))));
    for (int year = 0; year < outlook.storage().size(); year++) {
      SizingOutlook.Stored stored = outlook.storage().get(year);
      String backup = stored.backupHours().map(hours ->
          words.say("capacity.fact.backup", formats.significant(hours.p50()))).orElse("");
      facts.add(fact("storage", words.say("capacity.fact.storage.value", year + 1,
          formats.significant(stored.gigabytes().p50()), formats.interval(stored.gigabytes(), formats::significant), backup)));
    }
    outlook.backupBreaks().ifPresent(one -> facts.add(fact("backup-breaks", months(one))));
  }

  private Fact fact(String key, String value) {
    return new Fact(words.say("capacity.fact." + key), value);
  }

  /** The diagram in a sentence. */
  public String diagram(CandidateModel model, List<Double> utilisation) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < model.parts().size(); k++) {
      parts.add(words.say("capacity.diagram.part", part(model.parts().get(k)), model.parts().get(k).servers(),
          k < utilisation.size() ? formats.percent(utilisation.get(k)) : "–"));
    }
    return words.say("capacity.diagram", String.join(words.say("capacity.answer.and"), parts));
  }
}
