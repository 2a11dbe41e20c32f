package org.emporion.trial.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialObservations.ErrorCount;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.RequestCount;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.trial.history.RecordedPlan;
import org.emporion.trial.measure.ErrorBook;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.record.FileDigest;
import org.emporion.trial.record.RecordJson;
import org.emporion.trial.record.TrialFolder;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import org.emporion.trial.witness.GatlingLog;

/**
 * Makes a trial record of Gatling logs that were made elsewhere, of one load generator or of several that ran
 * together. All of the logs counts, since nobody knows what of it was warm-up. How the load generators did nobody
 * knows either, so the record is shown and compared but carries no verdict and no assessment.
 */
public final class LogImporter {
  /** The profile of imported records. */
  public static final String PROFILE = "imported";

  private static final long SECOND = 1000;
  /** In a ms. */
  private static final long MICROS = 1000;
  private static final String PLAN = "plan.json";
  private static final String SECONDS = "seconds.jsonl";

  private final Path study;
  private final Path trials;
  private final Phrasebook phrases = new Phrasebook(LogImporter.class);
  private final RecordJson json = new RecordJson();

  /**
   * An importer.
   *
   * @param study folder that records tell their place from
   * @param trials folder of all records, made when missing
   */
  public LogImporter(Path study, Path trials) {
    this.study = study.toAbsolutePath().normalize();
    this.trials = trials;
  }

  /**
   * A record that was made.
   *
   * @param record the record
   * @param origin what it was made of
   */
  public record Imported(TrialRecord record, LogOrigin origin) {}

  /**
   * Reads logs, adds them up and writes the record.
   *
   * @param candidate id of the candidate that was tried
   * @param logs at least one
   * @param transactions business transaction by request name; see {@link LogStatistics#LogStatistics}
   * @param closed true when it is known that the next customer came when one left
   * @throws IOException when a log is none, holds no response, or files cannot be read or written
   */
  public Imported read(String candidate, List<ForeignLog> logs, Map<String, String> transactions, boolean closed)
      throws IOException {
    LogStatistics statistics = new LogStatistics(transactions);
    List<LogOrigin.File> files = new ArrayList<>();
    for (ForeignLog log : logs) {
      GatlingLog read = statistics.read(log.file(), log.aheadMillis());
      files.add(new LogOrigin.File(String.valueOf(log.file().getFileName()), new FileDigest(log.file()).sha256(),
          read.head().version(), read.head().simulation(), read.head().startMillis(), log.aheadMillis(), read.whole()));
    }
    if (statistics.transactions().isEmpty()) {
      throw new IOException(logs.getFirst().file() + " has no responses");
    }
    return write(candidate, statistics, files, closed);
  }

  private Imported write(String candidate, LogStatistics statistics, List<LogOrigin.File> files, boolean closed)
      throws IOException {
    long start = files.stream().mapToLong(one -> one.startedAt() - one.aheadMillis()).min().orElseThrow();
    TrialFolder folder = new TrialFolder(trials, candidate, PROFILE, Instant.ofEpochMilli(start));
    try {
      Path working = folder.working();
      SteadyCrowd crowd = new SteadyCrowd();
      long end = seconds(statistics, working.resolve(SECONDS), crowd);
      LogOrigin origin = new LogOrigin(files, closed ? LogOrigin.Workload.CLOSED
          : crowd.closed() ? LogOrigin.Workload.LOOKS_CLOSED : LogOrigin.Workload.NOT_KNOWN);
      new LogTables().write(statistics, working);
      json.write(working.resolve(LogOrigin.FILE), origin);
      int length = (int) Math.max(1, Math.ceilDiv(end - start, SECOND));
      double rate = (double) statistics.started() / length;
      json.write(working.resolve(PLAN), plan(statistics, rate, length));
      TrialResult result = result(folder, statistics, origin, start, length);
      json.write(working.resolve(TrialRecords.RESULT), result);
      folder.publish();
      return new Imported(new TrialRecord(candidate, folder.complete(), result), origin);
    } finally {
      folder.discard();
    }
  }

