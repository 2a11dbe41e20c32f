package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ChangePointTest {
  /** Of the 70 ways to part eight numbers in two fours, two put all small ones to one side: 2/70. */
  @Test
  void aCleanStepOfEightHasTheProbabilityThatCountingGives() {
    ChangePoint change = ChangePoint.of(List.of(1.0, 3.0, 2.0, 4.0, 11.0, 13.0, 12.0, 14.0)).orElseThrow();
    assertEquals(4, change.first());
    assertEquals(2 / 70.0, change.probability(), 0.004);
  }

  @Test
  void noiseIsTakenForAChangeAboutOnceInTwentyTimesAtMost() {
    Random random = new Random(7);
    int alarms = 0;
    for (int i = 0; i < 100; i++) {
      alarms += ChangePoint.of(DoubleStream.generate(random::nextGaussian).limit(12).boxed().toList()).orElseThrow()
          .probability() <= 0.05 ? 1 : 0;
    }
    assertTrue(alarms <= 11, alarms + " alarms in 100"); // binomial(100, 0.05) exceeds 11 less than once in 200
  }

  @Test
  void sevenNumbersAreTooFew() {
    assertTrue(ChangePoint.of(List.of(1.0, 1.0, 1.0, 9.0, 9.0, 9.0, 9.0)).isEmpty());
  }
}
