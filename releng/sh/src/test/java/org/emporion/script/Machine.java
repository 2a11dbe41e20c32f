package org.emporion.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A made-up machine: a checkout with the real script and next to nothing else, and a {@code bin} folder of
 * programs that say what they were asked to do. Nothing of it leaves the given folder.
 */
final class Machine {

  /** What a run of the script gave: exit code, standard output and standard error. */
  record Outcome(int code, String out, String err) {}

  private static final Path REAL =
      Path.of(System.getProperty("emporion.checkout", "../..")).toAbsolutePath().normalize();

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  Machine(Path folder) throws IOException {
    this.folder = folder;
    for (String name : List.of("plugins", "features", "product", "load-scenarios", "releng/sh", "releng/target",
        "releng/cargo", ".mvn")) {
      Files.createDirectories(checkout().resolve(name));
    }
    Files.writeString(checkout().resolve("pom.xml"), "<project/>");
    copy(REAL.resolve("emporion"), checkout().resolve("emporion"));
    try (Stream<Path> files = Files.list(REAL.resolve("releng/sh"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sh")).toList()) {
        copy(file, checkout().resolve("releng/sh").resolve(file.getFileName()));
      }
    }
    Files.createDirectories(folder.resolve("home"));
    program("fc-list", "echo 'Noto Sans CJK TC'");
    environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("LC_ALL", "C.UTF-8");
    jdk("jdk-25", 25);
    environment.put("JAVA_HOME", folder.resolve("jdk-25").toString());
  }

  Path checkout() {
    return folder.resolve("checkout");
  }

  Path folder() {
    return folder;
  }

  /** Sets a variable of the environment that the script sees; an absent value takes it away. */
  void environment(String name, String value) {
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
  }

  /** Puts a program on the path, written in shell. */
  void program(String name, String body) throws IOException {
    executable(folder.resolve("bin").resolve(name), body);
  }

  /** A JDK whose {@code java} prints its folder, the working directory and its arguments and ends with 3. */
  Path jdk(String name, int version) throws IOException {
    Path home = folder.resolve(name);
    executable(home.resolve("bin/java"),
        "echo \"java=" + name + "\"; echo \"cwd=$PWD\"; for a in \"$@\"; do echo \"arg=$a\"; done; exit 3");
    executable(home.resolve("bin/javac"), "exit 0");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return home;
  }

  /** A Maven of this version; its build leaves a product behind and notes its arguments in {@code mvn-calls}. */
  void maven(String version) throws IOException {
    program("mvn", mavenScript(version, "mvn-calls"));
  }

  /** The body of a Maven program whose build leaves a product. */
  String mavenScript(String version, String calls) {
    Path product = checkout().resolve("product/target/products/org.emporion.product/linux/gtk/x86_64/plugins");
    return String.join("\n",
        "if [ \"$1\" = --version ]; then echo 'Apache Maven " + version + "'; exit 0; fi",
        "echo \"$*\" >> '" + folder.resolve(calls) + "'",
        "echo '[INFO] Building org.emporion.model 0.1.0-SNAPSHOT [1/2]'",
        "mkdir -p '" + product + "'",
        "touch '" + product.resolve("org.eclipse.equinox.launcher_1.8.0.jar") + "'");
  }

  /** The argument lines of all calls of a noted program, oldest first. */
  List<String> calls(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Runs the script through the given path from the given directory. */
  Outcome run(Path script, Path directory, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
        .redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script did not end: " + command);
    }
    return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** Runs the script as {@code ./emporion ARGUMENT…} in the checkout. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    return run(checkout().resolve("emporion"), checkout(), arguments);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    to.toFile().setExecutable(true);
  }

  private static void executable(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      file.toFile().setExecutable(true);
    }
  }
}
