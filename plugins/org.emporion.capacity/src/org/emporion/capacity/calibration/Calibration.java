package org.emporion.capacity.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.capacity.calibration.HeldOut.Tolerance;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.model.Moments;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.InsufficientEvidenceException;

/**
 * Finds the model of one candidate from the load levels of a trial. Each form predicts each level from the others
 * (leave-one-out cross-validation, T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning, 2nd
 * edition, 2009, section 7.10). The simplest is taken unless another is off less by more than one standard error of what
 * it gains from level to level, or two when it leaves recorded work out: few levels tell little of which form is best, and
 * what was recorded is known. One that misses a level that the others enclose
 * by more than the tolerance may not size anything; one that misses only the highest may not go beyond it.
 */
public final class Calibration {
  /** Levels without which nothing is fitted. */
  public static final int LEAST_LEVELS = 3;

  /** Responses of a transaction at a level from which its percentile means something. */
  static final int LEAST_RESPONSES = 60;

  /** Two standard errors: what chance explains nineteen times in twenty. */
  private static final double CHANCE = 2;

  /** Score by which a form has to be better than those before it: five levels missed by a tenth of what is tolerated. */
  private static final double LEAST_GAIN = 0.2;

  private final Phrasebook phrases = new Phrasebook(Calibration.class);
  private final List<ModelForm> forms =
      List.of(StationsForm.MARKOV, StationsForm.GENERAL, StationsForm.NETWORK, new ScalabilityForm());
  private final Tolerance tolerance;
  private final long seed;

  /** With a seed for what is drawn at random. */
  public Calibration(Tolerance tolerance, long seed) {
    this.tolerance = tolerance;
    this.seed = seed;
  }

  /** A form and how it did where it could be checked. */
  private record Tried(
      ModelForm form, ResponseModel model, List<LoadLevel> levels, List<HeldOut> heldOut, double score) {
    /** True when it gains more than chance explains over one before it, which may leave less of what was recorded out. */
    boolean clearlyBetter(Tried before) {
      if (Double.isInfinite(score) || Double.isInfinite(before.score)) {
        return score < before.score;
      }
      double[] gains = new double[heldOut.size()];
      Arrays.setAll(gains, l -> before.heldOut.get(l).squares().score() - heldOut.get(l).squares().score());
      double error = Math.sqrt(gains.length) * Moments.of(gains).deviation();
      boolean leavesOut = told() < before.told();
      return before.score - score > Math.max(LEAST_GAIN, leavesOut ? CHANCE * error : error);
    }

    /** Tiers whose recorded work it uses. */
    private int told() {
      return form instanceof StationsForm ? levels.getFirst().busy().size() : 0;
    }

    /** Its model first, then those of the same stations that it is not clearly better than: which it is remains unsure. */
    List<ResponseModel> asGood(List<Tried> all) {
      List<ResponseModel> models = new ArrayList<>(List.of(model));
      for (Tried one : all) {
        boolean same = one.levels == levels && one.form instanceof StationsForm && form instanceof StationsForm;
        if (one != this && same && !clearlyBetter(one)) {
          models.add(one.model);
        }
      }
      return List.copyOf(models);
    }
  }

  /**
   * Calibrates.
   *
   * @param all levels of one trial, with the same transactions and tiers at each
   * @throws InsufficientEvidenceException with fewer than {@value #LEAST_LEVELS} levels that count, with a load
   *     generator that was itself held up, or when every form misses a level that was kept out
   */
  public Calibrated calibrate(List<LoadLevel> all) {
    List<LoadLevel> levels = usable(all);
    List<Tried> tried = new ArrayList<>();
    for (List<Integer> tiers : recordings(levels.getFirst().busy().size())) {
      tryOut(levels.stream().map(level -> level.recording(tiers)).toList(), tried);
    }
    if (tried.isEmpty()) {
      throw refusal("refuse.no-form", levels.size());
    }
    Tried best = tried.getFirst();
    for (Tried one : tried) {
      best = one.clearlyBetter(best) ? one : best;
    }
    for (HeldOut one : best.heldOut()) {
      if (one.within() && one.missed(tolerance)) {
        throw refusal("refuse.missed", best.form().title(), one.perSecond(), percent(one.throughput()),
            percent(one.mean()), percent(one.p95()), percent(tolerance.throughput()), percent(tolerance.mean()),
            percent(tolerance.p95()));
      }
    }
    boolean beyond = !best.heldOut().getLast().missed(tolerance);
    return new Calibrated(phrases, best.form().title(), best.asGood(tried), best.levels(), levels, best.heldOut(),
        tried.stream().flatMap(one -> one.heldOut().stream()).toList(), beyond, seed);
  }

  /** Levels of one trial tell of the same transactions and tiers, or their order would mix them up. */
  private static void alike(List<LoadLevel> all) {
    for (LoadLevel one : all) {
      boolean same = one.served().stream().map(Served::transaction).toList()
              .equals(all.getFirst().served().stream().map(Served::transaction).toList())
          && one.busy().stream().map(LoadLevel.Busy::tier).toList()
              .equals(all.getFirst().busy().stream().map(LoadLevel.Busy::tier).toList());
      if (!same) {
        throw new IllegalArgumentException("levels of one trial have the same transactions and tiers, in one order");
      }
    }
  }

