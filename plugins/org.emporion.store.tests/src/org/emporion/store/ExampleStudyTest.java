package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example study is sound, and its order file has the figures of reference case DATA-01. */
class ExampleStudyTest {
  private static LoadedStudy loaded;
  private static HourlyHistory history;
  private static JsonNode expected;

  @BeforeAll
  static void read() throws Exception {
    loaded = new StudyReader().read(TestStudies.EXAMPLE);
    history = new OrderHistoryReader().read(loaded).counted();
    JsonNode cases = new ObjectMapper()
        .readTree(TestStudies.CHECKOUT.resolve("releng/reference-cases/cases.json").toFile()).path("cases");
    for (JsonNode one : cases) {
      if (one.path("id").asText().equals("DATA-01-onlineretail")) {
        expected = one.path("expected").path("derived_here");
      }
    }
  }

  @Test
  void ordersAndCancellationsAreThoseOfTheCase() {
    assertEquals(expected.path("orders").asLong(), history.orders());
    assertEquals(expected.path("cancelled_invoices").asLong(), history.cancelledOrders());
  }

  @Test
  void ordersOfEachMonthAreThoseOfTheCase() {
    Map<String, Integer> months = history.hours().stream().collect(
        Collectors.groupingBy(ExampleStudyTest::month, TreeMap::new, Collectors.summingInt(HourlyHistory.Hour::orders)));
    assertEquals(expected.path("orders_per_month").size(), months.size());
    months.forEach((month, orders) ->
        assertEquals(expected.path("orders_per_month").path(month).asInt(), orders, month));
  }

  @Test
  void revenueOfEachMonthIsThatOfTheCase() {
    Map<String, BigDecimal> months = history.hours().stream().collect(Collectors.groupingBy(ExampleStudyTest::month,
        TreeMap::new, Collectors.reducing(BigDecimal.ZERO, HourlyHistory.Hour::revenue, BigDecimal::add)));
    months.forEach((month, revenue) -> assertEquals(
        new BigDecimal(expected.path("revenue_gbp_per_month").path(month).asText()).setScale(2),
        revenue.setScale(2, RoundingMode.HALF_UP), month));
  }

  @Test
  void busiestHourIsThatOfTheCase() {
    HourlyHistory.CloseUp busiest = history.busiest().getFirst();
    assertEquals(expected.path("busiest_hour").path("orders").asInt(), busiest.orders());
    assertEquals(expected.path("busiest_hour").path("hour").asText(),
        busiest.start().toString().replace('T', ' ').substring(0, 13));
    assertEquals(expected.path("mean_orders_per_active_hour").asDouble(),
        history.orders() / (double) history.hours().size(), 5e-5);
    assertEquals(expected.path("trading_days").asLong(),
        history.hours().stream().map(hour -> hour.start().toLocalDate()).distinct().count());
  }

  @Test
  void asksForTwelveToTwentyThingsSomeMeasuredSomeMustHaves() {
    Study study = loaded.study();
    int leaves = study.leaves().size();
    assertTrue(leaves >= 12 && leaves <= 20, "requirements: " + leaves);
    assertTrue(study.leaves().stream().filter(one -> one.evidence().measured()).count() >= 5);
    long mustHaves = study.leaves().stream().filter(one -> one.mustHave().isPresent()).count();
    assertTrue(mustHaves >= 2 && mustHaves <= 4, "must-haves: " + mustHaves);
  }

  @Test
  void everyTitleIsWrittenInBothLanguages() {
    for (Requirement requirement : loaded.study().requirements()) {
      LocalText title = requirement.title();
      assertNotEquals(title.en(), title.zhTw(), requirement.id());
    }
  }

  @Test
  void threeCandidatesClaimEverythingThatIsNotMeasuredAndDifferInPriceModel() {
    Study study = loaded.study();
    assertEquals(List.of("cloudcart", "opensail", "meshworks"), study.candidates().stream().map(Candidate::id).toList());
    List<String> asked = study.leaves().stream()
        .filter(one -> !one.evidence().measured()).map(Requirement::id).sorted().toList();
    for (Candidate candidate : study.candidates()) {
      assertEquals(asked, candidate.claims().stream().map(Claim::requirement).sorted().toList(), candidate.id());
      assertTrue(candidate.costs().stream().allMatch(line -> line.source().isPresent()), candidate.id());
      assertTrue(candidate.target().orElseThrow().shopProfile().isPresent(), candidate.id());
    }
    assertTrue(study.candidates().stream().flatMap(one -> one.claims().stream())
        .anyMatch(claim -> claim.basis() == Claim.Basis.UNKNOWN));
    Map<String, Object> models = study.candidates().stream().collect(Collectors.toMap(
        Candidate::id,
        one -> one.costs().stream().map(line -> line.basis()).collect(Collectors.toSet())));
    assertEquals(3, models.values().stream().collect(Collectors.toMap(Function.identity(), x -> x, (a, b) -> a)).size());
  }

  @Test
  void indicatorsAreThoseOfTheStandardByTheirForm() {
    loaded.study().leaves().forEach(one -> assertTrue(!one.indicators().isEmpty(), one.id()));
  }

  private static String month(HourlyHistory.Hour order) {
    return YearMonth.from(order.start()).toString();
  }

  /** The shop of the second example answers 200 to business errors, so every step that changes something expects one. */
  @Test
  void theGraphQlExampleIsSoundAndExpectsWhatItChanges() throws Exception {
    LoadedStudy vendure = new StudyReader().read(TestStudies.CHECKOUT.resolve("examples/vendure"));
    assertEquals(3952, new OrderHistoryReader().read(vendure).counted().orders());
    List<Step> steps = vendure.study().trials().journeySets().getFirst().buying().steps();
    assertEquals(12, steps.size());
    for (Step step : steps) {
      boolean changes = step.body().orElseThrow().contains("mutation");
      assertTrue(!changes || !step.expect().isEmpty(), step.request());
    }
  }

  /** The third example is of a shop that wants a key with every request and takes ids in its paths. */
  @Test
  void theJsonExampleIsSoundAndSendsTheKeyEverywhere() throws Exception {
    LoadedStudy medusa = new StudyReader().read(TestStudies.CHECKOUT.resolve("examples/medusa"));
    JourneySet set = medusa.study().trials().journeySets().getFirst();
    assertEquals(List.of("publishable-key"), set.secrets());
    assertEquals(14, set.buying().steps().size());
    set.journeys().forEach(journey -> journey.steps().forEach(step ->
        assertEquals("#{publishable-key}", step.headers().get("x-publishable-api-key"), step.request())));
  }
}
