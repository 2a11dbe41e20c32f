package org.emporion.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A study with many candidates and requirements, made from a small one. */
final class LargeStudy {
  private LargeStudy() {}

  /**
   * Writes it: everything of the small study but its requirements, candidates and decision makers.
   *
   * @return its folder
   */
  static Path of(Path small, Path folder, int requirements, int candidates) throws IOException {
    try (Stream<Path> files = Files.walk(small)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(small.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Files.deleteIfExists(folder.resolve("decision.yaml"));
    for (String one : List.of("cloudcart", "opensail", "meshworks")) {
      Files.delete(folder.resolve("candidates/" + one + ".yaml"));
    }
    String ids = IntStream.range(0, candidates).mapToObj(i -> "candidate-" + i).collect(Collectors.joining(", ", "[", "]"));
    Path study = folder.resolve("study.yaml");
    Files.writeString(study, Files.readString(study).replaceFirst("(?m)^candidates:.*$", "candidates: " + ids));
    StringBuilder asked = new StringBuilder("requirements:\n");
    for (int i = 0; i < requirements; i++) {
      if (i % 10 == 0) {
        asked.append("  group-" + i + ": {title: Group " + i + ", weight: 1}\n");
      }
      asked.append("  requirement-" + i + ": {title: Requirement number " + i + ", part-of: group-" + i / 10 * 10
          + ", weight: 1, scale: level}\n");
    }
    Files.writeString(folder.resolve("requirements.yaml"), asked);
    for (int c = 0; c < candidates; c++) {
      StringBuilder said = new StringBuilder("name: Candidate " + c + "\nvendor: V\narchitecture: A\nclaims:\n");
      for (int i = 0; i < requirements; i++) {
        said.append((c + i) % 7 == 0 ? "  requirement-" + i + ": unknown\n" : "  requirement-" + i + ": {basis: "
            + (i % 2 == 0 ? "vendor" : "judgement") + ", value: " + (c + i) % 5 + ", source: Document " + i
            + ", date: 2026-09-14}\n");
      }
      Files.writeString(folder.resolve("candidates/candidate-" + c + ".yaml"), said
          + "sizing: {target-utilisation: 60%, spare-instances: 1, minimum-instances: 1, managed: no}\ncosts: {}\n");
    }
    return folder;
  }
}
