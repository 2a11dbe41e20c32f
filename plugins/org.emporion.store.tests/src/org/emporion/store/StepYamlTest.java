package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step can send, check and keep beyond plain requests. */
class StepYamlTest {
  @TempDir
  Path temp;

  private Step first(String content) throws Exception {
    Path study = TestStudies.kiosk(temp);
    TestStudies.replace(study.resolve("trials.yaml"),
        "            method: POST\n            path: /api/cart/items\n"
            + "            body: '{\"sku\": \"#{sku}\", \"quantity\": 1}'\n",
        "            path: /api/cart/items\n" + content.indent(12));
    return new StudyReader().read(study).study().trials().journeySets().getFirst().buying().steps().getFirst();
  }

  @Test
  void graphQlBecomesTheBodyOfAPost() throws Exception {
    Step step = first("""
        graphql:
          query: |
            mutation ($id: ID!, $qty: Int!) {
              add(id: $id, note: "a \\"word\\"", qty: $qty) { __typename }
            }
          variables: '{"id": "#{sku}", "qty": #{sku}}'
        expect:
          $.data.add.__typename: Order
          $.data.add.state: [Paid, Authorised]
        extract:
          slug: {random: "$.data.items[*].slug"}
          token: {header: shop-token}
          code: $.data.add.code
        pace: {min-ms: 10, max-ms: 20}
        """);
    assertEquals("POST", step.method());
    String body = step.body().orElseThrow();
    assertEquals("\"variables\":{\"id\": \"#{sku}\", \"qty\": #{sku}}}", body.substring(body.indexOf("\"variables\"")));
    assertEquals("mutation ($id: ID!, $qty: Int!) {\n  add(id: $id, note: \"a \\\"word\\\"\", qty: $qty) { __typename }\n}\n",
        new ObjectMapper().readTree(body.replace("#{sku}", "1")).path("query").textValue());
    assertEquals(Map.of("$.data.add.__typename", List.of("Order"), "$.data.add.state", List.of("Paid", "Authorised")),
        step.expect());
    assertEquals(
        Map.of("slug", new Extraction(Extraction.From.RANDOM, "$.data.items[*].slug"),
            "token", new Extraction(Extraction.From.HEADER, "shop-token"),
            "code", Extraction.first("$.data.add.code")),
        step.extract());
    assertEquals(new Step.Think(10, 20, true), step.think());
  }

  @Test
  void aFormIsPostedAndKnowsTheUid() throws Exception {
    Step step = first("form: {mail: \"guest-#{uid}@example.test\", quantity: 2}\n");
    assertEquals("POST", step.method());
    assertEquals(Optional.empty(), step.body());
    assertEquals(Map.of("mail", "guest-#{uid}@example.test", "quantity", "2"), step.form());
  }

  @Test
  void valuesAreKeptOfPagesTextsAndPartsOfHeaders() throws Exception {
    Step step = first("""
        extract:
          csrf: {css: "input[name=csrf]", attribute: value}
          title: {css: h1}
          state: {pattern: 'state="([^"]+)"'}
          id: {header: Location, pattern: "/orders/([0-9]+)"}
        """);
    assertEquals(
        Map.of("csrf", new Extraction(Extraction.From.CSS, "input[name=csrf]", "value"),
            "title", new Extraction(Extraction.From.CSS, "h1"),
            "state", new Extraction(Extraction.From.PATTERN, "state=\"([^\"]+)\""),
            "id", new Extraction(Extraction.From.HEADER, "Location", "/orders/([0-9]+)")),
        step.extract());
  }

  /** A kind that is not there would silently keep something else: each is told with what would be right. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {css: h1, pattern: "(a)"}                | one
      {header: Location, attribute: value}     | one
      {attribute: value}                       | one
      {random: "$.a", header: Location}        | one
      {pattern: "no group"}                    | group
      {header: Location, pattern: "(a)(b)"}    | group
      {pattern: "(a"}                          | regular expression
      """)
  void aSourceThatIsNoneIsAProblem(String source, String told) {
    BrokenStudyException broken =
        assertThrows(BrokenStudyException.class, () -> first("extract:\n  value: " + source + "\n"));
    String message = broken.problems().getFirst().message().in(Language.EN);
    assertTrue(message.contains(told), message);
  }

  @Test
  void theMethodCanBeOverruled() throws Exception {
    assertEquals("PUT", first("method: put\nform: {a: b}\n").method());
  }
}
