package org.emporion.trial.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder of one trial record. It grows hidden as {@code .partial-…} and gets its place and name
 * in one step when it is complete; a record that can be seen is a whole one. What processes that no longer
 * run have left can be taken over by exactly one other.
 */
public final class TrialFolder {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String PARTIAL = ".partial-";
  private static final Pattern OWNER = Pattern.compile(Pattern.quote(PARTIAL) + "(\\d+)-.*");
  private static final int DELETE_ATTEMPTS = 5;

  private final Path trials;
  private final boolean trialsWereThere;
  private final Path complete;
  private final Path working;
  private Occupants occupants;
  private boolean settled;

  /**
   * Makes the hidden folder.
   *
   * @param trials folder of all records, made when missing
   * @param candidate id of the candidate
   * @param profile id of the load profile
   * @param at when the trial began
   * @throws IOException when the folder cannot be made
   */
  public TrialFolder(Path trials, String candidate, String profile, Instant at) throws IOException {
    this.trials = trials.toAbsolutePath().normalize();
    this.trialsWereThere = Files.isDirectory(trials);
    Files.createDirectories(this.trials);
    this.complete = free(this.trials.resolve(candidate), STAMP.format(at) + "-" + profile);
    this.working = Files.createDirectory(hidden(this.trials, candidate));
    this.occupants = Occupants.me();
    occupants.move(working);
  }

  private TrialFolder(Path trials, Path complete, Path working) {
    this.trials = trials;
    this.trialsWereThere = true;
    this.complete = complete;
    this.working = working;
    this.occupants = Occupants.me();
  }

  private static Path free(Path home, String name) {
    Path free = home.resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free = home.resolve(name + "-" + i);
    }
    return free;
  }

  private static Path hidden(Path trials, String candidate) {
    return trials.resolve(PARTIAL + ProcessHandle.current().pid() + "-" + candidate + "-" + UUID.randomUUID());
  }

  /**
   * The folders of trials whose workbench and load generator no longer run. Each is handed to one taker
   * only, also when several processes look at the same time.
   *
   * @throws IOException when the folder of all records cannot be read
   */
  public static List<Path> orphans(Path trials) throws IOException {
    List<Path> orphans = new ArrayList<>();
    if (Files.isDirectory(trials)) {
      try (DirectoryStream<Path> partials = Files.newDirectoryStream(trials, PARTIAL + "*")) {
        for (Path partial : partials) {
          if (!occupied(partial)) {
            orphans.add(partial);
          }
        }
      }
    }
    return orphans;
  }

  /** The one who took it over may not have put up its own sign yet; its number stands in the name. */
  private static boolean occupied(Path partial) {
    Matcher owner = OWNER.matcher(partial.getFileName().toString());
    if (!owner.matches()) {
      return true;
    }
    long pid = Long.parseLong(owner.group(1));
    Optional<Occupants> occupants = Occupants.of(partial);
    boolean signed = occupants.stream().flatMap(all -> all.processes().stream()).anyMatch(one -> one.pid() == pid);
    return occupants.filter(Occupants::anyAlive).isPresent()
        || !signed && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /**
   * Takes over the folder of a trial that was left.
   *
   * @param orphan one of {@link #orphans}
   * @param candidate id of the candidate
   * @param id name that the record was to have
   * @return the folder; empty when another process was faster
   * @throws IOException when it cannot be written
   */
  public static Optional<TrialFolder> takeOver(Path orphan, String candidate, String id) throws IOException {
    Path trials = orphan.toAbsolutePath().normalize().getParent();
    Path mine = hidden(trials, candidate);
    try {
      Files.move(orphan, mine, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    TrialFolder folder = new TrialFolder(trials, free(trials.resolve(candidate), id), mine);
    folder.occupants.move(mine);
    return Optional.of(folder);
  }

  /**
   * Notes that another process writes into the folder, too.
   *
   * @throws IOException when that cannot be written
   */
  public void usedBy(long pid) throws IOException {
    occupants = occupants.and(pid);
    occupants.move(working);
  }

  /** Where the record is written while it grows. */
  public Path working() {
    return working;
  }

  /** Where the record is going to be. */
  public Path complete() {
    return complete;
  }

  /** The name of the record. */
  public String id() {
    return complete.getFileName().toString();
  }

  /**
   * Gives the complete record its place, in one step.
   *
   * @throws IOException when it cannot be moved
   * @throws CancellationException when it was discarded meanwhile
   */
  public synchronized void publish() throws IOException {
    if (settled) {
      throw new CancellationException("The record was discarded");
    }
    Occupants.leave(working);
    Files.createDirectories(complete.getParent());
    Files.move(working, complete, StandardCopyOption.ATOMIC_MOVE);
    settled = true;
  }

  /** Removes the record unless it was published; nothing half-written stays. */
  public synchronized void discard() {
    if (settled) {
      return;
    }
    settled = true;
    try {
      delete(working);
      if (!trialsWereThere) {
        deleteIfEmpty(trials);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      if (content.iterator().hasNext()) {
        return;
      }
    }
    Files.deleteIfExists(folder);
  }

  /**
   * Deletes a folder with all it holds; does nothing when it is not there. A thread that is still
   * writing may add a file while the folder is emptied; so try again.
   *
   * @throws IOException when it cannot be deleted
   */
  public static void delete(Path folder) throws IOException {
    for (int attempt = 1; Files.exists(folder); attempt++) {
      try {
        deleteOnce(folder);
      } catch (IOException e) {
        if (attempt == DELETE_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static void deleteOnce(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw e;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
        if (e != null) {
          throw e;
        }
        Files.deleteIfExists(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
