package org.emporion.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.assessment.ChainWalk.Leave;
import org.emporion.assessment.StageStatus.State;
import org.emporion.evaluation.Evaluation;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Workload;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.ReadHistory;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.model.study.TrialSetup;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.FindingStore;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.LoadHome;
import org.emporion.trial.LostTrials;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.trial.TrialRequest;
import org.emporion.trial.UserSecrets;
import org.emporion.trial.live.TrialListener;

/**
 * Carries a study through the chain: demand, workload, and for each candidate trial, capacity and
 * budget, then the ranking. One assessor may serve many studies, one call at a time on each study.
 */
public final class Assessor {
  /** Where trial records of a study go, relative to its folder. */
  public static final String TRIALS_FOLDER = "trials";

  private static final double BEFORE_TRIALS = 0.03;
  private static final double AFTER_TRIALS = 0.95;

  private final Trials trialing;
  private final Clock clock;
  private final Phrasebook phrases = new Phrasebook(Assessor.class);
  private final StageTasks tasks;
  private final StudyCheck check;
  private final LastHistory histories = new LastHistory();

  /**
   * An assessor.
   *
   * @param home where the reference shop and the trial runner are
   * @param clock what findings are dated by
   */
  public Assessor(LoadHome home, Clock clock) {
    this(home, clock, TrialListener.NONE, UserSecrets.ofThisUser());
  }

  /**
   * An assessor whose trials somebody watches.
   *
   * @param home where the reference shop and the trial runner are
   * @param clock what findings are dated by
   * @param listener told how each trial goes, on the thread that asked for it
   * @param secrets gives the values that a study does not have
   */
  public Assessor(LoadHome home, Clock clock, TrialListener listener, UserSecrets secrets) {
    this(Trials.byGatling(home, clock, listener, secrets), new Evaluation(), clock);
  }

  Assessor(Trials trialing, Evaluation evaluation, Clock clock) {
    this.clock = clock;
    this.trialing = trialing;
    this.tasks = new StageTasks(phrases, evaluation);
    this.check = new StudyCheck(evaluation.ruleCheck());
  }

  /**
   * Computes what is missing or stale and takes the rest over.
   *
   * @throws BrokenStudyException when the order history cannot be read
   * @throws TrialRefusedException when a trial is asked for against a host without authorisation;
   *     nothing was started then
   * @throws org.emporion.evaluation.RulesRefusedException when the study's own rules have mistakes; nothing was
   *     started then
   * @throws CancellationException when the progress says so
   */
  public Assessment assess(LoadedStudy loaded, AssessmentOptions options, Progress progress)
      throws BrokenStudyException, TrialRefusedException {
    check.require(loaded.study());
    return new Walk(loaded, options, false).go(progress);
  }

  /**
   * Everything wrong or doubtful in a study's own rules; shares what was compiled with the rankings. Call it off the
   * user-interface thread.
   */
  public List<RuleIssue> ruleIssues(Study study) {
    return check.issues(study);
  }

  /**
   * Compiles the rules ahead of the study's first ranking, which takes seconds. Call it off the user-interface thread.
   *
   * @throws org.emporion.evaluation.RulesRefusedException when the study's own rules have mistakes
   */
  public void prepare(Study study) {
    tasks.prepare(study);
  }

  /**
   * Looks at what is on disk without computing anything but the records of trials whose workbench died.
   *
   * @throws BrokenStudyException when the order history cannot be read
   */
  public Assessment inspect(LoadedStudy loaded, long seed) throws BrokenStudyException {
    return new Walk(loaded, new AssessmentOptions(TrialMode.REUSE, seed), true).look();
  }

  /**
   * What the order history says and where it leads, computed when it is missing or stale.
   *
   * @throws BrokenStudyException when the order history cannot be read
   * @throws InsufficientEvidenceException when it cannot carry a forecast
   * @throws CancellationException when the progress says so
   */
  public Finding<DemandForecast> demand(LoadedStudy loaded, long seed, Progress progress) throws BrokenStudyException {
    Walk walk = new Walk(loaded, new AssessmentOptions(TrialMode.SKIP, seed), false);
    return walk.demand(progress).finding().orElseThrow(
        () -> new InsufficientEvidenceException(walk.chain.statuses().getLast().problem().orElseThrow()));
  }

