package org.emporion.store.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.emporion.store.StudyReader;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API documents: one for the reference shop, and what cannot be read of one. */
class OpenApiTest {
  private static final Path SHOP =
      TestStudies.CHECKOUT.resolve("plugins/org.emporion.store.tests/recordings/shop.openapi.yaml");

  private static final Path CARTS = SHOP.resolveSibling("carts.openapi.yaml");

  @TempDir
  Path folder;

  @Test
  void chosenOperationsBecomeStepsInTheirOrder() throws Exception {
    JourneyPlan plan = plan(SHOP, List.of("search", "GET /api/products/{sku}", "addToCart", "placeOrder", "pay"));
    List<Step> steps = Imports.journey(plan, "buy").steps();
    assertEquals(List.of("GET /api/search", "GET /api/products/:sku", "POST /api/cart/items", "POST /api/orders",
        "POST /api/orders/:order-id/payment"), steps.stream().map(Step::request).toList());
    assertEquals(Map.of("q", "candle"), steps.get(0).query());
    assertEquals(Map.of("sku", new Extraction(Extraction.From.RANDOM, "$.products[*].sku")), steps.get(0).extract());
    assertEquals(Map.of(), steps.get(0).headers());
    assertEquals("Bearer #{secret-client-token}", steps.get(1).headers().get("Authorization"));
    assertEquals(Optional.of("{\"sku\":\"#{sku}\",\"quantity\":2}"), steps.get(2).body());
    assertEquals(Map.of("order-id", Extraction.first("$.orderId")), steps.get(3).extract());
    assertEquals(Map.of(Step.ORDERS_PLACED, List.of(201)), steps.get(3).outcomes());
    assertEquals(Optional.of("{\"method\":\"card\",\"cardNumber\":\"#{secret-card-number}\"}"), steps.get(4).body());
  }

  /** As the document of a large platform has it, whose import by the first version of this asked for 51 values. */
  @Test
  void idsOfThingsAreTakenWhereTheThingStandsAndOptionalFieldsAreLeftOut() throws Exception {
    JourneyPlan plan = plan(CARTS, List.of("regions", "products", "product", "createCart", "addLine", "shippingOptions",
        "setShipping", "complete", "order"));
    List<Step> steps = Imports.journey(plan, "buy").steps();
    assertEquals(List.of("GET /shop/regions", "GET /shop/products", "GET /shop/products/:product-id", "POST /shop/carts",
        "POST /shop/carts/:cart-id/line-items", "GET /shop/shipping-options", "POST /shop/carts/:cart-id/shipping-methods",
        "POST /shop/carts/:cart-id/complete", "GET /shop/orders/:order-id"), steps.stream().map(Step::request).toList());
    assertEquals(List.of(random("region-id", "$.regions[*].id"), random("product-id", "$.products[*].id"),
        random("variant-id", "$.product.variants[*].id"), Map.of("cart-id", Extraction.first("$.cart.id")), Map.of(),
        random("option-id", "$.shipping_options[*].id"), Map.of(), Map.of("order-id", Extraction.first("$.order.id")), Map.of()),
        steps.stream().map(Step::extract).toList());
    assertEquals(Optional.of("{\"region_id\":\"#{region-id}\",\"email\":\"guest-#{uid}@example.test\"}"), steps.get(3).body());
    assertEquals(Optional.of("{\"variant_id\":\"#{variant-id}\",\"quantity\":1}"), steps.get(4).body());
    assertEquals(Map.of("cart_id", "#{cart-id}"), steps.get(5).query());
    assertEquals(Optional.of("{\"option_id\":\"#{option-id}\"}"), steps.get(6).body());
    assertEquals(Map.of(Step.ORDERS_PLACED, List.of(200)), steps.get(7).outcomes());
    assertEquals("checkout", steps.get(7).transaction());
    assertTrue(plan.told().stream().anyMatch(one -> one.en().equals("Look at the body of POST /shop/carts: left out are fields that "
        + "the document calls optional and has no example of: sales_channel_id, customer_id, billing_address")), plan.told().toString());
    assertTrue(plan.told().stream().noneMatch(one -> one.en().startsWith("Secret")), plan.told().toString());
  }

  private static Map<String, Extraction> random(String name, String path) {
    return Map.of(name, new Extraction(Extraction.From.RANDOM, path));
  }

  @Test
  void withoutAChoiceAllComeByTagAndThatIsTold() throws Exception {
    JourneyPlan plan = plan(SHOP, List.of());
    assertEquals(List.of("GET /api/search", "GET /api/products/:sku", "POST /api/orders", "POST /api/cart/items",
        "POST /api/orders/:order-id/payment"), Imports.journey(plan, "buy").steps().stream().map(Step::request).toList());
    assertTrue(plan.told().stream().anyMatch(one -> one.en().contains("all 5 operations are sent, by tag")), plan.told().toString());
  }

  @Test
  void mistakesAreToldByTheirPlace() throws Exception {
    assertTrue(broken(SHOP, List.of("serch")).contains("/paths: There is no operation serch. There are: search, product, pay"));
    Path file = Files.writeString(folder.resolve("broken.yaml"), "openapi: 3.0.0\npaths:\n  /a: {get: {parameters: [{$ref: '#/none'}]}}\n");
    assertTrue(broken(file, List.of()).contains("broken.yaml /paths/~1a/get/parameters/0: The reference #/none leads nowhere"));
    Files.writeString(file, "openapi: 3.0.0\npaths:\n  /a: {$ref: paths/a.yaml}\n");
    assertTrue(broken(file, List.of()).contains("The reference paths/a.yaml leads to another file, and only one is read."));
    assertTrue(broken(SHOP, List.of("search", "addToCart"), Optional.of("buy"))
        .contains("Say which step does with --order-step. Steps that send something: 2 POST /api/cart/items."));
    Files.writeString(file, "openapi: 3.0.0\npaths: {a\n");
    assertTrue(broken(file, List.of()).contains("line 3"), broken(file, List.of()));
    Files.writeString(file, "swagger: '2.0'\npaths: {}\n");
    assertTrue(broken(file, List.of()).contains("nor an OpenAPI document"));
  }

  private String broken(Path file, List<String> operations) {
    return broken(file, operations, Optional.empty());
  }

  private String broken(Path file, List<String> operations, Optional<String> journey) {
    BrokenExchangeException broken = assertThrows(BrokenExchangeException.class, () -> plan(file, operations, journey));
    return broken.problems().stream().map(one -> one.where().en() + ": " + one.message().en()).toList().toString();
  }

  private JourneyPlan plan(Path file, List<String> operations) throws Exception {
    return plan(file, operations, Optional.empty());
  }

  private JourneyPlan plan(Path file, List<String> operations, Optional<String> journey) throws Exception {
    Path study = TestStudies.kiosk(Files.createTempDirectory(folder, "study"));
    return new JourneyImporter(new JourneyOptions(
        Optional.empty(), journey, Optional.empty(), OptionalInt.empty(), false, operations))
        .plan(new StudyReader().read(study), file);
  }
}
