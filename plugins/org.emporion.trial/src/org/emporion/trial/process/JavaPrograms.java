package org.emporion.trial.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.Progress;
import org.emporion.trial.LoadHome;
import org.emporion.trial.TrialFailedException;

/**
 * The programs of a load home, each in its own JVM of the Java that runs Emporion. Gatling is never
 * loaded into this process: it opens JDK internals, keeps static state and ends its JVM.
 *
 * @param home where the programs are
 * @param archives ready-made classes of the load generator
 */
public record JavaPrograms(LoadHome home, ClassArchives archives) implements Programs {
  /** From this release on, unsafe memory access warns unless allowed (JEP 498). */
  private static final int UNSAFE_WARNS = 24;

  /** The programs of a load home, with the user's archives. */
  public JavaPrograms(LoadHome home) {
    this(home, ClassArchives.ofUser());
  }

  @Override
  public List<String> referenceShop(Path profile, long seed) throws TrialFailedException {
    return List.of(java(), "-cp", home.referenceShop(), "org.emporion.shop.ShopMain",
        "--port", "0", "--profile", profile.toString(), "--seed", Long.toString(seed), "--stop-on-eof");
  }

  @Override
  public List<String> trialRunner(Path plan, Path results) throws TrialFailedException {
    List<String> command = runner();
    command.addAll(archives.options(home.trialRunner()));
    command.addAll(List.of("-cp", home.trialRunner(), "org.emporion.runner.RunnerMain",
        "--plan", plan.toString(), "--results", results.toString()));
    return command;
  }

  @Override
  public void quickenNextStart(Progress progress) {
    try {
      archives.make(runner(), home.trialRunner(), List.of("org.emporion.runner.Rehearsal"), progress);
    } catch (TrialFailedException e) {
      // The program is gone: the next trial is going to say so.
      return;
    }
  }

  /** Java with the options that the load generator needs. */
  private static List<String> runner() {
    List<String> command = new ArrayList<>(List.of(
        java(), "-Xmx512m", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
    if (Runtime.version().feature() >= UNSAFE_WARNS) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    return command;
  }

  private static String java() {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path windows = bin.resolve("java.exe");
    return (Files.exists(windows) ? windows : bin.resolve("java")).toString();
  }
}
