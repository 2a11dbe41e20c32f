package org.emporion.capacity.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.capacity.network.MultiServerQueue;

/**
 * Forms made of open stations. Where busy time was recorded at every level, each tier is a station with its demands by
 * the utilisation law, and the responses tell the rest. Else there is one station, and its demand is the one by which
 * the responses are met best. Numbers of servers that nobody told are found the same way.
 */
enum StationsForm implements ModelForm {
  /** The wait of exponential services: M/M/c. */
  MARKOV("M/M/c", true, false),
  /** The wait scaled to what was measured: G/G/c. */
  GENERAL("G/G/c", true, true),
  /** Each transaction waits in proportion to its own work: a product-form network. */
  NETWORK("open network", false, true);

  /** Most servers that are tried where nobody told them. */
  private static final int MOST_SERVERS = 24;
  /** Numbers of servers in a row that are no better, after which no more are tried. */
  private static final int MOST_IN_VAIN = 6;
  private static final int GRID = 24;
  private static final int REFINEMENTS = 14;
  /** Most that waits may be of those of exponential services: services whose standard deviation is three times their mean. */
  private static final double MOST_FACTOR = 5;
  /** Relative variance of a measured 95th percentile by that of the mean, for exponential times: (0.95 / 0.05) / (ln 20)^2. */
  private static final double P95_SCATTER = 2.1;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final String title;
  private final boolean shared;
  private final boolean scaled;

  StationsForm(String title, boolean shared, boolean scaled) {
    this.title = title;
    this.shared = shared;
    this.scaled = scaled;
  }

  /** True when all transactions wait alike. */
  boolean shared() {
    return shared;
  }

  /** A model and the weighted squares that it leaves. */
  private record Found(StationsModel model, double squares) {
    static final Found NONE = new Found(null, Double.POSITIVE_INFINITY);

    Found orBetter(Found other) {
      return other.squares < squares * (1 - 1e-9) ? other : this;
    }
  }

  @Override
  public int leastLevels(List<LoadLevel> levels) {
    int waits = !scaled ? 0 : shared ? 1 : Math.max(1, levels.getFirst().busy().size());
    return 1 + waits + (levels.getFirst().busy().isEmpty() ? 1 : 0);
  }

  @Override
  public StationsModel fit(List<LoadLevel> levels) {
    int[] lowest = lowestServers(levels);
    boolean[] told = told(levels);
    Found best = whole(settled(levels, lowest), levels);
    for (int k = 0; k < lowest.length; k++) {
      if (told[k]) {
        continue;
      }
      int[] servers = best.model() == null ? lowest : best.model().servers();
      int inVain = 0;
      for (int m = lowest[k]; m <= Math.max(MOST_SERVERS, 2 * lowest[k]) && inVain < MOST_IN_VAIN; m++) {
        int[] tried = servers.clone();
        tried[k] = m;
        Found next = best.orBetter(whole(settled(levels, tried), levels));
        inVain = next == best && best.model() != null ? inVain + 1 : 0;
        best = next;
      }
    }
    return carrying(best);
  }

  /** With known numbers of servers. */
  StationsModel fit(List<LoadLevel> levels, int[] servers) {
    return carrying(whole(settled(levels, servers), levels));
  }

  private static StationsModel carrying(Found best) {
    if (best.model() == null) {
      throw new ArithmeticException("no number of servers carries what was measured");
    }
    return best.model();
  }

  /** With percentiles too: means alone hardly tell a few slow servers from many whose queue is long but rare. */
  private Found whole(Found found, List<LoadLevel> levels) {
    if (found.model() == null) {
      return found;
    }
    StationsModel model = found.model();
    StationsModel varied = new StationsModel(
        this, model.demands(), model.servers(), model.alone(), model.waits(), variations(model, levels));
    double squares = found.squares();
    for (int c = 0; c < varied.variation().length; c++) {
      int transaction = c;
      double least = levels.stream().mapToDouble(one -> one.served().get(transaction).meanSeconds()).min().orElseThrow();
      squares += least * least * misfit(varied, levels, c, varied.variation()[c]) / P95_SCATTER;
    }
    return new Found(varied, squares);
  }

  private static int[] lowestServers(List<LoadLevel> levels) {
    int tiers = Math.max(1, levels.getFirst().busy().size());
    int[] lowest = new int[tiers];
    Arrays.fill(lowest, 1);
    for (LoadLevel level : levels) {
      for (int k = 0; k < level.busy().size(); k++) {
        Busy busy = level.busy().get(k);
        lowest[k] = busy.of().orElse(Math.max(lowest[k], (int) Math.floor(busy.servers()) + 1));
      }
    }
    return lowest;
  }

