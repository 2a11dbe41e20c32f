package org.emporion.capacity.simulation;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What is seen of a replication after its warm-up. */
final class Observations {
  private static final long LONGEST_MICROS = 3_600_000_000L;
  private static final int DIGITS = 3;
  private static final double MICROS = 1e6;

  private final RunLength length;
  private final Histogram[] responses;
  private final double[] sums;
  private final long[] done;
  private final long[] failed;
  private final long[] gaveUp;
  private final double[] sliceSums;
  private final long[] sliceCounts;
  private final double slice;

  Observations(int traffic, RunLength length) {
    this.length = length;
    responses = new Histogram[traffic];
    for (int c = 0; c < traffic; c++) {
      responses[c] = new Histogram(LONGEST_MICROS, DIGITS);
    }
    sums = new double[traffic];
    done = new long[traffic];
    failed = new long[traffic];
    gaveUp = new long[traffic];
    sliceSums = new double[length.slices()];
    sliceCounts = new long[length.slices()];
    slice = (length.warmUpSeconds() + length.seconds()) / length.slices();
  }

  void done(int c, double now, double response) {
    int at = Math.min(sliceCounts.length - 1, (int) (now / slice));
    sliceSums[at] += response;
    sliceCounts[at]++;
    if (now >= length.warmUpSeconds()) {
      done[c]++;
      sums[c] += response;
      responses[c].recordValue(Math.min(LONGEST_MICROS, Math.round(response * MICROS)));
    }
  }

  void gaveUp(int c, double now) {
    gaveUp[c] += now >= length.warmUpSeconds() ? 1 : 0;
  }

  void failed(int c, double now) {
    failed[c] += now >= length.warmUpSeconds() ? 1 : 0;
  }

  ReplicationResult result(SimulationModel model, Servers[] places, long events) {
    List<ReplicationResult.Served> served = new ArrayList<>();
    for (int c = 0; c < done.length; c++) {
      served.add(new ReplicationResult.Served(model.traffic().get(c).name(), done[c], failed[c], gaveUp[c],
          done[c] / length.seconds(), done[c] == 0 ? Double.NaN : sums[c] / done[c], responses[c]));
    }
    List<ReplicationResult.Used> used = new ArrayList<>();
    for (int k = 0; k < places.length; k++) {
      double servers = places[k].count == Integer.MAX_VALUE ? 1 : places[k].count;
      used.add(new ReplicationResult.Used(model.places().get(k).name(),
          places[k].busySeconds() / servers / length.seconds(), places[k].presentSeconds() / length.seconds()));
    }
    double[] means = new double[sliceSums.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = sliceCounts[i] == 0 ? Double.NaN : sliceSums[i] / sliceCounts[i];
    }
    return new ReplicationResult(served, used, means, slice, events);
  }
}
