package org.emporion.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** The checkout's folders the tests read from, and copies of studies they may change. */
public final class TestStudies {
  /** The checkout: property {@code emporion.checkout}, else the working directory. */
  public static final Path CHECKOUT = Path.of(System.getProperty("emporion.checkout", System.getProperty("user.dir")));
  /** The small sound study and the faults. */
  static final Path FOLDER = CHECKOUT.resolve("plugins/org.emporion.store.tests/studies");
  /** The example study. */
  public static final Path EXAMPLE = CHECKOUT.resolve("examples/harbour-lane");

  private static final Set<String> LEFT_BEHIND = Set.of("trials", "reports", ".emporion");

  private TestStudies() {}

  /** A copy of the sound small study. */
  public static Path kiosk(Path into) throws IOException {
    Path to = into.resolve("kiosk");
    copy(FOLDER.resolve("kiosk"), to);
    return to;
  }

  /** Copies a study without what assessments leave behind: trials, reports and findings. */
  static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path inStudy = from.relativize(file);
      if (!LEFT_BEHIND.contains(inStudy.getName(0).toString())) {
        Path copy = to.resolve(inStudy.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Replaces the first occurrence of a text that must be there. */
  public static void replace(Path file, String find, String by) throws IOException {
    String text = Files.readString(file);
    int at = text.indexOf(find);
    Assertions.assertTrue(at >= 0, () -> "no \"" + find + "\" in " + file);
    Files.writeString(file, text.substring(0, at) + by + text.substring(at + find.length()));
  }

  /** Every file below a folder with its content, byte for byte. */
  public static Map<String, String> snapshot(Path folder) throws IOException {
    return files(folder).stream().collect(Collectors.toMap(
        file -> folder.relativize(file).toString(), TestStudies::bytes, (one, other) -> one, TreeMap::new));
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
