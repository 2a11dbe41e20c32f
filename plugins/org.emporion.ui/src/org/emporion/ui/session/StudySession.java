package org.emporion.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.TrialMode;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.TrialResult;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.NewStudy;
import org.emporion.store.edit.StudyEdit;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.ui.Wording;

/**
 * The study the window is about. One per application context. All work runs in jobs; every change is
 * published as one immutable {@link SessionState}. At most one work runs at a time: the finding store
 * of a study has one writer. Edits go beside it, in order, and are saved at once.
 */
public final class StudySession {
  /** Event topic: the data is the new {@link SessionState}. */
  public static final String CHANGED = "org/emporion/session/CHANGED";
  /** The job family of all work on the study. */
  public static final Object FAMILY = StudySession.class;

  private final Chain chain;
  private final Wording words;
  private final Consumer<SessionState> publisher;
  private final StudyDesk desk;
  /** Held by whoever may write findings. */
  private final ReentrantLock findings = new ReentrantLock();
  private SessionState state = SessionState.EMPTY;
  private Job job;

  /**
   * A session with nothing open.
   *
   * @param publisher told of every change, on the thread that made it, in order
   */
  public StudySession(Chain chain, Wording words, Consumer<SessionState> publisher) {
    this.chain = chain;
    this.words = words;
    this.publisher = publisher;
    this.desk = new StudyDesk(chain, words.book(), findings, this::state, this::change);
  }

  /** What holds now. */
  public synchronized SessionState state() {
    return state;
  }

  /** Opens the study in a folder; does nothing while other work runs. */
  public void open(Path folder) {
    LocalText what = words.book().say("work.opening", folder.getFileName().toString());
    start(what, folder, progress -> {
      desk.drain();
      Assessment inspected = chain.inspect(chain.read(folder));
      Outcome done = new Outcome(
          Outcome.Kind.DONE, words.book().say("outcome.opened", inspected.loaded().study().title()));
      opened(inspected, done);
    });
  }

  /**
   * Makes a study, opens it and assesses it without trials; does nothing while other work runs.
   *
   * @param folder a folder that is not there yet, or is empty
   * @param what is told while it is made
   * @param beginning what it is to have besides its template
   */
  public void begin(NewStudy study, Path folder, LocalText what, NewStudy.Beginning beginning) {
    start(what, folder, progress -> {
      desk.drain();
      study.found(folder, beginning);
      Assessment inspected = chain.inspect(chain.read(folder));
      Running next = new Running(words.book().say("work.assessing"), -1, false);
      change(before -> desk.read(before, inspected.loaded())
          .opened(inspected, Optional.empty(), false, new Outcome(Outcome.Kind.DONE, what)).running(next));
      assessed(inspected.loaded(), TrialMode.REUSE, progress);
    });
  }

  /** Reads the open or broken study again from its folder. */
  public void reload() {
    folder().ifPresent(this::open);
  }

  /** Runs what is out of date, then writes the report. The study can be edited meanwhile. */
  public void assess(TrialMode trials) {
    folder().ifPresent(folder -> start(words.book().say("work.assessing"), folder, progress -> {
      desk.drain();
      LoadedStudy study = chain.read(folder);
      change(before -> desk.read(before, study));
      assessed(study, trials, progress);
    }));
  }

  private void assessed(LoadedStudy study, TrialMode trials, Progress progress)
      throws BrokenStudyException, TrialRefusedException, IOException {
    Assessment fresh = chain.assess(study, trials, progress.part(0, 0.95));
    change(before -> before.assessed(fresh));
    var written = chain.report(fresh, progress.part(0.95, 1));
    change(before -> before.reported(written, StudyDesk.describes(fresh, before)));
    change(before -> before.ended(new Outcome(Outcome.Kind.DONE, verdict(fresh))));
  }

  /**
   * Runs one trial of a candidate and keeps its record; with the assessment's profile it becomes the study's evidence.
   *
   * @param candidate id of a candidate
   * @param profile id of a load profile
   */
  public void trial(String candidate, String profile) {
    folder().ifPresent(folder -> start(words.book().say("work.trial"), folder, progress -> {
      desk.drain();
      LoadedStudy study = chain.read(folder);
      TrialResult result = chain.trial(study, candidate, profile, progress);
      Outcome how = result.endedAsPlanned()
          ? new Outcome(Outcome.Kind.DONE, words.book().say("outcome.trial", result.folder()))
          : new Outcome(Outcome.Kind.CANCELLED, words.book().say("outcome.trial.early",
              result.observations().endingRemark().orElseThrow(), result.folder()));
      opened(chain.inspect(study), how);
    }));
  }

