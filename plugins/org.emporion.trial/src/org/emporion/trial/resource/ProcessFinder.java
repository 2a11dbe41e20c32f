package org.emporion.trial.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.ResourceProbe;

/** Finds the processes that a study names, on Linux. */
final class ProcessFinder {
  private final Path proc;
  private final Path study;
  private final Phrasebook phrases;

  /**
   * A finder.
   *
   * @param proc {@code /proc}
   * @param study folder that relative files are in
   */
  ProcessFinder(Path proc, Path study, Phrasebook phrases) {
    this.proc = proc;
    this.study = study;
    this.phrases = phrases;
  }

  /**
   * The processes named, without their descendants.
   *
   * @throws UnknownPartException when there is none, with the reason
   */
  Set<Long> find(ResourceProbe probe, ProcessTable table) throws UnknownPartException {
    Set<Long> found = switch (probe.source()) {
      case ResourceProbe.Port port -> listeners(port.port(), table);
      case ResourceProbe.PidFile file -> pidFile(file.file(), table.all());
      case ResourceProbe.Command command -> commands(command.text(), table);
      case ResourceProbe.Page page -> Set.of();
      case ResourceProbe.Csv csv -> Set.of();
    };
    if (found.isEmpty()) {
      throw new UnknownPartException(probe.name(), reason(probe.source()));
    }
    return found;
  }

  private Set<Long> listeners(int port, ProcessTable table) {
    return new ListeningSockets(proc).owners(port, table.all());
  }

  private Set<Long> pidFile(String name, Set<Long> running) {
    try {
      long pid = Long.parseLong(Files.readAllLines(study.resolve(name)).getFirst().strip());
      return running.contains(pid) ? Set.of(pid) : Set.of();
    } catch (IOException | RuntimeException e) {
      return Set.of();
    }
  }

  /** Our own command line and those of the shells above us may well contain the text. */
  private static Set<Long> commands(String text, ProcessTable table) {
    Set<Long> ours = table.ancestry(ProcessHandle.current().pid());
    return table.all().stream()
        .filter(pid -> !ours.contains(pid) && table.command(pid).contains(text))
        .collect(Collectors.toSet());
  }

  private LocalText reason(ResourceProbe.Source source) {
    return switch (source) {
      case ResourceProbe.Port port -> phrases.say(
          new ListeningSockets(proc).anybody(port.port()) ? "part.port-hidden" : "part.port-silent",
          Integer.toString(port.port()));
      case ResourceProbe.PidFile file -> phrases.say("part.pid-file", file.file());
      case ResourceProbe.Command command -> phrases.say("part.command", command.text());
      case ResourceProbe.Page page -> phrases.say("part.page", page.path());
      case ResourceProbe.Csv csv -> phrases.say("part.csv", csv.file());
    };
  }
}
