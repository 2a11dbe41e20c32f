package org.emporion.ui.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The studies opened last, newest first; folders that are gone are left out.
 *
 * @param folders absolute folders, at most {@value #MOST}
 */
public record RecentStudies(List<Path> folders) {
  /** The longest list. */
  public static final int MOST = 8;

  /** Reads the list as {@link #written()} gives it. */
  public static RecentStudies read(String lines) {
    return new RecentStudies(Stream.of(lines.split("\n"))
        .filter(line -> !line.isBlank())
        .map(Path::of)
        .filter(Files::isDirectory)
        .limit(MOST)
        .toList());
  }

  /** The list with this folder in front. */
  public RecentStudies with(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    List<Path> next = new ArrayList<>(folders);
    next.remove(absolute);
    next.add(0, absolute);
    return new RecentStudies(List.copyOf(next.subList(0, Math.min(MOST, next.size()))));
  }

  /** One folder a line. */
  public String written() {
    return String.join("\n", folders.stream().map(Path::toString).toList());
  }
}
