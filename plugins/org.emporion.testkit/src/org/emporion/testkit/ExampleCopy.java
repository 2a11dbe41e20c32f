package org.emporion.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The example study in a folder of its own, where a test may change it. What assessments leave behind
 * (trials, reports, findings) is not copied.
 */
public final class ExampleCopy {
  private final Path folder;

  /**
   * Copies the example of the checkout the tests run in (property {@code emporion.checkout}).
   *
   * @param folder an empty folder
   */
  public ExampleCopy(Path folder) throws IOException {
    this.folder = folder;
    TestStudies.copy(TestStudies.EXAMPLE, folder);
  }

  /** The copy. */
  public Path folder() {
    return folder;
  }

  /**
   * Replaces the first match of a pattern in a file.
   *
   * @param file path relative to the study
   * @throws IllegalArgumentException when nothing matches
   */
  public void change(String file, String pattern, String replacement) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path, StandardCharsets.UTF_8);
    String after = before.replaceFirst(pattern, replacement);
    if (after.equals(before)) {
      throw new IllegalArgumentException(file + " has nothing like " + pattern);
    }
    Files.writeString(path, after, StandardCharsets.UTF_8);
  }
}