  private static boolean[] told(List<LoadLevel> levels) {
    List<Busy> busy = levels.getFirst().busy();
    boolean[] told = new boolean[Math.max(1, busy.size())];
    for (int k = 0; k < busy.size(); k++) {
      told[k] = busy.get(k).of().isPresent();
    }
    return told;
  }

  private Found settled(List<LoadLevel> levels, int[] servers) {
    if (!levels.getFirst().busy().isEmpty()) {
      return waits(levels, servers, IntStream.range(0, servers.length)
          .mapToObj(k -> ServiceDemands.of(levels, k)).toList());
    }
    double highest = levels.stream().mapToDouble(LoadLevel::perSecond).max().orElseThrow();
    double at = 0;
    Found best = Found.NONE;
    for (int i = 1; i < GRID; i++) {
      Found next = busy(levels, servers, highest, (double) i / GRID);
      if (next.squares() < best.squares()) {
        best = next;
        at = (double) i / GRID;
      }
    }
    double low = Math.max(1e-3, at - 1.0 / GRID);
    double high = Math.min(0.999, at + 1.0 / GRID);
    for (int i = 0; i < REFINEMENTS && best.model() != null; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      Found lower = busy(levels, servers, highest, left);
      Found upper = busy(levels, servers, highest, right);
      best = best.orBetter(lower).orBetter(upper);
      if (lower.squares() < upper.squares()) {
        high = right;
      } else {
        low = left;
      }
    }
    return best;
  }

  /** With one station that is busy to this share at the highest level. */
  private Found busy(List<LoadLevel> levels, int[] servers, double highest, double share) {
    int classes = levels.getFirst().served().size();
    double[] seconds = new double[classes];
    Arrays.fill(seconds, share * servers[0] / highest);
    Found found = waits(levels, servers,
        List.of(new ServiceDemands("", 0, seconds, new double[classes], false)));
    // Nobody is served in less time than the service takes.
    double[] shares = ServiceDemands.shares(levels.getFirst().rates());
    double alone = 0;
    for (int c = 0; c < classes && found.model() != null; c++) {
      alone += shares[c] * found.model().alone()[c];
    }
    return alone < seconds[0] * (1 - 1e-9) ? Found.NONE : found;
  }

  /** Given the demands, responses are linear in what is still unknown. */
  private Found waits(List<LoadLevel> levels, int[] servers, List<ServiceDemands> demands) {
    int count = levels.size();
    double[][] growth = new double[servers.length][count];
    for (int k = 0; k < servers.length; k++) {
      for (int l = 0; l < count; l++) {
        double used = StationsModel.used(demands.get(k), levels.get(l).rates());
        if (used >= servers[k]) {
          return Found.NONE;
        }
        growth[k][l] = used <= 0 ? 0 : new MultiServerQueue(used, 1, servers[k]).waitSeconds();
      }
    }
    double[][] weights = weights(levels);
    return shared ? sharedWaits(levels, servers, demands, growth, weights)
        : ownWaits(levels, servers, demands, growth, weights);
  }

  private Found sharedWaits(List<LoadLevel> levels, int[] servers, List<ServiceDemands> demands, double[][] growth,
      double[][] weights) {
    double[] wait = new double[levels.size()];
    for (int l = 0; l < wait.length; l++) {
      for (int k = 0; k < servers.length; k++) {
        wait[l] += StationsModel.mixDemand(demands.get(k), levels.get(l).rates()) * growth[k][l];
      }
    }
    int classes = weights[0].length;
    double[] meanWait = new double[classes];
    double[] meanResponse = new double[classes];
    double across = 0;
    double along = 0;
    for (int c = 0; c < classes; c++) {
      double sum = 0;
      for (int l = 0; l < wait.length; l++) {
        sum += weights[l][c];
        meanWait[c] += weights[l][c] * wait[l];
        meanResponse[c] += weights[l][c] * response(levels, l, c);
      }
      meanWait[c] /= sum;
      meanResponse[c] /= sum;
      for (int l = 0; l < wait.length; l++) {
        across += weights[l][c] * (wait[l] - meanWait[c]) * (response(levels, l, c) - meanResponse[c]);
        along += weights[l][c] * Math.pow(wait[l] - meanWait[c], 2);
      }
    }
    double factor = !scaled ? 1 : along > 0 ? Math.clamp(across / along, 0, MOST_FACTOR) : 0;
    double[] alone = new double[classes];
    double squares = 0;
    for (int c = 0; c < classes; c++) {
      alone[c] = Math.max(0, meanResponse[c] - factor * meanWait[c]);
      for (int l = 0; l < wait.length; l++) {
        squares += weights[l][c] * Math.pow(response(levels, l, c) - alone[c] - factor * wait[l], 2);
      }
    }
    double[][] waits = new double[servers.length][];
    Arrays.setAll(waits, k -> new double[] {factor});
    return new Found(new StationsModel(this, demands, servers, alone, waits, new double[classes]), squares);
  }

