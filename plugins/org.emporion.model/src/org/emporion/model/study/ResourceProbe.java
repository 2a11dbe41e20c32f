package org.emporion.model.study;

import java.util.Optional;

/**
 * A part of the target whose use of processor and memory is recorded during a trial.
 *
 * @param name what it is called: server, worker, database …
 * @param source where its use is read
 */
public record ResourceProbe(String name, Source source) {
  /** Where the use of a part is read. Processes of this machine are taken with all their descendants. */
  public sealed interface Source {}

  /**
   * The processes of this machine that listen on a TCP port.
   *
   * @param port 1 to 65535
   */
  public record Port(int port) implements Source {}

  /**
   * A process of this machine by the file that holds its id in the first line.
   *
   * @param file absolute, or relative to the study folder
   */
  public record PidFile(String file) implements Source {}

  /**
   * The processes of this machine whose command line contains a text.
   *
   * @param text part of the command line, letter by letter
   */
  public record Command(String text) implements Source {}

  /**
   * A page in the Prometheus text format on the target's host.
   *
   * @param port its port; empty for that of the target
   * @param path its path
   * @param cpuSeconds name of the counter of processor seconds
   * @param memoryBytes name of the gauge of memory in bytes; empty for none
   */
  public record Page(Optional<Integer> port, String path, String cpuSeconds, Optional<String> memoryBytes)
      implements Source {
    /** The counter that Prometheus clients of most languages offer. */
    public static final String USUAL_CPU_SECONDS = "process_cpu_seconds_total";
  }

  /**
   * A CSV file that somebody else writes while the trial runs: {@code time}, {@code cores} and, when there is one,
   * {@code memory-bytes}; each row speaks of the time since the row before it.
   *
   * @param file absolute, or relative to the study folder
   */
  public record Csv(String file) implements Source {}
}
