package org.emporion.trial.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.model.study.TrialProfile;
import org.emporion.trial.record.RecordJson;
import org.junit.jupiter.api.Test;

/** A plan follows from the demand. */
class TrialPlannerTest {
  private static final TrialProfile DOUBLE = new TrialProfile("double", LocalText.same("double"), 15, 45, 2);

  private static Step step(String request, int repeat, long longestThink, Optional<String> body) {
    return new Step(request, "browse", "GET", "/" + request, Map.of("q", "#{term}"), Map.of("Accept", "text/html"),
        body, Map.of("mail", "#{uid}"), List.of(200, 404), Map.of("$.state", List.of("good")),
        Map.of("id", Extraction.first("$.id"), "token", new Extraction(Extraction.From.HEADER, "X-Token")),
        Map.of("seen", List.of(200)), new Step.Think(0, longestThink, true), repeat);
  }

  private static final JourneySet SET = new JourneySet("shop", Map.of("term", List.of("mug")), List.of(
      new Journey("look", LocalText.same("look"), false, List.of(step("home", 1, 0, Optional.empty()),
          step("search", 3, 10_000, Optional.of("{}")))),
      new Journey("buy", LocalText.same("buy"), true, List.of(step("order", 2, 500, Optional.empty()))),
      new Journey("never", LocalText.same("never"), false, List.of(step("nothing", 1, 0, Optional.empty())))));

  private static TrialPlan plan(double sessions, Map<String, Double> mix) {
    Workload workload = new Workload(Estimate.exactly(sessions), sessions, 0.9, mix);
    return new TrialPlanner().plan(
        "trial", URI.create("http://127.0.0.1:99/"), SET, workload, LoadShape.of(DOUBLE, workload), 11);
  }

  @Test
  void loadRisesOverTheWarmUpAndStays() {
    TrialPlan plan = plan(10, Map.of("look", 0.75, "buy", 0.25, "never", 0.0));
    assertEquals(List.of(new Phase.Ramp(0, 20, 15), new Phase.Constant(20, 45, true)), plan.injection());
    assertEquals("http://127.0.0.1:99", plan.baseUrl());
    assertEquals(List.of("look", "buy"), plan.journeys().stream().map(PlannedJourney::id).toList());
    // 0.75 * (1 + 3) + 0.25 * 2 requests.
    assertEquals(3.5, plan.requestsPerSession(), 1e-12);
    assertEquals(70, plan.peakRequestsPerSecond(), 1e-9);
    // 15 + 45 + a request's time-out of 60 + three think times of 10.
    assertEquals(150, plan.maxDurationSeconds());
    assertEquals(350, plan.maxRequestsPerSecond());
    assertEquals(60, plan.cappedAt(60).maxRequestsPerSecond());
    assertEquals(350, plan.cappedAt(1000).maxRequestsPerSecond());
    assertEquals(Map.of("home", "browse", "search", "browse", "order", "browse"), plan.transactions());
  }

  @Test
  void aRoomyCapIsFiveTimesTheMeanRoundedUpAndWhatTheRunnerCanBeTold() {
    assertEquals(1, TrialPlanner.roomyCap(0.01));
    assertEquals(350, TrialPlanner.roomyCap(70));
    assertEquals(351, TrialPlanner.roomyCap(70.01));
    assertEquals(1_000_000, TrialPlanner.roomyCap(900_000));
  }

  @Test
  void aPlanWithoutLoadIsNone() {
    Map<String, Double> nobody = Map.of("unknown", 1.0);
    assertThrows(IllegalArgumentException.class, () -> plan(0, Map.of("look", 1.0)));
    assertThrows(IllegalArgumentException.class, () -> plan(1, nobody));
  }

  /** The runner refuses keys it does not know, so the file's keys are exactly those agreed with it. */
  @Test
  void theFileHasTheKeysTheRunnerKnows() throws Exception {
    TrialPlan plan = plan(10, Map.of("look", 0.75, "buy", 0.25));
    JsonNode json = new ObjectMapper().readTree(new RecordJson().line(plan));
    assertEquals(Set.of("format", "name", "baseUrl", "seed", "headers", "injection", "maxDurationSeconds",
        "maxRequestsPerSecond", "journeys", "feeders", "leave"), keys(json));
    assertEquals(Set.of("type", "from", "to", "seconds"), keys(json.path("injection").get(0)));
    assertEquals(Set.of("type", "rate", "seconds", "randomised"), keys(json.path("injection").get(1)));
    assertEquals("ramp", json.path("injection").get(0).path("type").asText());
    assertEquals("constant", json.path("injection").get(1).path("type").asText());
    JsonNode journey = json.path("journeys").get(0);
    assertEquals(Set.of("id", "weight", "steps"), keys(journey));
    Set<String> step = new TreeSet<>(Set.of("request", "transaction", "method", "path", "query", "headers", "form", "status",
        "expect", "extract", "count", "think", "repeat"));
    assertEquals(step, keys(journey.path("steps").get(0)));
    assertEquals("{\"first\":\"$.id\"}", journey.path("steps").get(0).path("extract").path("id").toString());
    assertEquals("{\"header\":\"X-Token\"}", journey.path("steps").get(0).path("extract").path("token").toString());
    assertEquals(Set.of("min", "max", "paced"), keys(journey.path("steps").get(0).path("think")));
    step.add("body");
    assertEquals(step, keys(journey.path("steps").get(1)));
    assertTrue(json.path("maxRequestsPerSecond").isIntegralNumber());
    assertEquals(plan, new RecordJson().read(new RecordJson().line(plan), TrialPlan.class));
  }

  /** The runner takes a detail only beside the kind that has it. */
  @Test
  void whatIsTakenFromPagesTextsAndHeadersIsPlannedWithItsDetail() throws Exception {
    Step kept = new Step("page", "browse", "GET", "/", Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(200), Map.of(),
        Map.of("csrf", new Extraction(Extraction.From.CSS, "input", "value"),
            "title", new Extraction(Extraction.From.CSS, "h1"),
            "state", new Extraction(Extraction.From.PATTERN, "state=(.+)"),
            "id", new Extraction(Extraction.From.HEADER, "Location", "/(.+)"),
            "any", new Extraction(Extraction.From.RANDOM, "$.a[*]")),
        Map.of(), Step.Think.NONE, 1);
    Workload workload = new Workload(Estimate.exactly(1), 1, 0.9, Map.of("look", 1.0));
    TrialPlan plan = new TrialPlanner().plan("trial", URI.create("http://127.0.0.1:99/"), new JourneySet("shop", Map.of(),
        List.of(new Journey("look", LocalText.same("look"), false, List.of(kept)))), workload, LoadShape.of(DOUBLE, workload), 1);
    JsonNode json = new ObjectMapper().readTree(new RecordJson().line(plan));
    assertEquals(new ObjectMapper().readTree("""
        {"csrf": {"css": "input", "attribute": "value"}, "title": {"css": "h1"}, "state": {"pattern": "state=(.+)"},
         "id": {"header": "Location", "pattern": "/(.+)"}, "any": {"random": "$.a[*]"}}"""),
        json.path("journeys").get(0).path("steps").get(0).path("extract"));
    assertEquals(plan, new RecordJson().read(new RecordJson().line(plan), TrialPlan.class));
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