  /** Writes every second as a trial of ours does; where the last one ends, ms since 1970. */
  private long seconds(LogStatistics statistics, Path file, SteadyCrowd crowd) throws IOException {
    long end = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (LogSecond second : statistics.seconds()) {
        Map<String, Responses> responses = new LinkedHashMap<>();
        second.requests().forEach((request, row) -> {
          ResponseTimes times = new ResponseTimes();
          statistics.times(request, second).orElseThrow().each((millis, n) -> times.record(MICROS * millis, n));
          responses.put(request,
              new Responses(row.responses().ok(), row.responses().failed(), times.encoded(), Map.of()));
        });
        out.write(json.line(new RunnerEvent.Second(second.startMillis(),
            new RunnerEvent.Users(second.usersStarted(), second.usersActive()), new RunnerEvent.Health(0, 0, 0, 0),
            responses, Map.of())));
        out.newLine();
        crowd.take(second);
        end = second.startMillis() + SECOND;
      }
    }
    return end;
  }

  private static List<ErrorCount> errors(LogStatistics statistics) {
    ErrorBook book = new ErrorBook();
    statistics.transactions().keySet().forEach(request -> book.add(request, statistics.errors(request)));
    return book.counts();
  }

  /** As much of a plan as a log tells: the mean rate of arrivals and which requests there were. */
  private static RecordedPlan plan(LogStatistics statistics, double rate, int length) {
    List<RecordedPlan.Step> steps = statistics.transactions().entrySet().stream()
        .map(one -> new RecordedPlan.Step(one.getKey(), one.getValue(), 1)).toList();
    return new RecordedPlan("", 0, 0, List.of(new RecordedPlan.Stretch("constant", rate, rate, rate, length)),
        List.of(new RecordedPlan.Journey(PROFILE, 1, steps)));
  }

  private TrialResult result(
      TrialFolder folder, LogStatistics statistics, LogOrigin origin, long start, int length) {
    LogTotals totals = statistics.totals();
    List<TransactionStatistics> transactions = new ArrayList<>();
    totals.transactions().forEach((name, row) -> transactions.add(new TransactionStatistics(name, row.responses().all(),
        row.responses().failed(), (double) row.responses().all() / length, row.meanMillis(), row.p50Millis(),
        row.p95Millis(), row.p99Millis(), row.maxMillis())));
    List<RequestCount> requests = new ArrayList<>();
    Map<String, String> memberOf = new LinkedHashMap<>(statistics.transactions());
    totals.requests().forEach((name, row) -> requests.add(new RequestCount(name, memberOf.get(name),
        row.responses().ok(), row.responses().failed(), row.responses().ok(), row.responses().failed())));
    Path record = folder.complete();
    Path shown = record.startsWith(study) ? study.relativize(record) : record;
    return new TrialResult(folder.id(), shown.toString().replace('\\', '/'), PROFILE, Instant.ofEpochMilli(start),
        (double) statistics.started() / length, length, statistics.started(), List.copyOf(transactions),
        List.copyOf(requests), Map.of(), Optional.empty(), Optional.empty(),
        new InjectorHealth(0, 0, 0, false, remark(origin)),
        List.of(), Optional.empty(), origin.files().getFirst().gatling(), "",
        TrialObservations.NONE.withErrors(errors(statistics)));
  }

  /** Why the record carries no verdict, and what its response times cannot show when customers waited for each other. */
  private LocalText remark(LogOrigin origin) {
    LocalText unknown = phrases.say(origin.whole() ? "imported" : "imported.torn", origin.files().size());
    return switch (origin.workload()) {
      case NOT_KNOWN -> unknown;
      case LOOKS_CLOSED -> phrases.say("looks-closed", unknown);
      case CLOSED -> phrases.say("closed", unknown);
    };
  }
}
