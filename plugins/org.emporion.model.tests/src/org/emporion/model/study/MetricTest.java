package org.emporion.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of measured quantities, and the small rules of the study's records. */
class MetricTest {
  @ParameterizedTest
  @EnumSource(Metric.Kind.class)
  void whatIsNamedIsReadBack(Metric.Kind kind) {
    Optional<String> transaction = kind.pattern().contains("%s") ? Optional.of("p95-ms.checkout") : Optional.empty();
    Metric metric = new Metric(kind, transaction);
    assertEquals(Optional.of(metric), Metric.parse(metric.name()));
  }

  @Test
  void theTransactionStandsInTheMiddle() {
    assertEquals(Optional.of(new Metric(Metric.Kind.TRIAL_P95, Optional.of("checkout"))),
        Metric.parse("trial.checkout.p95-ms"));
    assertEquals("trial.search.error-share", new Metric(Metric.Kind.TRIAL_ERRORS, Optional.of("search")).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trial..p95-ms", "trial.p95-ms", "trial.checkout.p99-ms", "Budget.total", "budget.total ", "%s"})
  void otherNamesAreNoMetrics(String name) {
    assertEquals(Optional.empty(), Metric.parse(name));
  }

  @Test
  void aThresholdItselfPasses() {
    MustHave atLeast = new MustHave(MustHave.Bound.AT_LEAST, 3);
    assertTrue(atLeast.holds(3));
    assertFalse(atLeast.holds(2.999));
    MustHave atMost = new MustHave(MustHave.Bound.AT_MOST, 900);
    assertTrue(atMost.holds(900));
    assertFalse(atMost.holds(900.5));
    assertFalse(atMost.holds(Double.NaN), "what is not a number passes nothing");
  }

  @Test
  void aPlaceIsFoundAtTheFieldOrWhatIsAroundIt() {
    SourceRef line = new SourceRef("prices.yaml", 4, 3);
    Sources sources = new Sources(Map.of("prices.roles.clerk", line));
    assertEquals(Optional.of(line), sources.find("prices.roles.clerk"));
    assertEquals(Optional.of(line), sources.find("prices.roles.clerk.yearly"));
    assertEquals(Optional.empty(), sources.find("prices.roles"));
    assertEquals(Optional.empty(), sources.find("prices.roles.clerks"));
    assertEquals("prices.yaml:4", line.toString());
  }
}
