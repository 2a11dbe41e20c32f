package org.emporion.budget.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.emporion.model.Samples;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void selectingGivesWhatSortingGives() {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 3000; round++) {
      double[] outcomes = new double[1 + random.nextInt(round < 2500 ? 40 : 4000)];
      int different = 1 + random.nextInt(60);
      boolean rising = random.nextInt(5) == 0;
      for (int i = 0; i < outcomes.length; i++) {
        outcomes[i] = rising ? i : random.nextBoolean() ? random.nextInt(different) - 7 : random.nextDouble(-9, 50);
      }
      double[] before = outcomes.clone();
      int count = 1 + random.nextInt(outcomes.length);
      assertEquals(new Samples(Arrays.copyOf(outcomes, count)).estimate(), Selection.estimate(outcomes, count));
      assertEquals(Arrays.toString(before), Arrays.toString(outcomes), "the outcomes stay as they are");
    }
  }
}
