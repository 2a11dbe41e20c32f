package org.emporion.trial.dry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.TrialTarget;
import org.emporion.model.words.SecretNames;
import org.emporion.trial.HostResolver;
import org.emporion.trial.LoadHome;
import org.emporion.trial.TrialAuthorisation;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.trial.TrialRunner;
import org.emporion.trial.UserSecrets;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.plan.TrialPlanner;
import org.emporion.trial.process.ChildProcesses;
import org.emporion.trial.process.JavaPrograms;
import org.emporion.trial.process.Programs;
import org.emporion.trial.process.ReferenceShop;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.process.RunnerProcess;
import org.emporion.trial.record.RecordJson;
import org.emporion.trial.record.TrialFolder;

/**
 * One virtual customer walks each journey once, so that people see every request and every answer before they load
 * anything. It is the load generator itself with one customer: what is sent, checked and taken here is what a trial sends,
 * checks and takes. The same authorisation is needed. Think times are left out, each step is sent once, and nothing is kept.
 */
public final class DryRun {
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

  private final Programs programs;
  private final HostResolver resolver;
  private final Clock clock;
  private final UserSecrets secrets;
  private final Phrasebook phrases = new Phrasebook(DryRun.class);
  private final Phrasebook trialPhrases = new Phrasebook(TrialRunner.class);

  /**
   * Dry runs.
   *
   * @param home where the programs are
   * @param clock tells when it is and what authorisations are held against
   * @param secrets gives the values that the study does not have
   */
  public DryRun(LoadHome home, Clock clock, UserSecrets secrets) {
    this(new JavaPrograms(home), HostResolver.system(), clock, secrets);
  }

  DryRun(Programs programs, HostResolver resolver, Clock clock, UserSecrets secrets) {
    this.programs = programs;
    this.resolver = resolver;
    this.clock = clock;
    this.secrets = secrets;
  }

