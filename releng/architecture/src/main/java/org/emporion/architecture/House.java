package org.emporion.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of the house.
 *
 * @param root the folder with {@code plugins} and {@code load-scenarios} in it
 */
public record House(Path root) {
  /**
   * The checkout these checks run in: the folder the build names, else the nearest one above the
   * working directory that has plugins.
   *
   * @throws IllegalStateException when there is none
   */
  public static House ofThisBuild() {
    String named = System.getProperty("emporion.checkout");
    Path at = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
    while (at != null && !Files.isDirectory(at.resolve("plugins"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("No folder with plugins at or above " + Path.of("").toAbsolutePath());
    }
    return new House(at);
  }

  /** The plugin folders, by name. */
  public List<Path> plugins() {
    return children(root.resolve("plugins")).stream()
        .filter(each -> Files.isRegularFile(each.resolve("META-INF/MANIFEST.MF")))
        .toList();
  }

  /** The modules of a folder that have Java sources of Maven's layout. */
  public List<Path> modules(String folder) {
    return children(root.resolve(folder)).stream().filter(each -> Files.isDirectory(each.resolve("src"))).toList();
  }

  /** Every file below a folder whose name ends so, sorted; none when the folder is not there. */
  public List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).filter(each -> each.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path as violations name it. */
  public String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
