package org.emporion.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.TrialTarget;
import org.emporion.trial.live.TrialListener;
import org.emporion.trial.measure.StopJudge;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.plan.TrialPlanner;
import org.emporion.trial.process.ChildProcess;
import org.emporion.trial.process.ChildProcesses;
import org.emporion.trial.process.JavaPrograms;
import org.emporion.trial.process.Programs;
import org.emporion.trial.process.ReferenceShop;
import org.emporion.trial.process.RunnerProcess;
import org.emporion.trial.record.RecordJson;
import org.emporion.trial.record.TrialFolder;
import org.emporion.trial.record.TrialIntent;
import org.emporion.trial.record.TrialRecords;
import org.emporion.trial.witness.LedgerPage;
import org.emporion.trial.resource.ResourceWatch;
import org.emporion.trial.resource.UnknownPartException;
import org.emporion.trial.witness.TargetPages;

/**
 * Carries a load trial through: asks for leave, starts the target if it is the reference shop, starts
 * the load generator in its own JVM, watches, compares the witnesses and keeps the record. Whatever
 * ends a trial early leaves no process. Once customers came it leaves a record that says how it ended;
 * before that it leaves nothing.
 */
public final class TrialRunner {
  /** The method of a trial and its edition. */
  public static final String METHOD = "gatling-open-arrivals/2";

  /** The file of a record that holds its {@link TrialResult}. */
  public static final String RESULT = TrialRecords.RESULT;

  /** The file of a record that holds the grounds of its result. */
  public static final String WHY = "why.json";

  /** The file of a record that holds its plan. */
  static final String PLAN = "plan.json";

  private final Programs programs;
  private final HostResolver resolver;
  private final Clock clock;
  private final Patience patience;
  private final TrialListener listener;
  private final UserSecrets secrets;
  private final Phrasebook phrases = new Phrasebook(TrialRunner.class);
  private final RecordJson json = new RecordJson();

  /** A runner of trials that nobody listens to. */
  public TrialRunner(LoadHome home, Clock clock) {
    this(home, clock, TrialListener.NONE, UserSecrets.ofThisUser());
  }

  /**
   * A runner of trials.
   *
   * @param home where the programs are
   * @param clock tells the time records are named by and authorisations are held against
   * @param listener told how trials go
   * @param secrets gives the values that the study does not have
   */
  public TrialRunner(LoadHome home, Clock clock, TrialListener listener, UserSecrets secrets) {
    this(new JavaPrograms(home), HostResolver.system(), clock, Patience.USUAL, listener, secrets);
  }

  TrialRunner(Programs programs, HostResolver resolver, Clock clock, Patience patience) {
    this(programs, resolver, clock, patience, TrialListener.NONE, UserSecrets.ofThisUser());
  }

  TrialRunner(Programs programs, HostResolver resolver, Clock clock, Patience patience, TrialListener listener,
      UserSecrets secrets) {
    this.secrets = secrets;
    this.programs = programs;
    this.resolver = resolver;
    this.clock = clock;
    this.patience = patience;
    this.listener = listener;
  }

  /**
   * Runs one trial; takes warm-up and steady part plus the time the last sessions need. A trial that is
   * ended early, also by a cancel or an interrupt, has a result too: see {@link TrialResult#endedAsPlanned()}.
   *
   * @param progress told at least once a second how it goes
   * @throws TrialRefusedException when nothing allows the load; nothing was started then
   * @throws TrialFailedException when the candidate cannot be tried, or target or load generator failed before
   *     customers came
   * @throws CancellationException when the user cancelled or the thread was interrupted before customers came
   */
  public Derived<TrialResult> run(TrialRequest request, Progress progress)
      throws TrialRefusedException, TrialFailedException {
    Derived<TrialResult> result = once(request, progress);
    if (result.value().endedAsPlanned()) {
      programs.quickenNextStart(progress);
    }
    return result;
  }

