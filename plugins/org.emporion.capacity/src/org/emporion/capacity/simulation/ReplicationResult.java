package org.emporion.capacity.simulation;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What one replication showed after its warm-up.
 *
 * @param traffic by traffic, in the model's order
 * @param places by place, in the model's order
 * @param sliceMeans mean response of what was done in each slice of the whole run, warm-up included; NaN for none
 * @param sliceSeconds length of a slice
 * @param events events that changed something, warm-up included
 */
public record ReplicationResult(
    List<Served> traffic, List<Used> places, double[] sliceMeans, double sliceSeconds, long events) {

  /**
   * What customers got.
   *
   * @param name of the traffic
   * @param done requests done in time
   * @param failed requests given up for good
   * @param gaveUp attempts given up, those that were tried again included
   * @param perSecond requests done per second
   * @param meanSeconds mean response from the first attempt, NaN without any
   * @param responses responses in microseconds
   */
  public record Served(
      String name, long done, long failed, long gaveUp, double perSecond, double meanSeconds, Histogram responses) {
    /**
     * Percentile of the responses in seconds, NaN without any.
     *
     * @param share between 0 and 1
     */
    public double percentile(double share) {
      return done == 0 ? Double.NaN : responses.getValueAtPercentile(share * 100) / 1e6;
    }
  }

  /**
   * What a place did.
   *
   * @param name of the place
   * @param utilisation share of its servers' time that was worked; for a delay the mean number there
   * @param meanThere mean number there, waiting or being served
   */
  public record Used(String name, double utilisation, double meanThere) {}
}
