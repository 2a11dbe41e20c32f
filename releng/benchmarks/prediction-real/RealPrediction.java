import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.emporion.capacity.calibration.Calibrated;
import org.emporion.capacity.calibration.Calibration;
import org.emporion.capacity.calibration.HeldOut.Tolerance;
import org.emporion.capacity.calibration.LoadLevel;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.Prediction;
import org.emporion.capacity.calibration.Prediction.Range;
import org.emporion.capacity.calibration.Prediction.Transaction;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Staircase.Level;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.trial.record.RecordJson;

/**
 * For each folder of results: a model calibrated on levels.json, and what it foretells of the levels of asked.json against
 * what was measured there. Both are result.json of a staircase trial. Mean and percentile are compared transaction by
 * transaction, throughput of all together: how many of a few hundred customers buy is chance, by more than is tolerated.
 * Ends with 1 when fewer than eight profiles are within the tolerance in every foretold load; those within it at loads
 * between the levels and at loads beyond them are counted apart, too.
 */
public final class RealPrediction {
  private static final int WANTED = 8;
  /** Half a 90 % interval in standard errors. */
  private static final double HALF_INTERVAL = 1.645;

  private final RecordJson json = new RecordJson();
  private final Tolerance tolerance;
  private final boolean told;
  private int figures;
  private int held;
  private int between;
  private int beyond;

  private RealPrediction(Tolerance tolerance, boolean told) {
    this.tolerance = tolerance;
    this.told = told;
  }

