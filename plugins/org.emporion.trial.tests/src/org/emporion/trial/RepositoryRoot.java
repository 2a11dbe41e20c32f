package org.emporion.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/** Finds the repository the tests run in. */
public final class RepositoryRoot {
  private RepositoryRoot() {}

  /** As the build tells it, or the nearest folder above that holds the rooms. */
  public static Path find() {
    String told = System.getProperty("emporion.checkout");
    if (told != null) {
      return Path.of(told);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("plugins"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      return Assertions.fail("Neither -Demporion.checkout nor a folder above " + Path.of("").toAbsolutePath()
          + " tells where the repository is");
    }
    return folder;
  }
}
