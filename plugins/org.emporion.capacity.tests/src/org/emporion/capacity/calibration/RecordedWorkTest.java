package org.emporion.capacity.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.emporion.capacity.calibration.HeldOut.Tolerance;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.junit.jupiter.api.Test;

/** Whatever form is chosen, servers whose work was recorded are no busier than they may be. */
class RecordedWorkTest {
  private static final double[] ALL = {1};

  /** Responses by the scalability law (contention 0.2, coherency 0, 10 a second alone), work of 0.3 s on twelve servers. */
  private static Calibrated byTheLaw() {
    return new Calibration(Tolerance.USUAL, 1).calibrate(DoubleStream.of(1.5, 2, 3, 4, 6).mapToObj(inside -> {
      double rate = 10 * inside / (1 + 0.2 * (inside - 1));
      return new LoadLevel(2000, List.of(new Served("browse", rate, rate, inside / rate, 3 * inside / rate, (long) (2000 * rate))),
          List.of(new Busy("web", 0.3 * rate, OptionalInt.of(12))), true, true);
    }).toList());
  }

  @Test
  void theUtilisationLawHoldsBesideTheScalabilityLaw() {
    Calibrated model = byTheLaw();
    assertEquals("USL", model.form());
    double[] none = {Double.POSITIVE_INFINITY};
    // 0.1 x 12 / 0.3, where the scalability law would have allowed a tenth of its limit of 10 / 0.2.
    assertEquals(4, model.limits(ALL, 0.1, none).getFirst()[1], 1e-6);
    assertEquals(15 * 0.3 / 12, model.expect(new double[] {15}).utilisation()[1], 1e-6);
    assertEquals(12 / 0.3, model.saturations(ALL)[1], 1e-6);
  }
}
