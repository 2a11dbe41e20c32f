package org.emporion.runner.live;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads from Linux how busy the processors are and how long Gatling's event loops wait for one:
 * {@code /proc/stat}, {@code /proc/self/status} and of each thread {@code comm} and {@code schedstat} (proc(5), and
 * Documentation/scheduler/sched-stats of the kernel). Other threads, such as the compiler's, may wait: no response
 * is measured on them. On other systems there is nothing to read.
 */
final class ProcessorWatch {
  /** Ticks a second of /proc/stat: USER_HZ, 100 on every Linux that Java runs on. */
  private static final double TICKS = 100;
  private static final double NANOS_PER_MILLI = 1e6;
  /** How Gatling 3.15 names the threads of its event loops: gatling-1-1, gatling-1-2… */
  private static final String LOOP = "gatling-";

  private final Path proc;
  private Optional<Reading> last;

  /** Watches from now on; the folder is {@code /proc}. */
  ProcessorWatch(Path proc) {
    this.proc = proc;
    this.last = read();
  }

  /** Sums since the machine started, but for the event loops, which are by thread. */
  private record Reading(long nanos, Ticks own, Ticks machine, int ownCores, Map<String, Turns> loops) {}

  /** What a thread has had of the cores since it started, ns. */
  private record Turns(long ran, long waited) {
    static final Turns NONE = new Turns(0, 0);
  }

  /** Processor time by how it was spent, in ticks. */
  private record Ticks(long busy, long stolen) {
    Ticks plus(Ticks other) {
      return new Ticks(busy + other.busy, stolen + other.stolen);
    }
  }

  /** What was used since the last call. */
  Optional<MachineUse> take() {
    Optional<Reading> before = last;
    last = read();
    if (before.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(between(before.get(), last.get()));
  }

  private static MachineUse between(Reading from, Reading to) {
    double seconds = Math.max(1, to.nanos - from.nanos) / 1e9;
    double ran = 0;
    double waited = 0;
    for (Map.Entry<String, Turns> loop : to.loops.entrySet()) {
      Turns before = from.loops.getOrDefault(loop.getKey(), Turns.NONE);
      ran += loop.getValue().ran - before.ran;
      waited += loop.getValue().waited - before.waited;
    }
    return new MachineUse(
        Math.min(1, (to.own.busy - from.own.busy) / TICKS / seconds / to.ownCores),
        (to.machine.busy - from.machine.busy) / TICKS / seconds,
        (to.machine.stolen - from.machine.stolen) / TICKS / seconds,
        ran / NANOS_PER_MILLI,
        waited / NANOS_PER_MILLI);
  }

  private Optional<Reading> read() {
    try {
      BitSet allowed = allowed();
      Ticks own = new Ticks(0, 0);
      Ticks machine = new Ticks(0, 0);
      for (String line : Files.readAllLines(proc.resolve("stat"))) {
        String[] words = line.split("\\s+");
        if (words[0].matches("cpu\\d+")) {
          Ticks ticks = ticks(words);
          machine = machine.plus(ticks);
          if (allowed.get(Integer.parseInt(words[0].substring(3)))) {
            own = own.plus(ticks);
          }
        }
      }
      return Optional.of(new Reading(
          System.nanoTime(), own, machine, Math.max(1, allowed.cardinality()), loops()));
    } catch (IOException | RuntimeException e) {
      // Another system, or a locked-down one: what it does not tell cannot be judged.
      return Optional.empty();
    }
  }

  /** user nice system idle iowait irq softirq steal …; time of guests is in user already. */
  private static Ticks ticks(String... words) {
    long stolen = Long.parseLong(words[8]);
    long busy = stolen;
    for (int column : new int[] {1, 2, 3, 6, 7}) {
      busy += Long.parseLong(words[column]);
    }
    return new Ticks(busy, stolen);
  }

  /** The cores this process may use: "Cpus_allowed_list: 0-3,8". */
  private BitSet allowed() throws IOException {
    BitSet cores = new BitSet();
    for (String line : Files.readAllLines(proc.resolve("self/status"))) {
      if (line.startsWith("Cpus_allowed_list:")) {
        for (String range : line.substring(line.indexOf(':') + 1).strip().split(",")) {
          String[] ends = range.split("-");
          cores.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
      }
    }
    return cores;
  }

  private Map<String, Turns> loops() throws IOException {
    Map<String, Turns> loops = new HashMap<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(proc.resolve("self/task"))) {
      for (Path thread : threads) {
        try {
          if (Files.readString(thread.resolve("comm")).startsWith(LOOP)) {
            String[] words = Files.readString(thread.resolve("schedstat")).split("\\s+");
            loops.put(thread.getFileName().toString(), new Turns(Long.parseLong(words[0]), Long.parseLong(words[1])));
          }
        } catch (IOException e) {
          // The thread has ended meanwhile.
          continue;
        }
      }
    }
    return loops;
  }
}
