package org.emporion.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks see what is planted: in a manifest, in an import line, in a class, in a text. */
class PlantedViolationTest {
  @TempDir
  Path root;

  private House house;
  private final Rules rules = Rules.load();

  @BeforeEach
  void emptyHouse() throws IOException {
    house = new House(root);
    for (String room : List.of("model", "store", "demand", "trial", "assessment", "report", "ui")) {
      manifest("org.emporion." + room, "");
    }
    write("plugins/org.emporion.model/src/org/emporion/model/Rate.java",
        "package org.emporion.model;\npublic class Rate { public static final Rate NONE = new Rate(); }\n");
    write("plugins/org.emporion.store/src/org/emporion/store/Reader.java",
        "package org.emporion.store;\nimport org.emporion.model.Rate;\npublic class Reader { public Rate rate() { return null; } }\n");
    write("plugins/org.emporion.assessment/src/org/emporion/assessment/Assessor.java",
        "package org.emporion.assessment;\nimport org.emporion.store.Reader;\npublic class Assessor { Reader reader; }\n");
    // Stands for the toolkit: only its name matters.
    write("toolkit/src/org/eclipse/swt/widgets/Shell.java", "package org.eclipse.swt.widgets;\npublic class Shell {}\n");
  }

  @Test
  void aHouseInOrderPasses() throws IOException {
    manifest("org.emporion.assessment", "Require-Bundle: org.emporion.model,\n org.emporion.store;bundle-version=\"[1,2)\"\n");
    manifest("org.emporion.ui", "Require-Bundle: org.eclipse.swt,\n org.emporion.report\n");
    compile();
    assertEquals(List.of(), all());
    assertEquals(List.of(), new ClassCheck(house, rules).uncompiled());
  }

  @Test
  void aRequiredBundleAgainstTheArrows() throws IOException {
    manifest("org.emporion.demand", "Require-Bundle: org.emporion.model,\n org.emporion.store;bundle-version=\"[1,2)\",\n org.eclipse.swt\n");
    assertEquals(List.of(
        "plugins/org.emporion.demand/META-INF/MANIFEST.MF: Require-Bundle: org.emporion.store (demand -> store: demand may use [model])",
        "plugins/org.emporion.demand/META-INF/MANIFEST.MF: Require-Bundle: org.eclipse.swt (demand -> window toolkit: only [ui, app] may)"),
        texts(new ManifestCheck(house, rules).violations()));
  }

  @Test
  void anImportedPackageAgainstTheArrows() throws IOException {
    manifest("org.emporion.report", "Import-Package: org.emporion.ui.parts;version=\"1,2\",javax.swing\n");
    assertEquals(2, new ManifestCheck(house, rules).violations().size());
    assertTrue(texts(new ManifestCheck(house, rules).violations()).getFirst().contains("report -> ui"));
  }

  @Test
  void testFragmentsFollowTheirRoom() throws IOException {
    manifest("org.emporion.trial.tests", "Fragment-Host: org.emporion.trial\nRequire-Bundle: org.emporion.testkit,\n org.emporion.budget\n");
    assertEquals(List.of("plugins/org.emporion.trial.tests/META-INF/MANIFEST.MF: Require-Bundle: org.emporion.budget "
        + "(trial -> budget: trial may use [model, testkit])"), texts(new ManifestCheck(house, rules).violations()));
  }

  @Test
  void importLinesAgainstTheArrows() throws IOException {
    write("plugins/org.emporion.demand/src/org/emporion/demand/Spy.java", """
        package org.emporion.demand;

        import org.emporion.model.Rate;
        import org.emporion.store.Reader;
        import static org.emporion.trial.Runner.run;
        import org.emporion.shop.*;
        class Spy {}
        """);
    String file = "plugins/org.emporion.demand/src/org/emporion/demand/Spy.java";
    assertEquals(List.of(
        file + ":4: import org.emporion.store.Reader; (demand -> store: demand may use [model])",
        file + ":5: import static org.emporion.trial.Runner.run; (demand -> trial: demand may use [model])",
        file + ":6: import org.emporion.shop.*; (demand -> load-scenarios: programs of their own JVMs are never imported)"),
        texts(new SourceCheck(house, rules).violations()));
  }

  @Test
  void loadProgramsImportNoRoom() throws IOException {
    write("load-scenarios/reference-shop/src/main/java/org/emporion/shop/Till.java",
        "package org.emporion.shop;\nimport org.emporion.model.Rate;\nclass Till {}\n");
    assertEquals(List.of("load-scenarios/reference-shop/src/main/java/org/emporion/shop/Till.java:2: "
        + "import org.emporion.model.Rate; (load-scenarios -> model: programs of their own JVMs import no room)"),
        texts(new SourceCheck(house, rules).violations()));
  }

  @Test
  void aClassThatNamesAnotherRoomWithoutAnImport() throws IOException {
    write("plugins/org.emporion.demand/src/org/emporion/demand/Spy.java", """
        package org.emporion.demand;
        class Spy {
          Object look() {
            return new org.emporion.store.Reader().rate();
          }
        }
        """);
    compile();
    assertEquals(List.of(), new SourceCheck(house, rules).violations());
    List<String> found = texts(new ClassCheck(house, rules).violations());
    assertTrue(!found.isEmpty() && found.stream().allMatch(each -> each.startsWith(
        "plugins/org.emporion.demand/src/org/emporion/demand/Spy.java:4: org.emporion.demand.Spy uses org.emporion.store.Reader "
            + "(demand -> store:")), found.toString());
  }

