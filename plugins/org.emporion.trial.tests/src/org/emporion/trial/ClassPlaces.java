package org.emporion.trial;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** Where the classes of this JVM lie, so that a second JVM can be started with them, also under OSGi. */
public final class ClassPlaces {
  private static final List<String> BUILD_FOLDERS = List.of("", "target/classes", "target/test-classes", "bin");

  private ClassPlaces() {}

  /** A class path that holds these classes. */
  public static String classPath(Class<?>... classes) {
    return Stream.of(classes)
        .map(ClassPlaces::place)
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path place(Class<?> one) {
    String file = one.getName().replace('.', '/') + ".class";
    Path source = source(one);
    if (Files.isRegularFile(source)) {
      return source;
    }
    return BUILD_FOLDERS.stream()
        .map(source::resolve)
        .filter(folder -> Files.exists(folder.resolve(file)))
        .findFirst()
        .orElseGet(() -> Assertions.fail("No " + file + " in or under " + source));
  }

  private static Path source(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      return Assertions.fail(e);
    }
  }

  /** The Java that runs this. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