  /** @param arguments folder of the results; then, if not the usual ones, tolerances of throughput, mean and p95, and how many must be met */
  public static void main(String[] arguments) throws IOException {
    Tolerance tolerance = arguments.length < 4 ? Tolerance.USUAL : new Tolerance(Double.parseDouble(arguments[1]),
        Double.parseDouble(arguments[2]), Double.parseDouble(arguments[3]));
    int wanted = arguments.length < 5 ? WANTED : Integer.parseInt(arguments[4]);
    List<Path> profiles;
    try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
      profiles = folders.filter(one -> Files.exists(one.resolve("asked.json"))).sorted().toList();
    }
    int most = 0;
    for (boolean told : new boolean[] {false, true}) {
      System.out.println("Numbers of workers and locks " + (told ? "told, as a study does:" : "not told:"));
      System.out.println("profile | form, busiest station | load | transaction | requests | throughput told, measured, off | "
          + "mean ms told, measured, off (chance) | p95 ms told, measured, off (chance) | held by the 90 % interval");
      most = Math.max(most, new RealPrediction(tolerance, told).all(profiles));
    }
    System.exit(most >= wanted ? 0 : 1);
  }

  private int all(List<Path> profiles) throws IOException {
    int met = 0;
    for (Path profile : profiles) {
      met += holds(profile) ? 1 : 0;
    }
    System.out.printf(Locale.ROOT, "of %d profiles within %.0f %%, %.0f %% and %.0f %%: %d between the levels, %d beyond them, %d at every "
        + "load; %d of %d figures within their 90 %% interval%n", profiles.size(), 100 * tolerance.throughput(),
        100 * tolerance.mean(), 100 * tolerance.p95(), between, beyond, met, held, figures);
    return met;
  }

  private boolean holds(Path profile) throws IOException {
    List<Level> levels = levels(profile.resolve("levels.json"));
    Calibrated model;
    try {
      String name = profile.getFileName().toString();
      model = new Calibration(tolerance, 1).calibrate(levels.stream().map(one -> level(name, LoadLevel.of(one))).toList());
    } catch (InsufficientEvidenceException e) {
      System.out.println(profile.getFileName() + " | refused | " + e.what().en());
      return false;
    }
    double[] perSession = perSession(levels);
    double highest = levels.getLast().sessionsPerSecond();
    boolean near = true;
    boolean far = true;
    for (Level asked : levels(profile.resolve("asked.json"))) {
      boolean within = false;
      double[] rates = Arrays.stream(perSession).map(one -> one * asked.sessionsPerSecond()).toArray();
      String load = String.format(Locale.ROOT, "%.0f sessions/s, %.2f of the highest%s", asked.sessionsPerSecond(),
          asked.sessionsPerSecond() / highest, asked.healthy() ? "" : ", LOAD GENERATOR HELD UP");
      try {
        Prediction told = model.predict(rates, asked.steadySeconds());
        within = asked.healthy() & line(profile.getFileName() + " | " + model.form() + bottleneck(model, told) + " | " + load,
            asked, told, model.predict(rates, Double.POSITIVE_INFINITY));
      } catch (InsufficientEvidenceException e) {
        System.out.println(profile.getFileName() + " | " + model.form() + " | " + load + " | refused | " + e.what().en());
      }
      near &= within || asked.sessionsPerSecond() > highest;
      far &= within || asked.sessionsPerSecond() <= highest;
    }
    between += near ? 1 : 0;
    beyond += far ? 1 : 0;
    return near && far;
  }

  /** With how many workers there are, by the shop's profile where it has one, when that is told; there is one lock. */
  private LoadLevel level(String profile, LoadLevel level) {
    Path shop = Path.of(System.getProperty("shops"), profile + ".shop.yaml");
    if (!told || !Files.exists(shop)) {
      return level;
    }
    return new LoadLevel(level.seconds(), level.served(), level.busy().stream().map(one -> new Busy(one.tier(), one.servers(),
        OptionalInt.of(one.tier().equals("lock") ? 1 : workers(shop)))).toList(), level.counts(), level.healthy());
  }

  private static int workers(Path shop) {
    try (Stream<String> lines = Files.lines(shop)) {
      return lines.filter(line -> line.startsWith("workers: ")).mapToInt(line -> Integer.parseInt(line.substring(9).trim()))
          .findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The station that is busiest, where it was recorded. */
  private static String bottleneck(Calibrated model, Prediction told) {
    int most = 0;
    for (int k = 1; k < told.utilisation().size(); k++) {
      most = told.utilisation().get(k) > told.utilisation().get(most) ? k : most;
    }
    return model.demands().isEmpty() ? ", not recorded"
        : String.format(Locale.ROOT, ", %s %.0f %% busy", model.demands().get(most).tier(), 100 * told.utilisation().get(most));
  }

  private List<Level> levels(Path file) throws IOException {
    return json.read(file, TrialResult.class).staircase().orElseThrow().levels();
  }

  /** Requests of each transaction in a session, over all levels. */
  private static double[] perSession(List<Level> levels) {
    double[] requests = new double[levels.getFirst().transactions().size()];
    double sessions = 0;
    for (Level level : levels) {
      sessions += level.sessionsPerSecond() * level.steadySeconds();
      for (int c = 0; c < requests.length; c++) {
        requests[c] += level.transactions().get(c).requests();
      }
    }
    double all = sessions;
    return Arrays.stream(requests).map(one -> one / all).toArray();
  }

  private boolean line(String what, Level asked, Prediction told, Prediction lasting) {
    double came = asked.transactions().stream().mapToDouble(TransactionStatistics::perSecond).sum();
    boolean all = Math.abs(told.transactions().stream().mapToDouble(one -> one.perSecond().value()).sum() / came - 1)
        <= tolerance.throughput();
    for (int c = 0; c < asked.transactions().size(); c++) {
      TransactionStatistics real = asked.transactions().get(c);
      Transaction one = told.transactions().get(c);
      Transaction settled = lasting.transactions().get(c);
      if (one.meanSeconds().isEmpty()) {
        System.out.println(what + " | " + real.transaction() + " | said not to be carried");
        return false;
      }
      double throughput = one.perSecond().value() / real.perSecond() - 1;
      double mean = one.meanSeconds().get().value() * 1000 / real.meanMillis() - 1;
      double p95 = one.p95Seconds().orElseThrow().value() * 1000 / real.p95Millis() - 1;
      boolean within = Math.abs(mean) <= tolerance.mean() && Math.abs(p95) <= tolerance.p95();
      System.out.printf(Locale.ROOT,
          "%s | %s | %d | %.1f, %.1f, %+.1f %% | %.2f, %.2f, %+.1f %% (%.1f %%) | %.2f, %.2f, %+.1f %% (%.1f %%) | %s %s %s%s%n",
          what, real.transaction(), real.requests(), one.perSecond().value(), real.perSecond(), 100 * throughput,
          one.meanSeconds().get().value() * 1000, real.meanMillis(), 100 * mean,
          100 * chance(one.meanSeconds().get(), settled.meanSeconds().orElseThrow()),
          one.p95Seconds().get().value() * 1000, real.p95Millis(), 100 * p95,
          100 * chance(one.p95Seconds().get(), settled.p95Seconds().orElseThrow()),
          within(one.perSecond(), real.perSecond()), within(one.meanSeconds().get(), real.meanMillis() / 1000),
          within(one.p95Seconds().get(), real.p95Millis() / 1000), within ? "" : "  MISSED");
      all &= within;
    }
    return all;
  }

  private String within(Range range, double measured) {
    figures++;
    boolean holds = range.holds(measured);
    held += holds ? 1 : 0;
    return holds ? "yes" : "NO";
  }

  /** Relative standard error of what is measured in the window, were the model true. */
  private static double chance(Range window, Range lasting) {
    double all = (window.high() - window.low()) / 2 / HALF_INTERVAL;
    double model = (lasting.high() - lasting.low()) / 2 / HALF_INTERVAL;
    return Math.sqrt(Math.max(0, all * all - model * model)) / window.value();
  }
}
