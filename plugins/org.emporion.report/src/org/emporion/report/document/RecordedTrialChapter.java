package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.TrialProfile;
import org.emporion.report.TrialNames;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.TrialCharts;
import org.emporion.trial.history.RecordedPlan;
import org.emporion.trial.history.RecordedTransaction;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.measure.BatchedTimes;
import org.emporion.trial.measure.RunSample;
import org.emporion.trial.plan.LoadShape;

/** One recorded trial: its plan and where it comes from, whether it counts, what it measured. */
final class RecordedTrialChapter {
  /** Planned rates that differ by less are those of the same demand, rounded. */
  private static final double SAME_RATE = 0.02;
  private final Writing writing;
  private final TrialNames names;
  private final int number;

  RecordedTrialChapter(Writing writing, TrialNames names, int number) {
    this.writing = writing;
    this.names = names;
    this.number = number;
  }

  static String anchor(int number) {
    return "trial-" + number;
  }

  Block.Section write(RecordedTrial trial) {
    TrialResult result = trial.record().result();
    TrialTables tables = new TrialTables(writing);
    List<ChartModel> charts = new TrialCharts().of(trial, Integer.toString(number));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(List.of(
        Writing.text(writing.say("trial.load",
            writing.formats().significant(result.sessionsPerSecond()), writing.formats().whole(trial.steadySeconds()),
            writing.formats().whole(result.sessions()), writing.formats().moment(result.startedAt(), writing.zone()),
            result.gatlingVersion(), result.javaVersion()) + " "),
        writing.why(anchor(number), writing.say("about.trial", writing.say(names.candidate(trial.record().candidate()))),
            trial.why()))));
    blocks.add(new Block.Paragraph(List.of(
        Writing.text(writing.say("trial.folder") + " "), new Inline.Code(result.folder()))));
    blocks.add(counts(trial));
    blocks.add(part("verdicts", "trials.part.verdicts", objectives(tables, result)));
    List<Block> measured = new ArrayList<>(List.of(tables.transactions(result), percentiles(trial)));
    charts.stream().filter(one -> !one.id().startsWith("trial-injector") && !one.id().startsWith("trial-errors"))
        .forEach(one -> measured.add(new Block.Figure(one, 920, 340)));
    blocks.add(part("measured", "trials.part.measured", measured));
    List<Block> seen = new ArrayList<>(new ObservationTables(writing).write(result.observations()));
    charts.stream().filter(one -> one.id().startsWith("trial-errors"))
        .forEach(one -> seen.add(new Block.Figure(one, 920, 320)));
    if (seen.isEmpty()) {
      seen.add(Block.Paragraph.of(writing.say("trials.no-errors")));
    }
    blocks.add(part("seen", "trials.part.seen", seen));
    List<Block> injector = new ArrayList<>(List.of(tables.grounds(result)));
    charts.stream().filter(one -> one.id().startsWith("trial-injector"))
        .forEach(one -> injector.add(new Block.Figure(one, 920, 260)));
    blocks.add(part("witnesses", "trials.part.witnesses", injector));
    blocks.add(part("plan", "trials.part.plan", plan(trial)));
    return new Block.Section(anchor(number), 2, writing.say(names.whole(trial.record())), blocks);
  }

  private Block part(String id, String title, List<Block> blocks) {
    return new Block.Section(anchor(number) + "-" + id, 3, writing.say(title), blocks);
  }

  private Block counts(RecordedTrial trial) {
    TrialResult result = trial.record().result();
    return trial.record().counts()
        ? new Block.Callout(Block.Tone.GOOD, writing.say("trials.counts.title"),
            Writing.cell(writing.say(result.health().remark())))
        : new Block.Callout(Block.Tone.BAD, writing.say("trials.counts-not.title"), Writing.cell(
            writing.say(result.health().healthy()
                ? result.observations().endingRemark().orElse(result.health().remark()) : result.health().remark())));
  }

  private List<Block> objectives(TrialTables tables, TrialResult result) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(result.objectives().isEmpty()
        ? Block.Paragraph.of(writing.say("trials.no-objectives")) : tables.objectives(result));
    result.staircase().ifPresent(stairs -> blocks.addAll(new StaircaseTable(writing).write(stairs)));
    return blocks;
  }

  /** What customers wait for in each transaction, with intervals that do not take responses for independent. */
  private Block percentiles(RecordedTrial trial) {
    List<Block.Row> rows = new ArrayList<>();
    for (RecordedTransaction one : trial.transactions()) {
      Optional<BatchedTimes> visits = one.visits().filter(times -> times.whole().count() > 0);
      rows.add(new Block.Row(List.of(
          Writing.cell(new Inline.Strong(one.id())),
          Writing.cell(writing.formats().significant(one.requests())),
          Writing.cell(visits.map(times -> writing.formats().whole(times.whole().count())).orElse("–")),
          waiting(trial, one, visits, 50), waiting(trial, one, visits, 95), waiting(trial, one, visits, 99)), false));
    }
    return new Block.Table(writing.say("trials.visits"), List.of(
        new Block.Column(writing.say("column.transaction"), false),
        new Block.Column(writing.say("column.requests-per-customer"), true),
        new Block.Column(writing.say("column.customers-through"), true),
        new Block.Column(writing.say("column.p50"), true),
        new Block.Column(writing.say("column.p95"), true),
        new Block.Column(writing.say("column.p99"), true)), rows);
  }

  private List<Inline> waiting(RecordedTrial trial, RecordedTransaction one, Optional<BatchedTimes> visits, int percentile) {
    if (visits.isEmpty()) {
      return Writing.cell("–");
    }
    double value = visits.get().whole().percentileMillis(percentile);
    Optional<RunSample.Interval> interval = visits.get().percentileSample(percentile)
        .map(sample -> sample.meanInterval(TrialComparison.CONFIDENCE));
    LocalText sentence = interval
        .map(range -> writing.phrases().say("why.visits", one.id(), percentile, value, Math.max(0, range.low()),
            range.high(), visits.get().whole().count(), BatchedTimes.BATCHES))
        .orElseGet(() -> writing.phrases().say("why.visits-few", one.id(), percentile, value,
            visits.get().whole().count(), BatchedTimes.BATCHES));
    Reason reason = new Reason(Reason.Kind.CALCULATION, sentence, TrialComparison.METHOD, List.of(Reason.leaf(
        Reason.Kind.MEASUREMENT, writing.phrases().say("why.seconds", trial.record().id(), trial.steadySeconds()),
        trial.record().result().folder())));
    return Writing.cell(Writing.text(writing.formats().millis(value)),
        new Inline.Small(interval.map(this::interval).orElse(writing.say("trials.no-interval"))),
        writing.why(anchor(number) + "-" + one.id() + "-p" + percentile,
            one.id() + " P" + percentile, reason));
  }

  private String interval(RunSample.Interval range) {
    return writing.formats().interval(Math.max(0, range.low()), range.high(), writing.formats()::millis);
  }

  private List<Block> plan(RecordedTrial trial) {
    List<Block> blocks = new ArrayList<>();
    RecordedPlan plan = trial.plan();
    blocks.add(origin(trial));
    blocks.add(new Block.Paragraph(List.of(Writing.text(writing.say("trials.target") + " "), new Inline.Code(plan.baseUrl()))));
    blocks.add(new Block.Table(writing.say("trials.load-table"), List.of(
        new Block.Column(writing.say("column.stretch"), false),
        new Block.Column(writing.say("column.seconds"), true),
        new Block.Column(writing.say("column.sessions-per-second"), true)),
        plan.injection().stream().map(one -> new Block.Row(List.of(
            Writing.cell(writing.say(one.constant() ? "stretch.constant" : "stretch.ramp")),
            Writing.cell(writing.formats().whole(one.seconds())),
            Writing.cell(one.constant() ? writing.formats().significant(one.rate())
                : writing.formats().interval(one.from(), one.to(), writing.formats()::significant))),
            one.constant() && one.rate() == trial.sessionsPerSecond())).toList()));
    blocks.add(new Block.Table(writing.say("workload.mix"), List.of(
        new Block.Column(writing.say("column.journey"), false),
        new Block.Column(writing.say("column.share"), true),
        new Block.Column(writing.say("column.requests"), true)),
        plan.journeys().stream().map(one -> new Block.Row(List.of(
            Writing.cell(one.id()),
            Writing.cell(writing.formats().percent(plan.mix().get(one.id()))),
            Writing.cell(writing.formats().whole(one.requests()))), false)).toList()));
    trial.record().result().observations().environment()
        .ifPresent(one -> blocks.add(new ObservationTables(writing).environment(one)));
    return blocks;
  }

  /** Where the load comes from, as far as the study still says so. */
  private Block origin(RecordedTrial trial) {
    Optional<Finding<Workload>> workload = writing.assessment().workload();
    Optional<TrialProfile> profile = writing.study().trials().profile(trial.record().result().profile());
    if (workload.isEmpty() || profile.isEmpty()) {
      return new Block.Callout(Block.Tone.CAUTION, writing.say("trials.origin.unknown"), List.of());
    }
    double planned = LoadShape.of(profile.get(), workload.get().value()).mainPart().rate();
    double tried = trial.sessionsPerSecond();
    Inline.Why why = writing.why(anchor(number) + "-load", writing.say("chapter.workload"), workload.get().why());
    if (Math.abs(planned - tried) > SAME_RATE * Math.max(planned, tried)) {
      return new Block.Callout(Block.Tone.CAUTION, writing.say("trials.origin.changed"), List.of(
          Writing.text(writing.say("trials.origin.changed.text", writing.formats().significant(tried),
              writing.formats().significant(planned)) + " "), why));
    }
    return new Block.Paragraph(List.of(Writing.text(writing.say("trials.origin", writing.formats().significant(tried),
        writing.say(profile.get().name()),
        writing.formats().percent(tried / workload.get().value().designSessionsPerSecond()),
        writing.formats().significant(workload.get().value().designSessionsPerSecond()),
        writing.formats().percent(workload.get().value().designPercentile())) + " "), why));
  }
}
