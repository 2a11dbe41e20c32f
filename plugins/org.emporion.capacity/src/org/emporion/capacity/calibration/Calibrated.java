package org.emporion.capacity.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.capacity.calibration.Prediction.Range;
import org.emporion.capacity.calibration.Prediction.Transaction;
import org.emporion.model.Phrasebook;
import org.emporion.model.SampleBlocks;
import org.emporion.model.finding.InsufficientEvidenceException;

/** A model that was calibrated on one candidate and held where it could be checked. */
public final class Calibrated {
  private static final int DRAWS = 200;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** By how much a load may pass the highest level when that could not be predicted from the others. */
  private static final double BEYOND = 1.02;

  /** How far beyond the highest level a target may be loaded by sizing, when that level could be predicted. */
  private static final double FARTHEST = 2;

  /** Scatter of the fit beyond what chance explains is taken as the model's up to this factor. */
  private static final double MOST_SCATTER = 3;

  private final Phrasebook phrases;
  private final String form;
  private final ResponseModel model;
  private final List<LoadLevel> levels;
  private final List<LoadLevel> recorded;
  private final List<HeldOut> heldOut;
  private final List<HeldOut> tried;
  private final boolean beyond;
  private final List<ServiceDemands> demands;
  private final double scatter;
  private final List<ResponseModel> asGood;
  private final List<ResponseModel> others;
  private final long seed;

  /** With the models that the levels do not tell from the first, which is the one that foretells. */
  Calibrated(Phrasebook phrases, String form, List<ResponseModel> asGood, List<LoadLevel> levels, List<LoadLevel> recorded,
      List<HeldOut> heldOut, List<HeldOut> tried, boolean beyond, long seed) {
    this.phrases = phrases;
    this.form = form;
    this.asGood = asGood;
    this.model = asGood.getFirst();
    this.levels = levels;
    this.recorded = recorded;
    this.heldOut = heldOut;
    this.tried = tried;
    this.beyond = beyond;
    this.seed = seed;
    this.demands = IntStream.range(0, levels.getFirst().busy().size())
        .mapToObj(k -> ServiceDemands.of(levels, k)).toList();
    this.scatter = scatter();
    this.others = others();
  }

  /** Name of the model form: M/M/c, G/G/c, open network or USL. */
  public String form() {
    return form;
  }

  /** How the form did at each level that was kept out, from the lowest load. */
  public List<HeldOut> heldOut() {
    return heldOut;
  }

  /** The same of all forms that were tried, form by form. */
  public List<HeldOut> tried() {
    return tried;
  }

  /** Service demands by tier that busy time told; none where it was not recorded. */
  public List<ServiceDemands> demands() {
    return demands;
  }

  /** True when the highest level could be predicted from those below, so that loads above it may be asked for. */
  public boolean beyondHighest() {
    return beyond;
  }

