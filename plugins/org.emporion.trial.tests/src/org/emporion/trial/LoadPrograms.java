package org.emporion.trial;

import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/** Finds the programs a trial starts. */
final class LoadPrograms {
  private LoadPrograms() {}

  /** As the build tells it, or as Maven left them; fails with what to build. */
  static LoadHome find() {
    String told = System.getProperty("emporion.load.home");
    LoadHome home = new LoadHome(told != null ? Path.of(told) : RepositoryRoot.find().resolve("load-scenarios"));
    try {
      home.referenceShop();
      home.trialRunner();
    } catch (TrialFailedException e) {
      return Assertions.fail(
          "This test needs the load programs: run `mvn -f load-scenarios package`. " + e.getMessage());
    }
    return home;
  }
}