  private Derived<TrialResult> once(TrialRequest request, Progress progress)
      throws TrialRefusedException, TrialFailedException {
    TrialPlan plan = authorised(request);
    TrialTarget target = target(request);
    Optional<TrialResult> kept = Optional.empty();
    try {
      Derived<TrialResult> result = carryThrough(request, target, plan, new EndWatch(progress));
      kept = Optional.of(result.value());
      return result;
    } catch (IOException | UncheckedIOException e) {
      throw new TrialFailedException(phrases.say("disk", String.valueOf(e.getMessage())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The thread of the trial was interrupted");
    } finally {
      listener.ended(kept);
    }
  }

  /**
   * Asks for leave to run a trial without starting anything.
   *
   * @throws TrialRefusedException when nothing allows the load
   * @throws TrialFailedException when the candidate cannot be tried
   */
  public void authorise(TrialRequest request) throws TrialRefusedException, TrialFailedException {
    authorised(request);
  }

  private TrialPlan authorised(TrialRequest request) throws TrialRefusedException, TrialFailedException {
    TrialTarget target = target(request);
    JourneySet journeys = request.study().trials().journeySet(target.journeys())
        .orElseThrow(() -> new TrialFailedException(phrases.say("target.journeys", target.journeys())));
    URI address = target.url().orElse(URI.create("http://127.0.0.1"));
    TrialPlan plan = allowed(plan(request, journeys, address), request);
    secrets(request, plan);
    return plan;
  }

  private TrialTarget target(TrialRequest request) throws TrialFailedException {
    return request.candidate().target()
        .orElseThrow(() -> new TrialFailedException(phrases.say("target.none", request.candidate().name())));
  }

  private TrialPlan plan(TrialRequest request, JourneySet journeys, URI address) throws TrialFailedException {
    try {
      return new TrialPlanner().plan(request.study().id() + "-" + request.candidate().id(), address, journeys,
          request.workload(), LoadShape.of(request.profile(), request.workload()), request.seed());
    } catch (IllegalArgumentException e) {
      throw new TrialFailedException(phrases.say("plan.impossible", String.valueOf(e.getMessage())), e);
    }
  }

  private Map<String, String> secrets(TrialRequest request, TrialPlan plan) throws TrialFailedException {
    return secrets.of(request.study().id(), request.studyFolder(), plan.secrets());
  }

  private TrialPlan allowed(TrialPlan plan, TrialRequest request) throws TrialRefusedException {
    return new TrialAuthorisation(resolver, clock)
        .allowed(plan, request.study().authorisations(), plan.peakRequestsPerSecond());
  }

  private Derived<TrialResult> carryThrough(
      TrialRequest request, TrialTarget target, TrialPlan plan, EndWatch watch)
      throws TrialFailedException, IOException, InterruptedException {
    new LostTrials(request.trialsFolder()).recover();
    TrialFolder folder = new TrialFolder(
        request.trialsFolder(), request.candidate().id(), request.profile().id(), clock.instant());
    try {
      Measured measured;
      try (ChildProcesses children = new ChildProcesses(watch::jvmEnds, () -> { })) {
        measured = measure(request, target, plan, watch, folder, children);
      }
      folder.publish();
      if (measured.interrupted()) {
        Thread.currentThread().interrupt();
      }
      return measured.derived();
    } finally {
      folder.discard();
      watch.settled();
    }
  }

  /** A result, and whether the thread was interrupted on the way to it. */
  private record Measured(Derived<TrialResult> derived, boolean interrupted) {}

  private Measured measure(TrialRequest request, TrialTarget target, TrialPlan draft,
      EndWatch watch, TrialFolder folder, ChildProcesses children)
      throws TrialFailedException, IOException, InterruptedException {
    Path working = folder.working();
    watch.report(phrases.say("live.preparing"), 0);
    Optional<ReferenceShop> shop = shop(request, target, working, children);
    URI address = shop.isPresent() ? shop.get().awaitAddress(watch) : target.url().orElseThrow();
    watch.report(phrases.say("live.starting"), 0);
    TrialPlan plan = draft.at(address);
    TrialIntent intent = intent(request, folder);
    json.write(working.resolve(PLAN), plan);
    json.write(working.resolve(TrialIntent.FILE), intent);
    TargetPages pages = new TargetPages(address, plan.leave());
    try (ResourceWatch parts = parts(target, request, working, address, plan)) {
      TargetOrders orders = new TargetOrders(pages, target.orders(), secrets(request, plan), working, phrases);
      orders.open();
      TargetBooks books = new TargetBooks(pages, target.ledger(), working, phrases);
      UtilisationMeter meter = new UtilisationMeter(pages, target.utilisation(), working, phrases);
      books.open();
      meter.rehearse();
      Path results = Files.createDirectory(working.resolve(RunnerFiles.FOLDER));
      ChildProcess child =
          children.start("trial-runner", programs.trialRunner(working.resolve(PLAN), results), working);
      folder.usedBy(child.pid());
      LiveTrial trial = new LiveTrial(new RunnerProcess(child, secrets(request, plan)), shop, plan, intent.shape(), meter,
          new StopJudge(request.profile().stop(), phrases, Runtime.getRuntime().availableProcessors()),
          new TrialTeller(request, plan, intent.shape(), watch, listener, phrases), watch, patience, phrases);
      trial.follow(working);
      watch.report(phrases.say("live.reading"), 1);
      finish(parts);
      RunnerFiles files = new RunnerFiles(working);
      files.keepOrders();
      TrialResult result = new ResultAssembler(intent, plan, phrases).result(new ResultAssembler.Material(
          trial.observed(), trial.finished(), trial.ended(), files.keepLog(trial.ended().asPlanned()),
          books(books, trial.ended()), Optional.of(meter), new TrialPlace(working).of(plan),
          audit(orders, trial), parts::use));
      Reason why = new TrialReasons(request, plan, phrases).of(result);
      json.write(working.resolve(RESULT), result);
      json.write(working.resolve(WHY), why);
      files.tidy();
      return new Measured(new Derived<>(result, why, METHOD), trial.interrupted());
    }
  }

  private ResourceWatch parts(TrialTarget target, TrialRequest request, Path working, URI address, TrialPlan plan)
      throws TrialFailedException, IOException, InterruptedException {
    try {
      return new ResourceWatch(target.resources(), request.studyFolder().toAbsolutePath(), working, (port, path) -> {
        URI base = port.isEmpty() ? address : URI.create(
            address.getScheme() + "://" + address.getRawAuthority().replaceFirst(":\\d+$", "") + ":" + port.get());
        return new TargetPages(base, plan.leave()).get(path);
      });
    } catch (UnknownPartException e) {
      throw new TrialFailedException(ResourceWatch.words(e), e);
    }
  }

  private static void finish(ResourceWatch parts) throws TrialFailedException {
    try {
      parts.finish();
    } catch (UnknownPartException e) {
      throw new TrialFailedException(ResourceWatch.words(e), e);
    }
  }

  private static Optional<OrderAudit> audit(TargetOrders orders, LiveTrial trial)
      throws TrialFailedException, IOException, InterruptedException {
    try {
      return orders.close(Instant.ofEpochMilli(trial.observed().started().t()), trial.ended().asPlanned());
    } catch (TrialFailedException e) {
      if (trial.ended().asPlanned()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** A target that is gone can no longer show its books. */
  private static Optional<LedgerPage> books(TargetBooks books, Ended ended)
      throws TrialFailedException, InterruptedException {
    try {
      return books.close();
    } catch (TrialFailedException e) {
      if (ended.asPlanned()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static TrialIntent intent(TrialRequest request, TrialFolder folder) {
    return new TrialIntent(folder.id(), place(request, folder), request.candidate().id(), request.profile().id(),
        request.profile().course() instanceof LoadCourse.Staircase, LoadShape.of(request.profile(), request.workload()),
        request.study().trials().objectives());
  }

  private Optional<ReferenceShop> shop(
      TrialRequest request, TrialTarget target, Path working, ChildProcesses children)
      throws TrialFailedException, IOException {
    if (target.shopProfile().isEmpty()) {
      return Optional.empty();
    }
    Path profile = request.studyFolder().resolve(target.shopProfile().get()).toAbsolutePath().normalize();
    return Optional.of(new ReferenceShop(
        children.start("reference-shop", programs.referenceShop(profile, request.seed()), working), phrases));
  }

  /** The record's folder relative to the study where it lies inside, with forward slashes. */
  private static String place(TrialRequest request, TrialFolder folder) {
    Path study = request.studyFolder().toAbsolutePath().normalize();
    Path record = folder.complete();
    Path shown = record.startsWith(study) ? study.relativize(record) : record;
    return shown.toString().replace('\\', '/');
  }
}
