package org.emporion.trial;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.model.finding.TrialResult;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.record.RecordJson;
import org.emporion.trial.record.TrialFolder;
import org.emporion.trial.record.TrialIntent;

/**
 * Trials whose workbench died. Their load generator ended by itself and left all it said, so what was
 * measured becomes a record that says how the trial ended. What customers never came to is taken away.
 */
public final class LostTrials {
  private final Path trials;
  private final Phrasebook phrases = new Phrasebook(TrialRunner.class);
  private final RecordJson json = new RecordJson();

  /**
   * Those in a folder.
   *
   * @param trials folder of all records; need not be there
   */
  public LostTrials(Path trials) {
    this.trials = trials;
  }

  /**
   * Makes records of what was left. Trials that run at this moment, in this process or another, are let alone.
   *
   * @return what was found, in no order
   * @throws IOException when files cannot be read or written
   */
  public List<TrialResult> recover() throws IOException {
    List<TrialResult> recovered = new ArrayList<>();
    for (Path orphan : TrialFolder.orphans(trials)) {
      Optional<TrialIntent> intent = intent(orphan);
      Optional<TrialFolder> folder = TrialFolder.takeOver(
          orphan, intent.map(TrialIntent::candidate).orElse("unknown"), intent.map(TrialIntent::id).orElse("unknown"));
      if (folder.isPresent()) {
        try {
          if (intent.isPresent()) {
            kept(folder.get(), intent.get()).ifPresent(recovered::add);
          }
        } finally {
          folder.get().discard();
        }
      }
    }
    return List.copyOf(recovered);
  }

  /** It died before it knew what it wanted, or while it was writing that down. */
  private Optional<TrialIntent> intent(Path folder) {
    try {
      return Optional.of(json.read(folder.resolve(TrialIntent.FILE), TrialIntent.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<TrialResult> kept(TrialFolder folder, TrialIntent intent) throws IOException {
    RunnerFiles files = new RunnerFiles(folder.working());
    TrialPlan plan = json.read(folder.working().resolve(TrialRunner.PLAN), TrialPlan.class);
    Heard heard = new Heard(intent, plan);
    if (files.events().isPresent()) {
      heard.all(Files.readAllLines(files.events().get()), folder.working().resolve(LiveTrial.SECONDS));
    }
    if (heard.observed.filter(Observed::loaded).isEmpty()) {
      return Optional.empty();
    }
    try {
      files.keepOrders();
      TrialResult result = new ResultAssembler(intent, plan, phrases).result(new ResultAssembler.Material(
          heard.observed.get(), heard.finished, Ended.early(Ending.LOST, phrases.say("ending.lost")),
          files.keepLog(false), Optional.empty(), Optional.empty(), new TrialPlace(folder.working()).of(plan),
          Optional.empty(), (from, to) -> List.of()));
      json.write(folder.working().resolve(TrialRunner.RESULT), result);
      files.tidy();
      folder.publish();
      return Optional.of(result);
    } catch (TrialFailedException e) {
      throw new IOException(e);
    }
  }

  /** What the load generator said, heard afterwards. */
  private final class Heard {
    private final TrialIntent intent;
    private final TrialPlan plan;
    private Optional<Observed> observed = Optional.empty();
    private Optional<RunnerEvent.Finished> finished = Optional.empty();

    Heard(TrialIntent intent, TrialPlan plan) {
      this.intent = intent;
      this.plan = plan;
    }

    void all(List<String> lines, Path seconds) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(seconds)) {
        for (String line : lines) {
          Optional<RunnerEvent> event = event(line);
          if (event.isEmpty()) {
            return;
          }
          if (event.get() instanceof RunnerEvent.Second) {
            out.write(line);
            out.newLine();
          }
          take(event.get());
        }
      }
    }

    /** Empty for a line that breaks off, which is the last one. */
    private Optional<RunnerEvent> event(String line) {
      try {
        return Optional.of(json.read(line, RunnerEvent.class));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private void take(RunnerEvent event) {
      switch (event) {
        case RunnerEvent.Started started -> observed = Optional.of(Observed.from(started, intent.shape(), plan));
        case RunnerEvent.Second second -> observed.ifPresent(one -> one.add(second));
        case RunnerEvent.Finished end -> finished = Optional.of(end);
        case RunnerEvent.Exchange no -> { }
        case RunnerEvent.Fault no -> { }
      }
    }
  }
}
