package org.emporion.capacity.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.emporion.model.finding.SizingOutlook.Opening;
import org.emporion.model.study.ScaleOut;
import org.junit.jupiter.api.Test;

class CampaignOpeningTest {
  /** One carries 10 at the target and 16 at most. */
  private static final TierCapacity TIER =
      new TierCapacity("", true, 4, 10, new double[] {10}, OptionalDouble.empty(), 16, 1, 1);

  /** By hand: 9 for the peak and 1 spare; a fifth of it needs 1.8, so 2 and 1 spare. 48, 80 and 112 are carried of 90. */
  @Test
  void whatComesMeanwhileWaits() {
    assertEquals(new Opening(3, 10, 4, 480, (90 - 48) * 120.0 + (90 - 80) * 120.0),
        new CampaignOpening(new ScaleOut(2, 120), 90, 18).of(TIER, 10));
  }

  @Test
  void withoutAJumpNothingIsAdded() {
    assertEquals(new Opening(10, 10, 0, 0, 0), new CampaignOpening(new ScaleOut(1, 60), 90, 90).of(TIER, 10));
  }
}
