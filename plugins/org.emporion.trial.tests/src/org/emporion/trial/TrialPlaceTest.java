package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.finding.TrialObservations.Environment;
import org.emporion.trial.plan.Leave;
import org.emporion.trial.plan.TrialPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record says of the circumstances of its trial. */
class TrialPlaceTest {
  @TempDir
  private Path record;

  private Environment environment(String url, Leave leave) throws IOException {
    return new TrialPlace(record).of(new TrialPlan(
        1, "trial", url, 7, Map.of(), List.of(), 60, 100, List.of(), Map.of(), List.of(), leave));
  }

  /** The digest of "abc" is that of FIPS 180-2, appendix B.1. */
  @Test
  void digestsAreOfPlanAndLog() throws IOException {
    Files.writeString(record.resolve("plan.json"), "abc");
    Environment environment = environment("http://127.0.0.1:8080", Leave.LOOPBACK);
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", environment.planDigest());
    assertEquals("", environment.logDigest());
    assertEquals(7, environment.seed());
    assertTrue(environment.os().startsWith(System.getProperty("os.name")), environment.os());
    assertTrue(environment.memoryBytes() > Runtime.getRuntime().maxMemory() / 16, () -> environment.memoryBytes() + " bytes");
  }

  /** 192.0.2.1 is for documentation (RFC 5737): no machine has it. */
  @Test
  void aTargetIsHereWhenAllItsAddressesAreOurs() throws IOException {
    assertTrue(environment("http://127.0.0.1:8080", Leave.LOOPBACK).targetOnSameMachine());
    assertTrue(environment("http://shop.test", leave("127.0.0.1", "::1")).targetOnSameMachine());
    assertFalse(environment("http://shop.test", leave("192.0.2.1")).targetOnSameMachine());
    assertFalse(environment("http://shop.test", leave("127.0.0.1", "192.0.2.1")).targetOnSameMachine());
  }

  private static Leave leave(String... addresses) {
    return new Leave(Map.of("shop.test", List.of(addresses)), Optional.of(Long.MAX_VALUE));
  }
}
