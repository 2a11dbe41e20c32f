package org.emporion.trial.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Memory that processes hold together: what each has for itself ({@code RssAnon} of {@code /proc/PID/status}), and what
 * they share (files and shared memory) counted once, as the largest of them sees it.
 */
final class ResidentMemory {
  private static final long KIB = 1024;

  private final Path proc;

  ResidentMemory(Path proc) {
    this.proc = proc;
  }

  /** In bytes; empty when none of the processes tells. */
  Optional<Long> of(Set<Long> pids) {
    long own = 0;
    long shared = 0;
    boolean told = false;
    for (long pid : pids) {
      long anonymous = 0;
      long rest = 0;
      try {
        for (String line : Files.readAllLines(proc.resolve(Long.toString(pid)).resolve("status"))) {
          if (line.startsWith("RssAnon:")) {
            anonymous = kib(line);
            told = true;
          } else if (line.startsWith("RssFile:") || line.startsWith("RssShmem:")) {
            rest += kib(line);
          }
        }
      } catch (IOException | RuntimeException e) {
        // It ended while we looked.
        continue;
      }
      own += anonymous;
      shared = Math.max(shared, rest);
    }
    return told ? Optional.of((own + shared) * KIB) : Optional.empty();
  }

  private static long kib(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
