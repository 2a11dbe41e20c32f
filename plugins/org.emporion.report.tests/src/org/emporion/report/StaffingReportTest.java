package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.report.chart.AssessmentCharts;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.document.Block;
import org.emporion.report.document.DocumentBuilder;
import org.junit.jupiter.api.Test;

/** The chapter on customer service and its charts. */
class StaffingReportTest {
  private static ChartModel chart(String id) {
    return new AssessmentCharts().of(ReportSamples.full()).stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow();
  }

  private static List<Block.Section> chapters(Assessment assessment) {
    return new DocumentBuilder(ZoneId.of("UTC")).build(assessment, Language.EN).chapters();
  }

  @Test
  void agentsByHalfHourReachFromTheFirstToTheLastOpenOne() {
    ChartModel chart = chart("staffing-half-hours");
    assertEquals(List.of("09:00", "09:30", "10:00"), chart.categories().stream().map(one -> one.en()).toList());
    assertEquals(List.of("calls", "mail"), chart.series().stream().map(ChartModel.Series::id).toList());
    assertEquals(new ChartModel.Point(1, 2, 3, 4), chart.series().get(0).points().get(1));
    assertEquals(2, chart.series().get(1).points().getFirst().at());
    assertTrue(chart.title().en().contains("Tue"), chart.title().en());
  }

  @Test
  void headsByMonthHaveTheirInterval() {
    ChartModel chart = chart("staffing-months");
    // From the first day of each month to its last.
    assertEquals(24, chart.series().getFirst().points().size());
    assertEquals(6, chart.series().getFirst().points().getFirst().high());
  }

  @Test
  void theChapterComesWithRosterHiringsAndWhatIsMissed() {
    Block.Section chapter = chapters(ReportSamples.full()).stream().filter(one -> one.id().equals("staffing"))
        .findFirst().orElseThrow();
    String all = chapter.blocks().toString();
    for (String part : List.of("88.6%", "NT$31,875", "before the planning begins", "1 June 2027", "4.70", "28 September 2027")) {
      assertTrue(all.contains(part), part + " is not in " + all);
    }
  }

  @Test
  void aStudyThatSaysNothingHasNoChapter() {
    assertTrue(chapters(ReportSamples.empty()).stream().noneMatch(one -> one.id().equals("staffing")));
  }
}
