package org.emporion.store.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Postman collections: a whole one for the reference shop, written as a tester would, and what is particular to each kind. */
class PostmanTest {
  private static final Path VISIT =
      TestStudies.CHECKOUT.resolve("plugins/org.emporion.store.tests/recordings/visit.postman_collection.json");

  @TempDir
  Path folder;

  @Test
  void aCollectionBecomesTheJourneyThatBuys() throws Exception {
    JourneyPlan plan = Imports.plan(folder, VISIT, Optional.empty(), Optional.empty());
    List<Step> steps = Imports.journey(plan, "buy").steps();
    assertEquals(List.of("GET / browse", "GET /api/categories browse", "GET /api/categories/:category-id/products browse",
        "GET /api/search search", "GET /api/products/:sku browse", "POST /api/cart/items cart", "GET /api/cart cart",
        "POST /api/login checkout", "POST /api/orders checkout", "POST /api/orders/:order-id/payment pay",
        "GET /api/orders/:order-id checkout"), steps.stream().map(step -> step.request() + " " + step.transaction()).toList());
    assertEquals(Map.of("category-id", Extraction.first("$[0].id")), steps.get(1).extract());
    assertEquals(Map.of("sku", Extraction.first("$.products[1].sku")), steps.get(3).extract());
    assertEquals(Map.of("order-id", Extraction.first("$.orderId")), steps.get(8).extract());
    assertEquals("/api/categories/#{category-id}/products", steps.get(2).path());
    assertEquals(Map.of("page", "1"), steps.get(2).query());
    assertEquals(Map.of(), steps.get(4).headers());
    assertEquals(Optional.of("{\n  \"sku\": \"#{sku}\",\n  \"quantity\": 2\n}"), steps.get(5).body());
    assertEquals(Map.of("X-Shop-Client", "postman", "Content-Type", "application/json", "Authorization", "Bearer #{secret-api-token}"),
        steps.get(5).headers());
    assertEquals(Optional.of("{\"customer\": \"ada-#{uid}\", \"password\": \"#{secret-password}\"}"), steps.get(7).body());
    assertEquals("Basic #{secret-authorization}", steps.get(7).headers().get("Authorization"));
    assertEquals(List.of(201), steps.get(5).status());
    assertEquals(Map.of(Step.ORDERS_PLACED, List.of(201)), steps.get(8).outcomes());
    assertEquals(List.of(200, 402, 504), steps.get(9).status());
    assertEquals(List.of("secret-api-token", "secret-authorization", "secret-card-number", "secret-password"),
        plan.result().study().trials().journeySets().getFirst().secrets().stream().sorted().toList());
  }

  @Test
  void whatIsNotCarriedOverIsToldOnceWithItsPlaceAndNoSecretIsSaid() throws Exception {
    JourneyPlan plan = Imports.plan(folder, VISIT, Optional.empty(), Optional.empty());
    assertEquals(List.of("Not carried over: the script at /event/1 does more than take values from an answer or say which status is good"),
        plan.told().stream().map(one -> one.en()).filter(one -> one.startsWith("Not carried")).toList());
    String output = Imports.output(plan);
    for (String secret : List.of("correct-horse-42", "4111111111111111", "staff-only-7", "YWRhOnN0YWZmLW9ubHktNw")) {
      assertFalse(output.contains(secret), secret);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "pm.environment.set('x', pm.response.json().a.b);               | $.a.b",
    "pm.globals.set(\"x\", pm.response.json().items[2].id)          | $.items[2].id",
    "let j = pm.response.json(); pm.variables.set('x', j['a b'].c); | $['a b'].c",
    "const {a} = 1; const d = pm.response.json().data; const o = d.order; pm.environment.set('x', o?.id); | $.data.order.id"})
  void valuesThatAScriptTakesAreExtracted(String script, String path) {
    assertEquals(Map.of("x", Extraction.first(path)), PostmanScript.of(script).taken());
  }

  @Test
  void aHeaderIsTakenAndWhatIsComputedIsNot() {
    assertEquals(Map.of("t", new Extraction(Extraction.From.HEADER, "X-Token")),
        PostmanScript.of("pm.environment.set('t', pm.response.headers.get('X-Token'));").taken());
    for (String script : List.of("pm.environment.set('x', Date.now());", "pm.environment.set('x', pm.response.json().a + 1);",
        "if (pm.response.code === 200) { pm.environment.set('x', pm.response.json().list[i].id); }",
        "pm.sendRequest('http://other.test', () => {});")) {
      PostmanScript read = PostmanScript.of(script);
      assertEquals(Map.of(), read.taken(), script);
      assertTrue(read.rest(), script);
    }
    assertFalse(PostmanScript.of("pm.test('ok', function () { pm.response.to.have.status(204); }); // done").rest());
    assertEquals(List.of(204), PostmanScript.of("pm.test('ok', function () { pm.response.to.have.status(204); });").status());
  }

  @Test
  void formsGraphQlAndOldFormat() throws Exception {
    List<Step> steps = steps("""
        {"info": {"name": "old", "schema": ".../v2.0.0/..."}, "auth": {"type": "apikey", "apikey": {"key": "shop", "value": "public", "in": "query"}},
         "item": [
          {"request": {"method": "POST", "url": "https://shop.test/search", "body": {"mode": "urlencoded", "urlencoded": [
            {"key": "q", "value": "a b&c"}, {"key": "no", "value": "x", "disabled": true}]}}},
          {"request": {"method": "POST", "url": "https://shop.test/upload", "body": {"mode": "formdata", "formdata": [
            {"key": "note", "value": "hello", "type": "text"}, {"key": "pin", "value": "4711"}]}}},
          {"request": {"method": "POST", "url": "https://shop.test/graphql", "body": {"mode": "graphql", "graphql": {
            "query": "query Look($n: Int!) { products(n: $n) { id } }", "variables": "{\\"n\\": {{n}}}"}}}}]}
        """);
    assertEquals(Map.of("q", "a b&c"), steps.get(0).form());
    assertEquals(Map.of("shop", "public"), steps.get(0).query());
    assertTrue(steps.get(1).body().orElseThrow().contains("name=\"note\"\r\n\r\nhello\r\n"), steps.get(1).toString());
    assertTrue(steps.get(1).body().orElseThrow().contains("name=\"pin\"\r\n\r\n#{secret-pin}\r\n"), steps.get(1).toString());
    assertTrue(steps.get(1).headers().get("Content-Type").startsWith("multipart/form-data; boundary="), steps.get(1).toString());
    assertEquals("Look", steps.get(2).request());
    assertEquals(Optional.of("{\"query\":\"query Look($n: Int!) { products(n: $n) { id } }\",\"variables\":{\"n\": #{n}}}"), steps.get(2).body());
  }

  @Test
  void mistakesAreToldByTheirPlace() {
    BrokenExchangeException broken = assertThrows(BrokenExchangeException.class, () -> steps("""
        {"info": {}, "item": [{"name": "f", "item": [{"request": {"method": "GET", "url": "http://"}}]}, {"request": {"url": "x.test", "body":
          {"mode": "urlencoded", "urlencoded": "a=b"}}}]}"""));
    assertEquals(List.of("collection.json /item/0/item/0/request/url", "collection.json /item/1/request/body/urlencoded"),
        broken.problems().stream().map(one -> one.where().en()).toList());
  }

  private List<Step> steps(String collection) throws Exception {
    Path file = Files.writeString(folder.resolve("collection.json"), collection);
    return Imports.journey(Imports.plan(folder, file, Optional.empty(), Optional.of("look")), "look").steps();
  }
}
