package org.emporion.report.document;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.RequestCount;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.study.Objective;

/** The tables of one trial's result, for every document that shows one. */
final class TrialTables {
  private final Writing writing;

  TrialTables(Writing writing) {
    this.writing = writing;
  }

  Block transactions(TrialResult trial) {
    List<Block.Row> rows = trial.transactions().stream().map(one -> new Block.Row(List.of(
        Writing.cell(new Inline.Strong(one.transaction())),
        Writing.cell(writing.formats().whole(one.requests())),
        Writing.cell(writing.formats().number(one.perSecond(), 2)),
        Writing.cell(writing.say("failed-of", writing.formats().whole(one.failed()),
            writing.formats().percent(one.errorShare()))),
        time(one, one.p50Millis()), time(one, one.p95Millis()), time(one, one.p99Millis()), time(one, one.maxMillis())),
        false)).toList();
    return new Block.Table(writing.say("trial.transactions"), List.of(
        new Block.Column(writing.say("column.transaction"), false),
        new Block.Column(writing.say("column.requests"), true),
        new Block.Column(writing.say("column.per-second"), true),
        new Block.Column(writing.say("column.failed"), true),
        new Block.Column(writing.say("column.p50"), true),
        new Block.Column(writing.say("column.p95"), true),
        new Block.Column(writing.say("column.p99"), true),
        new Block.Column(writing.say("column.max"), true)), rows);
  }

  private List<Inline> time(TransactionStatistics statistics, double millis) {
    return Writing.cell(statistics.requests() == 0 ? "–" : writing.formats().millis(millis));
  }

  Block objectives(TrialResult trial) {
    List<Block.Row> rows = trial.objectives().stream().map(this::objective).toList();
    return new Block.Table(writing.say("trial.objectives"), List.of(
        new Block.Column(writing.say("column.objective"), false),
        new Block.Column(writing.say("column.asked"), true),
        new Block.Column(writing.say("column.measured"), true),
        new Block.Column(writing.say("column.held"), true),
        new Block.Column(writing.say("column.verdict"), false),
        new Block.Column(writing.say("column.remark"), false)), rows);
  }

  private Block.Row objective(ObjectiveVerdict verdict) {
    Optional<Objective> asked = writing.study().trials().objectives().stream()
        .filter(one -> one.id().equals(verdict.objective())).findFirst();
    return new Block.Row(List.of(
        Writing.cell(new Inline.Strong(verdict.objective()),
            new Inline.Small(asked.map(Objective::transaction).orElse(""))),
        Writing.cell(asked.map(one -> writing.say("objective.bound",
            writing.formats().significant(one.percentile()), writing.formats().millis(one.maxMillis()),
            writing.formats().percent(one.maxErrorShare().value()))).orElse("–")),
        Writing.cell(verdict.measuredMillis().map(one -> writing.say("objective.measured",
            writing.formats().millis(one), writing.formats().percent(verdict.errorShare()))).orElse("–")),
        Writing.cell(verdict.heldShare().map(writing.formats()::percent).orElse("–")),
        Writing.cell(writing.verdict(verdict.verdict())),
        Writing.cell(writing.say(verdict.remark()))), false);
  }

  /** What stands for the trial: its witnesses and its load generator. */
  Block grounds(TrialResult trial) {
    return new Block.Bullets(List.of(witnesses(trial), ledger(trial), utilisation(trial), health(trial)));
  }

  /** Our own series and Gatling's log, request by request. */
  private List<Inline> witnesses(TrialResult trial) {
    List<RequestCount> different = trial.requests().stream()
        .filter(one -> one.ok() != one.gatlingOk() || one.failed() != one.gatlingFailed()).toList();
    long counted = trial.requests().stream().mapToLong(one -> one.ok() + one.failed()).sum();
    return different.isEmpty()
        ? Writing.cell(new Inline.Badge(Block.Tone.GOOD, writing.say("agrees")),
            Writing.text(" " + writing.say("trial.witnesses", writing.formats().whole(counted))))
        : Writing.cell(new Inline.Badge(Block.Tone.BAD, writing.say("disagrees")),
            Writing.text(" " + writing.say("trial.witnesses-differ",
                String.join(writing.say("comma"), different.stream().map(RequestCount::request).toList()))));
  }

  private List<Inline> ledger(TrialResult trial) {
    return trial.ledger().map(ledger -> Writing.cell(
            ledger.agrees()
                ? new Inline.Badge(Block.Tone.GOOD, writing.say("agrees"))
                : new Inline.Badge(Block.Tone.BAD, writing.say("disagrees")),
            Writing.text(" " + writing.say("trial.ledger", writing.formats().whole(ledger.ordersPlaced()),
                writing.formats().whole(ledger.requests())))))
        .orElse(Writing.cell(new Inline.Badge(Block.Tone.CAUTION, writing.say("none")),
            Writing.text(" " + writing.say("trial.no-ledger"))));
  }

  private List<Inline> utilisation(TrialResult trial) {
    return trial.utilisation().map(one -> Writing.cell(
            new Inline.Badge(Block.Tone.NEUTRAL, writing.formats().percent(one.share())),
            Writing.text(" " + writing.say("trial.utilisation", writing.formats().number(one.busySeconds(), 1),
                writing.formats().significant(one.servers()), writing.formats().whole(one.windowSeconds())))))
        .orElse(Writing.cell(new Inline.Badge(Block.Tone.CAUTION, writing.say("none")),
            Writing.text(" " + writing.say("trial.no-utilisation"))));
  }

  private List<Inline> health(TrialResult trial) {
    return Writing.cell(
        trial.health().healthy()
            ? new Inline.Badge(Block.Tone.GOOD, writing.say("healthy"))
            : new Inline.Badge(Block.Tone.BAD, writing.say("unhealthy")),
        Writing.text(" " + writing.say(trial.health().remark())));
  }
}
