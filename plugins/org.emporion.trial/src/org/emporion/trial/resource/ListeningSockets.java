package org.emporion.trial.resource;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who listens on a TCP port of this machine, from {@code /proc/net/tcp} and the open files of the processes. */
final class ListeningSockets {
  private static final String LISTEN = "0A";

  private final Path proc;

  ListeningSockets(Path proc) {
    this.proc = proc;
  }

  /** The processes that hold a listening socket of this port; empty when there is none that may be seen. */
  Set<Long> owners(int port, Set<Long> pids) {
    Set<String> sockets = sockets(port);
    Set<Long> owners = new HashSet<>();
    for (long pid : sockets.isEmpty() ? Set.<Long>of() : pids) {
      if (holds(proc.resolve(Long.toString(pid)).resolve("fd"), sockets)) {
        owners.add(pid);
      }
    }
    return owners;
  }

  /** True when somebody listens, whether it may be seen who or not. */
  boolean anybody(int port) {
    return !sockets(port).isEmpty();
  }

  private Set<String> sockets(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      try {
        for (String line : Files.readAllLines(proc.resolve(table))) {
          String[] fields = line.strip().split("\\s+");
          if (fields.length > 9 && fields[3].equals(LISTEN)
              && fields[1].endsWith(":" + String.format("%04X", port))) {
            sockets.add("socket:[" + fields[9] + "]");
          }
        }
      } catch (IOException e) {
        // A kernel without IPv6 has no such table.
        continue;
      }
    }
    return sockets;
  }

  private static boolean holds(Path files, Set<String> sockets) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(files)) {
      for (Path file : open) {
        if (sockets.contains(link(file))) {
          return true;
        }
      }
    } catch (IOException e) {
      // Somebody else's process, or one that ended.
      return false;
    }
    return false;
  }

  private static String link(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
