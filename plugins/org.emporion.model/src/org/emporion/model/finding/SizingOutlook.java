package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;

/**
 * Sizing as a distribution and over time. Units are instances of a tier that scales out, servers (cores) of one that
 * does not. Months count from the start of the planning; at the end of its first month one has passed.
 *
 * @param tiers by tier; the one that runs out first stands first
 * @param samples draws it rests on
 * @param steps when growth asks for other units than before, from month 0 on
 * @param scaleOut how the opening of a campaign is met; empty when nothing is said of scaling out
 * @param rule a vendor's rule beside this sizing; empty when there is none
 * @param megabitsPerSecond sent at the peak; empty when nobody said what a session gets
 * @param storage by the end of each planning year; none when nobody said what an order takes
 * @param backupBreaks when a full backup no longer fits its window; empty when nothing is said of backups
 */
public record SizingOutlook(
    List<Tier> tiers,
    int samples,
    List<Step> steps,
    Optional<Opening> scaleOut,
    Optional<Rule> rule,
    Optional<Estimate> megabitsPerSecond,
    List<Stored> storage,
    Optional<Months> backupBreaks) {
  /** Keeps copies. */
  public SizingOutlook {
    tiers = List.copyOf(tiers);
    steps = List.copyOf(steps);
    storage = List.copyOf(storage);
  }

  /**
   * One tier.
   *
   * @param id name of the part; empty text for the instance that all other parts make up
   * @param scalesOut true when units are instances, false when they are servers of one machine
   * @param serversPerUnit servers of a unit
   * @param perUnit sessions per second that a unit carries
   * @param needed units the peak of the last planning year needs, without spare ones
   * @param spare units that may fail
   * @param advised units advised, spare ones included: enough in the share of outcomes that is designed for
   * @param chances units in rising order, and how likely each is enough
   * @param byYear units advised for the end of each planning year
   */
  public record Tier(
      String id,
      boolean scalesOut,
      double serversPerUnit,
      Estimate perUnit,
      Estimate needed,
      int spare,
      int advised,
      List<Chance> chances,
      List<Integer> byYear) {
    /** Keeps copies. */
    public Tier {
      chances = List.copyOf(chances);
      byYear = List.copyOf(byYear);
    }
  }

  /**
   * How far a number of units reaches.
   *
   * @param units spare ones included
   * @param enough probability that they carry the peak of the last planning year with the spare ones out
   * @param until when growth breaks the objective with them
   */
  public record Chance(int units, double enough, Months until) {}

  /**
   * A moment that is not known exactly, in months from the start of the planning; empty when it does not come within
   * {@value #LAST} months.
   */
  public record Months(Optional<Double> p10, Optional<Double> p50, Optional<Double> p90) {
    /** Months that are looked ahead. */
    public static final int LAST = 240;
  }

  /**
   * From a month on.
   *
   * @param month month
   * @param tier id of the tier
   * @param units advised from then on
   */
  public record Step(int month, String tier, int units) {}

  /**
   * A campaign opens on the instances of everyday trade.
   *
   * @param everyday instances that everyday trade needs, spare ones included
   * @param peak instances advised
   * @param steps times that instances must be added
   * @param seconds until the last are there
   * @param waiting sessions that came meanwhile beyond what was carried
   */
  public record Opening(int everyday, int peak, int steps, double seconds, double waiting) {}

  /**
   * A rule of thumb beside the measured demand.
   *
   * @param source where it stands
   * @param byRule cores by the rule
   * @param measured cores by the measured demand, at the target utilisation
   * @param saidPerCore requests at a time that a core is said to serve
   * @param perCore requests at a time that were inside for each core they kept busy
   */
  public record Rule(LocalText source, int byRule, int measured, double saidPerCore, double perCore) {}

  /**
   * What is stored at the end of a year.
   *
   * @param gigabytes 10^9 bytes
   * @param backupHours a full backup takes; empty when nothing is said of backups
   */
  public record Stored(Estimate gigabytes, Optional<Estimate> backupHours) {}
}
