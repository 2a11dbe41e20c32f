package org.emporion.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.Phrasebook;

/**
 * The folder with the two programs a trial starts, each a folder of jars: {@code reference-shop} and
 * {@code trial-runner}. Where a program's folder holds no jars itself, its {@code target/lib} is
 * taken, so that the sources' own folder serves as well once it is built.
 *
 * @param folder the folder
 */
public record LoadHome(Path folder) {
  /**
   * Class path of the reference shop, for {@code java -cp}.
   *
   * @throws TrialFailedException when its jars are not there
   */
  public String referenceShop() throws TrialFailedException {
    return classPath("reference-shop");
  }

  /**
   * Class path of the trial runner, for {@code java -cp}.
   *
   * @throws TrialFailedException when its jars are not there
   */
  public String trialRunner() throws TrialFailedException {
    return classPath("trial-runner");
  }

  private String classPath(String program) throws TrialFailedException {
    Path shipped = folder.resolve(program).toAbsolutePath().normalize();
    for (Path folder : List.of(shipped, shipped.resolve("target").resolve("lib"))) {
      List<Path> jars = jars(folder);
      if (!jars.isEmpty()) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      }
    }
    throw new TrialFailedException(new Phrasebook(TrialRunner.class).say("home.missing", program, shipped.toString()));
  }

  /** In the order of their names: ready-made classes hold for one order only. */
  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
