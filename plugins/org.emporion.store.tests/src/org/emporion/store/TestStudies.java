package org.emporion.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** The checkout's folders the tests read from, and copies of studies they may change. */
final class TestStudies {
  static final Path CHECKOUT = Path.of(System.getProperty("emporion.checkout", System.getProperty("user.dir")));
  static final Path FOLDER = CHECKOUT.resolve("plugins/org.emporion.store.tests/studies");
  static final Path EXAMPLE = CHECKOUT.resolve("examples/harbour-lane");

  private TestStudies() {}

  /** A copy of the sound small study. */
  static Path kiosk(Path into) throws IOException {
    Path from = FOLDER.resolve("kiosk");
    Path to = into.resolve("kiosk");
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return to;
  }

  /** Replaces the first occurrence of a text that must be there. */
  static void replace(Path file, String find, String by) throws IOException {
    String text = Files.readString(file);
    int at = text.indexOf(find);
    Assertions.assertTrue(at >= 0, () -> "no \"" + find + "\" in " + file);
    Files.writeString(file, text.substring(0, at) + by + text.substring(at + find.length()));
  }

  /** Every file below a folder with its content, byte for byte. */
  static Map<String, String> snapshot(Path folder) throws IOException {
    return files(folder).stream().collect(Collectors.toMap(
        file -> folder.relativize(file).toString(), TestStudies::bytes, (one, other) -> one, TreeMap::new));
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.util.List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
