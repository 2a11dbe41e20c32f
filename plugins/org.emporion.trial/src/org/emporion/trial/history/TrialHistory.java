package org.emporion.trial.history;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialResult;
import org.emporion.trial.TrialRunner;
import org.emporion.trial.measure.SteadyWindow;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.record.RecordJson;
import org.emporion.trial.record.TrialRecord;

/** Reads whole records: the plan, every second and what the target's parts used. */
public final class TrialHistory {
  private static final String PLAN = "plan.json";
  private static final String SECONDS = "seconds.jsonl";

  private final RecordJson json = new RecordJson();

  /**
   * Reads a record. A last line that was cut off while it was written is left out.
   *
   * @throws IOException when a file of it is not there or not what it should be
   */
  public RecordedTrial load(TrialRecord record) throws IOException {
    RecordedPlan plan = json.read(record.folder().resolve(PLAN), RecordedPlan.class);
    SteadyWindow window = window(plan, record.result());
    SecondsCollector collector = new SecondsCollector(plan, window);
    try (BufferedReader lines = Files.newBufferedReader(record.folder().resolve(SECONDS))) {
      String line = lines.readLine();
      while (line != null) {
        String next = lines.readLine();
        take(line, next == null, collector);
        line = next;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(record.folder().resolve(SECONDS) + ": " + e.getMessage(), e);
    }
    return new RecordedTrial(record, plan, why(record), window.seconds(), collector.seconds(), collector.times(),
        collector.transactions(), new PartUseReader().read(record.folder(), window.fromMillis()));
  }

  private void take(String line, boolean last, SecondsCollector collector) throws IOException {
    try {
      if (json.read(line, RunnerEvent.class) instanceof RunnerEvent.Second second) {
        collector.take(second);
      }
    } catch (JacksonException e) {
      if (!last) {
        throw e;
      }
    }
  }

  /**
   * The steady part that verdicts rest on: the last stretch at the rate that the result names. Levels of a staircase
   * and the two loads of a spike differ, so that there is no other.
   */
  private static SteadyWindow window(RecordedPlan plan, TrialResult result) {
    int from = 0;
    int second = 0;
    int length = (int) result.steadySeconds();
    for (RecordedPlan.Stretch stretch : plan.injection()) {
      if (stretch.constant() && stretch.rate() == result.sessionsPerSecond()) {
        from = second;
        length = stretch.seconds();
      }
      second += stretch.seconds();
    }
    return SteadyWindow.of(result.startedAt().toEpochMilli(), from, length);
  }

  /** Records made before the grounds were kept have a leaf that leads to them. */
  private Reason why(TrialRecord record) throws IOException {
    Path file = record.folder().resolve(TrialRunner.WHY);
    return Files.exists(file)
        ? json.read(file, Reason.class)
        : Reason.leaf(Reason.Kind.MEASUREMENT, new Phrasebook(TrialHistory.class).say("why.record", record.id()),
            record.result().folder());
  }
}
