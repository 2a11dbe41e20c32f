package org.emporion.capacity.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** The vendor's rule of {@code releng/reference-cases/cases.json}, and how it stands beside a measurement. */
class CoreRuleTest {
  /** SIZE-01-adobe: hardware page of Adobe Commerce's performance best practices. */
  @Test
  void adobe() {
    ReferenceCase one = ReferenceCase.of("SIZE-01-adobe");
    JsonNode example = one.inputs().get("example");
    double requests = example.get("concurrent_requests").asDouble();
    int cron = example.get("cron").asInt();
    assertEquals(one.expected().get("derived_here_cores").asInt(), new CoreRule(2).cores(requests, cron));
    assertEquals(one.expected().get("range_if_4_requests_per_core").asInt(), new CoreRule(4).cores(requests, cron));
  }

  /** By hand: 50/s at 0.4 s are 20 inside (Little), by the rule 10 cores; 50/s at 0.1 s of work at 70 % take 7.14, so 8. */
  @Test
  void besideAMeasurement() {
    CoreRule.Comparison beside = new CoreRule(2).beside(50, 0.4, 0.1, 0.7, 1);
    assertEquals(new CoreRule.Comparison(11, 9, 4), beside);
    assertEquals(2, beside.difference());
    assertTrue(new CoreRule(2).beside(50, 0.1, 0.1, 0.7, 0).difference() < 0,
        "requests that never wait need more than the rule has");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new CoreRule(0));
    assertThrows(IllegalArgumentException.class, () -> new CoreRule(2).cores(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new CoreRule(2).beside(1, 0.1, 0.2, 0.7, 0));
  }
}
