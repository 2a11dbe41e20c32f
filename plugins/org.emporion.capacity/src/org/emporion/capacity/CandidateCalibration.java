package org.emporion.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.capacity.calibration.Calibrated;
import org.emporion.capacity.calibration.Calibration;
import org.emporion.capacity.calibration.HeldOut;
import org.emporion.capacity.calibration.HeldOut.Tolerance;
import org.emporion.capacity.calibration.LoadLevel;
import org.emporion.capacity.calibration.Prediction;
import org.emporion.capacity.calibration.ServiceDemands;
import org.emporion.capacity.calibration.SessionMix;
import org.emporion.capacity.calibration.StaircaseLevels;
import org.emporion.capacity.calibration.StaircaseLevels.Told;
import org.emporion.capacity.calibration.StaircaseLevels.WholeTarget;
import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.Band;
import org.emporion.model.finding.CandidateModel.Bottleneck;
import org.emporion.model.finding.CandidateModel.FormCheck;
import org.emporion.model.finding.CandidateModel.Level;
import org.emporion.model.finding.CandidateModel.Part;
import org.emporion.model.finding.CandidateModel.Point;
import org.emporion.model.finding.CandidateModel.Responses;
import org.emporion.model.finding.CandidateModel.Times;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Objective;
import org.emporion.model.study.TierSizing;

/** A candidate's model, calibrated on its staircase, in sessions per second on the target as it was tried. */
final class CandidateCalibration {
  private static final double NORMAL_P90 = 1.2815515655446004;
  private static final double MILLIS = 1000;
  private static final int CURVE = 25;
  private static final int FINE = 400;
  private static final double P95 = 95;

  /** How far a curve goes beyond the highest level, when the model may; never to where nothing is left. */
  private static final double CURVE_BEYOND = 1.5;
  private static final double CURVE_MOST = 0.97;

  private final Candidate candidate;
  private final TrialResult trial;
  private final StaircaseLevels levels;
  private final Calibrated calibrated;
  private final Map<String, Integer> servers;
  private final double[] shares;
  private final double responses;

  private CandidateCalibration(Candidate candidate, TrialResult trial, StaircaseLevels levels, Calibrated calibrated,
      Map<String, Integer> servers) {
    this.candidate = candidate;
    this.trial = trial;
    this.levels = levels;
    this.calibrated = calibrated;
    this.servers = servers;
    double sum = 0;
    for (double one : levels.perSession()) {
      sum += one;
    }
    this.responses = sum;
    this.shares = levels.perSession().clone();
    for (int c = 0; c < shares.length; c++) {
      shares[c] /= sum;
    }
  }

