package org.emporion.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.trial.audit.OrderEvents;
import org.emporion.trial.record.TrialFolder;
import org.emporion.trial.witness.GatlingCounts;

/**
 * The load generator's own files in the folder of a trial.
 *
 * @param trial folder of the trial while it grows
 */
record RunnerFiles(Path trial) {
  /** Where the load generator writes, relative to the folder of the trial. */
  static final String FOLDER = "runner";

  /** All it says, as it says it, also when nobody listens any more. */
  static final String EVENTS = "events.jsonl";

  /** Its own log, in the folder of the trial. */
  static final String LOG = "simulation.log";

  /** What it said; empty when it said nothing. */
  Optional<Path> events() {
    return Optional.of(trial.resolve(FOLDER).resolve(EVENTS)).filter(Files::isRegularFile);
  }

  /**
   * Moves the load generator's log to its place in the record and counts it.
   *
   * @param whole true when it must be there
   * @return its counts; none when it is not there or cannot be read and need not be
   * @throws IOException when it must be there and cannot be read
   */
  GatlingCounts keepLog(boolean whole) throws IOException {
    Path kept = trial.resolve(LOG);
    Optional<Path> written = log();
    if (written.isEmpty() && !whole) {
      return GatlingCounts.NONE;
    }
    Files.move(written.orElseThrow(() -> new IOException("no " + LOG)), kept, StandardCopyOption.REPLACE_EXISTING);
    try {
      return GatlingCounts.of(kept);
    } catch (IOException e) {
      if (whole) {
        throw e;
      }
      // Gatling writes 8 KiB at a time: what was cut off before may not have its first record yet.
      return GatlingCounts.NONE;
    }
  }

  /** Moves what customers were told of their orders to its place in the record, when some were. */
  void keepOrders() throws IOException {
    Path written = trial.resolve(FOLDER).resolve(OrderEvents.FILE);
    if (Files.isRegularFile(written)) {
      Files.move(written, trial.resolve(OrderEvents.FILE), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Optional<Path> log() throws IOException {
    Path folder = trial.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(LOG)).findFirst();
    }
  }

  /** Takes away what is no evidence: the load generator's folder, and what the programs said while they started. */
  void tidy() throws IOException {
    TrialFolder.delete(trial.resolve(FOLDER));
    try (Stream<Path> files = Files.list(trial)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".err")).toList()) {
        Files.delete(file);
      }
    }
  }
}