  @Test
  void aClassThatOpensWindows() throws IOException {
    write("plugins/org.emporion.report/src/org/emporion/report/Peek.java", """
        package org.emporion.report;
        class Peek {
          java.awt.image.BufferedImage allowed;
          javax.swing.JFrame[] frames;
          org.eclipse.swt.widgets.Shell shell;
        }
        """);
    write("plugins/org.emporion.trial/src/org/emporion/trial/Draw.java",
        "package org.emporion.trial;\nclass Draw { java.awt.Color colour; }\n");
    write("plugins/org.emporion.ui/src/org/emporion/ui/Part.java",
        "package org.emporion.ui;\nclass Part { org.eclipse.swt.widgets.Shell shell; }\n");
    compile();
    List<String> found = texts(new ClassCheck(house, rules).violations());
    assertEquals(3, found.size(), found.toString());
    assertTrue(found.get(0).contains("uses javax.swing.JFrame (report -> AWT or Swing window"), found.toString());
    assertTrue(found.get(1).contains("uses org.eclipse.swt.widgets.Shell (report -> window toolkit"), found.toString());
    assertTrue(found.get(2).contains("uses java.awt.Color (trial -> drawing"), found.toString());
  }

  @Test
  void aStaticSingleton() throws IOException {
    write("plugins/org.emporion.model/src/org/emporion/model/Hub.java",
        "package org.emporion.model;\npublic class Hub { public static Hub getInstance() { return null; } }\n");
    compile();
    assertEquals(List.of("plugins/org.emporion.model/src/org/emporion/model/Hub.java: "
        + "org.emporion.model.Hub.getInstance() (no static singletons: hand it in)"),
        texts(new ClassCheck(house, rules).violations()));
  }

  @Test
  void whatIsNotCompiledIsNamed() throws IOException {
    compile();
    Files.delete(root.resolve("plugins/org.emporion.store/target/classes/org/emporion/store/Reader.class"));
    assertEquals(List.of("plugins/org.emporion.store/src/org/emporion/store/Reader.java"),
        new ClassCheck(house, rules).uncompiled());
  }

  @Test
  void languagesThatDiffer() throws IOException {
    String folder = "plugins/org.emporion.demand/src/org/emporion/demand/";
    write(folder + "phrases_en.properties", "a=one {0}\nb=two {0} {1}\nc=it's {0}\nd=same {0}\n");
    write(folder + "phrases_zh-TW.properties", "b=二 {0}\nc=三 {0}\nd=同 {0}\ne=五\n");
    write(folder + "deep/phrases_zh_TW.properties", "a=一\n");
    write("plugins/org.emporion.ui/OSGI-INF/l10n/bundle.properties", "name=Name\n");
    assertEquals(List.of(
        folder + "deep/phrases_zh_TW.properties: phrases_zh_TW.properties (the tags are exactly en and zh-TW)",
        folder + "phrases_zh-TW.properties: a (the other language has it)",
        folder + "phrases_zh-TW.properties: b (placeholders [0], English has [0, 1])",
        folder + "phrases_en.properties: c (a lone apostrophe swallows what follows: double it)",
        folder + "phrases_en.properties: e (the other language has it)",
        "plugins/org.emporion.ui/OSGI-INF/l10n/bundle.properties: bundle.properties (bundle_zh_TW.properties is not beside it)"),
        texts(new PhraseCheck(house).violations()).stream().filter(each -> !each.contains(": a (placeholders")).toList());
  }

  @Test
  void addressesAndPaths() throws IOException {
    // Put together here, so that this file passes its own check.
    String registry = "repo1." + "maven" + ".org";
    String private1 = "/wo" + "rk/main/x";
    String private2 = "/usr/lib/" + "jvm/temurin-25-jdk";
    write("a.txt", "fine\nhttps://" + registry + "/maven2\nhttp://maven.apache.org/POM/4.0.0\n/usr/lib/jvm/*\n");
    write("b.txt", "see " + private1 + "\nand " + private2 + "\nnot /network/main\n");
    List<String> found = texts(new AddressCheck(root).violations(List.of("a.txt", "b.txt", "gone.txt")));
    assertEquals(3, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("a.txt:2: "), found.toString());
    assertTrue(found.get(1).startsWith("b.txt:1: "), found.toString());
    assertTrue(found.get(2).startsWith("b.txt:2: "), found.toString());
  }

  private List<Violation> all() {
    List<Violation> all = new ArrayList<>(new ManifestCheck(house, rules).violations());
    all.addAll(new SourceCheck(house, rules).violations());
    all.addAll(new ClassCheck(house, rules).violations());
    all.addAll(new PhraseCheck(house).violations());
    return all;
  }

  private static List<String> texts(List<Violation> violations) {
    return violations.stream().map(Violation::toString).toList();
  }

  private void manifest(String plugin, String more) throws IOException {
    write("plugins/" + plugin + "/META-INF/MANIFEST.MF",
        "Manifest-Version: 1.0\nBundle-SymbolicName: " + plugin + ";singleton:=true\n" + more);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Compiles every plugin into its own folder, with all sources in sight of each other. */
  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> homes = new ArrayList<>(house.plugins());
    homes.add(root.resolve("toolkit"));
    String sources = String.join(File.pathSeparator, homes.stream().map(each -> each.resolve("src").toString()).toList());
    for (Path home : homes) {
      List<String> files = house.files(home.resolve("src"), ".java").stream().map(Path::toString).toList();
      if (files.isEmpty()) {
        continue;
      }
      Path classes = Files.createDirectories(home.resolve("target/classes"));
      List<String> arguments = new ArrayList<>(List.of("-proc:none", "--release", "21", "-implicit:none",
          "-sourcepath", sources, "-d", classes.toString()));
      arguments.addAll(files);
      assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)), home + " compiles");
    }
  }
}
