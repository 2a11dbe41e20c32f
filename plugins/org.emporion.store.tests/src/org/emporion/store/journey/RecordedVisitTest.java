package org.emporion.store.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A visit to the reference shop that headless Chromium 156 recorded: releng/proofs/RecordHar.java with visit.js. Its
 * home page, a category, a search, a product, the cart, a login with a password, an order, its payment with a card
 * number, and the order's state.
 */
class RecordedVisitTest {
  private static final Path VISIT = TestStudies.CHECKOUT.resolve("plugins/org.emporion.store.tests/recordings/visit.har");

  @TempDir
  Path folder;

  @Test
  void becomesTheJourneyThatBuys() throws Exception {
    JourneyPlan plan = Imports.plan(folder, VISIT, Optional.empty(), Optional.empty());
    Journey buy = Imports.journey(plan, "buy");

    assertTrue(buy.buys());
    assertEquals(List.of("GET / browse", "GET /api/categories browse", "GET /api/categories/:category-id/products browse",
        "GET /api/search search", "GET /api/products/:sku-2 browse", "POST /api/cart/items cart", "GET /api/cart cart",
        "POST /api/login checkout", "POST /api/orders checkout", "POST /api/orders/:order-id/payment pay",
        "GET /api/orders/:order-id checkout"),
        buy.steps().stream().map(step -> step.request() + " " + step.transaction()).toList());
    assertEquals(Map.of("category-id", Extraction.first("$[0].id")), buy.steps().get(1).extract());
    assertEquals(Map.of("sku-2", Extraction.first("$.products[1].sku")), buy.steps().get(3).extract());
    assertEquals(Map.of("order-id", Extraction.first("$.orderId")), buy.steps().get(8).extract());
    assertEquals("/api/orders/#{order-id}/payment", buy.steps().get(9).path());
    assertEquals(Optional.of("{\"sku\":\"#{sku-2}\",\"quantity\":2}"), buy.steps().get(5).body());
    assertEquals(Map.of(Step.ORDERS_PLACED, List.of(201)), buy.steps().get(8).outcomes());
    assertEquals(List.of(200, 402), buy.steps().get(9).status());
    assertEquals(Map.of("X-Shop-Client", "proof", "Content-Type", "application/json"), buy.steps().get(5).headers());
  }

  @Test
  void pausesAreThoseOfTheVisit() throws Exception {
    List<Step> steps = Imports.journey(Imports.plan(folder, VISIT, Optional.empty(), Optional.empty()), "buy").steps();
    // visit.js waits 600 ms before the categories, 700 before the search, 600 before cart and login; between are none.
    assertEquals(List.of(1, 3, 5, 7), IntStream.range(0, steps.size())
        .filter(at -> steps.get(at).think().maxMillis() > 0).map(at -> at + 1).boxed().toList());
    for (int at : List.of(0, 2, 4, 6)) {
      long middle = (steps.get(at).think().minMillis() + steps.get(at).think().maxMillis()) / 2;
      assertTrue(middle >= 600 && middle < 900, "after step " + (at + 1) + ": " + middle);
    }
  }

  @Test
  void noSecretIsInAnythingThatIsWrittenOrSaid() throws Exception {
    String recording = Files.readString(VISIT);
    Matcher session = Pattern.compile("SHOPSESSION=([0-9a-f-]{36})").matcher(recording);
    assertTrue(session.find());
    String output = Imports.output(Imports.plan(folder, VISIT, Optional.empty(), Optional.empty()));
    for (String secret : List.of("correct-horse-42", "4111111111111111", "\"737\"", "737\\", session.group(1), "SHOPSESSION")) {
      assertFalse(output.contains(secret), secret);
    }
    assertTrue(recording.contains("correct-horse-42") && recording.contains("4111111111111111") && recording.contains("737"));
    assertTrue(output.contains("#{secret-password}") && output.contains("you give secret-card-number when a trial starts"));
  }

  @Test
  void aNewSetGetsTheOtherJourneysFromTheBeginningOfTheVisit() throws Exception {
    JourneyPlan plan = Imports.plan(folder, VISIT, Optional.of("recorded-shop"), Optional.empty());
    JourneySet set = plan.result().study().trials().journeySets().get(1);
    assertEquals("recorded-shop", set.id());
    assertEquals(List.of("buy", "look"), set.journeys().stream().map(Journey::id).toList());
    assertEquals(set.buying().steps().subList(0, 7), set.journeys().get(1).steps());
  }

  @Test
  void importingAgainChangesNothingAndKeepsWhatTheUserFilledIn() throws Exception {
    JourneyPlan first = Imports.plan(folder, VISIT, Optional.empty(), Optional.empty());
    String written = first.result().files().text("trials.yaml").orElseThrow();
    List<String> secrets = first.result().study().trials().journeySets().getFirst().secrets();
    assertTrue(secrets.contains("secret-password") && secrets.size() > 1, secrets.toString());
    // A study of before secrets had a list of their own: the user's feeder stays what it is.
    StudyFiles filled = first.result().files().with("trials.yaml", written
        .replaceFirst("secret-password, |, secret-password", "")
        .replaceFirst("feeders:\n( +)", "feeders:\n$1secret-password: [mine]\n$1"));
    LoadedStudy loaded = new StudyReader().read(first.result().folder(), filled);
    JourneyPlan again = new JourneyImporter(new JourneyOptions(
        Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), false)).plan(loaded, VISIT);
    assertTrue(again.result().files().text("trials.yaml").orElseThrow().contains("secret-password: [mine]"));
    assertEquals(Imports.journey(first, "buy"), Imports.journey(again, "buy"));
  }
}
