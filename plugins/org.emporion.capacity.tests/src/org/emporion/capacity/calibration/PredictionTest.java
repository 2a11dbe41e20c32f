package org.emporion.capacity.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A load that was not measured against simulated truth; {@code releng/benchmarks/prediction} does the same at length. */
class PredictionTest {
  private static final int REPEATS = 3;

  @Test
  void aLoadThatWasNotMeasuredIsForetold() {
    List<PredictionTable> lines =
        SimulatedShop.all().stream().map(shop -> PredictionTable.of(shop, 120, REPEATS, 5000)).toList();
    List<String> missed = new ArrayList<>();
    for (PredictionTable line : lines) {
      if (!line.nearTheTruth()) {
        missed.add(line.toString());
      }
    }
    assertTrue(lines.size() - missed.size() >= 8, missed.toString());
    assertEquals(List.of(), missed.stream().skip(1).toList(), "by chance one may be off in so few repeats");
    double told = lines.stream().mapToInt(line -> line.repeats() - line.refused()).sum();
    assertTrue(told >= 0.8 * lines.size() * REPEATS, "refused too often: " + lines);
    Stream.<ToDoubleFunction<PredictionTable>>of(
        PredictionTable::throughputHeld, PredictionTable::meanHeld, PredictionTable::p95Held).forEach(figure -> {
          double held = lines.stream().mapToDouble(figure).filter(one -> !Double.isNaN(one)).average().orElseThrow();
          assertTrue(held >= 0.8, "90 % intervals hold " + held);
        });
  }
}
