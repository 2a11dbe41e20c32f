package org.emporion.trial.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The programs of one trial. Whatever ends the trial ends them: its own end, a failure, a cancel, and
 * through a shutdown hook SIGINT, SIGTERM or the end of this JVM. All of them are gone within
 * {@link #ASKED} + {@link #TOLD} + {@link #KILLED}, which is below 3 s, after that was asked for.
 */
public final class ChildProcesses implements AutoCloseable {
  private static final Duration ASKED = Duration.ofSeconds(2);
  private static final Duration TOLD = Duration.ofMillis(400);
  private static final Duration KILLED = Duration.ofMillis(400);

  private final List<ChildProcess> children = new ArrayList<>();
  private final Thread hook;
  private boolean ending;

  /**
   * Begins to watch over programs that are going to be started.
   *
   * @param first what is to be done when this JVM ends early, before the programs are ended; returns soon
   * @param afterwards what is to be done then, after the programs are gone
   */
  public ChildProcesses(Runnable first, Runnable afterwards) {
    hook = new Thread(() -> {
      first.run();
      end();
      afterwards.run();
    }, "trial-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a program.
   *
   * @throws IOException when the system cannot start it
   * @throws CancellationException when everything is being ended already
   */
  public synchronized ChildProcess start(String name, List<String> command, Path folder) throws IOException {
    if (ending) {
      throw new CancellationException("The trial is being ended");
    }
    ChildProcess child = ChildProcess.start(name, command, folder);
    children.add(child);
    return child;
  }

  /** Ends all programs, politely first; returns when they are gone. */
  public void end() {
    List<ChildProcess> all;
    synchronized (this) {
      ending = true;
      all = List.copyOf(children);
    }
    boolean interrupted = Thread.interrupted();
    all.forEach(ChildProcess::askToEnd);
    interrupted |= await(all, ASKED);
    all.stream().filter(ChildProcess::alive).forEach(ChildProcess::terminate);
    interrupted |= await(all, TOLD);
    all.stream().filter(ChildProcess::alive).forEach(ChildProcess::kill);
    interrupted |= await(all, KILLED);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for all; an interrupt is answered by no longer waiting and is returned. */
  private static boolean await(List<ChildProcess> all, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      for (ChildProcess child : all) {
        child.awaitEnd(Duration.ofNanos(deadline - System.nanoTime()));
      }
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Ends all programs and stops watching. */
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This JVM is ending: the hook runs or ran, and finds nothing left to end.
      return;
    }
  }
}