  /**
   * Who serves the customers, computed when it is missing or stale; empty when the study does not say how they are served.
   *
   * @throws BrokenStudyException when the order history cannot be read
   * @throws InsufficientEvidenceException when it cannot carry a forecast
   * @throws CancellationException when the progress says so
   */
  public Optional<Finding<StaffingPlan>> staffing(LoadedStudy loaded, long seed, Progress progress)
      throws BrokenStudyException {
    Walk walk = new Walk(loaded, new AssessmentOptions(TrialMode.SKIP, seed), false);
    return walk.staffing(walk.demand(progress)).map(link -> link.finding().orElseThrow(
        () -> new InsufficientEvidenceException(walk.chain.statuses().getLast().problem().orElseThrow())));
  }

  /**
   * Runs one trial at the study's workload. The record goes to {@code trialsFolder}; it becomes the
   * study's evidence when that is the study's own folder, the profile is the assessment's or a staircase, the run the
   * first and it ended as planned. A trial that ended early, also by a cancel, is a result that says so.
   *
   * @param run 0 for the first; further runs draw other customers at the same workload
   * @throws BrokenStudyException when the order history cannot be read
   * @throws TrialRefusedException when the host is not authorised
   * @throws TrialFailedException when target or injector failed
   * @throws org.emporion.model.finding.InsufficientEvidenceException when there is no workload or no target
   */
  public Finding<TrialResult> trial(
      LoadedStudy loaded, Candidate candidate, TrialProfile profile, Path trialsFolder, long seed, int run,
      Progress progress) throws BrokenStudyException, TrialFailedException, TrialRefusedException {
    return new Walk(loaded, new AssessmentOptions(TrialMode.RUN, seed), false)
        .single(candidate, profile, trialsFolder, run, progress);
  }

  /** One study being carried through the chain. */
  private final class Walk {
    private final LoadedStudy loaded;
    private final Study study;
    private final AssessmentOptions options;
    private final FindingStore store;
    private final ChainWalk chain;
    private final Leave leave;

    Walk(LoadedStudy loaded, AssessmentOptions options, boolean lookOnly) {
      this.loaded = loaded;
      this.study = loaded.study();
      this.options = options;
      this.store = new FindingStore(loaded.folder());
      this.chain = new ChainWalk(store, clock, options.seed(), phrases);
      this.leave = lookOnly ? Leave.LOOK : Leave.COMPUTE;
      recoverLostTrials();
    }

    /** Whoever looks at a study finds the records of trials whose workbench died. */
    private void recoverLostTrials() {
      try {
        new LostTrials(trialsFolder()).recover();
      } catch (IOException e) {
        // A folder that cannot be written is no reason not to look at the study; the next trial is going to complain.
        return;
      }
    }

    Assessment look() throws BrokenStudyException {
      Link<DemandForecast> demand = demand(Progress.NONE);
      return rest(demand, workload(demand, Progress.NONE), Progress.NONE);
    }

    Assessment go(Progress progress) throws BrokenStudyException, TrialRefusedException {
      Link<DemandForecast> demand = demand(progress);
      Link<Workload> workload = workload(demand, progress);
      authorise(workload);
      return rest(demand, workload, progress);
    }

    private Assessment rest(Link<DemandForecast> demand, Link<Workload> workload, Progress progress) {
      Map<String, Finding<TrialResult>> trials = new LinkedHashMap<>();
      Map<String, Finding<CapacityEstimate>> capacities = new LinkedHashMap<>();
      Map<String, Finding<BudgetEstimate>> budgets = new LinkedHashMap<>();
      Optional<Link<StaffingPlan>> staffing = staffing(demand);
      List<Measured> measured = new ArrayList<>();
      List<Link<?>> ground = new ArrayList<>();
      int done = 0;
      for (Candidate candidate : study.candidates()) {
        double share = (AFTER_TRIALS - BEFORE_TRIALS) / study.candidates().size();
        Progress part = progress.part(BEFORE_TRIALS + done * share, BEFORE_TRIALS + ++done * share);
        Link<TrialResult> trial = trial(candidate, workload, part);
        Link<CapacityEstimate> capacity = capacity(candidate, demand, workload, trial);
        Link<BudgetEstimate> budget = budget(candidate, demand, staffing, capacity);
        trial.finding().ifPresent(one -> trials.put(candidate.id(), one));
        capacity.finding().ifPresent(one -> capacities.put(candidate.id(), one));
        budget.finding().ifPresent(one -> budgets.put(candidate.id(), one));
        measured.addAll(new Measurements(phrases)
            .of(study, candidate.id(), trial.finding(), capacity.finding(), budget.finding()));
        ground.addAll(List.of(trial, capacity, budget));
        stopIfCancelled(progress);
      }
      progress.report(phrases.say("progress.ranking"), AFTER_TRIALS);
      Link<Ranking> ranking = chain.pass(tasks.ranking(study, measured,
          new PriceWalk(study, demand.finding().map(Finding::value),
              staffing.flatMap(Link::finding).map(Finding::value), capacities, budgets, options.seed()), ground), leave);
      progress.report(phrases.say("progress.done"), 1);
      return new Assessment(
          loaded, options.seed(), clock.instant(), demand.finding(), workload.finding(),
          staffing.flatMap(Link::finding), trials, capacities, budgets,
          ranking.finding(), chain.statuses());
    }

