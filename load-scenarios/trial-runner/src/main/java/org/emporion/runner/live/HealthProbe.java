package org.emporion.runner.live;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Watches whether the injector keeps up. Two sources of lag: a thread that should wake every 50 ms,
 * and the control users of the simulation, which report how late their pause ended on each of
 * Gatling's event loops.
 */
public final class HealthProbe implements AutoCloseable {
  private static final long PERIOD_NANOS = 50_000_000;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final AtomicLong worstLagNanos = new AtomicLong();
  private final AtomicLong worstLateNanos = new AtomicLong();
  private final ProcessorWatch processors = new ProcessorWatch(Path.of("/proc"));
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("injector-health").daemon().factory());
  private final LongSupplier held;
  private final LongSupplier resent;
  private long due;
  private long lastNanos;
  private long lastCpu;
  private long lastGc;
  private long lastHeld;
  private long lastResent;

  /**
   * Starts watching.
   *
   * @param held how many requests were held back so far
   * @param resent how many requests left a second time so far
   */
  public HealthProbe(LongSupplier held, LongSupplier resent) {
    this.held = held;
    this.resent = resent;
    this.due = System.nanoTime() + PERIOD_NANOS;
    read();
    thread.scheduleWithFixedDelay(this::probe, PERIOD_NANOS, PERIOD_NANOS, TimeUnit.NANOSECONDS);
  }

  private void probe() {
    long now = System.nanoTime();
    late(now - due);
    due = now + PERIOD_NANOS;
  }

  /** Something that was due came so much later, ns; negative is early and ignored. */
  public void late(long nanos) {
    worstLagNanos.accumulateAndGet(nanos, Math::max);
  }

  /** A request is sent so much after it was due, ns. */
  public void overdue(long nanos) {
    if (nanos > 0) {
      worstLateNanos.accumulateAndGet(nanos, Math::max);
    }
  }

  /** Processor cores that this JVM may use. */
  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Most file handles it may have open, as a system with such a limit tells. */
  public static Optional<Long> fileLimit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Optional.of(unix.getMaxFileDescriptorCount())
        : Optional.empty();
  }

  private static Optional<Long> openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Optional.of(unix.getOpenFileDescriptorCount())
        : Optional.empty();
  }

  /** The health since the last reading. */
  synchronized Health read() {
    long now = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    long gc = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      gc += Math.max(0, collector.getCollectionTime());
    }
    long heldNow = held.getAsLong();
    long resentNow = resent.getAsLong();
    Health health = new Health(
        (cpu - lastCpu) / (double) Math.max(1, now - lastNanos),
        worstLagNanos.getAndSet(0) / 1_000_000,
        worstLateNanos.getAndSet(0) / 1_000_000,
        gc - lastGc,
        heldNow - lastHeld,
        resentNow - lastResent,
        openFiles(),
        processors.take());
    lastNanos = now;
    lastCpu = cpu;
    lastGc = gc;
    lastHeld = heldNow;
    lastResent = resentNow;
    return health;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
