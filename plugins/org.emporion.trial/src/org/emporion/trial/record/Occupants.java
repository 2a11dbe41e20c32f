package org.emporion.trial.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes that write into the folder of a trial: the workbench and its load generator. A process is
 * told from a later one with its number by when it started.
 *
 * @param processes in the order they came
 */
record Occupants(List<One> processes) {
  private static final String FILE = "processes.json";

  /**
   * A process.
   *
   * @param pid its number
   * @param started when it started, where the system tells
   */
  record One(long pid, Optional<Instant> started) {
    static One of(ProcessHandle process) {
      return new One(process.pid(), process.info().startInstant());
    }

    boolean alive() {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
          .filter(process -> started.isEmpty() || process.info().startInstant().map(started.get()::equals).orElse(true))
          .isPresent();
    }
  }

  /** Keeps a copy. */
  Occupants {
    processes = List.copyOf(processes);
  }

  /** This process alone. */
  static Occupants me() {
    return new Occupants(List.of(One.of(ProcessHandle.current())));
  }

  /** The occupants and one more, when it still runs. */
  Occupants and(long pid) {
    List<One> more = new ArrayList<>(processes);
    ProcessHandle.of(pid).map(One::of).ifPresent(more::add);
    return new Occupants(more);
  }

  /** Those of a folder; empty when they cannot be read. */
  static Optional<Occupants> of(Path folder) {
    try {
      return Optional.of(new RecordJson().read(folder.resolve(FILE), Occupants.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Puts them on the folder's door. */
  void move(Path folder) throws IOException {
    new RecordJson().write(folder.resolve(FILE), this);
  }

  /** Takes the sign off a folder. */
  static void leave(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  boolean anyAlive() {
    return processes.stream().anyMatch(One::alive);
  }
}
