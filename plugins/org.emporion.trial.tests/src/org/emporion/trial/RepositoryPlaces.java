package org.emporion.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/** Where tests find what lies in the repository outside this room. */
final class RepositoryPlaces {
  private RepositoryPlaces() {}

  /** The root of the repository: as the build tells it, or the nearest folder above that holds the rooms. */
  static Path root() {
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

  /** The programs of a trial, as the build tells it or as Maven left them. */
  static LoadHome loadHome() {
    String told = System.getProperty("emporion.load.home");
    LoadHome home = new LoadHome(told != null ? Path.of(told) : root().resolve("load-scenarios"));
    try {
      home.referenceShop();
      home.trialRunner();
    } catch (TrialFailedException e) {
      return Assertions.fail("This test needs the load programs: run `mvn -f load-scenarios package`. " + e.getMessage());
    }
    return home;
  }
}
