import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.emporion.model.Progress;
import org.emporion.trial.LoadHome;
import org.emporion.trial.process.JavaPrograms;

/** From the start of the load generator to its first request at the target, with and without ready-made classes. */
public final class TrialStart {
  private static final String PLAN = """
      {"format": 1, "name": "start", "baseUrl": "http://127.0.0.1:%d",
       "injection": [{"type": "constant", "rate": 50, "seconds": 1}],
       "maxDurationSeconds": 20, "maxRequestsPerSecond": 500,
       "journeys": [{"id": "one", "weight": 1, "steps": [{"request": "Home", "path": "/"}]}]}
      """;
  private static final double BAR_SECONDS = 0.9;

  private final AtomicLong firstNanos = new AtomicLong();
  private final Path folder;
  private final JavaPrograms programs;
  private int runs;

  private TrialStart(Path home, Path folder) {
    this.folder = folder;
    this.programs = new JavaPrograms(new LoadHome(home));
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[2]);
    new TrialStart(Path.of(arguments[0]), Path.of(arguments[1])).compare(rounds);
  }

  private void compare(int rounds) throws Exception {
    HttpServer target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    target.createContext("/", exchange -> {
      firstNanos.compareAndSet(0, System.nanoTime());
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    target.start();
    Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.formatted(target.getAddress().getPort()));
    long begun = System.nanoTime();
    programs.quickenNextStart(Progress.NONE);
    say("ready-made classes were made in %.1f s", (System.nanoTime() - begun) / 1e9);
    if (command(plan, true).size() == command(plan, false).size()) {
      throw new IllegalStateException("no ready-made classes were made");
    }
    start(plan, true);
    start(plan, false);
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      // The order changes from round to round: neither always has the warmer machine.
      boolean first = round % 2 == 0;
      for (boolean ready : new boolean[] {first, !first}) {
        (ready ? with : without).add(start(plan, ready));
      }
      say("round %d: with %.2f s, without %.2f s, load %.1f", round, with.getLast(), without.getLast(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
    double ready = median(with);
    say("medians of %d rounds: with %.2f s (below %.1f), without %.2f s, ratio %.2f", rounds, ready, BAR_SECONDS,
        median(without), ready / median(without));
    System.exit(ready < BAR_SECONDS ? 0 : 1);
  }

  private double start(Path plan, boolean ready) throws Exception {
    List<String> command = command(plan, ready);
    firstNanos.set(0);
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectOutput(folder.resolve("events").toFile())
        .redirectError(folder.resolve("errors").toFile()).start();
    if (process.waitFor() != 0 || firstNanos.get() == 0) {
      throw new IOException("No trial: " + Files.readString(folder.resolve("events")) + Files.readString(folder.resolve("errors")));
    }
    return (firstNanos.get() - begun) / 1e9;
  }

  private List<String> command(Path plan, boolean ready) throws Exception {
    List<String> command = new ArrayList<>(programs.trialRunner(plan, folder.resolve("results-" + runs++)));
    if (!ready) {
      command.removeIf(word -> word.matches("-XX:(AOTCache|SharedArchiveFile)=.*|-XX:\\+VerifySharedSpaces|-Xlog:disable"));
    }
    return command;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static void say(String text, Object... values) {
    System.out.println(String.format(Locale.ROOT, text, values));
  }
}
