package org.emporion.trial.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.ResourceProbe;

/** Reads what processes of this machine have used, each part with all its descendants. */
interface ProcessMeter {
  /**
   * One look at all parts; a part whose processes are gone for the moment is left out.
   *
   * @throws IOException when the processes cannot be looked at
   */
  Map<String, Reading> read() throws IOException;

  /**
   * The meter of this machine, which has found every part.
   *
   * @param study folder that relative files are in
   * @throws UnknownPartException when a part is not there
   */
  static ProcessMeter of(List<ResourceProbe> parts, Path study, Phrasebook phrases)
      throws UnknownPartException, IOException {
    Path proc = Path.of("/proc");
    if (Files.isReadable(proc.resolve("self/stat"))) {
      return linux(parts, proc, new ProcessFinder(proc, study, phrases));
    }
    return elsewhere(parts, study, phrases);
  }

  private static ProcessMeter linux(List<ResourceProbe> parts, Path proc, ProcessFinder finder)
      throws UnknownPartException, IOException {
    Map<String, Set<Long>> roots = new HashMap<>();
    ProcessTable first = new ProcessTable(proc);
    for (ResourceProbe part : parts) {
      roots.put(part.name(), finder.find(part, first));
    }
    return () -> {
      ProcessTable table = new ProcessTable(proc);
      Map<String, Reading> readings = new LinkedHashMap<>();
      for (ResourceProbe part : parts) {
        Set<Long> tree = table.trees(roots.get(part.name()));
        if (tree.isEmpty()) {
          try {
            // It was started anew, under another number.
            roots.put(part.name(), finder.find(part, table));
            tree = table.trees(roots.get(part.name()));
          } catch (UnknownPartException e) {
            continue;
          }
        }
        readings.put(part.name(), table.use(tree));
      }
      return readings;
    };
  }

  /** What Java tells on every system: processor time, and neither memory nor who listens on a port. */
  private static ProcessMeter elsewhere(List<ResourceProbe> parts, Path study, Phrasebook phrases)
      throws UnknownPartException {
    Map<String, List<ProcessHandle>> roots = new LinkedHashMap<>();
    for (ResourceProbe part : parts) {
      List<ProcessHandle> found = switch (part.source()) {
        case ResourceProbe.PidFile file -> pidFile(study.resolve(file.file())).stream().toList();
        case ResourceProbe.Command command -> ProcessHandle.allProcesses()
            .filter(one -> one.pid() != ProcessHandle.current().pid()
                && one.info().commandLine().orElse("").contains(command.text()))
            .toList();
        default -> List.of();
      };
      if (found.isEmpty()) {
        throw new UnknownPartException(part.name(), phrases.say("part.elsewhere"));
      }
      roots.put(part.name(), found);
    }
    return () -> {
      Map<String, Reading> readings = new LinkedHashMap<>();
      roots.forEach((name, handles) -> {
        if (handles.stream().anyMatch(ProcessHandle::isAlive)) {
          readings.put(name, new Reading(cpuSeconds(handles), Optional.empty()));
        }
      });
      return readings;
    };
  }

  private static Optional<ProcessHandle> pidFile(Path file) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static double cpuSeconds(Collection<ProcessHandle> roots) {
    return roots.stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .distinct()
        .mapToDouble(one -> one.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0))
        .sum();
  }
}
