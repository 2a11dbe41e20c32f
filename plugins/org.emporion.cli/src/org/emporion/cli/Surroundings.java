package org.emporion.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.emporion.trial.LoadHome;
import org.emporion.trial.TrialFailedException;

/** What the command line finds around it, from the properties the start script sets. */
final class Surroundings {
  private final Properties properties;

  Surroundings(Properties properties) {
    this.properties = properties;
  }

  /**
   * Where the reference shop and the trial runner are: {@code emporion.load.home}, else {@code load} in
   * the installation.
   */
  LoadHome loadHome() {
    return new LoadHome(folder("emporion.load.home", "load"));
  }

  /**
   * The same, for a verb that is going to start load.
   *
   * @throws LackingException when a program is not there
   */
  LoadHome readyLoadHome() {
    LoadHome home = loadHome();
    try {
      home.referenceShop();
      home.trialRunner();
      return home;
    } catch (TrialFailedException e) {
      throw new LackingException(e.what());
    }
  }

  /** The study an assessment takes when none is named. */
  Path exampleStudy() {
    return folder("emporion.examples.home", "examples").resolve("harbour-lane");
  }

  /** True when standard error is a terminal that can redraw a line. */
  boolean terminal() {
    return Boolean.parseBoolean(properties.getProperty("emporion.terminal"));
  }

  private Path folder(String property, String inInstallation) {
    return Optional.ofNullable(properties.getProperty(property))
        .map(Path::of)
        .orElseGet(() -> installation().resolve(inInstallation));
  }

  private Path installation() {
    String area = properties.getProperty("osgi.install.area");
    return area == null ? Path.of("") : Path.of(URI.create(area.replace(" ", "%20")));
  }
}
