package org.emporion.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.emporion.demand.OutlookAnalysis;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.MinuteHistory;
import org.emporion.report.chart.OrderTimes;
import org.emporion.store.LoadedStudy;
import org.emporion.store.history.UnreadableHistoryException;
import org.emporion.ui.Wording;

/** Reads the order history of the open study in a job and tells how it would go on; again when it has changed. */
public final class DemandDesk {
  /** Event topic: the data is the new {@link DemandFindings}. */
  public static final String CHANGED = "org/emporion/demand/CHANGED";
  /** The job family of all work here. */
  public static final Object FAMILY = DemandDesk.class;
  private static final double READ = 0.7;

  private final Reading reading;
  private final Wording words;
  private final Consumer<DemandFindings> publisher;
  private DemandFindings findings = DemandFindings.EMPTY;
  private Optional<Key> read = Optional.empty();
  private Job job;
  /** True once minutes were asked for: a history that has none is not asked again. */
  private boolean close;

  /** Reads the history of a study. */
  public interface Reading {
    /** Counts it by hour. */
    HourlyHistory read(LoadedStudy study, Progress progress) throws UnreadableHistoryException, IOException;

    /** Counts it by minute; empty when it is too long for that. */
    Optional<MinuteHistory> minutes(LoadedStudy study, Progress progress) throws UnreadableHistoryException, IOException;
  }

  /** What the findings are about: the file as it was, and how it is read. */
  private record Key(Path file, long size, Object changed, Object layout) {
    static Key of(LoadedStudy study) {
      Path file = study.folder().resolve(study.study().operations().history().file());
      try {
        return new Key(file, Files.size(file), Files.getLastModifiedTime(file), study.study().operations().history());
      } catch (IOException e) {
        return new Key(file, -1, "", study.study().operations().history());
      }
    }
  }

  /**
   * A desk with nothing on it.
   *
   * @param publisher told of every change, on the thread that made it, in order
   */
  public DemandDesk(Reading reading, Wording words, Consumer<DemandFindings> publisher) {
    this.reading = reading;
    this.words = words;
    this.publisher = publisher;
  }

  /** What holds now. */
  public synchronized DemandFindings findings() {
    return findings;
  }

  /** Reads the history of the study that a session holds, unless it is known already. */
  public synchronized void follow(SessionState now) {
    Optional<Key> wanted = now.study().map(Key::of);
    if (wanted.equals(read)) {
      return;
    }
    boolean another = !wanted.map(Key::file).equals(read.map(Key::file));
    cancel();
    read = wanted;
    if (another) {
      change(before -> DemandFindings.EMPTY);
    }
    now.study().ifPresent(this::start);
  }

  /** Reads it once more, as after a cancel. */
  public synchronized void again(SessionState now) {
    cancel();
    read = now.study().map(Key::of);
    now.study().ifPresent(this::start);
  }

  /** Ends the reading under way. */
  public synchronized void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  /** Reads the history by minute, unless it was or other work is under way. */
  public synchronized void closer(SessionState now) {
    if (!close && findings.times().isPresent() && findings.running().isEmpty()) {
      close = true;
      now.study().filter(study -> read.equals(Optional.of(Key.of(study))))
          .ifPresent(study -> start(study, this::minutes));
    }
  }

  private void start(LoadedStudy study) {
    close = false;
    start(study, this::work);
  }

  private interface Work {
    void run(LoadedStudy study, IProgressMonitor monitor, Job me);
  }

  private void start(LoadedStudy study, Work work) {
    LocalText what = words.book().say("demand.reading", study.study().operations().history().file());
    change(before -> before.running(new Running(what, -1, false)));
    job = new Job("Order history") {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        work.run(study, monitor, this);
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

  private void work(LoadedStudy study, IProgressMonitor monitor, Job me) {
    Progress progress = new ProgressMonitorBridge(monitor, words.language(), how -> change(me, before -> before.running(how)));
    try {
      HourlyHistory counted = reading.read(study, progress.part(0, READ));
      if (monitor.isCanceled()) {
        throw new CancellationException();
      }
      change(me, before -> before.read(counted, new Running(words.book().say("demand.forecasting"), READ, false)));
      outlook(study, counted, progress.part(READ, 1), me);
    } catch (CancellationException e) {
      change(me, before -> DemandFindings.failed(words.book().say("demand.cancelled")));
    } catch (UnreadableHistoryException e) {
      change(me, before -> DemandFindings.failed(e.reason()));
    } catch (IOException | RuntimeException e) {
      change(me, before -> DemandFindings.failed(Failure.inWords(e, words.book())));
    }
  }

  private void minutes(LoadedStudy study, IProgressMonitor monitor, Job me) {
    Progress progress = new ProgressMonitorBridge(monitor, words.language(), how -> change(me, before -> before.running(how)));
    try {
      Optional<OrderTimes> minutes = reading.minutes(study, progress)
          .map(one -> OrderTimes.ofMinutes(one.begin(), one.orders()));
      change(me, before -> before.closer(minutes));
    } catch (UnreadableHistoryException | IOException | RuntimeException e) {
      // Hours are known and stay, also when this was cancelled.
      change(me, before -> before.closer(Optional.empty()));
    }
  }

  private void outlook(LoadedStudy study, HourlyHistory counted, Progress progress, Job me) {
    OrderOutlook onwards =
        new OutlookAnalysis().outlook(study.study().operations().history().file(), counted, progress);
    change(me, before -> onwards.course().isPresent()
        ? before.told(Optional.of(onwards), Optional.empty())
        : before.told(Optional.empty(), Optional.of(onwards.why())));
  }

  /** What an earlier job has to say is out of date. */
  private synchronized void change(Job who, UnaryOperator<DemandFindings> how) {
    if (who == job) {
      change(how);
    }
  }

  private synchronized void change(UnaryOperator<DemandFindings> how) {
    findings = how.apply(findings);
    publisher.accept(findings);
  }
}
