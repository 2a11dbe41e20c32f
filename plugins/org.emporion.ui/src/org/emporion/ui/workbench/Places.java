package org.emporion.ui.workbench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where an installation keeps what it ships besides its bundles: the load programs and the examples.
 * The same system properties serve the command line and the tests.
 *
 * @param loadHome folder of the load programs
 * @param examples folder of the example studies
 */
public record Places(Path loadHome, Path examples) {
  /** The study that "Open example" opens. */
  public static final String EXAMPLE = "harbour-lane";

  /**
   * Finds them: named by a property, or beside the plug-ins.
   *
   * @param property gives the value of a system property, or null
   * @param install the installation's folder
   */
  public static Places find(Function<String, String> property, URI install) {
    Path home = Path.of(install);
    return new Places(
        Optional.ofNullable(property.apply("emporion.load.home")).map(Path::of).orElse(home.resolve("load")),
        Optional.ofNullable(property.apply("emporion.examples.home")).map(Path::of).orElse(home.resolve("examples")));
  }

  /** The example study, when it is there. */
  public Optional<Path> example() {
    return Optional.of(examples.resolve(EXAMPLE)).filter(Files::isDirectory);
  }
}
