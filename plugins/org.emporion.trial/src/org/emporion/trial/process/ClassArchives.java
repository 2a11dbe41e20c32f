package org.emporion.trial.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Fingerprint;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.trial.TrialRunner;
import org.emporion.trial.record.TrialFolder;

/**
 * Ready-made classes of the load generator, which halve its start: an AOT cache (JEP 514) or, before Java 25, a class
 * data sharing archive (JEP 350). One is made for each Java and each list of jars, after the first trial that needs it,
 * and is kept in the user's cache folder. Whatever is wrong with it, the load generator starts without.
 */
public final class ClassArchives {
  /** From this release on a cache is made in one step (JEP 514). */
  private static final int MADE_IN_ONE_STEP = 25;
  private static final Duration MADE_WITHIN = Duration.ofSeconds(90);
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration UNUSED_FOR = Duration.ofDays(60);
  private static final int KEPT = 3;
  private static final String FAILED = ".failed";

  private final Path folder;
  private final int feature;

  /**
   * Archives in a folder.
   *
   * @param folder made when the first archive is
   * @param feature release of the Java that is going to use them
   */
  ClassArchives(Path folder, int feature) {
    this.folder = folder;
    this.feature = feature;
  }

  /** The archives of the user of this process, for the Java that runs it. */
  public static ClassArchives ofUser() {
    return new ClassArchives(
        cache(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))),
        Runtime.version().feature());
  }

  /** Where a system keeps what programs can make again: XDG base directories, and their like. */
  static Path cache(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    Path base;
    if (name.startsWith("windows")) {
      base = named(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
    } else if (name.startsWith("mac")) {
      base = home.resolve("Library").resolve("Caches");
    } else {
      base = named(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    }
    return base.resolve("emporion").resolve("classes");
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank()).map(Path::of)
        .filter(Path::isAbsolute);
  }

  /** The options that have a program start with its archive; none when there is none. */
  List<String> options(String classPath) {
    Path archive = archive(classPath);
    if (!Files.isRegularFile(archive)) {
      return List.of();
    }
    try {
      Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // Only its age is wrong then: it may be made anew one day.
      return using(archive);
    }
    return using(archive);
  }

  /** Checked by its checksums, since a damaged one can end the JVM; warnings would come between the events. */
  private List<String> using(Path archive) {
    return List.of((feature >= MADE_IN_ONE_STEP ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive,
        "-XX:+VerifySharedSpaces", "-Xlog:disable");
  }

  /**
   * Makes the archive of a program unless it is there or could not be made before. Never fails: without an archive a
   * trial starts a little later.
   *
   * @param program Java and its options, without a class path and a main class
   * @param rehearsal main class that does what the program does, and the arguments before a new folder of its own
   * @param progress asked whether to go on
   */
  void make(List<String> program, String classPath, List<String> rehearsal, Progress progress) {
    Path archive = archive(classPath);
    Path failed = archive.resolveSibling(archive.getFileName() + FAILED);
    if (Files.exists(archive) || Files.exists(failed)) {
      return;
    }
    try {
      progress.report(new Phrasebook(TrialRunner.class).say("live.quicken"), 1);
      Files.createDirectories(folder);
      removeOld();
      Path working = Files.createTempDirectory(folder, "making-");
      try (ChildProcesses children = new ChildProcesses(() -> { }, () -> { })) {
        Path made = working.resolve("archive");
        if (made(command(program, classPath, rehearsal, working, made), children, working, progress)
            && Files.isRegularFile(made)) {
          Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
        } else if (!progress.cancelled()) {
          Files.writeString(failed, "The rehearsal failed. Delete this file to have it tried again.\n");
        }
      } finally {
        TrialFolder.delete(working);
      }
    } catch (IOException | IllegalStateException e) {
      // No room, no leave to write there, or this JVM is ending: the next start is as quick as this one was.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> command(
      List<String> program, String classPath, List<String> rehearsal, Path working, Path made) {
    List<String> command = new ArrayList<>(program);
    command.add((feature >= MADE_IN_ONE_STEP ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + made);
    command.addAll(List.of("-Xlog:disable", "-cp", classPath));
    command.addAll(rehearsal);
    command.add(working.resolve("rehearsal").toString());
    return command;
  }

  private static boolean made(List<String> command, ChildProcesses children, Path working, Progress progress)
      throws IOException, InterruptedException {
    ChildProcess child = children.start("rehearsal", command, working);
    long deadline = System.nanoTime() + MADE_WITHIN.toNanos();
    while (System.nanoTime() < deadline && !progress.cancelled()) {
      if (child.awaitEnd(GLANCE)) {
        return child.exitCode().filter(code -> code == 0).isPresent();
      }
    }
    return false;
  }

  /** An archive serves one build of Java and one list of jars, in their order. */
  private Path archive(String classPath) {
    List<String> jars = new ArrayList<>();
    for (String jar : classPath.split(File.pathSeparator)) {
      File file = new File(jar);
      jars.add(jar + " " + file.length() + " " + file.lastModified());
    }
    String key = Fingerprint.of(System.getProperty("java.home"), System.getProperty("java.vm.version"),
        System.getProperty("java.vm.vendor"), System.getProperty("os.arch"), jars);
    return folder.resolve(key + (feature >= MADE_IN_ONE_STEP ? ".aot" : ".jsa"));
  }

  /** Those not used for long, and all but the few used last: each takes some 60 MB. */
  private void removeOld() throws IOException {
    Map<Path, Instant> used = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        used.put(file, Files.getLastModifiedTime(file).toInstant());
      }
    }
    Instant old = Instant.now().minus(UNUSED_FOR);
    List<Path> newestFirst = used.keySet().stream().sorted(Comparator.comparing(used::get).reversed()).toList();
    for (Path file : newestFirst) {
      boolean spare = !Files.isDirectory(file) && newestFirst.indexOf(file) >= KEPT;
      if (spare || used.get(file).isBefore(old)) {
        TrialFolder.delete(file);
      }
    }
  }
}
