package org.emporion.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The example study for tests: where it is, and copies of it that a test may change. */
public final class Examples {
  /** Folder name of the example. */
  public static final String NAME = "harbour-lane";

  private Examples() {}

  /** The checked-out repository; the working directory where no property names it. */
  public static Path checkout() {
    return Path.of(System.getProperty("emporion.checkout", "")).toAbsolutePath();
  }

  /** The example as it ships. */
  public static Path shipped() {
    return checkout().resolve("examples").resolve(NAME);
  }

  /** A copy in a folder, without findings, trials and reports. */
  public static Path copyTo(Path folder) throws IOException {
    Path source = shipped();
    Path target = folder.resolve(NAME);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        String name = source.relativize(file).toString();
        if (name.matches("(\\.emporion|trials|reports)(/.*)?")) {
          continue;
        }
        Path to = target.resolve(name);
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return target;
  }

  /** A copy whose assessment profile is as short as a trial can be and still be sized from. */
  public static Path shortCopyTo(Path folder) throws IOException {
    Path copy = copyTo(folder);
    edit(copy.resolve("trials.yaml"), "warm-up-seconds: 15", "warm-up-seconds: 2");
    edit(copy.resolve("trials.yaml"), "steady-seconds: 45", "steady-seconds: 10");
    return copy;
  }

  /**
   * Replaces a text in a file.
   *
   * @throws IllegalStateException when the text is not there, so that a test never runs on a file it did not change
   */
  public static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalStateException("No \"" + from + "\" in " + file);
    }
    Files.writeString(file, text.replace(from, to));
  }
}
