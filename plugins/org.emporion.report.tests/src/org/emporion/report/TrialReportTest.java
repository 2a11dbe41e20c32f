package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.Verdict;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.ChartRenderer;
import org.emporion.report.chart.Theme;
import org.emporion.report.chart.TrialCharts;
import org.emporion.report.chart.TrialComparisonCharts;
import org.emporion.report.document.TrialReportBuilder.Content;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.history.TrialTrend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialReportTest {
  private final SampleTrials samples = new SampleTrials();
  private final TrialReport report = new TrialReport(ZoneOffset.UTC, new ChartRenderer());
  private final TrialNames names = new TrialNames(ReportSamples.full().loaded().study(), ZoneOffset.UTC);
  @TempDir private Path folder;

  /** Three requests of 100 ms at one candidate, one of 250 ms at the other. */
  private List<RecordedTrial> pair() {
    return List.of(
        samples.trial(samples.record("cloudcart", 1, true, SampleTrials.SEEN, Verdict.MET, Verdict.CANNOT_TELL), 3, 100),
        samples.trial(samples.record("opensail", 2, false, TrialObservations.NONE, Verdict.CANNOT_TELL), 1, 250));
  }

  private static Optional<TrialComparison> compared(TrialNames names, List<RecordedTrial> trials) {
    return Optional.of(TrialComparison.of(names.sides(trials.stream().map(List::of).toList())));
  }

  private Content content(List<RecordedTrial> trials) {
    return new Content(ReportSamples.full(), trials, compared(names, trials), Optional.of(TrialTrend.of(trials.subList(0, 1))));
  }

  @Test
  void tellsPlanResultsAndWhatElseWasSeenInBothLanguages() {
    String english = report.html(content(pair()), Language.EN);
    for (String said : List.of("Trial report", "This trial counts", "This trial does not count", "remark &amp; &lt;MET&gt;",
        "status &lt;500&gt;", "lost 1", "512 MiB", "SHA-256 of the plan", "aa11", "CloudCart", "The runs are not equal", "http://127.0.0.1:1",
        "compared with", "cannot be told", "Difference to CloudCart", "chart-compare-transactions", "chart-trial-errors-1",
        "chart-trial-curve-1", "why?")) {
      assertTrue(english.contains(said), said);
    }
    String chinese = report.html(content(pair()), Language.ZH_TW);
    for (String said : List.of("負載測試報告", "本次測試有效", "本次測試無效", "業務交易比較", "比較基準", "為什麼？")) {
      assertTrue(chinese.contains(said), said);
    }
    assertFalse(chinese.contains("This trial"), "no English sentence in the Chinese report");
  }

  @Test
  void everyIdOfTheDocumentIsUniqueAndItLoadsNothing() {
    String html = report.html(content(pair()), Language.EN);
    Set<String> ids = new HashSet<>();
    Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results()
        .forEach(match -> assertTrue(ids.add(match.group(1)), match.group(1)));
    assertTrue(html.contains("default-src 'none'"));
    assertFalse(html.contains("<script"));
    assertFalse(Pattern.compile("(src|href)=\"(?!#)").matcher(html).find(), "nothing is loaded from elsewhere");
  }

  @Test
  void bothLanguagesAreWrittenTogether() throws Exception {
    report.write(content(pair()), folder.resolve("out"));
    try (var files = Files.list(folder.resolve("out"))) {
      assertEquals(Set.of("trial-report.en.html", "trial-report.zh-TW.html"),
          new HashSet<>(files.map(one -> one.getFileName().toString()).toList()));
    }
  }

  @Test
  void candidatesWithDifferentJourneysShareOneChart() {
    List<ChartModel> charts = new TrialComparisonCharts(names).of(compared(names, pair()).orElseThrow());
    ChartModel chart = charts.getFirst();
    assertEquals(List.of("checkout"), chart.categories().stream().map(one -> one.en()).toList());
    assertEquals(List.of("CloudCart", "OpenSail"), chart.series().stream().map(one -> one.name().en()).toList());
    double three = chart.series().get(0).points().getFirst().value();
    double one = chart.series().get(1).points().getFirst().value();
    assertTrue(three > 300 && one < 300, three + " and " + one);
    assertTrue(charts.stream().anyMatch(each -> each.kind() == ChartModel.Kind.PERCENTILES));
    ChartModel overTime = charts.stream().filter(each -> each.id().equals("compare-over-time")).findFirst().orElseThrow();
    assertEquals(-5, overTime.series().getFirst().points().getFirst().at(), "0 is where the steady part begins");
  }

  @Test
  void everyTrialChartIsDrawn() {
    ChartRenderer renderer = new ChartRenderer();
    List<ChartModel> charts = new TrialCharts().of(pair().getFirst(), "one");
    assertEquals(8, charts.size());
    assertEquals("狀態碼", charts.stream().filter(one -> one.id().startsWith("trial-errors")).findFirst().orElseThrow()
        .series().getFirst().name().zhTw());
    charts.forEach(one -> assertTrue(
        renderer.svg(one, Language.ZH_TW, 700, 300, Theme.LIGHT).contains("</svg>"), one.id()));
  }

  @Test
  void whatTheTargetsPartsUsedStandsBelowItsResponseTimes() {
    List<ChartModel> charts = new TrialCharts().of(pair().getFirst(), "one");
    List<String> ids = charts.stream().map(ChartModel::id).toList();
    int times = ids.indexOf("trial-times-one");
    assertEquals(List.of("trial-cores-one", "trial-memory-one"), ids.subList(times + 1, times + 3));
    ChartModel cores = charts.get(times + 1);
    assertEquals(charts.get(times).marks(), cores.marks(), "on the same time");
    assertEquals(List.of("database", "worker"), cores.series().stream().map(one -> one.name().en()).toList());
    assertEquals(List.of(ChartModel.Point.of(-1, 0.25), ChartModel.Point.of(0, 1.25)), cores.series().getFirst().points());
    // 256 and 512 MiB; the worker's memory was not told.
    ChartModel memory = charts.get(times + 2);
    assertEquals(List.of(ChartModel.Point.of(-1, 256), ChartModel.Point.of(0, 512)), memory.series().getFirst().points());
    assertEquals(1, memory.series().size());
    assertTrue(report.html(content(pair()), Language.ZH_TW).contains("受測系統使用的處理器核心數"));
  }

  @Test
  void aRecordWhoseDemandIsNotTodaysSaysSo() {
    assertTrue(report.html(content(pair()), Language.EN).contains("of the design load of 2.31 sessions per second"));
    Content without = new Content(ReportSamples.empty(), pair(), Optional.empty(), Optional.empty());
    assertTrue(report.html(without, Language.EN).contains("no longer says where this load comes from"));
  }

  @Test
  void sidesAreNamedAsShortlyAsTellsThemApart() {
    RecordedTrial early = samples.trial(samples.record("cloudcart", 1, true, SampleTrials.SEEN), 1, 100);
    RecordedTrial late = samples.trial(samples.record("cloudcart", 9, true, SampleTrials.SEEN), 1, 100);
    assertTrue(names.sides(List.of(List.of(early), List.of(late))).get(1).name().en().contains("22 November 2026, 09:00"));
    assertEquals("CloudCart (2 runs)",
        names.sides(List.of(List.of(early, late), List.of(pair().get(1)))).getFirst().name().en());
  }
}
