package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SampleBlocksTest {
  @Test
  void blocksCoverAllSamplesInOrder() {
    SampleBlocks plan = new SampleBlocks(3, "test", 2345);
    assertEquals(List.of("0:1000", "1:1000", "2:345"), plan.run((block, size) -> block + ":" + size));
    assertThrows(IllegalArgumentException.class, () -> new SampleBlocks(3, "test", 0));
  }

  @Test
  void everySeedNameAndBlockHasItsOwnNumbers() {
    Set<Double> first = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (String stream : List.of("demand", "demanc", "", "budget.line.a", "budget.line.b")) {
        for (int block = 0; block < 20; block++) {
          first.add(new SampleBlocks(seed, stream, 1).numbers(block).next());
        }
      }
    }
    assertEquals(20 * 5 * 20, first.size());
  }

  /** SplitMix64 is the generator of java.util.SplittableRandom, which takes the upper 53 bits likewise. */
  @Test
  void numbersAreThoseOfSplitMix64() {
    UniformStream ours = new UniformStream(42);
    SplittableRandom reference = new SplittableRandom(42);
    for (int i = 0; i < 1000; i++) {
      assertEquals(reference.nextDouble(), ours.next(), 0x1.0p-53);
    }
  }

  @Test
  void numbersOfManyBlocksAreUniform() {
    double[] numbers = new SampleBlocks(9, "uniform", 200_000)
        .run((block, size) -> {
          UniformStream uniform = new SampleBlocks(9, "uniform", 200_000).numbers(block);
          return DoubleStream.generate(uniform::next).limit(size).toArray();
        })
        .stream().flatMapToDouble(Arrays::stream).toArray();
    Samples samples = new Samples(numbers);
    // Five standard errors of the mean of uniform numbers, 1 / sqrt(12 n).
    assertEquals(0.5, samples.mean(), 5 / Math.sqrt(12 * 200_000));
    for (double p = 0.05; p < 1; p += 0.05) {
      assertEquals(p, samples.quantile(p), 5 * Math.sqrt(p * (1 - p) / 200_000));
    }
    assertTrue(samples.quantile(0) > 0 && samples.quantile(1) < 1);
  }

  /** R: quantile(c(1, 2, 4, 8, 16), c(.1, .5, .9)) gives 1.4, 4.0, 12.8 (type 7). */
  @Test
  void quantilesAreThoseOfDefinitionSeven() {
    Samples samples = new Samples(new double[] {8, 1, 16, 2, 4});
    assertEquals(new Estimate(1.4, 4, 12.8), samples.estimate());
    assertEquals(6.2, samples.mean(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> new Samples(new double[0]));
    assertThrows(IllegalArgumentException.class, () -> new Samples(new double[] {1, Double.NaN}));
  }
}
