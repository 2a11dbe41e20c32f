package org.emporion.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.emporion.evaluation.RulesRefusedException;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;
import org.emporion.store.rule.RuleFiles;

/**
 * Checks the rules of the open study in the background whenever they, or what they speak of, have changed, and has
 * them compiled before anybody waits for a ranking.
 */
public final class RuleDesk {
  /** Event topic: the data is the new {@link RuleFindings}. */
  public static final String CHANGED = "org/emporion/rules/CHANGED";
  /** The job family of all work on rules. */
  public static final Object FAMILY = RuleDesk.class;

  private final Function<Study, List<RuleIssue>> check;
  private final Consumer<Study> prepare;
  private final Consumer<RuleFindings> publisher;
  private final Phrasebook phrases;
  private RuleFindings findings = RuleFindings.EMPTY;
  private Optional<LoadedStudy> asked = Optional.empty();

  /**
   * A desk with nothing to check.
   *
   * @param check finds what is wrong with the rules of a study; called in a job
   * @param prepare compiles them; called in a job
   * @param publisher told of every change, on the thread that made it, in order
   */
  public RuleDesk(
      Function<Study, List<RuleIssue>> check, Consumer<Study> prepare, Phrasebook phrases,
      Consumer<RuleFindings> publisher) {
    this.check = check;
    this.prepare = prepare;
    this.phrases = phrases;
    this.publisher = publisher;
  }

  /** Something that reads or writes files. */
  public interface Work {
    /** Does it. */
    void run() throws IOException;
  }

  /** What holds now. */
  public synchronized RuleFindings findings() {
    return findings;
  }

  /** Has the rules of the study checked that a session holds, unless they are known already. */
  public void follow(SessionState now) {
    follow(now.study(), false);
  }

  /** Reads the study again from its folder, and checks its rules once more even when nothing has changed. */
  public void again(StudySession session) {
    follow(session.state().study(), true);
    session.reload();
  }

  /** Reads the study again when somebody has changed one of its rule files, as in a spreadsheet program. */
  public void lookAgain(StudySession session) {
    session.state().study().filter(study -> !study.study().decision().rules().isEmpty()).ifPresent(study ->
        job("Rule files", Job.DECORATE, () -> {
          List<RuleSet> known = study.study().decision().rules();
          if (!new RuleFiles(study.folder()).read(known.stream().map(RuleSet::file).toList()).equals(known)) {
            session.reload();
          }
        }));
  }

  /**
   * Does something with rule files in a job.
   *
   * @param failed gets what went wrong in words, on the job's thread
   */
  public void perform(Work work, Consumer<LocalText> failed) {
    job("Rule file", Job.SHORT, () -> {
      try {
        work.run();
      } catch (IOException | RuntimeException e) {
        failed.accept(Failure.inWords(e, phrases));
      }
    });
  }

  private synchronized void follow(Optional<LoadedStudy> study, boolean anyway) {
    boolean known = study.isPresent() == asked.isPresent()
        && study.map(one -> asked.filter(other -> same(one, other)).isPresent()).orElse(true);
    if (known && !anyway) {
      return;
    }
    Optional<Path> folder = study.map(LoadedStudy::folder);
    asked = study;
    publish(new RuleFindings(
        folder, folder.equals(findings.folder()) ? findings.issues() : List.of(), study.isPresent()));
    study.ifPresent(one -> job("Check rules", Job.SHORT, () -> examine(one)));
  }

  private static boolean same(LoadedStudy one, LoadedStudy other) {
    return one.folder().equals(other.folder())
        && one.study().decision().rules().equals(other.study().decision().rules())
        && one.study().requirements().equals(other.study().requirements());
  }

  private void examine(LoadedStudy study) {
    if (!current(study)) {
      return;
    }
    List<RuleIssue> found = check.apply(study.study());
    synchronized (this) {
      if (current(study)) {
        publish(new RuleFindings(Optional.of(study.folder()), found, false));
      }
    }
    job("Compile rules", Job.DECORATE, () -> {
      try {
        prepare.accept(study.study());
      } catch (RulesRefusedException e) {
        // What is wrong was just published; there is nothing to compile until it is mended.
      }
    });
  }

  private synchronized boolean current(LoadedStudy study) {
    return asked.filter(one -> one == study).isPresent();
  }

  private void publish(RuleFindings now) {
    findings = now;
    publisher.accept(now);
  }

  private static void job(String name, int priority, Runnable work) {
    Job job = new Job(name) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        work.run();
        return Status.OK_STATUS;
      }

      @Override
      public boolean belongsTo(Object family) {
        return family == FAMILY;
      }
    };
    job.setSystem(true);
    job.setPriority(priority);
    job.schedule();
  }
}
