package org.emporion.trial.resource;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The processes of this machine at one moment, as Linux tells them under {@code /proc} (proc(5)). */
final class ProcessTable {
  /** Ticks of {@code stat} in a second: USER_HZ, which is 100 on every architecture Java runs on. */
  private static final double TICKS_PER_SECOND = 100;
  private static final int PARENT = 1;
  private static final int USER_TIME = 11;
  private static final int CHILDREN_SYSTEM_TIME = 14;

  private final Path proc;
  private final Map<Long, Entry> processes = new HashMap<>();
  private final Map<Long, List<Long>> children = new HashMap<>();

  /**
   * One process.
   *
   * @param parent its parent
   * @param cpuSeconds its own and those of its children that ended and were waited for
   */
  private record Entry(long parent, double cpuSeconds) {}

  /**
   * Looks at all processes.
   *
   * @param proc the folder, {@code /proc}
   * @throws IOException when it is not there
   */
  ProcessTable(Path proc) throws IOException {
    this.proc = proc;
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path folder : folders) {
        long pid = Long.parseLong(folder.getFileName().toString());
        entry(folder).ifPresent(entry -> {
          processes.put(pid, entry);
          children.computeIfAbsent(entry.parent(), any -> new ArrayList<>()).add(pid);
        });
      }
    }
  }

  private static Optional<Entry> entry(Path folder) {
    try {
      String stat = Files.readString(folder.resolve("stat"));
      // The name stands in brackets and may hold anything, brackets and spaces too.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return Optional.of(new Entry(Long.parseLong(fields[PARENT]), ticks / TICKS_PER_SECOND));
    } catch (IOException | RuntimeException e) {
      // It ended while we looked.
      return Optional.empty();
    }
  }

  /** Every process. */
  Set<Long> all() {
    return Set.copyOf(processes.keySet());
  }

  /** These processes, those that are there, with all their descendants. */
  Set<Long> trees(Collection<Long> roots) {
    Set<Long> found = new HashSet<>();
    Deque<Long> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      long pid = open.pop();
      if (processes.containsKey(pid) && found.add(pid)) {
        open.addAll(children.getOrDefault(pid, List.of()));
      }
    }
    return found;
  }

  /** A process and all it descends from. */
  Set<Long> ancestry(long pid) {
    Set<Long> found = new HashSet<>();
    long at = pid;
    while (processes.containsKey(at) && found.add(at)) {
      at = processes.get(at).parent();
    }
    return found;
  }

  /** What processes use together; whatever has ended and was waited for by one of them is in it. */
  Reading use(Set<Long> pids) {
    double cpu = pids.stream().mapToDouble(pid -> processes.get(pid).cpuSeconds()).sum();
    return new Reading(cpu, new ResidentMemory(proc).of(pids));
  }

  /** The command line of a process, words joined by spaces; empty when it may not be seen. */
  String command(long pid) {
    try {
      return Files.readString(proc.resolve(Long.toString(pid)).resolve("cmdline")).replace('\0', ' ').strip();
    } catch (IOException e) {
      return "";
    }
  }
}
