package org.emporion.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules hold in this checkout. */
class HouseTest {
  private final House house = House.ofThisBuild();
  private final Rules rules = Rules.load();

  @Test
  void everyRoomOfTheTableIsThereAndEveryPluginIsInTheTable() {
    List<String> plugins = house.plugins().stream().map(each -> each.getFileName().toString()).toList();
    for (String room : rules.rooms()) {
      assertTrue(plugins.contains("org.emporion." + room), "no plugin for the room " + room);
    }
    for (String plugin : plugins) {
      assertTrue(rules.rooms().contains(plugin.replace("org.emporion.", "").replaceFirst("\\.tests$", "")),
          plugin + " is in no line of the rule table");
    }
  }

  @Test
  void manifestsKeepTheArrows() {
    none(new ManifestCheck(house, rules).violations());
  }

  @Test
  void importsKeepTheArrows() {
    none(new SourceCheck(house, rules).violations());
  }

  @Test
  void classesKeepTheArrows() {
    ClassCheck check = new ClassCheck(house, rules);
    List<String> missing = check.uncompiled();
    assertTrue(missing.isEmpty(), () -> "Build the plugins first: " + missing.size()
        + " sources have no class file, so their arrows cannot be checked. First ones:\n"
        + missing.stream().limit(10).collect(Collectors.joining("\n")));
    none(check.violations());
  }

  @Test
  void bothLanguagesSayTheSame() {
    none(new PhraseCheck(house).violations());
  }

  @Test
  void trackedFilesNameNoRegistryAndNoMachine() throws IOException, InterruptedException {
    none(new AddressCheck(house.root()).violations(tracked()));
  }

  /** What version control knows; outside a clone (an unpacked archive) everything that is not built. */
  private List<String> tracked() throws IOException, InterruptedException {
    if (!Files.exists(house.root().resolve(".git"))) {
      return house.files(house.root(), "").stream().map(house::name)
          .filter(name -> !name.matches("(.*/)?(target|bin|\\.cache)/.*") || name.startsWith("releng/target/"))
          .filter(name -> !name.startsWith("releng/target/target/"))
          .toList();
    }
    Process git = new ProcessBuilder("git", "-c", "safe.directory=*", "ls-files", "-z")
        .directory(house.root().toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor(), "git ls-files");
    List<String> files = new ArrayList<>(List.of(out.split("\0")));
    assertTrue(files.contains("pom.xml"), "git lists the files of another folder");
    return files;
  }

  private static void none(List<Violation> violations) {
    assertTrue(violations.isEmpty(), () -> violations.size() + " violations:\n"
        + violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
  }
}