  private Found ownWaits(List<LoadLevel> levels, int[] servers, List<ServiceDemands> demands, double[][] growth,
      double[][] weights) {
    int classes = weights[0].length;
    double[] alone = new double[classes];
    double[][] waits = new double[servers.length][classes];
    double squares = 0;
    double[][] rows = new double[levels.size()][servers.length + 1];
    for (int l = 0; l < rows.length; l++) {
      rows[l][0] = 1;
      for (int k = 0; k < servers.length; k++) {
        rows[l][k + 1] = growth[k][l];
      }
    }
    for (int c = 0; c < classes; c++) {
      double[] responses = new double[rows.length];
      double[] weight = new double[rows.length];
      for (int l = 0; l < rows.length; l++) {
        responses[l] = response(levels, l, c);
        weight[l] = weights[l][c];
      }
      double[] found = NonNegativeRegression.solve(rows, responses, weight).coefficients();
      alone[c] = found[0];
      for (int k = 0; k < servers.length; k++) {
        waits[k][c] = found[k + 1];
      }
      for (int l = 0; l < rows.length; l++) {
        double expected = 0;
        for (int p = 0; p < found.length; p++) {
          expected += found[p] * rows[l][p];
        }
        squares += weight[l] * Math.pow(responses[l] - expected, 2);
      }
    }
    return new Found(new StationsModel(this, demands, servers, alone, waits, new double[classes]), squares);
  }

  private static double response(List<LoadLevel> levels, int level, int transaction) {
    return levels.get(level).served().get(transaction).meanSeconds();
  }

  /**
   * Inverse variances of the mean responses, up to a factor. Relative errors of a queue grow with {@code 1 / (1 - U)}
   * (W. Whitt, Management Science 35, 1989), and so does the response relative to the one at no load.
   */
  private static double[][] weights(List<LoadLevel> levels) {
    int classes = levels.getFirst().served().size();
    double[][] weights = new double[levels.size()][classes];
    for (int c = 0; c < classes; c++) {
      int transaction = c;
      double least = levels.stream().mapToDouble(one -> one.served().get(transaction).meanSeconds()).min().orElseThrow();
      for (int l = 0; l < weights.length; l++) {
        Served one = levels.get(l).served().get(c);
        weights[l][c] = one.completions() * least * least / Math.pow(one.meanSeconds(), 4);
      }
    }
    return weights;
  }

  /** How much a transaction alone varies: the value by which the measured 95th percentiles are met best. */
  private static double[] variations(StationsModel model, List<LoadLevel> levels) {
    double[] best = new double[model.alone().length];
    for (int c = 0; c < best.length; c++) {
      int transaction = c;
      double low = 0;
      double high = 3;
      for (int i = 0; i < REFINEMENTS; i++) {
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        if (misfit(model, levels, transaction, left) < misfit(model, levels, transaction, right)) {
          high = right;
        } else {
          low = left;
        }
      }
      best[c] = (low + high) / 2;
    }
    return best;
  }

  private static double misfit(StationsModel model, List<LoadLevel> levels, int transaction, double variation) {
    double[] tried = new double[model.alone().length];
    Arrays.fill(tried, variation);
    StationsModel with = new StationsModel(
        model.form(), model.demands(), model.servers(), model.alone(), model.waits(), tried);
    double sum = 0;
    for (LoadLevel level : levels) {
      Served one = level.served().get(transaction);
      double off = Math.log(with.p95(level.rates(), transaction) / one.p95Seconds());
      sum += one.completions() * Math.pow(off / one.meanSeconds(), 2);
    }
    return sum;
  }

  @Override
  public String title() {
    return title;
  }
}
