package org.emporion.store.interchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.emporion.model.LocalText;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;
import org.emporion.testkit.TestStudies;

/** Random sound studies whose texts and numbers are as awkward as a study allows. */
final class HostileStudies {
  private static final String[] PARTS = {
    "=1+1", "+cmd", "-5", "@SUM(A1)", "\t", "\r\n", "\n", "\r", "'", "''=", "\"", ",", ";", "007", "1e5", "yes", "是",
    "結帳", "，", "\uFF1D1", "_x000D_", "_x005F_", "_x", " ", "  ", "\u00A0", "\u3000", "#REF!", "<b>&amp;", "]]>", "\uD83D\uDED2",
    "\u0001", "\u001F", "\u2028", "\u0085", "null", "-", "?", ": ", " #", "{", "}", "%", "2026-07-01", "\uFEFFx", "\uFFFD"};
  private static final double[] NUMBERS = {
    0, 1, -1, 0.1, 1.0 / 3, 1e-9, 123456789012345680.0, 0.30000000000000004, 1e300, -4.9e-324, 5e-7, 98.5, 1e15 + 0.5, Math.PI};

  private final Random random;

  HostileStudies(long seed) {
    random = new Random(seed);
  }

  /** A study in a folder of its own. */
  LoadedStudy next(Path into) throws Exception {
    Path folder = TestStudies.kiosk(into);
    StudyEditor editor = new StudyEditor(StudyFiles.read(folder));
    int leaves = 1 + random.nextInt(5);
    editor = editor.set("requirements.group", YamlValue.block()
        .with("title", text()).with("weight", YamlValue.number(1)));
    for (int i = 0; i < leaves; i++) {
      String id = "r" + i;
      int kind = random.nextInt(3);
      YamlValue.Mapping requirement = YamlValue.block()
          .with("title", text())
          .with("part-of", YamlValue.text("group"))
          .with("weight", YamlValue.number(Math.abs(number()) + 1e-3))
          .with("scale", kind == 0 ? YamlValue.text("level") : kind == 1 ? YamlValue.text("yes-no") : scale());
      if (random.nextBoolean()) {
        requirement = requirement.with("asked-by", text());
      }
      if (random.nextBoolean()) {
        requirement = requirement.with("indicators", YamlValue.list(YamlValue.text("P5.1.5"), YamlValue.text("P1.2.8")));
      }
      editor = editor.set("requirements." + id, requirement);
      if (random.nextInt(3) == 0) {
        editor = editor.set("must-haves." + id, kind == 2
            ? YamlValue.map().with(random.nextBoolean() ? "at-least" : "at-most", YamlValue.number(number()))
            : YamlValue.yesNo(true));
      }
      for (String candidate : new String[] {"alpha", "beta"}) {
        if (random.nextInt(4) > 0) {
          editor = editor.set("candidates." + candidate + ".claims." + id, claim(kind));
        }
      }
    }
    return save(folder, editor.files());
  }

  private static LoadedStudy save(Path folder, StudyFiles files) throws Exception {
    for (var file : files.texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return new StudyReader().read(folder);
  }

  private YamlValue scale() {
    double worst = number();
    double best = number();
    return YamlValue.map().with("unit", YamlValue.text(words()))
        .with("worst", YamlValue.number(worst)).with("best", YamlValue.number(best == worst ? 7 : best));
  }

  private YamlValue claim(int kind) {
    YamlValue.Mapping claim = YamlValue.map();
    if (random.nextInt(4) == 0) {
      return random.nextBoolean() ? YamlValue.text("unknown")
          : claim.with("basis", YamlValue.text("unknown")).with("source", text());
    }
    YamlValue value = kind == 1 ? YamlValue.yesNo(random.nextBoolean())
        : YamlValue.number(kind == 0 ? random.nextInt(401) / 100.0 : number());
    return claim.with("basis", YamlValue.text(random.nextBoolean() ? "vendor" : "judgement"))
        .with("value", value)
        .with("source", text())
        .with("date", YamlValue.date(random.nextInt(5) == 0
            ? LocalDate.of(1 + random.nextInt(9998), 1 + random.nextInt(12), 1 + random.nextInt(28))
            : LocalDate.of(2026, 7, 1)));
  }

  private YamlValue text() {
    return YamlValue.text(random.nextBoolean() ? LocalText.same(words()) : new LocalText(words(), words()));
  }

  /** Never blank, which a study does not allow. */
  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      words.append(PARTS[random.nextInt(PARTS.length)]);
    }
    if (random.nextInt(200) == 0) {
      words.append("長文".repeat(16_000));
    }
    return words.toString().isBlank() ? words + "x" : words.toString();
  }

  private double number() {
    return NUMBERS[random.nextInt(NUMBERS.length)] * (random.nextBoolean() ? 1 : 3);
  }
}
