package org.emporion.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.AssessmentOptions;
import org.emporion.assessment.Assessor;
import org.emporion.model.Language;
import org.emporion.model.Progress;
import org.emporion.model.study.Candidate;
import org.emporion.report.DecisionReport;
import org.emporion.report.TrialNames;
import org.emporion.report.TrialReport;
import org.emporion.report.chart.TrialComparisonCharts;
import org.emporion.report.document.TrialReportBuilder;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.trial.dry.DryRunRequest;
import org.emporion.trial.dry.DryRunResult;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.history.TrialHistory;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import org.emporion.ui.Wording;

/** Lists the trial records of the open study, compares them, and lets one customer walk its journeys; all in jobs. */
public final class TrialDesk {
  /** Event topic: the data is the new {@link TrialFindings}. */
  public static final String CHANGED = "org/emporion/trials/CHANGED";
  /** The job family of all work here. */
  public static final Object FAMILY = TrialDesk.class;

  private final DryWalk walk;
  private final Wording words;
  private final Consumer<TrialFindings> publisher;
  private TrialFindings findings = TrialFindings.EMPTY;
  private Optional<Assessment> seen = Optional.empty();
  private Job trying;

  /** Lets one customer walk. */
  public interface DryWalk {
    /** As {@link org.emporion.trial.dry.DryRun#run}. */
    DryRunResult run(DryRunRequest request, Progress progress) throws TrialRefusedException, TrialFailedException;
  }

  /**
   * A desk with nothing on it.
   *
   * @param publisher told of every change, on the thread that made it, in order
   */
  public TrialDesk(DryWalk walk, Wording words, Consumer<TrialFindings> publisher) {
    this.walk = walk;
    this.words = words;
    this.publisher = publisher;
  }

  /** What holds now. */
  public synchronized TrialFindings findings() {
    return findings;
  }

  /** Lists the records of the study that a session holds, again after each assessment. */
  public synchronized void follow(SessionState now) {
    Optional<Path> folder = now.study().map(LoadedStudy::folder);
    boolean another = !folder.equals(findings.folder());
    if (another) {
      cancel();
      change(before -> TrialFindings.of(folder));
    }
    if (another || !now.assessment().equals(seen)) {
      seen = now.assessment();
      list();
    }
  }

  /** Reads again which records there are. */
  public void list() {
    findings().folder().ifPresent(folder -> job("Trial records", monitor -> {
      try {
        List<TrialRecord> records = new TrialRecords(folder.resolve(Assessor.TRIALS_FOLDER)).list().records();
        change(before -> before.folder().equals(Optional.of(folder)) ? before.listing(records) : before);
      } catch (IOException e) {
        // What was listed stays; the next look reads the folder again.
        change(before -> before.remarking(Failure.inWords(e, words.book())));
      }
    }));
  }

  /**
   * Lets one customer walk journeys; the outcome is in the next findings.
   *
   * @param journeys ids; empty for all of the candidate's set
   */
  public synchronized void tryOut(LoadedStudy study, Candidate candidate, Set<String> journeys) {
    if (findings.trying().isPresent()) {
      return;
    }
    change(before -> before.trying(words.book().say("trials.dry.starting", candidate.name())));
    trying = job("Dry run", monitor -> {
      Progress progress = new ProgressMonitorBridge(
          monitor, words.language(), how -> change(before -> before.trying(how.what())));
      try {
        DryRunResult met = walk.run(new DryRunRequest(
            study.folder(), study.study(), candidate, journeys, AssessmentOptions.DEFAULT_SEED), progress);
        change(before -> before.tried(Optional.of(met), Optional.empty()));
      } catch (CancellationException e) {
        change(before -> before.tried(before.dry(), Optional.of(words.book().say("trials.dry.cancelled"))));
      } catch (TrialFailedException e) {
        change(before -> before.tried(before.dry(), Optional.of(e.what())));
      } catch (TrialRefusedException | RuntimeException e) {
        change(before -> before.tried(before.dry(), Optional.of(Failure.inWords(e, words.book()))));
      }
    });
  }

  /** Ends the dry run under way. */
  public synchronized void cancel() {
    if (trying != null) {
      trying.cancel();
    }
  }

  /** Puts records beside each other, in their order. */
  public void compare(LoadedStudy study, List<TrialRecord> records) {
    job("Compare trials", monitor -> {
      TrialFindings.Compared compared = compared(study, records);
      change(before -> before.comparing(compared));
    });
  }

  /**
   * Writes a report of records into the study's folder for reports.
   *
   * @param written gets the document in each language, on the job's thread
   */
  public void report(Assessment assessment, List<TrialRecord> records, Consumer<Map<Language, Path>> written) {
    job("Trial report", monitor -> {
      try {
        List<RecordedTrial> runs = runs(records);
        TrialNames names = new TrialNames(assessment.loaded().study(), ZoneId.systemDefault());
        Optional<TrialComparison> comparison = runs.size() < 2 ? Optional.empty()
            : Optional.of(TrialComparison.of(names.sides(runs.stream().map(List::of).toList())));
        written.accept(new TrialReport().write(
            new TrialReportBuilder.Content(assessment, runs, comparison, Optional.empty()),
            assessment.loaded().folder().resolve(DecisionReport.FOLDER)));
      } catch (IOException | RuntimeException e) {
        change(before -> before.remarking(Failure.inWords(e, words.book())));
      }
    });
  }

  private static List<RecordedTrial> runs(List<TrialRecord> records) throws IOException {
    List<RecordedTrial> runs = new ArrayList<>();
    for (TrialRecord record : records) {
      runs.add(new TrialHistory().load(record));
    }
    return runs;
  }

  private TrialFindings.Compared compared(LoadedStudy study, List<TrialRecord> records) {
    List<String> ids = records.stream().map(TrialRecord::id).toList();
    try {
      List<RecordedTrial> runs = runs(records);
      TrialNames names = new TrialNames(study.study(), ZoneId.systemDefault());
      TrialComparison comparison = TrialComparison.of(names.sides(runs.stream().map(List::of).toList()));
      return new TrialFindings.Compared(ids, new TrialComparisonCharts(names).of(comparison), comparison.warnings());
    } catch (IOException | RuntimeException e) {
      return new TrialFindings.Compared(ids, List.of(), List.of(Failure.inWords(e, words.book())));
    }
  }

  private synchronized void change(UnaryOperator<TrialFindings> how) {
    TrialFindings after = how.apply(findings);
    if (after != findings) {
      findings = after;
      publisher.accept(after);
    }
  }

  private static Job job(String name, Consumer<IProgressMonitor> work) {
    Job job = new Job(name) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        work.accept(monitor);
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
      }

      @Override
      public boolean belongsTo(Object family) {
        return family == FAMILY;
      }
    };
    job.setSystem(true);
    job.schedule();
    return job;
  }
}
