package org.emporion.script;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script's promises, on machines made up for each test. */
@EnabledOnOs(OS.LINUX)
class EmporionScriptTest {

  @TempDir
  Path folder;

  private Machine machine;

  @BeforeEach
  void newMachine() throws IOException {
    machine = new Machine(folder.toRealPath());
    machine.maven("3.9.9");
  }

  @Test
  void unknownVerbIsBadInput() throws Exception {
    Machine.Outcome outcome = machine.run("asses");
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("Unknown verb 'asses'"), outcome.err());
  }

  @Test
  void helpSpeaksTheLanguageOfTheLocale() throws Exception {
    assertTrue(machine.run("help").out().startsWith("Emporion: choose"));
    machine.environment("LC_ALL", "zh_TW.UTF-8");
    Machine.Outcome outcome = machine.run("help");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith("Emporion：以證據"), outcome.out());
  }

  @Test
  void passesArgumentsDirectoryAndExitCodeThrough() throws Exception {
    Path elsewhere = Files.createDirectories(machine.folder().resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("em"), Path.of("../checkout/emporion"));
    Machine.Outcome outcome = machine.run(link, elsewhere, "check", "my study", "--lang", "zh-TW");
    assertEquals(3, outcome.code(), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    assertTrue(lines.contains("cwd=" + elsewhere), outcome.out());
    int application = lines.indexOf("arg=-application");
    assertEquals(List.of("arg=org.emporion.cli.application", "arg=check", "arg=my study", "arg=--lang", "arg=zh-TW"),
        lines.subList(application + 1, lines.size()));
    assertTrue(lines.contains("arg=-Djava.awt.headless=true"));
    assertTrue(lines.contains("arg=-Demporion.examples.home=" + machine.checkout().resolve("examples")));
  }

  @Test
  void theCatalogueOfCriteriaIsAVerbOfTheCommandLine() throws Exception {
    Machine.Outcome outcome = machine.run("criteria", "e-invoice", "--lang", "zh-TW");
    assertEquals(3, outcome.code(), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    assertEquals(List.of("arg=criteria", "arg=e-invoice", "arg=--lang", "arg=zh-TW"),
        lines.subList(lines.size() - 4, lines.size()));
    assertTrue(machine.run("help").out().contains("./emporion criteria [ID]"));
    machine.environment("LC_ALL", "zh_TW.UTF-8");
    assertTrue(machine.run("help").out().contains("準則目錄"));
  }

  @Test
  void buildsOnlyWhatIsOutOfDate() throws Exception {
    machine.run("check", "study");
    assertEquals(1, machine.calls("mvn-calls").size(), "the first run builds");
    Machine.Outcome again = machine.run("check", "study");
    assertEquals(1, machine.calls("mvn-calls").size(), "nothing changed");
    assertEquals("", again.err());
    Path source = machine.checkout().resolve("plugins/org.emporion.model/src/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class A {}");
    machine.run("check", "study");
    assertEquals(2, machine.calls("mvn-calls").size(), "a new source");
    Files.writeString(source, "class B {}");
    machine.run("check", "study");
    assertEquals(3, machine.calls("mvn-calls").size(), "a changed source of the same length");
    Files.delete(source);
    machine.run("check", "study");
    assertEquals(4, machine.calls("mvn-calls").size(), "a source that went");
  }

  @Test
  void outputsAndTestsDoNotMakeTheProductOutOfDate() throws Exception {
    machine.run("check", "study");
    for (String name : List.of("plugins/org.emporion.model/target/x.jar", "plugins/org.emporion.model.tests/src/T.java",
        "load-scenarios/reference-shop/target/lib/a.jar", "load-scenarios/reference-shop/src/test/java/T.java",
        "plugins/org.emporion.drools/lib/a.jar", "README.md")) {
      Path file = machine.checkout().resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    machine.run("check", "study");
    assertEquals(1, machine.calls("mvn-calls").size());
  }

  @Test
  void anOldJavaHomeGivesWayToTheNewerJavaOnThePath() throws Exception {
    Path old = machine.jdk("jdk-17", 17);
    machine.environment("JAVA_HOME", old.toString());
    Path newer = machine.jdk("jdk-21", 21);
    Files.createSymbolicLink(machine.folder().resolve("bin/java"), newer.resolve("bin/java"));
    Machine.Outcome outcome = machine.run("check", "study");
    assertTrue(outcome.out().contains("java=jdk-21"), outcome.out());
    assertFalse(outcome.out().contains("sun-misc-unsafe"), "an option that Java 21 does not know");
  }

  @Test
  void anOlderMavenUnpacksTheOneThatTychoWants() throws Exception {
    Path unpacked = machine.folder().resolve("unpacked-mvn");
    Files.writeString(unpacked, "#!/bin/sh\n" + machine.mavenScript("3.9.11", "new-mvn-calls") + "\n");
    machine.program("mvn", String.join("\n",
        "if [ \"$1\" = --version ]; then echo 'Apache Maven 3.8.7'; exit 0; fi",
        "echo \"$*\" >> '" + machine.folder().resolve("mvn-calls") + "'",
        "for a in \"$@\"; do case $a in -DoutputDirectory=*) out=${a#*=} ;; esac; done",
        "mkdir -p \"$out/apache-maven-3.9.11/bin\"",
        "cp '" + unpacked + "' \"$out/apache-maven-3.9.11/bin/mvn\""));
    Machine.Outcome outcome = machine.run("check", "study");
    assertEquals(3, outcome.code(), outcome.err());
    assertEquals(1, machine.calls("mvn-calls").size());
    assertTrue(machine.calls("mvn-calls").getFirst().contains("org.apache.maven:apache-maven:3.9.11:zip:bin"));
    assertEquals(1, machine.calls("new-mvn-calls").size(), "the build ran with the unpacked one");
    machine.run("build");
    assertEquals(1, machine.calls("mvn-calls").size(), "unpacked once only");
  }

  @Test
  void aFailedBuildShowsItsErrorsAndNamesTheLog() throws Exception {
    machine.program("mvn", "if [ \"$1\" = --version ]; then echo 'Apache Maven 3.9.9'; exit 0; fi\n"
        + "echo '[ERROR] A.java:[3] cannot find symbol'; exit 1");
    Machine.Outcome outcome = machine.run("check", "study");
    assertAll(
        () -> assertEquals(1, outcome.code()),
        () -> assertTrue(outcome.err().contains("A.java:[3] cannot find symbol"), outcome.err()),
        () -> assertTrue(outcome.err().contains(machine.checkout().resolve(".cache/build.log").toString())));
  }

  @Test
  void aBuildWithoutANetworkIsTheEnvironmentsFault() throws Exception {
    machine.program("mvn", "if [ \"$1\" = --version ]; then echo 'Apache Maven 3.9.9'; exit 0; fi\n"
        + "echo '[ERROR] Could not transfer artifact a:b:jar:1: Unknown host'; exit 1");
    assertEquals(4, machine.run("check", "study").code());
  }

  @Test
  void withoutRootItPrintsTheOneLineToType() throws Exception {
    machine.program("fc-list", "exit 0");
    machine.program("id", "echo 1000");
    machine.program("apt-get", "echo \"$*\" >> '" + machine.folder().resolve("apt-calls") + "'");
    Machine.Outcome outcome = machine.run("assess");
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().contains("sudo apt-get install -y --no-install-recommends fonts-noto-cjk\n"), outcome.err());
    assertEquals(List.of(), machine.calls("apt-calls"));
  }

  @Test
  void asRootItInstallsWhatIsMissingOnce() throws Exception {
    Path font = machine.folder().resolve("font");
    machine.program("fc-list", "cat '" + font + "' 2>/dev/null");
    machine.program("id", "echo 0");
    machine.program("apt-get", "echo \"$*\" >> '" + machine.folder().resolve("apt-calls") + "'\n"
        + "case $1 in install) echo 'Noto Sans CJK TC' > '" + font + "' ;; esac");
    Machine.Outcome outcome = machine.run("assess");
    assertEquals(3, outcome.code(), outcome.err());
    assertEquals(List.of("update", "install -y --no-install-recommends fonts-noto-cjk"), machine.calls("apt-calls"));
    machine.run("assess");
    assertEquals(2, machine.calls("apt-calls").size(), "nothing is missing any more");
  }

  @Test
  void theWindowNeedsADisplay() throws Exception {
    machine.program("id", "echo 1000");
    Machine.Outcome outcome = machine.run();
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().contains("DISPLAY"), outcome.err());
    assertEquals(List.of(), machine.calls("mvn-calls"), "nothing is built for a window that cannot open");
  }

  @Test
  void theArchivesAreNamedOnStandardOutput() throws Exception {
    Path archive = machine.checkout().resolve("product/target/products/org.emporion.product-linux.gtk.x86_64.tar.gz");
    machine.program("mvn", machine.mavenScript("3.9.9", "mvn-calls") + "\ntouch '" + archive + "'");
    Machine.Outcome outcome = machine.run("build");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(archive + "\n", outcome.out());
  }
}