    Finding<TrialResult> single(Candidate candidate, TrialProfile profile, Path folder, int run, Progress progress)
        throws BrokenStudyException, TrialFailedException, TrialRefusedException {
      Link<DemandForecast> demand = demand(progress);
      Link<Workload> workload = workload(demand, progress);
      TrialRequest request = request(candidate, workload, profile, folder).onRun(run);
      trialing.authorise(request);
      StageTask<TrialResult, TrialFailedException> task =
          trialTask(request, workload, progress.part(BEFORE_TRIALS, 1));
      boolean evidence = run == 0 && folder.toAbsolutePath().normalize().equals(trialsFolder());
      Finding<TrialResult> finding = chain.unrecorded(task);
      if (evidence && finding.value().endedAsPlanned()) {
        keep(finding, profile);
      }
      return finding;
    }

    /** What an assessment rests on: its own profile, and staircases, by which models are calibrated. */
    private void keep(Finding<TrialResult> finding, TrialProfile profile) {
      if (profile.id().equals(TrialSetup.ASSESSMENT_PROFILE)) {
        store.save(finding);
      } else if (profile.course() instanceof LoadCourse.Staircase) {
        store.save(finding, profile.id());
      }
    }

    private Link<DemandForecast> demand(Progress progress) throws BrokenStudyException {
      progress.report(phrases.say("progress.demand"), 0);
      ReadHistory history = histories.read(loaded, progress.part(0, BEFORE_TRIALS / 2));
      stopIfCancelled(progress);
      return chain.pass(tasks.demand(study, history, options.seed(), progress), leave);
    }

    private Link<Workload> workload(Link<DemandForecast> demand, Progress progress) {
      progress.report(phrases.say("progress.workload"), BEFORE_TRIALS / 2);
      return demand.finding().isEmpty()
          ? chain.none(Stage.WORKLOAD, "", State.MISSING, phrases.say("missing.demand"))
          : chain.pass(tasks.workload(study, demand, options.seed()), leave);
    }

    private Optional<Link<StaffingPlan>> staffing(Link<DemandForecast> demand) {
      return study.operations().service().map(service -> demand.finding().isEmpty()
          ? chain.none(Stage.STAFFING, "", State.MISSING, phrases.say("missing.demand"))
          : chain.pass(tasks.staffing(study, service, demand, options.seed()), leave));
    }

    /** Refuses before anything is started: nobody should wait for two trials to learn that the third may not run. */
    private void authorise(Link<Workload> workload) throws TrialRefusedException {
      boolean loads = false;
      for (Candidate candidate : study.candidates()) {
        if (options.trials() == TrialMode.SKIP || workload.finding().isEmpty() || candidate.target().isEmpty()) {
          continue;
        }
        TrialRequest request = request(candidate, workload, profile(), trialsFolder());
        if (chain.computes(trialTask(request, workload, Progress.NONE), trialLeave(candidate))) {
          trialing.authorise(request);
          loads = true;
        }
      }
      if (loads) {
        tasks.warmUp(study);
      }
    }

    private Link<TrialResult> trial(Candidate candidate, Link<Workload> workload, Progress progress) {
      if (options.trials() == TrialMode.SKIP) {
        return chain.none(Stage.TRIAL, candidate.id(), State.MISSING, phrases.say("missing.skipped"));
      }
      if (candidate.target().isEmpty()) {
        return chain.none(Stage.TRIAL, candidate.id(), State.MISSING, phrases.say("missing.target"));
      }
      if (workload.finding().isEmpty()) {
        return chain.none(Stage.TRIAL, candidate.id(), State.MISSING, phrases.say("missing.workload"));
      }
      TrialRequest request = request(candidate, workload, profile(), trialsFolder());
      try {
        return chain.pass(evidence(trialTask(request, workload, progress), progress), trialLeave(candidate));
      } catch (TrialFailedException e) {
        return chain.none(Stage.TRIAL, candidate.id(), State.FAILED, e.what());
      }
    }

