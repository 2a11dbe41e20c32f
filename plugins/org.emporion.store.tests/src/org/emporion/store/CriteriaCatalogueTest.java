package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.emporion.model.LocalText;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Scale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue that ships: complete, in both languages, and right about the standard. */
class CriteriaCatalogueTest {
  private static CriteriaCatalogue catalogue;
  private static Indicators indicators;

  @BeforeAll
  static void read() {
    catalogue = CriteriaCatalogue.shipped();
    indicators = Indicators.shipped();
  }

  /** Issue 3: at least 60 criteria. */
  @Test
  void hasAtLeastSixtyCriteria() {
    assertTrue(catalogue.criteria().size() >= 60, "only " + catalogue.criteria().size());
  }

  /** The areas are those issue 3 lists, in its order; each has a real choice. */
  @Test
  void coversEveryAreaOfTheIssue() {
    assertEquals(
        List.of("Transaction functions", "Accounts and credit", "Payment outcomes", "Invoicing and statements",
            "Security and access", "Privacy", "Backup and recovery", "Interconnection and EDI",
            "Price and stock consistency", "Customer communication", "Brand and site design",
            "Performance at the peak", "Operability", "Cost", "Vendor risk"),
        catalogue.areas().values().stream().map(LocalText::en).toList());
    catalogue.areas().keySet().forEach(
        area -> assertTrue(catalogue.in(area).size() >= 4, area + ": " + catalogue.in(area).size()));
  }

  @Test
  void isCompleteInBothLanguages() {
    for (LocalText text : texts()) {
      assertFalse(text.en().isBlank() || hasHan(text.en()), text.toString());
      assertTrue(hasHan(text.zhTw()), text.toString());
      assertFalse(text.zhTw().contains("  ") || text.en().contains("  "), text.toString());
    }
  }

  @Test
  void asksInOneOrTwoSentences() {
    for (Criterion one : catalogue.criteria().values()) {
      assertTrue(one.asks().en().matches("[^.]+(\\.\\d[^.]*)*\\.( [^.]+(\\.\\d[^.]*)*\\.)?"), one.asks().en());
      assertTrue(one.asks().zhTw().matches("[^。]+。([^。]+。)?"), one.asks().zhTw());
    }
  }

  /** Words of the mainland or simplified characters where Taiwan says otherwise. */
  @Test
  void speaksTheChineseOfTaiwan() {
    for (LocalText text : texts()) {
      for (String word : List.of("软", "网", "数据", "服務器", "用戶", "信息", "默認", "支持", "視頻", "質量", "程序員", "發布會", "登錄")) {
        assertFalse(text.zhTw().contains(word), word + ": " + text.zhTw());
      }
    }
  }

  @Test
  void noTwoTitlesAreEqual() {
    List.<Function<LocalText, String>>of(LocalText::en, LocalText::zhTw).forEach(language -> {
      List<String> titles = catalogue.criteria().values().stream().map(one -> language.apply(one.title())).toList();
      assertEquals(titles.size(), new HashSet<>(titles).size(), titles.toString());
    });
  }

  @Test
  void servesIndicatorsThatTheStandardHas() {
    for (Criterion one : catalogue.criteria().values()) {
      assertFalse(one.indicators().isEmpty(), one.id());
      assertEquals(one.indicators().size(), new HashSet<>(one.indicators()).size(), one.id());
      for (String id : one.indicators()) {
        assertTrue(indicators.label(id).isPresent(), one.id() + " " + id);
      }
    }
  }

  @Test
  void indicatorsAreReadWithBothLabels() {
    assertEquals(Optional.of(new LocalText("Ability to meet peak demand watched", "監控滿足高峰需求能力")),
        indicators.label("P5.1.5"));
    assertEquals(
        Optional.of("Budget for people, hardware and infrastructure"), indicators.label("P5.1.8").map(LocalText::en));
    assertTrue(indicators.label("P9.9.9").isEmpty());
  }

  @Test
  void everyQuantityTheChainMeasuresCanBePickedAndFitsItsScale() {
    Set<Metric.Kind> measured = EnumSet.noneOf(Metric.Kind.class);
    for (Criterion one : catalogue.criteria().values()) {
      one.evidence().metric().ifPresent(metric -> {
        assertEquals(Optional.of(metric), Metric.parse(metric.name()));
        assertTrue(one.scale().map(scale -> scale.kind() == Scale.Kind.NUMBER).orElse(true), one.id());
        measured.add(metric.kind());
      });
      assertEquals(one.scale().map(Scale::kind).equals(Optional.of(Scale.Kind.LEVEL)), one.ends().isPresent(), one.id());
    }
    assertEquals(EnumSet.allOf(Metric.Kind.class), measured);
  }

  /** What cannot be told without the retailer's size and currency has no scale, and nothing else. */
  @Test
  void onlyMeasuredQuantitiesLeaveTheScaleToTheRequirement() {
    for (Criterion one : catalogue.criteria().values()) {
      boolean bySize = one.evidence().metric().map(Metric::kind).filter(Set.of(
          Metric.Kind.BUDGET_TOTAL, Metric.Kind.BUDGET_FIRST_YEAR, Metric.Kind.BUDGET_PER_ORDER,
          Metric.Kind.CAPACITY_INSTANCES)::contains).isPresent();
      assertEquals(bySize, one.scale().isEmpty(), one.id());
    }
  }

  @Test
  void findsByIdAndSuggestsTheNearest() {
    assertEquals("e-invoice", catalogue.criterion("e-invoice").orElseThrow().id());
    assertTrue(catalogue.criterion("invoice-by-pigeon").isEmpty());
    assertEquals(Optional.of("e-invoice"), catalogue.nearest("e-invoce"));
  }

  private static List<LocalText> texts() {
    List<LocalText> texts = new ArrayList<>(catalogue.areas().values());
    for (Criterion one : catalogue.criteria().values()) {
      texts.addAll(List.of(one.title(), one.asks()));
      one.ends().ifPresent(ends -> texts.addAll(List.of(ends.lowest(), ends.highest())));
    }
    return texts;
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
  }
}