  /**
   * Walks the journeys; takes a second or two and what the requests take. Call it outside the user interface's thread.
   *
   * @param progress told which request was answered last; asked whether to go on
   * @return what was sent and answered, also where a journey failed
   * @throws TrialRefusedException when nothing allows requests to the target; nothing was sent then
   * @throws TrialFailedException when the candidate has no target, a journey is not there, or a program failed
   * @throws CancellationException when the user cancelled or the thread was interrupted
   */
  public DryRunResult run(DryRunRequest request, Progress progress) throws TrialRefusedException, TrialFailedException {
    TrialTarget target = request.candidate().target()
        .orElseThrow(() -> new TrialFailedException(trialPhrases.say("target.none", request.candidate().name())));
    JourneySet set = request.study().trials().journeySet(target.journeys())
        .orElseThrow(() -> new TrialFailedException(trialPhrases.say("target.journeys", target.journeys())));
    Set<String> unknown = new TreeSet<>(request.journeys());
    set.journeys().forEach(journey -> unknown.remove(journey.id()));
    if (!unknown.isEmpty()) {
      throw new TrialFailedException(phrases.say("no-journey", String.join(", ", unknown), set.id(),
          String.join(", ", set.journeys().stream().map(Journey::id).toList())));
    }
    try {
      return walk(request, target, set, allowed(request, target, set), progress);
    } catch (IOException | UncheckedIOException e) {
      throw new TrialFailedException(phrases.say("disk", String.valueOf(e.getMessage())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The thread of the dry run was interrupted");
    }
  }

  private TrialPlan allowed(DryRunRequest request, TrialTarget target, JourneySet set)
      throws TrialRefusedException, TrialFailedException {
    URI address = target.url().orElse(URI.create("http://127.0.0.1"));
    try {
      TrialPlan plan = new TrialPlanner().dryPlan(
          request.study().id() + "-" + request.candidate().id(), address, set, request.journeys(), request.seed());
      return new TrialAuthorisation(resolver, clock).allowed(plan, request.study().authorisations(), 1);
    } catch (IllegalArgumentException e) {
      throw new TrialFailedException(trialPhrases.say("plan.impossible", String.valueOf(e.getMessage())), e);
    }
  }

  private DryRunResult walk(DryRunRequest request, TrialTarget target, JourneySet set, TrialPlan draft, Progress progress)
      throws TrialFailedException, IOException, InterruptedException {
    Map<String, String> known = secrets.of(request.study().id(), request.studyFolder(), draft.secrets());
    Path working = Files.createTempDirectory("emporion-dry-");
    try (ChildProcesses children = new ChildProcesses(() -> { }, () -> deleted(working))) {
      progress.report(trialPhrases.say("live.preparing"), 0);
      Optional<ReferenceShop> shop = shop(request, target, working, children);
      TrialPlan plan = draft.at(shop.isPresent() ? shop.get().awaitAddress(progress) : target.url().orElseThrow());
      new RecordJson().write(working.resolve("plan.json"), plan);
      progress.report(trialPhrases.say("live.starting"), 0);
      List<String> command = new ArrayList<>(
          programs.trialRunner(working.resolve("plan.json"), Files.createDirectory(working.resolve("runner"))));
      // Few requests: a quick start matters more than speed later on.
      command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.add("--dry");
      List<RunnerEvent.Exchange> heard =
          hear(new RunnerProcess(children.start("trial-runner", command, working), known), shop, plan, progress);
      return result(request, set, plan, known.values(), heard);
    } finally {
      deleted(working);
    }
  }

  private Optional<ReferenceShop> shop(DryRunRequest request, TrialTarget target, Path working, ChildProcesses children)
      throws TrialFailedException, IOException {
    if (target.shopProfile().isEmpty()) {
      return Optional.empty();
    }
    Path profile = request.studyFolder().resolve(target.shopProfile().get()).toAbsolutePath().normalize();
    return Optional.of(new ReferenceShop(
        children.start("reference-shop", programs.referenceShop(profile, request.seed()), working), trialPhrases));
  }

  private List<RunnerEvent.Exchange> hear(
      RunnerProcess runner, Optional<ReferenceShop> shop, TrialPlan plan, Progress progress)
      throws TrialFailedException, IOException, InterruptedException {
    List<RunnerEvent.Exchange> heard = new ArrayList<>();
    int planned = plan.journeys().stream().mapToInt(one -> one.steps().size()).sum();
    long heardAt = System.nanoTime();
    while (true) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      Optional<RunnerProcess.Heard> next = runner.next(GLANCE);
      if (next.isEmpty()) {
        if (shop.isPresent()) {
          shop.get().mustLive();
        }
        if (runner.exhausted() || System.nanoTime() - heardAt > LONGEST_SILENCE.toNanos()) {
          throw new TrialFailedException(trialPhrases.say("runner.gone", runner.epitaph()));
        }
        continue;
      }
      heardAt = System.nanoTime();
      switch (next.get().event()) {
        case RunnerEvent.Exchange exchange -> {
          heard.add(exchange);
          progress.report(phrases.say("live", exchange.journey(), exchange.request()), (double) heard.size() / planned);
        }
        case RunnerEvent.Fault fault -> throw new TrialFailedException(trialPhrases.say("runner.fault", fault.message()));
        case RunnerEvent.Finished end -> {
          return heard;
        }
        case RunnerEvent.Started start -> { }
        case RunnerEvent.Second second -> { }
      }
    }
  }

  private DryRunResult result(DryRunRequest request, JourneySet set, TrialPlan plan, Collection<String> secret,
      List<RunnerEvent.Exchange> heard) {
    Masking masking = new Masking(Stream.concat(secret.stream(), set.feeders().entrySet().stream()
        .filter(feeder -> feeder.getKey().startsWith(SecretNames.PLACEHOLDER))
        .flatMap(feeder -> feeder.getValue().stream())).toList());
    ExchangeReader reader = new ExchangeReader(masking, plan.transactions(), phrases);
    Map<String, List<Exchange>> byJourney = new LinkedHashMap<>();
    heard.forEach(one -> byJourney.computeIfAbsent(one.journey(), any -> new ArrayList<>()).add(reader.of(one)));
    List<DryRunResult.Walk> walks = plan.journeys().stream().map(journey -> {
      List<Exchange> walked = byJourney.getOrDefault(journey.id(), List.of());
      return new DryRunResult.Walk(journey.id(),
          set.journeys().stream().filter(one -> one.id().equals(journey.id())).findFirst().orElseThrow().name(),
          walked, journey.steps().stream().skip(walked.size()).map(step -> step.request()).toList());
    }).toList();
    return new DryRunResult(request.candidate().id(), URI.create(plan.baseUrl()), clock.instant(), walks);
  }

  private static void deleted(Path folder) {
    try {
      TrialFolder.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
