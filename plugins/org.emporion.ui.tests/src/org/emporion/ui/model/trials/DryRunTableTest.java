package org.emporion.ui.model.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.trial.dry.DryRunResult;
import org.emporion.trial.dry.Exchange;
import org.emporion.trial.dry.Exchange.Check;
import org.emporion.trial.dry.Exchange.Header;
import org.emporion.trial.dry.Exchange.Message;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.Test;

/** Every request of a dry run has a row, those that were not sent too, and says what was sent, found and kept. */
class DryRunTableTest {
  private static final Instant WHEN = Instant.parse("2027-01-10T08:00:00Z");
  private final Wording words = Wording.in(Language.EN);

  private static Exchange exchange(String request, int status, Optional<LocalText> fault) {
    return new Exchange(1, request, "cart", "POST", "http://127.0.0.1:8080/api/" + request,
        new Message(List.of(new Header("Content-Type", "application/json")), "{\"sku\":\"EM-1\"}", 14),
        OptionalInt.of(status), "", new Message(List.of(), "[1,2", 900), WHEN, 12.4, Map.of("order-id", "A-7"),
        List.of(new Check(LocalText.same("status is 201"), Optional.of(Integer.toString(status)), fault.isEmpty())), fault);
  }

  private static DryRunResult run(List<Exchange> exchanges, List<String> unsent) {
    return new DryRunResult("own-shop", URI.create("http://127.0.0.1:8080"), WHEN,
        List.of(new DryRunResult.Walk("buy", LocalText.same("Buy"), exchanges, unsent)));
  }

  @Test
  void aRunThatWentWellSaysSo() {
    DryRunTable table = DryRunTable.of(run(List.of(exchange("add", 201, Optional.empty())), List.of()), words);
    assertTrue(table.green());
    assertEquals("The one answer is as wanted (http://127.0.0.1:8080).", table.summary());
    assertEquals(List.of("✓", "Buy", "add", "201", "12\u00a0ms", "POST /api/add", "as wanted"),
        table.rows().getFirst().cells());
  }

  @Test
  void whatWentWrongAndWhatWasNotSentIsMarked() {
    Exchange wrong = exchange("add", 500, Optional.of(LocalText.same("Wanted: status is 201. Found: 500.")));
    DryRunTable table = DryRunTable.of(run(List.of(wrong), List.of("pay")), words);
    assertFalse(table.green());
    assertEquals("2 of 2 requests did not go as wanted (http://127.0.0.1:8080).", table.summary());
    assertEquals("✗", table.rows().get(0).cells().getFirst());
    assertEquals("not sent: the customer left before", table.rows().get(1).cells().getLast());
    assertTrue(table.rows().get(1).exchange().isEmpty());
    assertEquals("✗ Wanted: status is 201. Found: 500.\n✗ status is 201 – found: 500\n→ order-id = A-7\n\n500\n\n\n[1,2\n"
        + "The first 4 of 900 characters are shown.", DryRunTable.answer(wrong, words));
  }

  @Test
  void jsonIsLaidOutAndHeadersAreShown() {
    assertEquals("POST http://127.0.0.1:8080/api/add\nContent-Type: application/json\n\n{\n  \"sku\" : \"EM-1\"\n}",
        DryRunTable.sent(exchange("add", 201, Optional.empty()), words));
  }
}
