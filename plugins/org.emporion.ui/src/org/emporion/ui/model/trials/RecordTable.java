package org.emporion.ui.model.trials;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Study;
import org.emporion.report.GeneratorWords;
import org.emporion.report.TrialNames;
import org.emporion.trial.record.TrialRecord;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;

/**
 * Trial records as a table: when, whom, with which load, how it ended, what was found, and the 95th percentile of each
 * business transaction.
 *
 * @param headings of the columns
 * @param rows in the order of the records
 */
public record RecordTable(List<String> headings, List<Row> rows) {
  /**
   * A record.
   *
   * @param record the record
   * @param cells a text for each column
   * @param verdict met when all objectives are, missed when one is or the trial does not count as evidence
   */
  public record Row(TrialRecord record, List<String> cells, Verdict verdict) {}

  /** The table of some records. */
  public static RecordTable of(List<TrialRecord> records, Study study, Wording words, ZoneId zone) {
    Set<String> transactions = new LinkedHashSet<>();
    records.forEach(record -> record.result().transactions().forEach(one -> transactions.add(one.transaction())));
    List<String> headings = new ArrayList<>(List.of(
        words.say("trials.records.when"), words.say("trials.records.candidate"), words.say("trials.records.profile"),
        words.say("trials.records.verdict")));
    transactions.forEach(one -> headings.add(words.say("trials.records.p95", one)));
    headings.addAll(List.of(words.say("trials.records.load"), words.say("trials.records.ending")));
    TrialNames names = new TrialNames(study, zone);
    return new RecordTable(headings, records.stream().map(one -> row(one, names, transactions, words)).toList());
  }

  private static Row row(TrialRecord record, TrialNames names, Set<String> transactions, Wording words) {
    Figures figures = words.figures();
    TrialResult result = record.result();
    Verdict verdict = verdict(record);
    List<String> cells = new ArrayList<>(List.of(
        words.of(names.moment(record)), words.of(names.candidate(record.candidate())),
        words.of(names.profile(result.profile())), said(record, verdict, words)));
    transactions.forEach(id -> cells.add(result.transaction(id)
        .map(one -> figures.millis(one.p95Millis())).orElseGet(() -> words.say("value.none"))));
    cells.addAll(List.of(figures.significant(result.sessionsPerSecond()),
        words.name("trials.ending", result.observations().ending())));
    return new Row(record, cells, verdict);
  }

  private static Verdict verdict(TrialRecord record) {
    List<Verdict> verdicts = record.result().objectives().stream().map(TrialResult.ObjectiveVerdict::verdict).toList();
    if (!record.counts()) {
      return Verdict.CANNOT_TELL;
    }
    return verdicts.contains(Verdict.MISSED) ? Verdict.MISSED
        : verdicts.contains(Verdict.CANNOT_TELL) || verdicts.isEmpty() ? Verdict.CANNOT_TELL : Verdict.MET;
  }

  private static String said(TrialRecord record, Verdict verdict, Wording words) {
    if (!record.result().health().healthy()) {
      return words.say("trials.records.unhealthy");
    }
    if (record.result().observations().ending() != Ending.AS_PLANNED) {
      return words.say("trials.records.early");
    }
    long all = record.result().objectives().size();
    long met = record.result().objectives().stream().filter(one -> one.verdict() == Verdict.MET).count();
    return all == 0 ? words.say("value.none")
        : words.say("trials.records.met", words.name("verdict", verdict), met, all);
  }

  /** What there is to say of a record below the table: grounds of its verdict and of its ending, its audit, where its load came from. */
  public static String detail(TrialRecord record, Wording words) {
    List<String> lines = new ArrayList<>();
    record.result().observations().endingRemark().ifPresent(one -> lines.add(words.of(one)));
    lines.add(words.of(record.result().health().remark()));
    record.result().objectives().forEach(one -> lines.add(words.say(
        "trials.records.objective", one.objective(), words.of(one.remark()))));
    record.result().observations().errors().forEach(one -> lines.add(words.say(
        "trials.records.error", one.request(), one.message(), one.count())));
    record.result().observations().audit().ifPresent(one -> lines.add(words.say("trials.records.audit",
        one.believed(), one.listed(), one.lost(), one.duplicated(), one.orphaned())));
    lines.add(words.of(new GeneratorWords().of(record.result())));
    return String.join("\n", lines);
  }
}
