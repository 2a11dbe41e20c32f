package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code criteria}. */
class CriteriaVerbTest {
  private final Shell shell = new Shell();
  private final CriteriaCatalogue catalogue = CriteriaCatalogue.shipped();

  private List<String> printed() {
    return shell.printed().lines().toList();
  }

  @Test
  void listsEveryCriterionUnderItsArea() {
    assertEquals(ExitCode.DONE, shell.run("criteria", "--lang", "en"));

    List<String> lines = printed();
    assertEquals(catalogue.areas().size() + catalogue.criteria().size() + 1, lines.size());
    for (String area : catalogue.areas().keySet()) {
      List<Criterion> criteria = catalogue.in(area);
      int at = lines.indexOf(catalogue.areas().get(area).en() + " (" + criteria.size() + ")");
      assertTrue(at >= 0, area);
      for (int i = 0; i < criteria.size(); i++) {
        assertTrue(lines.get(at + 1 + i).startsWith("  " + criteria.get(i).id() + " "), lines.get(at + 1 + i));
        assertTrue(lines.get(at + 1 + i).contains(criteria.get(i).title().en() + " ["), lines.get(at + 1 + i));
      }
    }
    assertTrue(lines.stream().anyMatch(line -> line.matches("  e-invoice +Issues Taiwan .*\\[yes or no]")), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.endsWith("[h, worst 24, best 1]")), lines.toString());
    assertEquals("", shell.complained());
  }

  @Test
  void listsInChinese() {
    assertEquals(ExitCode.DONE, shell.run("criteria", "--lang=zh-TW"));
    assertTrue(printed().stream().anyMatch(line -> line.matches("  e-invoice +可開立臺灣電子發票.*\\[是或否]")), printed().toString());
  }

  @Test
  void aLevelIsShownWithItsEndsAndIndicators() {
    assertEquals(ExitCode.DONE, shell.run("criteria", "staff-skills", "--lang", "en"));

    Criterion one = catalogue.criterion("staff-skills").orElseThrow();
    List<String> lines = printed();
    assertEquals(one.title().en() + " (staff-skills)", lines.getFirst());
    assertTrue(lines.contains("Area: Operability"), lines.toString());
    assertTrue(lines.contains("What is asked: " + one.asks().en()), lines.toString());
    assertTrue(lines.contains("  0 = " + one.ends().map(ends -> ends.lowest().en()).orElseThrow()), lines.toString());
    assertTrue(lines.contains("  4 = " + one.ends().map(ends -> ends.highest().en()).orElseThrow()), lines.toString());
    assertTrue(lines.contains("  P5.1.9 Modification or customisation as needs change"), lines.toString());
    assertTrue(lines.contains("    criterion: staff-skills"), lines.toString());
  }

  @Test
  void aMeasuredOneNamesItsMetricAndAsksForAScaleWhereItHasNone() {
    shell.run("criteria", "total-cost", "--lang", "zh-TW");
    assertTrue(printed().contains("依據：量測值 budget.total"), printed().toString());
    assertTrue(printed().getLast().contains("scale:"), printed().toString());

    shell.run("criteria", "availability", "--lang", "en");
    assertTrue(printed().contains("Scale: % of the month, worst 99, best 99.95"), printed().toString());
    assertFalse(printed().getLast().contains("scale:"), printed().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-TW"})
  void everyOneCanBeShown(String language) {
    for (Criterion one : catalogue.criteria().values()) {
      assertEquals(ExitCode.DONE, shell.run("criteria", one.id(), "--lang", language), one.id());
      LocalText title = one.title();
      assertTrue(printed().getFirst().startsWith(language.equals("en") ? title.en() : title.zhTw()), one.id());
    }
  }

  @Test
  void anUnknownOneIsBadInputAndTheNearestIsNamed() {
    assertEquals(ExitCode.BAD_INPUT, shell.run("criteria", "e-invoce", "--lang", "en"));
    assertEquals("", shell.printed());
    assertTrue(shell.complained().contains("Did you mean e-invoice?"), shell.complained());

    assertEquals(ExitCode.BAD_INPUT, shell.run("criteria", "teleportation", "--lang=zh-TW"));
    assertTrue(shell.complained().contains("沒有 teleportation"), shell.complained());
  }

  @Test
  void twoIdsAreBadInput() {
    assertEquals(ExitCode.BAD_INPUT, shell.run("criteria", "e-invoice", "edi-documents"));
  }
}
