package org.emporion.model.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * What one load trial measured. Times are response times as the virtual customer saw them.
 *
 * @param trialId id of the trial: the name of its folder
 * @param folder path of the record relative to the study folder
 * @param profile id of the profile
 * @param startedAt when load began
 * @param sessionsPerSecond planned arrivals per second in the steady part
 * @param steadySeconds length of the steady part that was measured
 * @param sessions virtual customers started in the whole trial
 * @param transactions the steady part by business transaction, in the order of the journeys
 * @param requests the whole trial by request: what each of the three witnesses counted
 * @param outcomes outcomes counted at the virtual customers in the whole trial
 * @param ledger the target's own books, if it keeps any
 * @param utilisation how busy the target was in the steady part, if it tells
 * @param health how the injector did
 * @param objectives verdict of each objective
 * @param staircase level by level, for a trial that went so; the other parts then speak of its main level
 * @param gatlingVersion version of the load generator
 * @param javaVersion Java of the load generator
 * @param observations what else was seen
 */
public record TrialResult(
    String trialId,
    String folder,
    String profile,
    Instant startedAt,
    double sessionsPerSecond,
    double steadySeconds,
    long sessions,
    List<TransactionStatistics> transactions,
    List<RequestCount> requests,
    Map<String, Long> outcomes,
    Optional<Ledger> ledger,
    Optional<Utilisation> utilisation,
    InjectorHealth health,
    List<ObjectiveVerdict> objectives,
    Optional<Staircase> staircase,
    String gatlingVersion,
    String javaVersion,
    TrialObservations observations) {

  /** Records made before observations were kept have none. */
  public TrialResult {
    observations = observations == null ? TrialObservations.NONE : observations;
  }

  /** True when all of its plan was carried out; only then may an assessment rest on it. */
  public boolean endedAsPlanned() {
    return observations.ending() == TrialObservations.Ending.AS_PLANNED;
  }

  /** The same with other observations. */
  public TrialResult withObservations(TrialObservations seen) {
    return new TrialResult(trialId, folder, profile, startedAt, sessionsPerSecond, steadySeconds, sessions, transactions,
        requests, outcomes, ledger, utilisation, health, objectives, staircase, gatlingVersion, javaVersion, seen);
  }

  /** The statistics of a business transaction. */
  public Optional<TransactionStatistics> transaction(String id) {
    return transactions.stream().filter(one -> one.transaction().equals(id)).findFirst();
  }

  /**
   * Response times of one business transaction in the steady part.
   *
   * @param transaction id
   * @param requests responses, good and failed
   * @param failed failed ones
   * @param perSecond responses per second
   * @param meanMillis mean
   * @param p50Millis median
   * @param p95Millis 95th percentile
   * @param p99Millis 99th percentile
   * @param maxMillis maximum
   */
  public record TransactionStatistics(
      String transaction,
      long requests,
      long failed,
      double perSecond,
      double meanMillis,
      double p50Millis,
      double p95Millis,
      double p99Millis,
      double maxMillis) {
    /** Failed responses as a share of all, 0 when there are none. */
    public double errorShare() {
      return requests == 0 ? 0 : (double) failed / requests;
    }
  }

  /**
   * What the witnesses counted for one request over the whole trial.
   *
   * @param request name
   * @param transaction its business transaction
   * @param ok good responses in our series
   * @param failed failed responses in our series
   * @param gatlingOk good responses in Gatling's own log
   * @param gatlingFailed failed responses in Gatling's own log
   */
  public record RequestCount(
      String request, String transaction, long ok, long failed, long gatlingOk, long gatlingFailed) {}

  /**
   * The target's own books over the whole trial.
   *
   * @param requests requests it served
   * @param ordersPlaced orders it accepted
   * @param agrees true when requests and orders are exactly those the virtual customers count
   */
  public record Ledger(long requests, long ordersPlaced, boolean agrees) {}

  /**
   * How busy the target was in the steady part.
   *
   * @param busySeconds busy time summed over all servers
   * @param servers number of servers (workers, cores) of all instances together
   * @param windowSeconds length of the window
   * @param completedSessions sessions completed in the window
   */
  public record Utilisation(double busySeconds, double servers, double windowSeconds, double completedSessions) {
    /** Share of the servers' time that was busy (utilisation law, U = B / (T m)). */
    public double share() {
      return busySeconds / (windowSeconds * servers);
    }
  }

  /**
   * How the injector did in the steady part.
   *
   * @param startedShare virtual customers started relative to plan
   * @param maxLagMillis longest delay of its own timer
   * @param maxCpuCores most processor cores it used in a second
   * @param healthy false when its own delays may have spoilt the numbers
   * @param remark why it is or is not healthy
   * @param use what that rests on; empty for records made before it was kept
   */
  public record InjectorHealth(
      double startedShare,
      double maxLagMillis,
      double maxCpuCores,
      boolean healthy,
      LocalText remark,
      Optional<InjectorUse> use) {
    /** A missing part is an empty one. */
    public InjectorHealth {
      use = use == null ? Optional.empty() : use;
    }

    /** A judgement without what it rests on. */
    public InjectorHealth(
        double startedShare, double maxLagMillis, double maxCpuCores, boolean healthy, LocalText remark) {
      this(startedShare, maxLagMillis, maxCpuCores, healthy, remark, Optional.empty());
    }
  }

  /**
   * What the injector did and used in the steady part.
   *
   * @param cores processor cores it may use
   * @param meanCpuCores cores it used, mean
   * @param due virtual customers who should have come
   * @param started those who came
   * @param late those who came well after they were due
   * @param maxLateMillis longest delay of a request after the moment it was due, ms; it is part of that response time
   * @param gcShare share of the time in garbage collection
   * @param busyShare share of the time in which the cores it may use were busy, by whomever; empty where the system
   *     does not tell
   * @param machineCores cores busy on its whole machine, mean; empty likewise
   * @param loopsRanMillisPerSecond how long its event loops ran, summed over them, ms a second; empty likewise
   * @param loopsWaitedMillisPerSecond how long its event loops were ready and waited for a core, ms a second; empty likewise
   * @param fileShare most file handles it had open, relative to its limit; empty without a limit
   * @param ownErrors failures that were its own or its surroundings', and not the target's
   */
  public record InjectorUse(
      int cores,
      double meanCpuCores,
      long due,
      long started,
      long late,
      double maxLateMillis,
      double gcShare,
      Optional<Double> busyShare,
      Optional<Double> machineCores,
      Optional<Double> loopsRanMillisPerSecond,
      Optional<Double> loopsWaitedMillisPerSecond,
      Optional<Double> fileShare,
      long ownErrors) {}

  /**
   * One objective judged.
   *
   * @param objective id
   * @param verdict outcome
   * @param measuredMillis the bounded percentile as measured; empty without responses
   * @param errorShare failed share as measured
   * @param heldShare share of the seconds with responses in which the bounds were kept by that second's own
   *     responses, as counted; empty without responses
   * @param remark the verdict in words
   */
  public record ObjectiveVerdict(
      String objective,
      Verdict verdict,
      Optional<Double> measuredMillis,
      double errorShare,
      Optional<Double> heldShare,
      LocalText remark) {}
}
