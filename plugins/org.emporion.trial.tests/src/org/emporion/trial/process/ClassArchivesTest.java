package org.emporion.trial.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive is made once, used when it fits, and never a reason for a program not to start. */
@Timeout(60)
class ClassArchivesTest {
  @TempDir private Path folder;
  private Path cache;
  private String jar;
  private ClassArchives archives;

  /** A program that needs nothing; exits with its first argument when that is a number. */
  public static final class Rehearsed {
    private Rehearsed() {}

    public static void main(String[] arguments) {
      System.out.println("{\"started\":true}");
      System.exit(arguments.length > 1 ? Integer.parseInt(arguments[0]) : 0);
    }
  }

  @BeforeEach
  void makeJar() throws IOException {
    cache = folder.resolve("cache");
    jar = jar("program.jar");
    archives = new ClassArchives(cache, Runtime.version().feature());
  }

  private String jar(String name) throws IOException {
    Path file = folder.resolve(name);
    String entry = Rehearsed.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new JarEntry(entry));
      out.write(Rehearsed.class.getResourceAsStream("/" + entry).readAllBytes());
    }
    return file.toString();
  }

  private void make(String... arguments) {
    List<String> rehearsal = new ArrayList<>(List.of(Rehearsed.class.getName()));
    rehearsal.addAll(List.of(arguments));
    archives.make(new ArrayList<>(List.of(java())), jar, rehearsal, Progress.NONE);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.sorted().toList();
    }
  }

  /** What the program says with the options of its archive. */
  private String started(List<String> options) throws Exception {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.addAll(List.of("-cp", jar, Rehearsed.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), said);
    return said.strip();
  }

  @Test
  void itIsMadeOnceAndHoldsForItsJarsOnly() throws Exception {
    assertEquals(List.of(), archives.options(jar));
    make();
    assertEquals(1, kept().size(), kept().toString());
    List<String> options = archives.options(jar);
    assertTrue(options.getFirst().endsWith("=" + kept().getFirst()), options.toString());
    assertEquals("{\"started\":true}", started(options));
    Object made = Files.getAttribute(kept().getFirst(), "fileKey");
    make();
    assertEquals(made, Files.getAttribute(kept().getFirst(), "fileKey"), "not made again");

    assertEquals(List.of(), archives.options(jar + File.pathSeparator + jar("another.jar")));
    Files.write(Path.of(jar), new byte[] {0}, StandardOpenOption.APPEND);
    assertEquals(List.of(), archives.options(jar), "another content");
  }

  /** A damaged archive without its checksums verified ends the JVM with a signal. */
  @ParameterizedTest
  @ValueSource(strings = {"flipped", "cut off", "nonsense", "gone"})
  void whateverIsWrongWithItTheProgramStarts(String harm) throws Exception {
    make();
    Path archive = kept().getFirst();
    List<String> options = archives.options(jar);
    byte[] content = Files.readAllBytes(archive);
    switch (harm) {
      case "flipped" -> {
        for (int i = content.length / 3; i < content.length / 3 + 100_000; i++) {
          content[i] ^= 0x5a;
        }
        Files.write(archive, content);
      }
      case "cut off" -> Files.write(archive, Arrays.copyOf(content, content.length / 2));
      case "nonsense" -> Files.writeString(archive, "nonsense".repeat(1000));
      default -> Files.delete(archive);
    }
    assertEquals("{\"started\":true}", started(options));
  }

  @Test
  void aRehearsalThatFailsIsNotRepeated() throws Exception {
    make("3");
    assertEquals(List.of(), archives.options(jar));
    assertEquals(1, kept().size(), kept().toString());
    assertTrue(kept().getFirst().toString().endsWith(".failed"));
    make();
    assertEquals(List.of(), archives.options(jar));
  }

  @Test
  void aFolderThatCannotBeMadeIsNoReasonToFail() throws IOException {
    Files.writeString(cache, "a file where the folder should be");
    make();
    assertEquals(List.of(), archives.options(jar));
  }

  @Test
  void whatNobodyUsedForLongGoesAndACancelLeavesNothing() throws Exception {
    Files.createDirectories(cache);
    Path old = Files.writeString(cache.resolve("old.aot"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(90 * 86_400)));
    archives.make(new ArrayList<>(List.of(java())), jar, List.of(Rehearsed.class.getName()), new Progress() {
      @Override
      public void report(LocalText what, double share) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    });
    assertFalse(Files.exists(old));
    assertEquals(List.of(), kept());
  }

  @Test
  void cachesAreWhereEachSystemKeepsThem() {
    Path home = Path.of("/users/lin");
    assertEquals(Path.of("/users/lin/.cache/emporion/classes"), ClassArchives.cache(Map.of(), "Linux", home));
    assertEquals(Path.of("/var/c/emporion/classes"),
        ClassArchives.cache(Map.of("XDG_CACHE_HOME", "/var/c"), "Linux", home));
    assertEquals(Path.of("/users/lin/.cache/emporion/classes"),
        ClassArchives.cache(Map.of("XDG_CACHE_HOME", "relative"), "Linux", home), "XDG: a relative path is ignored");
    assertEquals(Path.of("/users/lin/Library/Caches/emporion/classes"), ClassArchives.cache(Map.of(), "Mac OS X", home));
    assertEquals(Path.of("/local/emporion/classes"),
        ClassArchives.cache(Map.of("LOCALAPPDATA", "/local"), "Windows 11", home));
  }
}
