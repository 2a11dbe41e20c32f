package org.emporion.store.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded GraphQL requests, answered 200 whether they went well or not. */
class GraphQlImportTest {
  private static final String API = "/shop-api";

  @TempDir
  Path folder;

  private JourneyPlan plan(Har har) throws Exception {
    return Imports.plan(folder, har.in(folder), Optional.empty(), Optional.of("look"));
  }

  private static String told(JourneyPlan plan) {
    return String.join("\n", plan.told().stream().map(one -> one.en()).toList());
  }

  @Test
  void aRequestIsWrittenAsGraphQlAndExpectsTheTypeThatCame() throws Exception {
    JourneyPlan plan = plan(new Har()
        .call("POST", API, "{\"operationName\":\"Find\",\"variables\":{},\"query\":\"query Find {\\n  search(t: \\\"mug\\\") { items { id } }\\n}\"}",
            "{\"data\":{\"search\":{\"items\":[{\"id\":\"variant-8841\"}]}}}")
        .call("POST", API, "{\"query\":\"mutation Add($id: ID!) { add(id: $id) { __typename } }\",\"variables\":{\"id\":\"variant-8841\",\"n\":2}}",
            "{\"data\":{\"add\":{\"__typename\":\"Order\",\"state\":\"AddingItems\"}}}"));
    List<Step> steps = Imports.journey(plan, "look").steps();
    String file = plan.result().files().texts().toString();
    assertTrue(file.contains("graphql:"), file);
    assertFalse(file.contains("body: '{\"query\"") || file.contains("operationName"), file);
    // What is sent is the document as it was recorded.
    assertEquals("query Find {\n  search(t: \"mug\") { items { id } }\n}",
        new ObjectMapper().readTree(steps.get(0).body().orElseThrow()).path("query").textValue());
    String add = steps.get(1).body().orElseThrow();
    assertTrue(add.startsWith("{\"query\":\"mutation Add($id: ID!) { add(id: $id) { __typename } }\",\"variables\":{\"id\":\"#{"), add);
    assertTrue(add.endsWith("}\",\"n\":2}}"), add);
    assertEquals(Map.of("$.data.add.__typename", List.of("Order")), steps.get(1).expect());
    assertEquals(Map.of(), steps.get(0).expect());
    // The first step fails without the id that the second needs; neither must be looked at by hand.
    assertFalse(told(plan).contains("is GraphQL"), told(plan));
  }

  @Test
  void anErrorIsNoExampleOfAGoodAnswer() throws Exception {
    JourneyPlan plan = plan(new Har()
        .call("POST", API, "{\"query\":\"mutation { add(id: 1) { __typename } }\"}",
            "{\"data\":{\"add\":{\"__typename\":\"InsufficientStockError\"}}}")
        .call("POST", API, "{\"query\":\"{ cart { __typename } }\"}",
            "{\"errors\":[{\"message\":\"no\"}],\"data\":{\"cart\":{\"__typename\":\"Cart\"}}}"));
    assertEquals(List.of(Map.of(), Map.of()), Imports.journey(plan, "look").steps().stream().map(Step::expect).toList());
    assertTrue(told(plan).contains("step 1 is GraphQL") && told(plan).contains("step 2 is GraphQL"), told(plan));
  }

  /** What query and variables alone do not say is sent as it was recorded. */
  @Test
  void otherBodiesStayAsTheyAre() throws Exception {
    List<String> bodies = List.of(
        "{\"operationName\":\"B\",\"query\":\"query A { a } query B { b }\"}",
        "{\"query\":\"{ a }\",\"extensions\":{\"persistedQuery\":{\"version\":1}}}",
        "[{\"query\":\"{ a }\"},{\"query\":\"{ b }\"}]",
        "{\"query\":\"mugs\"}");
    Har har = new Har();
    bodies.forEach(body -> har.call("POST", API, body, "{}"));
    assertEquals(bodies, Imports.steps(folder, har).stream().map(step -> step.body().orElseThrow()).toList());
  }
}
