package org.emporion.store.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values change between calls, where they come from, and which only look so. */
class CorrelationTest {
  @TempDir
  Path folder;

  @Test
  void aValueIsTakenFromTheEarliestAnswerAndGoesWhereverItIsSent() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .get("/api/start", "{\"visit\": {\"id\": \"v-7f3a9c21\"}}")
        .get("/api/echo", "{\"seen\": \"v-7f3a9c21\"}")
        .call("POST", "/api/visits/v-7f3a9c21/look?visit=v-7f3a9c21", "{\"a\": {\"b\": [\"v-7f3a9c21\"]}}", "{}")
        .header("request", "X-Visit", "v-7f3a9c21"));
    assertEquals(Map.of("visit-id", Extraction.first("$.visit.id")), steps.get(0).extract());
    assertEquals(Map.of(), steps.get(1).extract());
    Step last = steps.get(2);
    assertEquals("/api/visits/#{visit-id}/look", last.path());
    assertEquals(Map.of("visit", "#{visit-id}"), last.query());
    assertEquals("#{visit-id}", last.headers().get("X-Visit"));
    assertEquals(Optional.of("{\"a\":{\"b\":[\"#{visit-id}\"]}}"), last.body());
  }

  @Test
  void whatTheCustomerSentFirstIsTheCustomersOwn() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .call("POST", "/api/hello", "{\"code\": \"SUMMER2027\"}", "{\"code\": \"SUMMER2027\"}")
        .get("/api/gifts/SUMMER2027", "{}"));
    assertEquals(Map.of(), steps.get(0).extract());
    assertEquals("/api/gifts/SUMMER2027", steps.get(1).path());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"id\": 7}                   | /api/things         | /api/things/7",
    "{\"thingId\": 7}              | /api/start          | /api/things/7",
    "{\"data\": {\"thing\": {\"id\": 7}}} | /api/start   | /api/things/7",
    "{\"things\": [{\"slug\": \"blue\"}]} | /api/start   | /api/things/blue",
    "{\"cartId\": 7}               | /api/start          | /api/look?cartId=7",
    "{\"cart\": {\"id\": 7}}       | /api/start          | /api/look?cartId=7",
    "{\"x\": \"9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d\"} | /api/start | /api/look?y=9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"})
  void isFound(String answer, String first, String second) throws Exception {
    List<Step> steps = Imports.steps(folder, new Har().get(first, answer).get(second, "{}"));
    assertEquals(1, steps.get(0).extract().size(), steps.toString());
    assertTrue((steps.get(1).path() + steps.get(1).query()).contains("#{"), steps.toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"total\": 7}                | /api/start          | /api/things/7",
    "{\"userId\": 7}               | /api/start          | /api/things/7",
    "{\"id\": 7}                   | /api/users          | /api/things/7",
    "{\"size\": 24}                | /api/start          | /api/look?size=24",
    "{\"open\": true}              | /api/start          | /api/look?open=true",
    "{\"colour\": \"blue\"}        | /api/start          | /api/look?colour=blue",
    "{\"price\": \"1299.00\"}      | /api/start          | /api/look?least=1299.00",
    "{\"day\": \"2027-03-01\"}     | /api/start          | /api/look?from=2027-03-01",
    "{\"stock\": 120}              | /api/start          | /api/things/120",
    "{\"type\": \"application/x-1\"} | /api/start        | /api/look?type=application/x-1"})
  void isLeft(String answer, String first, String second) throws Exception {
    List<Step> steps = Imports.steps(folder, new Har().get(first, answer).get(second, "{}"));
    assertEquals(Map.of(), steps.get(0).extract());
    assertFalse((steps.get(1).path() + steps.get(1).query()).contains("#{"), steps.toString());
  }

  @Test
  void numbersStayNumbersAndOddKeysAreQuotedInThePath() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .get("/api/start", "{\"my cart's\": {\"cart-id\": 81234567}}")
        .call("POST", "/api/look", "{\"cartId\": 81234567, \"n\": 1.50}", "{}"));
    assertEquals(Map.of("cart-id", Extraction.first("$['my cart\\'s']['cart-id']")), steps.get(0).extract());
    assertEquals(Optional.of("{\"cartId\":#{cart-id},\"n\":1.50}"), steps.get(1).body());
  }

  @Test
  void aTokenOfAnAnswerIsSentAgainBehindItsScheme() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .call("POST", "/api/hello", "{}", "{\"accessToken\": \"t0ken-of-the-visit\"}")
        .get("/api/look", "{}").header("request", "Authorization", "Bearer t0ken-of-the-visit"));
    assertEquals(Map.of("access-token", Extraction.first("$.accessToken")), steps.get(0).extract());
    assertEquals("Bearer #{access-token}", steps.get(1).headers().get("Authorization"));
  }

  @Test
  void aHeaderIsTakenAndAFormKeepsItsFields() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .get("/api/start", "{}").header("response", "Shop-Token", "t0ken/of+visit=").header("response", "Content-Length", "812345678")
        .entry("POST", Har.SHOP + "/go", "application/x-www-form-urlencoded", "t=t0ken%2Fof%2Bvisit%3D&name=a+b&n=812345678", 302,
            "text/html", "").header("request", "Content-Type", "application/x-www-form-urlencoded")
        .get("/api/look", "{}").header("request", "Shop-Token", "t0ken/of+visit="));
    assertEquals(Map.of("shop-token", new Extraction(Extraction.From.HEADER, "Shop-Token")), steps.get(0).extract());
    assertEquals(Map.of("t", "#{shop-token}", "name", "a b", "n", "812345678"), steps.get(1).form());
    assertEquals(Optional.empty(), steps.get(1).body());
    assertEquals(Map.of(), steps.get(1).headers());
    assertEquals(Map.of("Shop-Token", "#{shop-token}"), steps.get(2).headers());
  }

  @Test
  void hiddenFieldsOfAPageAreTakenByName() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .entry("GET", Har.SHOP + "/login", "", "", 200, "text/html; charset=utf-8", """
            <meta content='m3ta-88/12' name=csrf-token><form method=post>
            <INPUT type="hidden" value="t0k&#43;en=8812" NAME="order[_token]" data-x="a>b"><input name=quantity value=2>
            <input type=hidden name=product_id value=17><input type="hidden" name="order[_token]" value="another-one-7">
            </form>""")
        .entry("POST", Har.SHOP + "/login", "application/x-www-form-urlencoded",
            "order%5B_token%5D=t0k%2Ben%3D8812&quantity=2&product_id=17", 302, "text/html", "")
        .get("/api/look", "{}").header("request", "X-CSRF-Token", "m3ta-88/12"));
    assertEquals(Map.of("token", new Extraction(Extraction.From.CSS, "input[name=\"order[_token]\"]", "value"),
        "product-id", new Extraction(Extraction.From.CSS, "input[name=\"product_id\"]", "value"),
        "csrf-token", new Extraction(Extraction.From.CSS, "meta[name=\"csrf-token\"]", "content")),
        renamed(steps.get(0).extract(), "order-token", "token"));
    assertEquals("2", steps.get(1).form().get("quantity"));
    assertEquals("#{product-id}", steps.get(1).form().get("product_id"));
    assertEquals("#{csrf-token}", steps.get(2).headers().get("X-CSRF-Token"));
  }

  private static <T> Map<String, T> renamed(Map<String, T> map, String from, String to) {
    Map<String, T> copy = new TreeMap<>(map);
    T value = copy.remove(from);
    if (value != null) {
      copy.put(to, value);
    }
    return copy;
  }

  @Test
  void theAddressOfARedirectGivesItsPartsAndStaysAStep() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .entry("POST", Har.SHOP + "/go", "application/x-www-form-urlencoded", "a=b", 303, "", "")
        .header("response", "Location", Har.SHOP + "/customers/c-4711/visits/81/thanks?key=s3cretless-key&lang=en")
        .entry("GET", Har.SHOP + "/customers/c-4711/visits/81/thanks?key=s3cretless-key&lang=en", "", "", 200, "text/html", "<p>"));
    assertEquals(List.of(303), steps.get(0).status());
    Map<String, Extraction> taken = steps.get(0).extract();
    assertEquals("/customers/#{customer-id}/visits/#{visit-id}/thanks", steps.get(1).path());
    assertEquals(Map.of("key", "#{key}", "lang", "en"), steps.get(1).query());
    // Another visit has another customer before its own number.
    String other = "http://shop.test/customers/c-1/visits/5/thanks?key=k&lang=en";
    assertEquals("c-1", found(taken.get("customer-id"), other));
    assertEquals("5", found(taken.get("visit-id"), other));
    assertEquals("k", found(taken.get("key"), other));
    assertEquals("Location", taken.get("key").at());
  }

  private static String found(Extraction taken, String text) {
    Matcher matcher = Pattern.compile(taken.from() == Extraction.From.HEADER ? taken.detail() : taken.at()).matcher(text);
    assertTrue(matcher.find(), taken.toString());
    return matcher.group(1);
  }

  @Test
  void aValueInAScriptOrALinkIsTakenByWhatStandsBeforeIt() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .entry("GET", Har.SHOP + "/", "", "", 200, "text/html", """
            <script>window.shop = {visit: "v-7f3a9c21-88", n: 1};</script>
            <a href="/visits/v-7f3a9c21-88/pay/p-11223344?x=1">pay</a>""")
        .get("/api/look?visit=v-7f3a9c21-88", "{}")
        .get("/visits/v-7f3a9c21-88/pay/p-11223344", "{}"));
    Map<String, Extraction> taken = steps.get(0).extract();
    assertEquals("#{visit}", steps.get(1).query().get("visit"));
    assertEquals("v-2-z", found(taken.get("visit"), "window.shop = {visit: \"v-2-z\", n: 4}"));
    assertEquals("/visits/#{visit}/pay/#{pay}", steps.get(2).path());
    assertEquals("p-9", found(taken.get("pay"), "<a href=\"/visits/v-1/pay/p-9?x=3\">"));
  }

  @Test
  void aCookieThatIsSentAgainAsAHeaderIsTaken() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .get("/api/start", "{}").header("response", "Set-Cookie", "sid=aaaabbbb1; Path=/\nXSRF-TOKEN=x5rf-88123; Path=/")
        .get("/api/look", "{}").header("request", "X-XSRF-TOKEN", "x5rf-88123").header("request", "Cookie", "XSRF-TOKEN=x5rf-88123"));
    assertEquals(Map.of("xsrf-token", new Extraction(Extraction.From.HEADER, "Set-Cookie", "XSRF-TOKEN=([^;]+)")), steps.get(0).extract());
    assertEquals(Map.of("X-XSRF-TOKEN", "#{xsrf-token}"), steps.get(1).headers());
  }

  @Test
  void whatCannotBeTakenIsTold() throws Exception {
    JourneyPlan plan = Imports.plan(folder, new Har()
        .entry("GET", Har.SHOP + "/", "", "", 200, "text/html", "<p>f0rm-8812345 f0rm-8812345x")
        .header("response", "Link", "</visits/visit-4711abcd>")
        .get("/api/look?form=f0rm-8812345&visit=visit-4711abcd", "{}").in(folder), Optional.empty(), Optional.of("look"));
    assertEquals(2, plan.told().stream().filter(one -> one.en().startsWith("Check by hand: step 2 sends in the query")).count(),
        plan.told().toString());
  }
}
