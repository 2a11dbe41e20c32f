package org.emporion.capacity.calibration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult.TransactionStatistics;

/**
 * The levels of a staircase trial as a calibration takes them. All levels of a staircase have the same mix, the planned
 * one; what single transactions got more or less of it by chance is left out. Transactions with too few responses for a
 * percentile at some level are left out of what is foretold; the work they cause is in the busy time, and since the mix
 * does not change it goes with the others'.
 *
 * @param levels in rising order
 * @param planned sessions per second, by level
 * @param rare transactions that are left out
 * @param perSession responses of the others in a session, mean, in the order of the levels
 */
public record StaircaseLevels(List<LoadLevel> levels, List<Double> planned, List<String> rare, double[] perSession) {
  /** What is missing of the planned load before a target counts as saturated: no less than this share, ... */
  private static final double BEHIND = 0.03;

  /** ... and more standard errors than chance has, one time in seven hundred. */
  private static final double CHANCE = 3;

  /**
   * What is known of the target's servers.
   *
   * @param servers of all instances by part; parts that are not in it are unknown
   * @param busyPerSession busy seconds that a session costs, where only the main level told; empty else
   */
  public record Told(Map<String, Integer> servers, Optional<WholeTarget> busyPerSession) {}

  /**
   * Busy time of a target that told it at one level only.
   *
   * @param busyPerSession seconds
   * @param servers of all instances
   */
  public record WholeTarget(double busyPerSession, int servers) {}

  /**
   * Reads a staircase. Levels of records that kept no responses are left out; there may be none then.
   *
   * @param mix what a session sends
   */
  public static StaircaseLevels of(Staircase stairs, SessionMix mix, Told told) {
    List<Staircase.Level> kept = stairs.levels().stream()
        .filter(one -> one.steadySeconds() > 0 && !one.transactions().isEmpty()).toList();
    Set<String> all = new LinkedHashSet<>();
    kept.forEach(level -> level.transactions().stream().map(TransactionStatistics::transaction)
        .filter(one -> mix.perSession(one) > 0).forEach(all::add));
    Set<String> often = new LinkedHashSet<>(all);
    kept.stream().filter(one -> one.counts() && one.healthy())
        .forEach(level -> often.removeIf(one -> responses(level, one) < Calibration.LEAST_RESPONSES));
    // When all are rare the calibration says so.
    List<String> foretold = List.copyOf(often.isEmpty() ? all : often);
    Set<String> parts = new LinkedHashSet<>();
    kept.forEach(level -> level.resources().forEach(one -> parts.add(one.name())));
    parts.removeIf(part -> kept.stream().anyMatch(level -> use(level, part).isEmpty()));
    double[] perSession = foretold.stream().mapToDouble(mix::perSession).toArray();
    List<LoadLevel> levels = kept.stream()
        .filter(level -> foretold.stream().allMatch(one -> responses(level, one) > 0))
        .map(level -> level(level, foretold, perSession, mix, parts, told)).toList();
    List<Double> planned = kept.stream()
        .filter(level -> foretold.stream().allMatch(one -> responses(level, one) > 0))
        .map(Staircase.Level::sessionsPerSecond).toList();
    List<String> rare = all.stream().filter(one -> !foretold.contains(one)).toList();
    return new StaircaseLevels(levels, planned, rare, perSession);
  }

  private static LoadLevel level(Staircase.Level level, List<String> foretold, double[] perSession, SessionMix mix,
      Set<String> parts, Told told) {
    double came = foretold.stream().mapToDouble(one -> responses(level, one) / level.steadySeconds()).sum();
    double inOne = 0;
    for (double each : perSession) {
      inOne += each;
    }
    double sessions = came / inOne;
    double missing = 1 - sessions / level.sessionsPerSecond();
    double chance = CHANCE * mix.error(new HashSet<>(foretold), level.sessionsPerSecond() * level.steadySeconds());
    double offered = missing > Math.max(BEHIND, chance) ? level.sessionsPerSecond() : sessions;
    List<Served> served = new ArrayList<>();
    for (int c = 0; c < perSession.length; c++) {
      TransactionStatistics one = statistics(level, foretold.get(c)).orElseThrow();
      served.add(new Served(one.transaction(), offered * perSession[c], sessions * perSession[c], one.meanMillis() / 1000,
          one.p95Millis() / 1000, one.requests()));
    }
    List<Busy> busy = new ArrayList<>();
    for (String part : parts) {
      Integer servers = told.servers().get(part);
      busy.add(new Busy(part, use(level, part).orElseThrow().meanCores(),
          servers == null ? OptionalInt.empty() : OptionalInt.of(servers)));
    }
    if (parts.isEmpty()) {
      told.busyPerSession().ifPresent(whole ->
          busy.add(new Busy("", whole.busyPerSession() * sessions, OptionalInt.of(whole.servers()))));
    }
    return new LoadLevel(level.steadySeconds(), served, busy, level.counts(), level.healthy());
  }

  private static Optional<TransactionStatistics> statistics(Staircase.Level level, String transaction) {
    return level.transactions().stream().filter(one -> one.transaction().equals(transaction)).findFirst();
  }

  private static long responses(Staircase.Level level, String transaction) {
    return statistics(level, transaction).map(TransactionStatistics::requests).orElse(0L);
  }

  private static Optional<ResourceUse> use(Staircase.Level level, String part) {
    return level.resources().stream().filter(one -> one.name().equals(part)).findFirst();
  }
}