  /**
   * Calibrates.
   *
   * @param trial with a staircase
   * @throws InsufficientEvidenceException when it tells no model that may size
   */
  static CandidateCalibration of(Candidate candidate, TrialResult trial, SessionMix mix, long seed, Phrasebook phrases) {
    if (!trial.endedAsPlanned()) {
      throw new InsufficientEvidenceException(phrases.say("refuse.ended-early", trial.trialId()));
    }
    Staircase stairs = trial.staircase().orElseThrow();
    Map<String, Integer> servers = servers(candidate, trial, stairs);
    Optional<WholeTarget> whole = trial.utilisation().filter(one -> one.completedSessions() > 0 && one.busySeconds() > 0)
        .map(one -> new WholeTarget(one.busySeconds() / one.completedSessions(), (int) Math.round(one.servers())));
    StaircaseLevels levels = StaircaseLevels.of(stairs, mix, new Told(servers, whole.filter(one -> one.servers() >= 1)));
    if (levels.levels().isEmpty()) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-steady", trial.trialId()));
    }
    Calibrated calibrated = new Calibration(Tolerance.USUAL, seed).calibrate(levels.levels());
    return new CandidateCalibration(candidate, trial, levels, calibrated, servers);
  }

  /** Servers that the study tells; the target's own number where it has one part only. */
  private static Map<String, Integer> servers(Candidate candidate, TrialResult trial, Staircase stairs) {
    Map<String, Integer> told = new HashMap<>();
    for (TierSizing tier : candidate.sizing().tiers()) {
      tier.servers().ifPresent(each -> told.put(tier.part(), each * tier.instances()));
    }
    Set<String> parts = new LinkedHashSet<>();
    stairs.levels().forEach(level -> level.resources().forEach(one -> parts.add(one.name())));
    if (parts.size() == 1 && candidate.sizing().tiers().isEmpty()) {
      trial.utilisation().filter(one -> one.servers() >= 1)
          .ifPresent(one -> told.put(parts.iterator().next(), (int) Math.round(one.servers())));
    }
    return told;
  }

  /** Names of the places where work is done; empty text for a target that is one station. */
  List<String> parts() {
    return calibrated.places().stream().map(Calibrated.Place::name).toList();
  }

  /** Sessions per second that each station may get: first as expected, then as often as parameters were drawn. */
  List<double[]> limits(double utilisation, List<Objective> objectives) {
    double[] bounds = new double[shares.length];
    for (int c = 0; c < bounds.length; c++) {
      String transaction = transaction(c);
      bounds[c] = objectives.stream().filter(one -> bounded(one) && one.transaction().equals(transaction))
          .mapToDouble(one -> one.maxMillis() / MILLIS).min().orElse(Double.POSITIVE_INFINITY);
    }
    return calibrated.limits(shares, utilisation, bounds).stream().map(this::sessions).toList();
  }

  /** True for an objective that the model can tell of. */
  boolean tells(Objective objective) {
    return bounded(objective)
        && levels.levels().getFirst().served().stream().anyMatch(one -> one.transaction().equals(objective.transaction()));
  }

  private static boolean bounded(Objective objective) {
    return objective.percentile() == P95;
  }

  /** Sessions per second at which each station has no time left; the farthest that may be asked where none was seen. */
  double[] saturations() {
    double[] loads = sessions(calibrated.saturations(shares));
    for (int k = 0; k < loads.length; k++) {
      loads[k] = Double.isInfinite(loads[k]) ? calibrated.farthest() / responses : loads[k];
    }
    return loads;
  }

  /** Utilisation of each station at a load. */
  double[] utilisation(double sessionsPerSecond) {
    return calibrated.expect(rates(sessionsPerSecond)).utilisation();
  }

  /** Mean response of a request at a load, s; empty when it is not carried. */
  Optional<Double> meanSeconds(double sessionsPerSecond) {
    Calibrated.Expected expected = calibrated.expect(rates(sessionsPerSecond));
    return expected.carried() ? Optional.of(mean(expected)) : Optional.empty();
  }

  /** Busy time that a session costs a place, ms. */
  Estimate demandMillis(int station) {
    Optional<ServiceDemands> told = calibrated.places().get(station).demand();
    if (told.isEmpty()) {
      return Estimate.exactly(servers(station) / saturations()[station] * MILLIS);
    }
    double mean = 0;
    double error = 0;
    for (int c = 0; c < shares.length; c++) {
      mean += told.get().seconds()[c] * levels.perSession()[c] * MILLIS;
      error += told.get().standardErrors()[c] * levels.perSession()[c] * MILLIS;
    }
    return new Estimate(Math.max(0, mean - NORMAL_P90 * error), mean, mean + NORMAL_P90 * error);
  }

  /** Servers of a place; where the form knows none those that the target told, else 1. */
  int servers(int station) {
    Calibrated.Place place = calibrated.places().get(station);
    List<LoadLevel.Busy> busy = levels.levels().getFirst().busy();
    return place.name().isEmpty() && place.demand().isEmpty() && busy.size() == 1
        ? busy.getFirst().of().orElse(place.servers()) : place.servers();
  }

  private double[] sessions(double[] rates) {
    double[] sessions = rates.clone();
    for (int k = 0; k < sessions.length; k++) {
      sessions[k] /= responses;
    }
    return sessions;
  }

  private double[] rates(double sessionsPerSecond) {
    double[] rates = levels.perSession().clone();
    for (int c = 0; c < rates.length; c++) {
      rates[c] *= sessionsPerSecond;
    }
    return rates;
  }

  private double mean(Calibrated.Expected expected) {
    double mean = 0;
    for (int c = 0; c < shares.length; c++) {
      mean += shares[c] * expected.meanSeconds()[c];
    }
    return mean;
  }

  private String transaction(int c) {
    return levels.levels().getFirst().served().get(c).transaction();
  }

  /** All of it as a finding. */
  CandidateModel finding() {
    double saturation = saturation();
    double highest = calibrated.highest() / responses;
    double end = calibrated.beyondHighest() ? Math.min(CURVE_BEYOND * highest, CURVE_MOST * saturation) : highest;
    List<Point> curve = new ArrayList<>();
    for (int i = 1; i <= CURVE; i++) {
      curve.add(point(end * i / CURVE));
    }
    return new CandidateModel(trial.trialId(), trial.folder(), candidate.target().map(one -> one.instances()).orElse(1),
        calibrated.form(), calibrated.beyondHighest(), levels.rare(), forms(), modelParts(), measured(), curve, knee(end),
        saturation, bottlenecks(end));
  }

  private double saturation() {
    double least = Double.POSITIVE_INFINITY;
    for (double one : saturations()) {
      least = Math.min(least, one);
    }
    return least;
  }

  private Point point(double load) {
    Prediction told = calibrated.predict(rates(load), Double.POSITIVE_INFINITY);
    double through = told.transactions().stream().mapToDouble(one -> one.perSecond().value()).sum() / responses;
    double low = told.transactions().stream().mapToDouble(one -> one.perSecond().low()).sum() / responses;
    double high = told.transactions().stream().mapToDouble(one -> one.perSecond().high()).sum() / responses;
    List<Responses> times = new ArrayList<>();
    for (Prediction.Transaction one : told.transactions()) {
      if (one.meanSeconds().isPresent()) {
        times.add(new Responses(one.transaction(), millis(one.meanSeconds().get()), millis(one.p95Seconds().orElseThrow())));
      }
    }
    return new Point(load, told.carried(), new Band(low, through, Optional.of(high)), times,
        Arrays.stream(utilisation(load)).boxed().toList());
  }

  private static Band millis(Prediction.Range range) {
    return new Band(range.low() * MILLIS, range.value() * MILLIS,
        Double.isInfinite(range.high()) ? Optional.empty() : Optional.of(range.high() * MILLIS));
  }

  /** Each form with what it did best, as stations may be taken to be this part or that. */
  private List<FormCheck> forms() {
    int levelCount = calibrated.heldOut().size();
    Map<String, List<HeldOut>> best = new LinkedHashMap<>();
    for (int from = 0; from + levelCount <= calibrated.tried().size(); from += levelCount) {
      List<HeldOut> one = calibrated.tried().subList(from, from + levelCount);
      best.merge(one.getFirst().form(), one, (before, next) -> score(next) < score(before) ? next : before);
    }
    best.put(calibrated.form(), calibrated.heldOut());
    return best.values().stream().map(this::check).toList();
  }

  private static double score(List<HeldOut> all) {
    return all.stream().mapToDouble(one -> one.squares().score()).sum();
  }

  private FormCheck check(List<HeldOut> all) {
    HeldOut worst = all.getFirst();
    double throughput = 0;
    double p95 = 0;
    for (HeldOut one : all) {
      worst = Math.abs(one.mean()) > Math.abs(worst.mean()) ? one : worst;
      throughput = Math.abs(one.throughput()) > Math.abs(throughput) ? one.throughput() : throughput;
      p95 = Math.abs(one.p95()) > Math.abs(p95) ? one.p95() : p95;
    }
    return new FormCheck(worst.form(), worst.form().equals(calibrated.form()), throughput, finite(worst.mean()),
        finite(p95), worst.meanChance());
  }

  private static Optional<Double> finite(double value) {
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }

  private List<Part> modelParts() {
    List<Part> parts = new ArrayList<>();
    List<Calibrated.Place> places = calibrated.places();
    for (int k = 0; k < places.size(); k++) {
      String name = places.get(k).name();
      Optional<ServiceDemands> demand = places.get(k).demand();
      boolean told = servers.containsKey(name) || levels.levels().getFirst().busy().stream()
          .anyMatch(one -> one.tier().equals(name) && one.of().isPresent());
      int place = k;
      parts.add(new Part(name, servers(k), told, demand.map(any -> demandMillis(place)),
          demand.map(ServiceDemands::background).orElse(0.0)));
    }
    return parts;
  }

  private List<Level> measured() {
    List<Level> measured = new ArrayList<>();
    for (int l = 0; l < levels.levels().size(); l++) {
      LoadLevel level = levels.levels().get(l);
      double came = level.served().stream().mapToDouble(LoadLevel.Served::perSecond).sum() / responses;
      measured.add(new Level(levels.planned().get(l), came, calibrated.restsOn(level), level.served().stream()
          .map(one -> new Times(one.transaction(), one.meanSeconds() * MILLIS, one.p95Seconds() * MILLIS)).toList()));
    }
    return measured;
  }

  /** Where throughput over response time is highest; none when it still rises at the end. */
  private Optional<Double> knee(double end) {
    double best = 0;
    int at = 0;
    for (int i = 1; i <= FINE; i++) {
      Calibrated.Expected expected = calibrated.expect(rates(end * i / FINE));
      double power = expected.carried() ? end * i / FINE / mean(expected) : 0;
      if (power > best) {
        best = power;
        at = i;
      }
    }
    return at == FINE ? Optional.empty() : Optional.of(end * at / FINE);
  }

  private List<Bottleneck> bottlenecks(double end) {
    List<Bottleneck> all = new ArrayList<>();
    String before = null;
    for (int i = 0; i < FINE; i++) {
      double load = end * (i + 1) / FINE;
      double[] used = utilisation(load);
      int busiest = 0;
      for (int k = 1; k < used.length; k++) {
        busiest = used[k] > used[busiest] ? k : busiest;
      }
      String part = parts().get(busiest);
      if (!part.equals(before)) {
        all.add(new Bottleneck(part, i == 0 ? 0 : load));
        before = part;
      }
    }
    return all;
  }
}
