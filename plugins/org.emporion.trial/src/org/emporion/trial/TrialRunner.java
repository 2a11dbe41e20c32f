package org.emporion.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.TrialTarget;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.plan.TrialPlanner;
import org.emporion.trial.process.ChildProcesses;
import org.emporion.trial.process.JavaPrograms;
import org.emporion.trial.process.Programs;
import org.emporion.trial.process.ReferenceShop;
import org.emporion.trial.process.RunnerProcess;
import org.emporion.trial.record.RecordJson;
import org.emporion.trial.record.TrialFolder;
import org.emporion.trial.record.TrialRecords;
import org.emporion.trial.witness.GatlingCounts;
import org.emporion.trial.witness.LedgerPage;
import org.emporion.trial.witness.TargetPages;

/**
 * Carries a load trial through: asks for leave, starts the target if it is the reference shop, starts
 * the load generator in its own JVM, watches, compares the witnesses and keeps the record. Whatever
 * ends a trial early leaves neither a process nor a file.
 */
public final class TrialRunner {
  /** The method of a trial and its edition. */
  public static final String METHOD = "gatling-open-arrivals/2";

  /** The file of a record that holds its {@link TrialResult}. */
  public static final String RESULT = TrialRecords.RESULT;

  /** The file of a record that holds the grounds of its result. */
  public static final String WHY = "why.json";

  private static final String PLAN = "plan.json";
  private static final String LOG = "simulation.log";

  private final Programs programs;
  private final HostResolver resolver;
  private final Clock clock;
  private final Patience patience;
  private final Phrasebook phrases = new Phrasebook(TrialRunner.class);
  private final RecordJson json = new RecordJson();

  /**
   * A runner of trials.
   *
   * @param home where the programs are
   * @param clock tells the time records are named by and authorisations are held against
   */
  public TrialRunner(LoadHome home, Clock clock) {
    this(new JavaPrograms(home), HostResolver.system(), clock, Patience.USUAL);
  }

  TrialRunner(Programs programs, HostResolver resolver, Clock clock, Patience patience) {
    this.programs = programs;
    this.resolver = resolver;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Runs one trial; takes warm-up and steady part plus the time the last sessions need.
   *
   * @param progress told at least once a second how it goes
   * @throws TrialRefusedException when nothing allows the load; nothing was started then
   * @throws TrialFailedException when the candidate cannot be tried, or target or load generator failed
   * @throws CancellationException when the user cancelled or the thread was interrupted
   */
  public Derived<TrialResult> run(TrialRequest request, Progress progress)
      throws TrialRefusedException, TrialFailedException {
    TrialPlan plan = authorised(request);
    TrialTarget target = target(request);
    try {
      return carryThrough(request, target, plan, progress);
    } catch (IOException | UncheckedIOException e) {
      throw new TrialFailedException(phrases.say("disk", String.valueOf(e.getMessage())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The thread of the trial was interrupted");
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
    return allowed(plan(request, journeys, address), request);
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

  private TrialPlan allowed(TrialPlan plan, TrialRequest request) throws TrialRefusedException {
    return new TrialAuthorisation(resolver, clock)
        .allowed(plan, request.study().authorisations(), plan.peakRequestsPerSecond());
  }

  private Derived<TrialResult> carryThrough(
      TrialRequest request, TrialTarget target, TrialPlan plan, Progress progress)
      throws TrialFailedException, IOException, InterruptedException {
    TrialFolder folder = new TrialFolder(
        request.trialsFolder(), request.candidate().id(), request.profile().id(), clock.instant());
    try {
      Derived<TrialResult> result;
      try (ChildProcesses children = new ChildProcesses(folder::discard)) {
        result = measure(request, target, plan, progress, folder, children);
      }
      tidy(folder.working());
      folder.publish();
      return result;
    } finally {
      folder.discard();
    }
  }

  private Derived<TrialResult> measure(TrialRequest request, TrialTarget target, TrialPlan draft,
      Progress progress, TrialFolder folder, ChildProcesses children)
      throws TrialFailedException, IOException, InterruptedException {
    Path working = folder.working();
    progress.report(phrases.say("live.preparing"), 0);
    Optional<ReferenceShop> shop = shop(request, target, working, children);
    URI address = shop.isPresent() ? shop.get().awaitAddress(progress) : target.url().orElseThrow();
    progress.report(phrases.say("live.starting"), 0);
    TrialPlan plan = draft.at(address);
    json.write(working.resolve(PLAN), plan);
    try (TargetPages pages = new TargetPages(address, plan.leave())) {
      TargetBooks books = new TargetBooks(pages, target.ledger(), working, phrases);
      UtilisationMeter meter = new UtilisationMeter(pages, target.utilisation(), working, phrases);
      books.open();
      meter.rehearse();
      Path results = Files.createDirectory(working.resolve("runner"));
      RunnerProcess runner = new RunnerProcess(
          children.start("trial-runner", programs.trialRunner(working.resolve(PLAN), results), working));
      LoadShape shape = LoadShape.of(request.profile(), request.workload());
      LiveTrial trial = new LiveTrial(runner, shop, plan, shape, meter, progress, patience, phrases);
      trial.follow(working);
      progress.report(phrases.say("live.reading"), 1);
      Optional<LedgerPage> ledger = books.close();
      Files.move(Path.of(trial.finished().simulationLog()), working.resolve(LOG), StandardCopyOption.REPLACE_EXISTING);
      TrialResult result = new ResultAssembler(request, plan, phrases).result(folder.id(), place(request, folder),
          trial, GatlingCounts.of(working.resolve(LOG)), ledger, meter);
      Reason why = new TrialReasons(request, plan, phrases).of(result);
      json.write(working.resolve(RESULT), result);
      json.write(working.resolve(WHY), why);
      return new Derived<>(result, why, METHOD);
    }
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

  /** Takes away what is no evidence: the load generator's own folder and what the programs said while they started. */
  private static void tidy(Path working) throws IOException {
    TrialFolder.delete(working.resolve("runner"));
    try (Stream<Path> files = Files.list(working)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".err")).toList()) {
        Files.delete(file);
      }
    }
  }
}