  private List<LoadLevel> usable(List<LoadLevel> all) {
    alike(all);
    List<LoadLevel> counting = all.stream().filter(LoadLevel::counts).toList();
    List<LoadLevel> healthy = counting.stream().filter(LoadLevel::healthy).toList();
    List<LoadLevel> levels = healthy.stream().filter(one -> !one.saturated() && enough(one))
        .sorted(Comparator.comparingDouble(LoadLevel::perSecond)).toList();
    if (levels.size() >= LEAST_LEVELS) {
      return levels;
    }
    if (counting.size() >= LEAST_LEVELS && healthy.size() < LEAST_LEVELS) {
      throw refusal("refuse.injector", counting.size(), counting.size() - healthy.size(), LEAST_LEVELS);
    }
    throw refusal("refuse.levels", levels.size(), LEAST_LEVELS, LEAST_RESPONSES);
  }

  private static boolean enough(LoadLevel level) {
    return level.served().stream().allMatch(one -> one.completions() >= LEAST_RESPONSES);
  }

  /**
   * What is taken for the stations: all tiers whose work was recorded; one of them, as the others may hold nobody up; or
   * one that nobody recorded. Busy time may have waits in it, of workers who need a lock, and then tells no demand.
   */
  private static List<List<Integer>> recordings(int tiers) {
    List<List<Integer>> recordings = new ArrayList<>();
    recordings.add(IntStream.range(0, tiers).boxed().toList());
    for (int tier = 0; tier < tiers && tiers > 1; tier++) {
      recordings.add(List.of(tier));
    }
    if (tiers > 0) {
      recordings.add(List.of());
    }
    return recordings;
  }

  private void tryOut(List<LoadLevel> levels, List<Tried> tried) {
    for (ModelForm form : forms) {
      if (levels.size() - 1 >= form.leastLevels(levels)) {
        tryOut(form, levels, tried);
      }
    }
  }

  /** A form that cannot be told from these levels, or cannot carry them, is not among those to choose from. */
  private void tryOut(ModelForm form, List<LoadLevel> levels, List<Tried> tried) {
    try {
      ResponseModel whole = form.fit(levels);
      if (!levels.stream().allMatch(level -> whole.at(level.rates()).carried())) {
        return;
      }
      List<HeldOut> heldOut = new ArrayList<>();
      double score = 0;
      for (int l = 0; l < levels.size(); l++) {
        List<LoadLevel> others = new ArrayList<>(levels);
        LoadLevel out = others.remove(l);
        HeldOut one = heldOut(form, form.fit(others).at(out.offered()), out, l > 0 && l < levels.size() - 1);
        heldOut.add(one);
        score += one.squares().score();
      }
      tried.add(new Tried(form, whole, levels, List.copyOf(heldOut), score));
    } catch (ArithmeticException e) {
      return;
    }
  }

  private HeldOut heldOut(ModelForm form, Outlook outlook, LoadLevel out, boolean within) {
    double came = Arrays.stream(outlook.throughput()).sum();
    double throughput = came / out.perSecond() - 1;
    double throughputChance = CHANCE / Math.sqrt(came * out.seconds());
    if (!outlook.carried()) {
      return new HeldOut(form.title(), out.perSecond(), within, throughput, Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY, throughputChance, 0, 0,
          new HeldOut.Squares(Double.POSITIVE_INFINITY, 0, 0));
    }
    double mean = 0;
    double p95 = 0;
    double meanChance = 0;
    double p95Chance = 0;
    double score = score(throughput, tolerance.throughput(), throughputChance);
    double meanBeyond = 0;
    double p95Beyond = 0;
    int count = out.served().size();
    for (int c = 0; c < out.served().size(); c++) {
      Served one = out.served().get(c);
      double share = one.perSecond() / out.perSecond();
      double meanOff = outlook.mean()[c] / one.meanSeconds() - 1;
      double p95Off = outlook.p95()[c] / one.p95Seconds() - 1;
      double meanMay = CHANCE * outlook.meanError(c, out.seconds());
      double p95May = CHANCE * outlook.p95Error(c, out.seconds());
      mean += share * meanOff;
      p95 += share * p95Off;
      meanChance += share * meanMay;
      p95Chance += share * p95May;
      score += (score(meanOff, tolerance.mean(), meanMay) + score(p95Off, tolerance.p95(), p95May)) / count;
      meanBeyond += (meanOff * meanOff - Math.pow(meanMay / CHANCE, 2)) / count;
      p95Beyond += (p95Off * p95Off - Math.pow(p95May / CHANCE, 2)) / count;
    }
    return new HeldOut(form.title(), out.perSecond(), within, throughput, mean, p95, throughputChance, meanChance,
        p95Chance, new HeldOut.Squares(score, meanBeyond, p95Beyond));
  }

  /**
   * Twice the negative logarithm of how likely it is to be so far off, up to a constant: normal, with the tolerance and
   * what chance may do as two standard deviations. A form gains nothing by saying that chance may be large.
   */
  private static double score(double off, double tolerated, double may) {
    double relative = may / tolerated;
    return Math.log1p(relative * relative) + CHANCE * CHANCE * off * off / (tolerated * tolerated + may * may);
  }

  private static double percent(double share) {
    return share * 100;
  }

  private InsufficientEvidenceException refusal(String key, Object... arguments) {
    return new InsufficientEvidenceException(phrases.say(key, arguments));
  }
}
