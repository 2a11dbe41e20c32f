package org.emporion.runner.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {
  private static final String GOOD = """
      {"format": 1, "name": "peak", "baseUrl": "http://127.0.0.1:8080", "seed": 9,
       "headers": {"Accept": "application/json"},
       "injection": [
         {"type": "ramp", "from": 1, "to": 20, "seconds": 15},
         {"type": "constant", "rate": 20, "seconds": 30, "randomised": true}],
       "maxDurationSeconds": 60, "maxRequestsPerSecond": 100,
       "journeys": [
         {"id": "browse", "weight": 3, "steps": [
           {"request": "Search", "path": "/api/search", "query": {"q": "#{term}", "page": 1},
            "repeat": 2}]},
         {"id": "buy", "weight": 1, "steps": [
           {"request": "Place order", "transaction": "checkout", "method": "POST",
            "path": "/api/orders", "status": [201], "extract": {"orderId": "$.orderId"},
            "count": {"orders-placed": [201]}, "think": {"min": 100, "max": 300},
            "order": {"reference": "#{orderId}", "bought": [201], "declined": [402]},
            "resubmit": {"share": 0.5, "customers": 10, "after": "bought"}},
           {"request": "Pay", "method": "POST", "path": "/api/orders/#{orderId}/payment",
            "headers": {"X-Way": "card"}, "body": "{\\"method\\":\\"card\\"}",
            "status": [200, 402]},
           {"request": "Rate", "method": "POST", "path": "/rate",
            "form": {"user": "#{uid}", "stars": 5},
            "expect": {"$.state": ["Rated", "Queued"]},
            "extract": {"next": {"random": "$.items[*].id"}, "token": {"header": "X-Token"},
              "id": {"header": "Location", "pattern": "/(.+)"}, "title": {"css": "h1"},
              "csrf": {"css": "input", "attribute": "value"}, "state": {"pattern": "s=(.+)"}},
            "think": {"min": 0, "max": 9, "paced": true}}]}],
       "feeders": {"term": ["rose", "star"]}}
      """;

  private final PlanReader reader = new PlanReader();

  @Test
  void knowsWhichValuesStepsAndHeadersReferTo() throws PlanException {
    TrialPlan plan = reader.read("plan.json", GOOD);
    assertTrue(plan.uses("term") && plan.uses("uid") && plan.uses("orderId"));
    assertFalse(plan.uses("ter"));
    assertFalse(plan.uses("token"), "it is taken from an answer, and then of no use to anybody");
    assertTrue(reader.read("plan.json", GOOD.replace("application/json\"}", "#{token}\"}")).uses("token"));
  }

  @Test
  void readsEveryKey() throws PlanException {
    TrialPlan plan = reader.read("plan.json", GOOD);
    assertEquals("peak", plan.name());
    assertEquals("http://127.0.0.1:8080", plan.baseUrl());
    assertEquals(9, plan.seed());
    assertEquals(Map.of("Accept", "application/json"), plan.headers());
    assertEquals(
        List.of(new Injection.Ramp(1, 20, 15), new Injection.Constant(20, 30, true)),
        plan.injection());
    assertEquals(45, plan.injectionSeconds());
    // 20 users/s; three of four make 2 requests, the fourth makes 3.
    assertEquals(45, plan.peakRequestRate(), 1e-9);
    assertEquals(Map.of("term", List.of("rose", "star")), plan.feeders());
    assertEquals(
        new Step("Search", Optional.empty(), "GET", "/api/search",
            Map.of("q", "#{term}", "page", "1"), Map.of(), Optional.empty(), Map.of(), Set.of(200),
            Map.of(), Map.of(), Map.of(), ThinkTime.NONE, 2,
            Optional.empty(), Optional.empty()),
        plan.journeys().getFirst().steps().getFirst());
    assertEquals(
        new Step("Place order", Optional.of("checkout"), "POST", "/api/orders", Map.of(),
            Map.of(), Optional.empty(), Map.of(), Set.of(201), Map.of(),
            Map.of("orderId", new Extraction(Extraction.Kind.FIRST, "$.orderId")),
            Map.of("orders-placed", List.of(201)), new ThinkTime(100, 300, false), 1,
            Optional.of(new OrderMark("#{orderId}", Optional.empty(), List.of("201"), List.of("402"))),
            Optional.of(new Resubmission(0.5, 10, Optional.of(Belief.BOUGHT)))),
        plan.journeys().getLast().steps().getFirst());
    assertEquals(
        new Step("Rate", Optional.empty(), "POST", "/rate", Map.of(), Map.of(), Optional.empty(),
            Map.of("user", "#{uid}", "stars", "5"), Set.of(200),
            Map.of("$.state", List.of("Rated", "Queued")),
            Map.of("next", new Extraction(Extraction.Kind.RANDOM, "$.items[*].id"),
                "token", new Extraction(Extraction.Kind.HEADER, "X-Token"),
                "id", new Extraction(Extraction.Kind.HEADER, "Location", "/(.+)"),
                "title", new Extraction(Extraction.Kind.CSS, "h1"),
                "csrf", new Extraction(Extraction.Kind.CSS, "input", "value"),
                "state", new Extraction(Extraction.Kind.PATTERN, "s=(.+)")),
            Map.of(), new ThinkTime(0, 9, true), 1, Optional.empty(), Optional.empty()),
        plan.journeys().getLast().steps().getLast());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "format": 1      | "format": 2                   | p: format must lie between 1 and 1, not 2
      "name": "peak",  |                               | p: name is missing
      "seed": 9        | "sead": 9                     | p: sead is not known here
      "seed": 9        | "seed": 9, "seed": 8          | p:1:84: is not JSON: Duplicate field 'seed'
      http://127       | ftp://127                     | p: baseUrl must be like http://host:port
      :8080"           | :8080/shop"                   | p: baseUrl must be like http://host:port
      "to": 20         | "to": -20                     | p: injection[0].to must lie between 0.0 and
      "type": "ramp"   | "type": "closed"              | p: injection[0].type must be ramp or constant
      "seconds": 30    | "seconds": 0                  | p: injection[1].seconds must be greater than 0
      "seconds": 30    | "seconds": 50                 | p: maxDurationSeconds is shorter than the injection
      Second": 100     | Second": 39                   | p: maxRequestsPerSecond is 39, but the plan would send 45.0
      "id": "buy"      | "id": "browse"                | p: journeys[1].id "browse" is used twice
      "weight": 3      | "weight": 0                   | p: journeys[0].weight must be greater than 0
      "path": "/api/s  | "path": "//host/s             | p: journeys[0].steps[0].path must begin with one slash
      #{term}          | #{word}                       | p: journeys[0].steps[0].query uses #{word}, which no feeder
      #{orderId}/      | #{orderId/                    | p: journeys[1].steps[1].path uses #{orderId/payment
      "POST", "path"   | "BUY", "path"                 | p: journeys[1].steps[1].method must be one of
      [200, 402]       | [20]                          | p: journeys[1].steps[1].status must hold status codes
      placed": [201]   | placed": [200]                | p: journeys[1].steps[0].count.orders-placed counts a status
      "random":        | "any":                        | p: journeys[1].steps[2].extract.next must be a JSONPath or one of
      "css": "input"   | "first": "$.a"                | p: journeys[1].steps[2].extract.csrf must be a JSONPath or one of
      "attribute"      | "pattern"                     | p: journeys[1].steps[2].extract.csrf must be a JSONPath or one of
      ["Rated", "Queued"] | []                         | p: journeys[1].steps[2].expect.$.state must be a list of at
      "form":          | "body": "x", "form":          | p: journeys[1].steps[2].form cannot be sent together with
      #{uid}           | #{udi}                        | p: journeys[1].steps[2].form uses #{udi}, which no feeder
      "reference": "#{orderId}" | "reference": "#{id}" | p: journeys[1].steps[0].order uses #{id}, which no feeder
      "bought": [201]  | "bought": []                  | p: journeys[1].steps[0].order.bought must be a list of at
      "share": 0.5     | "share": 50                   | p: journeys[1].steps[0].resubmit.share must lie between
      "after": "bought" | "after": "paid"              | p: journeys[1].steps[0].resubmit.after must be bought, declined
      "min": 100       | "min": 400                    | p: journeys[1].steps[0].think.min must not exceed max
      "repeat": 2      | "repeat": 1.5                 | p: journeys[0].steps[0].repeat must be a whole number
      ["rose", "star"] | []                            | p: feeders.term must be a list of at least one text
      ["rose", "star"] | ["rose", "star"               | p:
      """)
  void faultsAreToldWithTheirPlace(String from, String to, String message) {
    String json = GOOD.replace(from, to == null ? "" : to);
    assertTrue(!json.equals(GOOD), "the broken plan differs from the good one");
    String told =
        assertThrows(PlanException.class, () -> reader.read("p", json)).getMessage();
    assertTrue(told.startsWith(message), told);
  }
}
