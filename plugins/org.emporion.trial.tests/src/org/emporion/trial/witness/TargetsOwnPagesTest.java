package org.emporion.trial.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.emporion.model.study.UtilisationProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What targets say of themselves, read with care. */
class TargetsOwnPagesTest {
  private static final UtilisationProbe PROBE = new UtilisationProbe("/metrics", "busy_seconds_total", "servers");

  @Test
  void samplesOfANameAddUpOverTheirLabels() throws IOException {
    MetricsPage page = MetricsPage.parse("""
        # HELP busy_seconds_total Busy seconds.
        # TYPE busy_seconds_total counter
        busy_seconds_total{core="0",mode="user {x}"} 1.5e1 1700000000000
        busy_seconds_total{core="1",mode="user"} 2.25
        busy_seconds_total_created 99
        servers 4
        servers_busy 3
        """, PROBE);
    assertEquals(17.25, page.busySeconds());
    assertEquals(4, page.servers());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "busy_seconds_total 1\n", "servers 4\n", "busy_seconds_total NaN\nservers 4\n",
    "busy_seconds_total -1\nservers 4\n", "busy_seconds_total many\nservers 4\n", ""})
  void aPageWithoutANumberForEachNameIsRefused(String text) {
    assertThrows(IOException.class, () -> MetricsPage.parse(text, PROBE));
  }

  @Test
  void theLedgerCountsEveryRequestAlsoStrayOnes() throws IOException {
    LedgerPage before = LedgerPage.parse(
        "{\"requests\":{\"home\":{\"count\":3,\"errors\":1}},\"unknownPaths\":0,\"orders\":{\"placed\":1}}");
    LedgerPage after = LedgerPage.parse("{\"requests\":{\"home\":{\"count\":10,\"errors\":1},\"order\":"
        + "{\"count\":4,\"errors\":0}},\"unknownPaths\":2,\"orders\":{\"placed\":5,\"approved\":4}}");
    assertEquals(new LedgerPage(16, 5), after);
    assertEquals(new LedgerPage(13, 4), after.since(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"requests\":{},\"orders\":{}}", "no",
    "{\"requests\":{\"a\":{}},\"orders\":{\"placed\":1}}"})
  void aPageThatIsNoLedgerIsRefused(String text) {
    IOException refusal = assertThrows(IOException.class, () -> LedgerPage.parse(text));
    assertTrue(refusal.getMessage() != null && !refusal.getMessage().isBlank());
  }
}