  /** Asks the work under way to end; it ends within seconds. */
  public synchronized void cancel() {
    if (job != null && state.running().isPresent()) {
      job.cancel();
      Running work = state.running().get();
      change(before -> before.running(new Running(words.book().say("work.cancelling"), work.done(), true)));
    }
  }

  /**
   * Edits the open study: checks the change, saves it and brings the ranking up to date without trials. Returns at
   * once; the outcome is the next state: {@link SessionState#study()} has the change, or
   * {@link SessionState#refused()} tells why not. Edits are made in the order of the calls. Of edits of one
   * gesture that wait only the last is made, so each must say all that the gesture is to change.
   */
  public void edit(StudyEdit edit) {
    desk.edit(edit);
  }

  /** Takes the last edit back. */
  public void undo() {
    desk.undo();
  }

  /** Makes the edit again that was taken back last. */
  public void redo() {
    desk.redo();
  }

  /** The folder of the study that was opened or asked for last. */
  public Optional<Path> folder() {
    SessionState now = state();
    return now.broken().map(BrokenStudy::folder).or(() -> now.study().map(study -> study.folder()));
  }

  private LocalText verdict(Assessment assessment) {
    return assessment.ranking()
        .flatMap(finding -> finding.value().winner())
        .flatMap(assessment.loaded().study()::candidate)
        .map(candidate -> words.book().say("outcome.winner", candidate.name()))
        .orElseGet(() -> words.book().say("outcome.no-winner"));
  }

  private void opened(Assessment inspected, Outcome how) {
    var onDisk = chain.reportOnDisk(inspected.loaded().folder());
    boolean current = onDisk.isPresent() && chain.describes(inspected);
    change(before -> desk.read(before, inspected.loaded()).opened(inspected, onDisk, current, how));
  }

  private synchronized void start(LocalText what, Path folder, Work work) {
    if (state.running().isPresent()) {
      return;
    }
    change(before -> before.running(new Running(what, -1, false)));
    job = new Job(words.of(what)) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        findings.lock();
        try {
          perform(folder, work, new ProgressMonitorBridge(monitor, words.language(), StudySession.this::progressed));
        } finally {
          findings.unlock();
        }
        desk.lookIfDue();
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
      }

      @Override
      public boolean belongsTo(Object family) {
        return family == FAMILY;
      }
    };
    job.setSystem(true);
    job.schedule();
  }

  private void perform(Path folder, Work work, Progress progress) {
    try {
      work.run(progress);
    } catch (CancellationException e) {
      cancelled(folder);
    } catch (BrokenStudyException e) {
      Outcome how = new Outcome(Outcome.Kind.FAILED, words.book().say("outcome.broken", e.problems().size()));
      change(before -> before.broken(new BrokenStudy(folder, e.problems()), how));
    } catch (IOException | TrialRefusedException | TrialFailedException | RuntimeException e) {
      // The job is the boundary: whatever went wrong behind it becomes a sentence in the window.
      change(before -> before.ended(new Outcome(Outcome.Kind.FAILED, Failure.inWords(e, words.book()))));
    }
  }

  private void cancelled(Path folder) {
    LocalText message = words.book().say("outcome.cancelled");
    try {
      // Stages that were finished before the cancel are on disk: show them.
      desk.drain();
      opened(chain.inspect(chain.read(folder)), new Outcome(Outcome.Kind.CANCELLED, message));
    } catch (BrokenStudyException | IOException | RuntimeException e) {
      change(before -> before.ended(new Outcome(Outcome.Kind.CANCELLED, message)));
    }
  }

  private void progressed(Running work) {
    change(before -> before.running().map(Running::cancelling).orElse(true) ? before : before.running(work));
  }

  private synchronized void change(UnaryOperator<SessionState> how) {
    SessionState after = how.apply(state);
    if (after != state) {
      state = after;
      publisher.accept(after);
    }
  }

  private interface Work {
    void run(Progress progress)
        throws BrokenStudyException, TrialRefusedException, TrialFailedException, IOException;
  }
}
