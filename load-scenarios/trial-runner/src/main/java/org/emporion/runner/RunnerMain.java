package org.emporion.runner;

import io.gatling.app.Gatling$;
import io.gatling.commons.util.GatlingVersion;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.emporion.runner.live.EventWriter;
import org.emporion.runner.live.HealthProbe;
import org.emporion.runner.live.LiveFeed;
import org.emporion.runner.live.OrderBook;
import org.emporion.runner.live.TrialRecorder;
import org.emporion.runner.plan.Leave;
import org.emporion.runner.plan.PlanException;
import org.emporion.runner.plan.PlanReader;
import org.emporion.runner.plan.TrialPlan;
import org.emporion.runner.secret.LogSweep;
import org.emporion.runner.secret.MaskedStream;
import org.emporion.runner.secret.Secrets;

/**
 * Runs one trial in a JVM of its own. Standard output carries the events of {@link EventWriter} and
 * nothing else. Exit codes: 0 done or stopped when asked to (also by SIGTERM and SIGINT), 1 fault.
 */
public final class RunnerMain {
  private static final String EVENTS = "events.jsonl";
  private static final int GRACE_AFTER_SIGNAL_SECONDS = 5;
  private static final long START_GRACE_MILLIS = 500;
  private static final long END_GRACE_MILLIS = 4000;

  private final EventWriter events;
  private final StopControl stop = new StopControl(this::watchTheEnd);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile LiveFeed feed;
  private volatile boolean begun;
  private volatile int exitCode = 1;
  private Secrets secrets = Secrets.NONE;

  private RunnerMain(PrintStream out) {
    this.events = new EventWriter(out);
  }

  /** See {@link RunnerOptions#USAGE}. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    // Gatling prints to standard output; that is the protocol's now.
    System.setOut(System.err);
    RunnerMain runner = new RunnerMain(out);
    Runtime.getRuntime().addShutdownHook(new Thread(runner::endOnSignal, "signal"));
    System.exit(runner.run(args));
  }

  private int run(String... args) {
    try {
      RunnerOptions options = RunnerOptions.parse(args);
      TrialPlan plan = new PlanReader().read(options.plan());
      if (!options.dry()) {
        events.keep(options.results().resolve(EVENTS));
      }
      mustBeAllowed(plan.leave());
      new QuietSurroundings(options.results().resolve("private"), plan.leave()).establish();
      secrets = Secrets.read(System.in, plan.secrets());
      if (!secrets.isEmpty()) {
        System.setErr(MaskedStream.over(System.err, secrets));
        System.setOut(System.err);
      }
      runTrial(plan, options.results().resolve("gatling"), options.dry());
      exitCode = 0;
    } catch (IllegalArgumentException | PlanException e) {
      events.fault(e.getMessage());
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      events.fault(secrets.masked(rootCause(e)));
    }
    ended.countDown();
    return exitCode;
  }

  private static void mustBeAllowed(Leave leave) throws PlanException {
    if (leave.over(System.currentTimeMillis())) {
      throw new PlanException("the leave to load the target ended at "
          + Instant.ofEpochMilli(leave.untilMillis().getAsLong()) + "; nothing was sent");
    }
  }

  /** Gatling wraps what went wrong in a simulation several times over. */
  private static String rootCause(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private void runTrial(TrialPlan plan, Path results, boolean dry) throws IOException {
    Files.createDirectories(results);
    try (DirectoryStream<Path> earlier = Files.newDirectoryStream(results)) {
      if (earlier.iterator().hasNext()) {
        throw new IOException(results + " holds an earlier trial; every trial needs a new folder");
      }
    }
    TrialRecorder recorder = new TrialRecorder(System::currentTimeMillis);
    RequestGate gate = new RequestGate(plan.maxRequestsPerSecond());
    StandardInputWatch.start(System.in, stop);
    try (HealthProbe health = new HealthProbe(gate::held, gate::resents);
        OrderBook book = plan.marksOrders() && !dry
            ? OrderBook.in(results.getParent(), System::currentTimeMillis) : OrderBook.none()) {
      feed = new LiveFeed(recorder, health, events);
      PlanSimulation.prepare(new Trial(
          plan, new UserSource(plan, secrets, Long.toString(System.currentTimeMillis(), 36)), secrets, recorder,
          new OrderScript(book, secrets), stop, gate,
          new Deadline(plan.leave(), System::currentTimeMillis, System::nanoTime), health,
          dry ? Optional.of(new DryWalk(plan, secrets, events)) : Optional.empty(), this::begin));
      int code = Gatling$.MODULE$.fromArgs(new String[] {
          "-s", PlanSimulation.class.getName(), "-rf", results.toString(), "-nr"});
      if (code != 0) {
        throw new IOException("Gatling ended with code " + code);
      }
      book.close();
      Path log = log(results);
      new LogSweep(secrets).sweep(log);
      feed.finish(Optional.of(log), stop.reason(), stop.unfinished());
    }
  }

  private void begin() {
    begun = true;
    events.started(System.currentTimeMillis(), GatlingVersion.ThisVersion().fullVersion());
    feed.start();
  }

  private static Path log(Path results) throws IOException {
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(results)) {
      for (Path run : runs) {
        Path log = run.resolve("simulation.log");
        if (Files.isRegularFile(log)) {
          return log;
        }
      }
    }
    throw new IOException("Gatling wrote no simulation.log under " + results);
  }

  /** Somebody asked for the end: it must come soon, even while Gatling is still loading. */
  private void watchTheEnd() {
    Thread.ofPlatform().name("end-watch").daemon().start(() -> {
      try {
        if (!ended.await(START_GRACE_MILLIS, TimeUnit.MILLISECONDS) && !begun) {
          if (feed != null) {
            feed.finish(Optional.empty(), stop.reason(), stop.unfinished());
          }
          Runtime.getRuntime().halt(0);
        }
        if (!ended.await(END_GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
          events.fault("Gatling did not end in time; the simulation log is not complete");
          Runtime.getRuntime().halt(1);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /** On SIGTERM and SIGINT: ends the trial properly, then the JVM with its own code. */
  private void endOnSignal() {
    if (ended.getCount() == 0) {
      return;
    }
    stop.ask("signal");
    try {
      if (ended.await(GRACE_AFTER_SIGNAL_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(exitCode);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
