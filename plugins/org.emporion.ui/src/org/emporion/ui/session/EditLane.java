package org.emporion.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Does small tasks one after the other in a job, in the order in which they were given.
 *
 * @param <T> what a task is
 */
final class EditLane<T> {
  private final Deque<T> waiting = new ArrayDeque<>();
  private final Consumer<T> worker;
  private final Object turn = new Object();
  private final Job job;

  /**
   * An empty lane.
   *
   * @param family the job family its job belongs to
   */
  EditLane(String name, Object family, Consumer<T> worker) {
    this.worker = worker;
    this.job = new Job(name) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        drain();
        return Status.OK_STATUS;
      }

      @Override
      public boolean belongsTo(Object other) {
        return other == family;
      }
    };
    job.setSystem(true);
    job.setPriority(Job.SHORT);
  }

  /**
   * Adds a task.
   *
   * @param join makes one of the task that waits last and the new one, where one will do
   */
  void add(T task, BiFunction<T, T, Optional<T>> join) {
    synchronized (waiting) {
      Optional<T> joined = waiting.isEmpty() ? Optional.empty() : join.apply(waiting.getLast(), task);
      if (joined.isPresent()) {
        waiting.removeLast();
      }
      waiting.add(joined.orElse(task));
    }
    job.schedule();
  }

  /** Does what waits, here and now, behind what is being done already. */
  void drain() {
    synchronized (turn) {
      for (T task = next(); task != null; task = next()) {
        worker.accept(task);
      }
    }
  }

  private T next() {
    synchronized (waiting) {
      return waiting.poll();
    }
  }
}
