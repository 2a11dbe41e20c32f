package org.emporion.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.evaluation.Evaluation;
import org.emporion.model.Progress;
import org.emporion.model.finding.DemandForecast;
import org.emporion.store.StudyReader;
import org.emporion.testkit.ExampleCopy;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example's demand against case DATA-01-onlineretail of {@code releng/reference-cases/cases.json}
 * (UCI Online Retail, Chen 2012, aggregated independently with R).
 */
class ReferenceCaseTest {
  @TempDir
  Path folder;

  private static JsonNode expected() {
    return ReferenceCase.of("DATA-01-onlineretail").expected().get("derived_here");
  }

  @Test
  void theExamplesHistoryGivesTheFiguresOfTheCase() throws Exception {
    JsonNode expected = expected();
    Assessor assessor = new Assessor(new KnownTrials(), new Evaluation(), Clock.systemUTC());
    DemandForecast demand = assessor.assess(
        new StudyReader().read(new ExampleCopy(folder).folder()),
        new AssessmentOptions(TrialMode.SKIP, 1), Progress.NONE).demand().orElseThrow().value();

    Map<String, Integer> months = new TreeMap<>();
    expected.get("orders_per_month").properties().forEach(
        month -> months.put(month.getKey(), month.getValue().asInt()));
    assertEquals(expected.get("orders").asInt(), demand.orders());
    assertEquals(expected.get("cancelled_invoices").asInt(), demand.cancelledOrders());
    assertEquals(months, new TreeMap<>(demand.ordersPerMonth()));
    assertEquals(expected.get("trading_days").asInt(), demand.tradingDays());
    assertEquals(expected.get("busiest_hour").get("orders").asInt(), demand.busiestHour().orders());
    assertEquals(expected.get("busiest_hour").get("hour").asText().replace(' ', 'T') + ":00",
        demand.busiestHour().start().toString());
    // The case gives four and three decimals.
    assertEquals(expected.get("mean_orders_per_active_hour").asDouble(), demand.meanActiveHour(), 0.00005);
    assertEquals(expected.get("peak_hour_to_mean").asDouble(), demand.peakToMean(), 0.0005);
    DemandForecast.Day busiest = demand.days().stream()
        .max((one, other) -> Integer.compare(one.orders(), other.orders())).orElseThrow();
    assertEquals(expected.get("busiest_day").get("date").asText(), busiest.date().toString());
    assertEquals(expected.get("busiest_day").get("orders").asInt(), busiest.orders());
  }
}
