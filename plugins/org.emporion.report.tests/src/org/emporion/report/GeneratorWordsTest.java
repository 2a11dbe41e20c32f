package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialObservations.Environment;
import org.emporion.model.finding.TrialResult;
import org.junit.jupiter.api.Test;

class GeneratorWordsTest {
  private static TrialResult result(TrialObservations seen) {
    return new TrialResult("run", "trials/a/run", "peak", Instant.EPOCH, 1, 1, 1, List.of(), List.of(), Map.of(),
        Optional.empty(), Optional.empty(),
        new TrialResult.InjectorHealth(0, 0, 0, true, LocalText.same("well")), List.of(), Optional.empty(), "3.15.1", "25.0.1", seen);
  }

  @Test
  void theMachineIsNamedWhereItIsKnown() {
    GeneratorWords words = new GeneratorWords();
    TrialObservations here = TrialObservations.NONE.withEnvironment(
        new Environment(7, "ab", "cd", "Linux 6.8 amd64", 2, 8L << 30, true));
    assertEquals("Load generator: Linux 6.8 amd64, 2 processor cores, 8,192 MiB of memory, Java 25.0.1, Gatling 3.15.1, "
        + "on the machine of its target.", words.of(result(here)).en());
    assertEquals("負載產生器：Linux 6.8 amd64，1 個處理器核心，記憶體 8,192 MiB，Java 25.0.1，Gatling 3.15.1，與測試對象不同機。",
        words.of(result(TrialObservations.NONE.withEnvironment(
            new Environment(7, "ab", "cd", "Linux 6.8 amd64", 1, 8L << 30, false)))).zhTw());
    assertEquals("Load generator: Java 25.0.1, Gatling 3.15.1.", words.of(result(TrialObservations.NONE)).en());
  }
}