  /**
   * Expects what a load gives.
   *
   * @param perSecond arrivals per second by transaction, in the order of the levels
   * @param seconds window in which it would be measured, above 0; infinite for the long run
   * @throws InsufficientEvidenceException when the model was not checked for such a load or mix
   */
  public Prediction predict(double[] perSecond, double seconds) {
    checkMix(perSecond);
    double rate = Arrays.stream(perSecond).sum();
    double highest = levels.getLast().perSecond();
    if (!beyond && rate > highest * BEYOND) {
      throw new InsufficientEvidenceException(phrases.say("refuse.beyond", form, rate, highest));
    }
    Outlook expected = model.at(perSecond);
    int classes = perSecond.length;
    List<double[]> throughput = new ArrayList<>();
    List<double[]> mean = new ArrayList<>();
    List<double[]> p95 = new ArrayList<>();
    Resampling chance = new Resampling(new SampleBlocks(seed, "outcomes", 1).numbers(0));
    double meanError = modelError(HeldOut.Squares::mean);
    double p95Error = modelError(HeldOut.Squares::p95);
    for (ResponseModel other : others) {
      Outlook one = other.at(perSecond);
      double meanOff = Math.exp(meanError * chance.normal());
      double p95Off = Math.exp(p95Error * chance.normal());
      double[] done = one.throughput();
      double[] came = new double[classes];
      for (int c = 0; c < classes; c++) {
        came[c] = Math.max(0, done[c] + chance.normal() * Math.sqrt(done[c] / seconds));
      }
      throughput.add(came);
      if (one.carried() && expected.carried()) {
        Resampling.Chance drawn = chance.chance(one, seconds, 1);
        double[] means = new double[classes];
        double[] tails = new double[classes];
        for (int c = 0; c < classes; c++) {
          means[c] = one.mean()[c] * drawn.mean()[c] * meanOff;
          tails[c] = one.p95()[c] * drawn.p95()[c] * p95Off;
        }
        mean.add(means);
        p95.add(tails);
      }
    }
    List<Transaction> transactions = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      transactions.add(new Transaction(levels.getFirst().served().get(c).transaction(),
          range(throughput, c, expected.throughput()[c], 0),
          response(expected.carried(), mean, c, expected.mean()[c]), response(expected.carried(), p95, c, expected.p95()[c])));
    }
    return new Prediction(form, expected.carried(), transactions,
        Arrays.stream(expected.utilisation()).boxed().toList());
  }

  /**
   * Where work is done: the stations of the model, and beside them the tiers that were recorded with a known number of
   * servers and are none of its stations, of which the utilisation law tells how busy they are and nothing tells waits.
   *
   * @param name of the recorded tier; empty text for a target that is one station
   * @param servers servers it has; 1 for the scalability law, which knows none
   * @param demand its service demands, where work was recorded
   */
  public record Place(String name, int servers, Optional<ServiceDemands> demand) {}

  /** The places, those of the model first. */
  public List<Place> places() {
    List<Place> all = new ArrayList<>();
    if (model instanceof StationsModel stations) {
      for (int k = 0; k < stations.servers().length; k++) {
        all.add(demands.isEmpty() ? new Place("", stations.servers()[k], Optional.empty())
            : new Place(demands.get(k).tier(), stations.servers()[k], Optional.of(demands.get(k))));
      }
    } else {
      all.add(new Place("", 1, Optional.empty()));
    }
    all.addAll(beside());
    return List.copyOf(all);
  }

  private List<Place> beside() {
    List<Place> beside = new ArrayList<>();
    List<LoadLevel.Busy> tiers = recorded.getFirst().busy();
    for (int k = 0; k < tiers.size(); k++) {
      String tier = tiers.get(k).tier();
      boolean within = model instanceof StationsModel && demands.stream().anyMatch(one -> one.tier().equals(tier));
      if (!within && tiers.get(k).of().isPresent()) {
        beside.add(new Place(tier, tiers.get(k).of().getAsInt(), Optional.of(ServiceDemands.of(recorded, k))));
      }
    }
    return beside;
  }

  /** What a load gives at each place, without intervals. */
  public Expected expect(double[] perSecond) {
    Outlook outlook = model.at(perSecond);
    double[] used = outlook.utilisation();
    double[] all = Arrays.copyOf(used, used.length + beside().size());
    for (int k = used.length; k < all.length; k++) {
      Place place = beside().get(k - used.length);
      all[k] = Math.min(1, StationsModel.used(place.demand().orElseThrow(), perSecond) / place.servers());
    }
    return new Expected(outlook.carried(), outlook.mean(), all);
  }

  /**
   * What is expected in the long run.
   *
   * @param carried false when a station of the model cannot do the work
   * @param meanSeconds mean response by transaction; not a number when not carried
   * @param utilisation by place
   */
  public record Expected(boolean carried, double[] meanSeconds, double[] utilisation) {}

  /** Responses per second of the mix at which each place has no time left. */
  public double[] saturations(double[] shares) {
    return with(model.ratesAt(1, shares), 1, shares, place -> 1);
  }

  /** True when the model rests on a level. */
  public boolean restsOn(LoadLevel level) {
    return recorded.contains(level);
  }

  /** Responses per second of the highest level it rests on. */
  public double highest() {
    return levels.getLast().perSecond();
  }

  /** Rates of the model's stations, and behind them those of the places beside by the utilisation law. */
  private double[] with(double[] rates, double utilisation, double[] shares, ToDoubleFunction<ServiceDemands> factor) {
    List<Place> beside = beside();
    double[] all = Arrays.copyOf(rates, rates.length + beside.size());
    for (int k = rates.length; k < all.length; k++) {
      Place place = beside.get(k - rates.length);
      ServiceDemands told = place.demand().orElseThrow();
      double demand = StationsModel.mixDemand(told, shares) * factor.applyAsDouble(told);
      double free = Math.max(0, utilisation * place.servers() - told.background());
      all[k] = demand > 0 ? free / demand : free > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    return all;
  }

  /** Responses per second on the target as it was measured beyond which sizing may not load it. */
  public double farthest() {
    return highest() * (beyond ? FARTHEST : BEYOND);
  }

  /**
   * How much of a mix each station may get so that none is busier than a utilisation and, with all of them at their limit,
   * the 95th percentiles keep their bounds.
   *
   * @param shares of the transactions, summing to 1
   * @param utilisation above 0, below 1
   * @param p95Seconds bound of each transaction; infinite for none
   * @return responses per second by place: first as expected, then as often as the parameters were drawn
   * @throws InsufficientEvidenceException when the model was not checked for such a mix
   */
  public List<double[]> limits(double[] shares, double utilisation, double[] p95Seconds) {
    checkMix(shares);
    LoadLimits limits = new LoadLimits(shares, utilisation, p95Seconds, farthest());
    Resampling chance = new Resampling(new SampleBlocks(seed, "limits", 1).numbers(0));
    double p95Error = modelError(HeldOut.Squares::p95);
    List<double[]> all = new ArrayList<>();
    all.add(capped(with(limits.of(model, 1), utilisation, shares, told -> 1)));
    for (ResponseModel other : others) {
      double[] rates = limits.of(other, Math.exp(p95Error * chance.normal()));
      all.add(capped(with(rates, utilisation, shares, told -> Math.max(0, 1 + relative(told) * chance.normal()))));
    }
    return List.copyOf(all);
  }

  private double[] capped(double[] rates) {
    return Arrays.stream(rates).map(rate -> Math.min(rate, farthest())).toArray();
  }

  /** Relative standard error of a demand. */
  private static double relative(ServiceDemands told) {
    double sum = Arrays.stream(told.seconds()).sum();
    return sum > 0 ? Arrays.stream(told.standardErrors()).sum() / sum : 0;
  }

  private void checkMix(double[] perSecond) {
    if (perSecond.length != levels.getFirst().served().size() || !(Arrays.stream(perSecond).sum() > 0)) {
      throw new IllegalArgumentException("a load needs a rate for each transaction: " + Arrays.toString(perSecond));
    }
    boolean known = !demands.isEmpty() && demands.stream().allMatch(ServiceDemands::byTransaction);
    boolean same = ServiceDemands.near(
        ServiceDemands.shares(levels.getFirst().rates()), ServiceDemands.shares(perSecond));
    if (!known && !same) {
      throw new InsufficientEvidenceException(phrases.say("refuse.mix"));
    }
  }

  private Optional<Range> response(boolean carried, List<double[]> drawn, int c, double value) {
    return carried ? Optional.of(range(drawn, c, value, others.size() - drawn.size())) : Optional.empty();
  }

  /** Draws in which the load is not carried have responses without bound. */
  private static Range range(List<double[]> drawn, int c, double value, int unbounded) {
    double[] sorted = drawn.stream().mapToDouble(one -> one[c]).sorted().toArray();
    int all = sorted.length + unbounded;
    return new Range(Math.min(value, at(sorted, LOW, all)), value, Math.max(value, at(sorted, HIGH, all)));
  }

  private static double at(double[] sorted, double share, int all) {
    int index = (int) Math.round(share * (all - 1));
    return index < sorted.length ? sorted[index] : Double.POSITIVE_INFINITY;
  }

  /** Scatter of the measured means around the fit, relative to what chance explains. */
  private double scatter() {
    double squares = 0;
    int count = 0;
    for (LoadLevel level : levels) {
      Outlook expected = model.at(level.rates());
      for (int c = 0; c < level.served().size(); c++) {
        Served one = level.served().get(c);
        double error = expected.meanError(c, level.seconds());
        if (error > 0) {
          squares += Math.pow(Math.log(one.meanSeconds() / expected.mean()[c]) / error, 2);
        }
        count++;
      }
    }
    int freedom = Math.max(1, count - levels.getFirst().served().size() - 1);
    return Math.clamp(Math.sqrt(squares / freedom), 1, MOST_SCATTER);
  }


  /** Relative error of the model at levels that were kept out and enclosed, beyond what chance explains. */
  private double modelError(ToDoubleFunction<HeldOut.Squares> figure) {
    double squares = heldOut.stream().filter(HeldOut::within).map(HeldOut::squares).mapToDouble(figure).average().orElse(0);
    return Math.sqrt(Math.max(0, squares));
  }

  private List<ResponseModel> others() {
    Resampling resampling = new Resampling(new SampleBlocks(seed, "levels", 1).numbers(0));
    List<ResponseModel> drawn = new ArrayList<>();
    for (int i = 0; i < 2 * DRAWS && drawn.size() < DRAWS; i++) {
      ResponseModel one = asGood.get(i % asGood.size());
      try {
        drawn.add(one.refit(resampling.again(one, demands, levels, scatter)));
      } catch (ArithmeticException e) {
        // Such levels would have told no parameters: drawn again.
        continue;
      }
    }
    if (drawn.size() < DRAWS) {
      throw new InsufficientEvidenceException(phrases.say("refuse.unsure", form));
    }
    return List.copyOf(drawn);
  }
}
