package org.emporion.model.study;

import java.util.Optional;
import org.emporion.model.Estimate;

/**
 * What is sent and stored. Kilobytes are 1000 bytes, gigabytes 10^9.
 *
 * @param kilobytesPerSession sent to a customer in one session; empty when not known
 * @param kilobytesPerOrder stored for one order with all that belongs to it; empty when not known
 * @param storedGigabytes stored when the planning starts, at least 0
 * @param backup how it is saved; empty when nobody said
 */
public record DataVolume(
    Optional<Estimate> kilobytesPerSession,
    Optional<Estimate> kilobytesPerOrder,
    double storedGigabytes,
    Optional<Backup> backup) {
  /**
   * A full backup.
   *
   * @param megabytesPerSecond its pace, above 0
   * @param windowHours time there is for it, above 0
   */
  public record Backup(double megabytesPerSecond, double windowHours) {}
}