    private StageTask<TrialResult, TrialFailedException> trialTask(
        TrialRequest request, Link<Workload> workload, Progress progress) {
      return tasks.trial(request, workload, () -> trialing.run(request, progress));
    }

    /** An assessment rests on trials that ended as planned; what another one measured is in its record only. */
    private StageTask<TrialResult, TrialFailedException> evidence(
        StageTask<TrialResult, TrialFailedException> task, Progress progress) {
      return task.computing(() -> {
        Derived<TrialResult> derived = task.computation().run();
        TrialResult result = derived.value();
        if (!result.endedAsPlanned()) {
          stopIfCancelled(progress);
          throw new TrialFailedException(phrases.say(
              "trial.ended-early", result.observations().endingRemark().orElseThrow(), result.folder()));
        }
        return derived;
      });
    }

    private Leave trialLeave(Candidate candidate) {
      return switch (options.trials()) {
        case RUN -> Leave.COMPUTE_ANEW;
        case FRESH -> recordGone(candidate) ? Leave.COMPUTE_ANEW : leave;
        case REUSE, SKIP -> Leave.LOOK;
      };
    }

    /** A finding whose record somebody deleted can no longer be looked up, so it is measured again. */
    private boolean recordGone(Candidate candidate) {
      Optional<Finding<TrialResult>> stored = store.load(Stage.TRIAL, candidate.id(), TrialResult.class);
      return stored.isPresent() && !Files.isDirectory(loaded.folder().resolve(stored.get().value().folder()));
    }

    private Link<CapacityEstimate> capacity(
        Candidate candidate, Link<DemandForecast> demand, Link<Workload> workload, Link<TrialResult> trial) {
      return trial.finding().isEmpty()
          ? chain.none(Stage.CAPACITY, candidate.id(), State.MISSING, phrases.say("missing.trial"))
          : chain.pass(tasks.capacity(study, candidate, demand, workload, trial, staircase(candidate, workload, trial),
              options.seed()), leave);
    }

    /** The assessment's own trial when it went level by level, else the staircase that somebody ran besides. */
    private Optional<Link<TrialResult>> staircase(
        Candidate candidate, Link<Workload> workload, Link<TrialResult> trial) {
      if (trial.value().staircase().isPresent()) {
        return Optional.of(trial);
      }
      List<Link<TrialResult>> ran = new ArrayList<>();
      for (TrialProfile profile : study.trials().profiles()) {
        if (profile.course() instanceof LoadCourse.Staircase) {
          store.load(Stage.TRIAL, candidate.id(), profile.id(), TrialResult.class)
              .filter(one -> Files.isDirectory(loaded.folder().resolve(one.value().folder())))
              .ifPresent(one -> ran.add(new Link<>(Optional.of(one), chain.fresh(
                  trialTask(request(candidate, workload, profile, trialsFolder()), workload, Progress.NONE), one)
                  ? State.DONE : State.STALE)));
        }
      }
      return ran.stream().filter(one -> !one.stale()).findFirst().or(() -> ran.stream().findFirst());
    }

    private Link<BudgetEstimate> budget(
        Candidate candidate, Link<DemandForecast> demand, Optional<Link<StaffingPlan>> staffing,
        Link<CapacityEstimate> capacity) {
      return demand.finding().isEmpty()
          ? chain.none(Stage.BUDGET, candidate.id(), State.MISSING, phrases.say("missing.demand"))
          : chain.pass(tasks.budget(study, candidate, demand, staffing, capacity, options.seed()), leave);
    }

    private TrialRequest request(Candidate candidate, Link<Workload> workload, TrialProfile profile, Path folder) {
      return new TrialRequest(
          loaded.folder(), study, candidate, workload.value(), profile, folder, options.seed());
    }

    private TrialProfile profile() {
      return study.trials().profile(TrialSetup.ASSESSMENT_PROFILE).orElseThrow();
    }

    private Path trialsFolder() {
      return loaded.folder().resolve(TRIALS_FOLDER).toAbsolutePath().normalize();
    }

    private void stopIfCancelled(Progress progress) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
    }
  }
}
