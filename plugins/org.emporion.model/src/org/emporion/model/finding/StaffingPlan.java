package org.emporion.model.finding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.study.ServiceChannel;

/**
 * How many people serve the customers, by half hour, month and year. Percentiles come from orders and contacts per order
 * as unsure as they are.
 *
 * @param channels by channel, in the order of the study
 * @param roster by role and month of the planning years: roles in order of the channels, months in order of time
 * @param years by role and planning year
 * @param hirings when to begin to hire, in order of that day
 * @param missed contacts that give up, by planning year
 * @param calendarUntil the last day that the calendar knows; later months count no holidays. Empty without a calendar
 * @param samples draws that the percentiles rest on
 */
public record StaffingPlan(
    List<ChannelPlan> channels,
    List<RoleMonth> roster,
    List<RoleYear> years,
    List<Hiring> hirings,
    List<Missed> missed,
    Optional<LocalDate> calendarUntil,
    int samples) {
  /** Keeps copies. */
  public StaffingPlan {
    channels = List.copyOf(channels);
    roster = List.copyOf(roster);
    years = List.copyOf(years);
    hirings = List.copyOf(hirings);
    missed = List.copyOf(missed);
  }

  /**
   * A channel in its busiest month.
   *
   * @param id id of the channel
   * @param name what it is called
   * @param kind how its contacts are handled
   * @param role id of the role that handles them
   * @param month first day of the month with most contacts for each open day
   * @param contacts contacts of that month
   * @param week the half hours of a week of that month without a holiday in which somebody is there, in order of time
   */
  public record ChannelPlan(
      String id, LocalText name, ServiceChannel.Kind kind, String role, LocalDate month, Estimate contacts,
      List<HalfHour> week) {
    /** Keeps a copy. */
    public ChannelPlan {
      week = List.copyOf(week);
    }

    /** The half hour with most contacts, the earliest on a tie; a channel is open at least once a week. */
    public HalfHour busiest() {
      HalfHour most = week.getFirst();
      for (HalfHour one : week) {
        most = one.contacts() > most.contacts() ? one : most;
      }
      return most;
    }
  }

  /**
   * A half hour. Of mail, agents are those beside the ones who are free between other contacts, and the service is empty.
   *
   * @param day weekday
   * @param halfHour its number from midnight, 0 to 47
   * @param contacts median contacts that come in it
   * @param load agents that are busy on average with them
   * @param low agents at the 10th percentile of contacts
   * @param agents at the median
   * @param high at the 90th percentile
   * @param service what customers then meet at the median
   */
  public record HalfHour(
      DayOfWeek day, int halfHour, double contacts, double load, int low, int agents, int high,
      Optional<Service> service) {}

  /**
   * What customers meet.
   *
   * @param level share of all contacts answered in time
   * @param answerSeconds mean wait of those who are answered
   * @param abandonment share of all contacts that give up
   * @param occupancy share of the agents' time with contacts
   */
  public record Service(double level, double answerSeconds, double abandonment, double occupancy) {}

  /**
   * People of a role in a month.
   *
   * @param first first day of the month
   * @param role id of the role
   * @param contacts contacts of the month
   * @param hours hours in which somebody of the role is there, over the whole month, at the median
   * @param most people of the role that are there at a time, at the median
   * @param exact full-time heads that must be paid, before rounding
   * @param low whole heads at the 10th percentile
   * @param heads at the median: those that the plan has
   * @param high at the 90th percentile
   */
  public record RoleMonth(
      LocalDate first, String role, Estimate contacts, double hours, int most, Estimate exact, int low, int heads,
      int high) {}

  /**
   * People of a role in a planning year: the mean of its months, each in whole heads.
   *
   * @param role id of the role
   * @param year 1 for the first
   * @param heads paid on average
   */
  public record RoleYear(String role, int year, Estimate heads) {}

  /**
   * More people than the month before.
   *
   * @param role id of the role
   * @param needed first day on which they are needed
   * @param heads how many more
   * @param begin day on which the search begins
   * @param late true when that day lies before the planning: they come late unless the search began before
   */
  public record Hiring(String role, LocalDate needed, int heads, LocalDate begin, boolean late) {}

  /**
   * Contacts that give up in a planning year with the agents of the median.
   *
   * @param year 1 for the first
   * @param planned when contacts come as the median says
   * @param more when they come as the 90th percentile says, with the agents of the median
   * @param cost of the planned ones, in the study's currency; empty when nobody said what one costs
   * @param costMore of the others
   */
  public record Missed(int year, double planned, double more, Optional<Double> cost, Optional<Double> costMore) {}

  /** Heads of all roles on average over a planning year; percentiles are those of the roles, added. */
  public Estimate headsOfYear(int year) {
    List<Estimate> of = years.stream().filter(one -> one.year() == year).map(RoleYear::heads).toList();
    return new Estimate(of.stream().mapToDouble(Estimate::p10).sum(), of.stream().mapToDouble(Estimate::p50).sum(),
        of.stream().mapToDouble(Estimate::p90).sum());
  }

  /** Most heads of all roles together in a month of the plan. */
  public int mostHeads() {
    return roster.stream().collect(Collectors.groupingBy(RoleMonth::first, Collectors.summingInt(RoleMonth::heads)))
        .values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** People of a role on average over a planning year; empty when the role serves no customers. */
  public Optional<Estimate> heads(String role, int year) {
    return years.stream().filter(one -> one.role().equals(role) && one.year() == year).map(RoleYear::heads).findFirst();
  }
}
