package org.emporion.ui.model.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.model.Estimate;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetEstimate.Volume;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.study.CostLine;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetWordsTest {
  private static final Currency TWD = Currency.getInstance("TWD");
  private static final BudgetEstimate PLAIN = new BudgetEstimate(
      List.of(line("small", 100_000, Optional.empty()),
          line("large", 2_000_000, Optional.of(new Volume(Volume.Kind.ORDERS, List.of(20_000.0),
              new LocalText("orders of the forecast", "預測訂單"))))),
      List.of(), new Estimate(1_500_000, 2_000_000, 3_000_000), Estimate.exactly(12.5));
  private static final BudgetEstimate SPREAD = new BudgetEstimate(PLAIN.lines(), PLAIN.years(), PLAIN.total(),
      PLAIN.perOrder(), Optional.of(new BudgetOutlook(10_000, 2_050_000, 2_600_000, new BudgetOutlook.Precision(1_000, 2_000, 3_000),
          List.of(), List.of(),
          List.of(new BudgetOutlook.Driver("demand", new LocalText("Demand", "需求"), 0.62, 1_700_000, 2_500_000)),
          false, Optional.of(new BudgetOutlook.Cap(2_500_000, 0.75)), List.of())));

  private static BudgetEstimate.Line line(String id, double cost, Optional<Volume> volume) {
    return new BudgetEstimate.Line(id, LocalText.same(id), CostLine.Category.FEES, List.of(cost), List.of(), volume);
  }

  private static BudgetWords in(Language language) {
    return new BudgetWords(Wording.in(language), TWD);
  }

  private static ChartModel chart(String id) {
    return new ChartModel(id, ChartModel.Kind.CURVES, LocalText.same(id), LocalText.same(id),
        Axis.of(LocalText.same(""), Numbers.PLAIN), Axis.of(LocalText.same(""), Numbers.PLAIN), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }

  @Test
  void percentilesCapAndPrecisionAreSaid() {
    List<Fact> facts = in(Language.EN).facts(SPREAD, Optional.empty());
    assertEquals(List.of("NT$2m", "NT$2.6m", "NT$3m"), facts.stream().limit(3).map(Fact::value).toList());
    assertTrue(facts.stream().anyMatch(one -> one.value().equals("NT$2.5m is kept in 75% of outcomes")), facts.toString());
    assertTrue(facts.stream().anyMatch(one -> one.value().startsWith("10,000 outcomes")), facts.toString());
  }

  @Test
  void aBudgetWithoutAnOutlookSaysOnlyWhatItKnows() {
    assertEquals(3, in(Language.EN).facts(PLAIN, Optional.empty()).size());
    assertEquals(List.of("Not worked out yet: assess the study"),
        in(Language.EN).drivers(PLAIN).stream().map(Fact::name).toList());
  }

  @Test
  void whatIsToBeMindedAboutPricesIsMarked() {
    BudgetEstimate old = new BudgetEstimate(PLAIN.lines(), PLAIN.years(), PLAIN.total(), PLAIN.perOrder(), Optional.empty(),
        Optional.empty(), List.of(new LocalText("prices of 2019", "2019 年的價格")));
    assertEquals("⚠ 2019 年的價格", in(Language.ZH_TW).notices(old));
    assertEquals("", in(Language.EN).notices(PLAIN));
    assertEquals("NT$2m over all planning years (P10–P90: NT$1.5m–NT$3m)", in(Language.EN).headline(old));
  }

  @Test
  void theDearestLineIsFirstAndTracedToItsVolume() {
    List<Fact> lines = in(Language.EN).lines(PLAIN);
    assertEquals(List.of("large", "small"), lines.stream().map(Fact::name).toList());
    assertEquals("NT$2m, Fees; counted by: orders of the forecast", lines.getFirst().value());
  }

  @Test
  void driversTellTheirShareAndWhatTheyDoToTheTotal() {
    assertEquals(List.of(new Fact("Demand", "62%; NT$1.7m to NT$2.5m")), in(Language.EN).drivers(SPREAD));
  }

  @Test
  void chartsOfOtherCandidatesAndOfOtherThingsAreLeftOut() {
    List<ChartModel> all = Stream.of(
        "demand-days", "budget-by-year", "budget-fan-a", "budget-fan-b", "staffing-months").map(BudgetWordsTest::chart).toList();
    assertEquals(List.of("budget-by-year", "budget-fan-a", "staffing-months"),
        BudgetWords.charts(all, List.of("b")).stream().map(ChartModel::id).toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsLeftUnsaidInEitherLanguage(Language language) {
    BudgetWords said = in(language);
    Stream.of(said.facts(SPREAD, Optional.empty()), said.drivers(SPREAD), said.lines(SPREAD)).flatMap(List::stream)
        .flatMap(one -> Stream.of(one.name(), one.value())).forEach(text -> assertFalse(text.contains("{"), text));
    assertFalse(said.headline(SPREAD).contains("{"));
  }
}
