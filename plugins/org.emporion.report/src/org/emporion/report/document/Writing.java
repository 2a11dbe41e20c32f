package org.emporion.report.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.model.Estimate;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.report.budget.BudgetPlan;
import org.emporion.report.budget.BudgetWorkbook;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.text.Formats;

/** What every chapter needs to write: the assessment, the language and the phrases. */
record Writing(
    Assessment assessment, Formats formats, Phrasebook phrases, List<ChartModel> charts, ZoneId zone) {
  /** The plain sum of every budget; empty without one. */
  Optional<BudgetPlan> plan() {
    return BudgetWorkbook.possible(assessment)
        ? Optional.of(new BudgetWorkbook(assessment, language()).plan()) : Optional.empty();
  }

  Study study() {
    return assessment.loaded().study();
  }

  Language language() {
    return formats.language();
  }

  String say(String key, Object... arguments) {
    return phrases.in(language(), key, arguments);
  }

  String say(LocalText text) {
    return text.in(language());
  }

  String name(String candidate) {
    return study().candidate(candidate).map(one -> say(one.name())).orElse(candidate);
  }

  String title(String requirement) {
    return study().requirement(requirement).map(one -> say(one.title())).orElse(requirement);
  }

  Optional<Requirement> requirement(String id) {
    return study().requirement(id);
  }

  List<Candidate> candidates() {
    return study().candidates();
  }

  String money(double amount) {
    return formats.money(amount, study().currency());
  }

  /** The median. */
  String median(Estimate estimate) {
    return money(estimate.p50());
  }

  /** P10 to P90 of an amount, for tables whose head says so; says so when the amount is certain. */
  String moneyInterval(Estimate estimate) {
    return estimate.exact() ? say("exact") : formats.moneyInterval(estimate, study().currency());
  }

  /** P10 to P90 of an amount, named as such, in millions or thousands. */
  String shortMoneyInterval(Estimate estimate) {
    return interval(formats.interval(estimate, amount -> formats.shortMoney(amount, study().currency())), estimate);
  }

  /** P10 to P90 of a number, named as such. */
  String interval(Estimate estimate) {
    return interval(formats.interval(estimate, formats::significant), estimate);
  }

  private String interval(String ends, Estimate estimate) {
    return estimate.exact() ? say("exact") : "P10–P90: " + ends;
  }

  static Inline text(String text) {
    return new Inline.Text(text);
  }

  static List<Inline> cell(String text) {
    return List.of(new Inline.Text(text));
  }

  static List<Inline> cell(Inline... parts) {
    return List.copyOf(Arrays.asList(parts));
  }

  Inline.Why why(String anchor, String about, Reason reason) {
    return new Inline.Why("why-" + anchor, about, reason);
  }

  Inline.Badge verdict(Verdict verdict) {
    return switch (verdict) {
      case MET -> new Inline.Badge(Block.Tone.GOOD, say("verdict.MET"));
      case MISSED -> new Inline.Badge(Block.Tone.BAD, say("verdict.MISSED"));
      case CANNOT_TELL -> new Inline.Badge(Block.Tone.CAUTION, say("verdict.CANNOT_TELL"));
    };
  }

  /** The columns of a table with one column of numbers for each candidate. */
  List<Block.Column> candidateColumns(String first, boolean numbers) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(first, false));
    candidates().forEach(one -> columns.add(new Block.Column(say(one.name()), numbers)));
    return columns;
  }

  /** A chart with this id, when there is one. */
  List<Block> figure(String id, int height) {
    return charts.stream().filter(chart -> chart.id().equals(id))
        .<Block>map(chart -> new Block.Figure(chart, 920, height)).toList();
  }

  /** A notice for each subject of a stage that is not done: what there is instead, and why. */
  List<Block> notices(Stage stage) {
    List<Block> notices = new ArrayList<>();
    for (StageStatus status : assessment.stages()) {
      if (status.stage() == stage && status.state() != StageStatus.State.DONE) {
        String subject = status.subject().isEmpty() ? "" : name(status.subject()) + say("colon");
        notices.add(new Block.Callout(
            status.state() == StageStatus.State.FAILED ? Block.Tone.BAD : Block.Tone.CAUTION,
            subject + say("notice." + status.state(), say("stage." + stage)),
            List.of(new Inline.Text(status.problem().map(this::say).orElse(say("notice.no-cause"))))));
      }
    }
    return notices;
  }
}
