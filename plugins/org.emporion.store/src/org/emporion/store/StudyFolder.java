package org.emporion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a study. Files a study names are looked for inside it only.
 *
 * @param root where it is
 */
record StudyFolder(Path root) {
  StudyFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The phrase that says what is wrong with a relative path; empty when it names a file in the folder. */
  Optional<String> fault(String relative) {
    try {
      Path path = Path.of(relative);
      if (path.isAbsolute() || relative.contains("\\") || relative.contains(":")) {
        return Optional.of("reference-not-relative");
      }
      Path resolved = root.resolve(path).normalize();
      if (!resolved.startsWith(root)) {
        return Optional.of("reference-outside");
      }
      if (!Files.isRegularFile(resolved)) {
        return Optional.of("reference-missing");
      }
      return resolved.toRealPath().startsWith(root.toRealPath())
          ? Optional.empty()
          : Optional.of("reference-outside");
    } catch (InvalidPathException e) {
      return Optional.of("reference-not-relative");
    } catch (IOException e) {
      return Optional.of("reference-missing");
    }
  }

  /** The file a sound relative path names. */
  Path file(String relative) {
    return root.resolve(relative).normalize();
  }

  /** The names without {@code .yaml} of the YAML files in a sub-folder, sorted; none when it is not there. */
  List<String> yamlNames(String subFolder) {
    Path folder = root.resolve(subFolder);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
