package org.emporion.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Claim;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Metric;
import org.emporion.ui.model.StudyNode;
import org.emporion.ui.model.evaluation.EvidenceKind;
import org.emporion.ui.model.evaluation.GridFilter;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and every thing the code says is there. */
class PhrasesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
  private final Phrasebook book = new Phrasebook(Wording.class);

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    assertEquals(book.keys(Language.EN), book.keys(Language.ZH_TW));
    for (String key : book.keys(Language.EN)) {
      assertEquals(placeholders(book.pattern(Language.EN, key)), placeholders(book.pattern(Language.ZH_TW, key)), key);
      assertFalse(book.pattern(Language.ZH_TW, key).isBlank(), key);
    }
  }

  @Test
  void aMnemonicInOneLanguageIsOneInTheOther() {
    for (String key : book.keys(Language.EN)) {
      assertEquals(book.pattern(Language.EN, key).contains("&"), book.pattern(Language.ZH_TW, key).contains("&"), key);
    }
  }

  @Test
  void everyKeyTheSourcesNameExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      Matcher said = SAID.matcher(Files.readString(file));
      while (said.find()) {
        if (!book.keys(Language.EN).contains(said.group(1))) {
          missing.add(file.getFileName() + ": " + said.group(1));
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyConstantThatIsShownHasAName() {
    for (Language language : Language.values()) {
      Wording words = Wording.in(language);
      Stream.of(Stage.values()).forEach(one -> assertFalse(words.name("stage", one).isBlank()));
      Stream.of(Reason.Kind.values()).forEach(one -> assertFalse(words.name("reason", one).isBlank()));
      Stream.of(Verdict.values()).forEach(one -> assertFalse(words.name("verdict", one).isBlank()));
      Stream.of(Claim.Basis.values()).forEach(one -> assertFalse(words.name("basis", one).isBlank()));
      Stream.of(CostLine.Category.values()).forEach(one -> assertFalse(words.name("category", one).isBlank()));
      Stream.of(CostLine.Basis.values()).forEach(one -> assertFalse(words.name("cost-basis", one).isBlank()));
      Stream.of(Metric.Kind.values()).forEach(one -> assertFalse(words.name("metric", one).isBlank()));
      Stream.of(EvidenceKind.values()).forEach(one -> assertFalse(words.name("evidence-kind", one).isBlank()));
      Stream.of(GridFilter.Threshold.values()).forEach(one -> assertFalse(words.name("threshold", one).isBlank()));
      Stream.of(Language.values()).forEach(one -> assertFalse(words.name("language", one).isBlank()));
    }
  }

  @Test
  void theApplicationModelIsLabelledInBothLanguages() throws IOException {
    Path app = Examples.checkout().resolve("plugins/org.emporion.app");
    Properties english = read(app.resolve("OSGI-INF/l10n/bundle.properties"));
    Properties chinese = read(app.resolve("OSGI-INF/l10n/bundle_zh_TW.properties"));
    assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
    String model = Files.readString(app.resolve("Application.e4xmi"));
    Matcher key = Pattern.compile("\"%([^\"]+)\"").matcher(model);
    Set<String> used = new TreeSet<>();
    while (key.find()) {
      used.add(key.group(1));
    }
    assertEquals(used, new TreeSet<>(english.stringPropertyNames()));
    assertFalse(Pattern.compile("(label|tooltip)=\"[^%]").matcher(model).find(), "a label that is not translated");
  }

  @Test
  void everyPictureTheModelAndTheCodeNameExists() throws IOException {
    Path ui = Examples.checkout().resolve("plugins/org.emporion.ui");
    String model = Files.readString(Examples.checkout().resolve("plugins/org.emporion.app/Application.e4xmi"));
    Matcher icon = Pattern.compile("org\\.emporion\\.ui/(icons/[^\"]+)").matcher(model);
    while (icon.find()) {
      assertTrue(Files.isRegularFile(ui.resolve(icon.group(1))), icon.group(1));
    }
    Stream<Enum<?>> shown = Stream.concat(Stream.of(Reason.Kind.values()), Stream.of(StudyNode.Kind.values()));
    for (Enum<?> kind : shown.toList()) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      assertTrue(Files.isRegularFile(ui.resolve("icons/" + name + ".svg")), name);
    }
  }

  private static Set<String> placeholders(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static java.util.List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Examples.checkout().resolve("plugins/org.emporion.ui/src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
