package org.emporion.ui.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;

/**
 * Watches how long the event loop takes to come round. A machine that is busy with a load trial may
 * leave the UI thread waiting for a processor; so a block counts by what the thread itself did: the
 * processor time it used meanwhile, or all of the time when it was seen waiting for something else.
 * {@code releng/benchmarks/event-loop} sets a tighter bound by the environment variable {@value #BOUND}.
 */
final class EventLoopMonitor implements AutoCloseable {
  private static final long EVERY_MILLIS = 25;
  private static final String BOUND = "EMPORION_EVENT_LOOP_MILLIS";
  private final Display display;
  private final Thread watcher;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Block> blocks = new ArrayList<>();
  private volatile boolean ended;

  /**
   * Once round the loop.
   *
   * @param elapsedMillis by the clock
   * @param ownMillis what the UI thread is to blame for
   * @param where its stack while it was busy
   */
  record Block(long elapsedMillis, long ownMillis, String where) {}

  /** Watches from now on. */
  EventLoopMonitor(Display display) {
    this.display = display;
    watcher = new Thread(this::watch, "event loop monitor");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    Thread ui = display.getThread();
    try {
      while (!ended) {
        CountDownLatch round = new CountDownLatch(1);
        long began = System.nanoTime();
        long used = threads.getThreadCpuTime(ui.threadId());
        display.asyncExec(round::countDown);
        String where = "";
        long waitedMillis = 0;
        while (!round.await(EVERY_MILLIS, TimeUnit.MILLISECONDS) && !ended) {
          StackTraceElement[] stack = ui.getStackTrace();
          if (ui.getState() != Thread.State.RUNNABLE) {
            waitedMillis += EVERY_MILLIS;
          }
          where = Stream.of(stack).limit(40).map(StackTraceElement::toString).collect(Collectors.joining("\n    "));
        }
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long own = TimeUnit.NANOSECONDS.toMillis(threads.getThreadCpuTime(ui.threadId()) - used) + waitedMillis;
        synchronized (blocks) {
          blocks.add(new Block(elapsed, own, where));
        }
        new CountDownLatch(1).await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Prints the longest block so far.
   *
   * @return true when it keeps the bound, or that of a benchmark where one is set
   */
  boolean report(String activity, long boundMillis) {
    Block longest = longest();
    System.out.println("Event loop, " + activity + ": " + rounds() + " rounds, longest block " + longest.ownMillis()
        + " ms of its own, " + longest.elapsedMillis() + " ms by the clock");
    String tighter = System.getenv(BOUND);
    boolean kept = longest.ownMillis() <= (tighter == null ? boundMillis : Long.parseLong(tighter));
    if (!kept) {
      System.out.println("The event loop was blocked, " + activity + ": " + longest);
    }
    return kept;
  }

  /** The longest block the UI thread is to blame for. */
  private Block longest() {
    synchronized (blocks) {
      return blocks.stream().max(java.util.Comparator.comparingLong(Block::ownMillis)).orElse(new Block(0, 0, ""));
    }
  }

  /** How often the loop was seen to come round. */
  private int rounds() {
    synchronized (blocks) {
      return blocks.size();
    }
  }

  @Override
  public void close() {
    ended = true;
    watcher.interrupt();
  }
}
