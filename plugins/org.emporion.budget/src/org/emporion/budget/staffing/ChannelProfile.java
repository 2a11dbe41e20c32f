package org.emporion.budget.staffing;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.OpeningHours;
import org.emporion.model.study.ServiceChannel;
import org.emporion.model.study.ServiceChannel.Kind;

/**
 * When the contacts of a channel come, and what they take. Customers call and chat while somebody is there: contacts
 * spread over the open half hours as orders do, those of a holiday over the other days of its month. Mail comes at any time.
 */
final class ChannelProfile {
  /** Half hours of a week. */
  static final int WEEK = DayOfWeek.values().length * OpeningHours.HALF_HOURS;
  /** Seconds of a half hour. */
  static final double HALF_HOUR = 1800;

  private final ServiceChannel channel;
  private final boolean[] open = new boolean[WEEK];
  private final double[] weights = new double[WEEK];
  private final double[] dayWeights = new double[DayOfWeek.values().length];
  private final AgentCount count;
  private final AgentCurve curve;

  /**
   * A profile.
   *
   * @param hourOfWeek mean orders per hour: seven rows from Monday, 24 columns
   */
  ChannelProfile(ServiceChannel channel, List<List<Double>> hourOfWeek) {
    this.channel = channel;
    boolean mail = mail();
    double sum = 0;
    for (int at = 0; at < WEEK; at++) {
      open[at] = channel.opening().open(DayOfWeek.of(day(at) + 1), at % OpeningHours.HALF_HOURS);
      weights[at] = mail || open[at] ? hourOfWeek.get(day(at)).get(at % OpeningHours.HALF_HOURS / 2) / 2 : 0;
      sum += weights[at];
    }
    for (int at = 0; at < WEEK; at++) {
      // Where no order ever came while somebody was there, any half hour is as good as another.
      weights[at] = sum == 0 ? open[at] ? 1 : 0 : weights[at];
      dayWeights[day(at)] += weights[at];
    }
    count = new AgentCount(
        mail ? new ServiceGoal(0, 0, channel.mostOccupancy())
            : new ServiceGoal(channel.level(), channel.withinSeconds(), channel.mostOccupancy()),
        channel.patienceSeconds(), channel.concurrency());
    curve = new AgentCurve(count, channel.handlingSeconds());
  }

  /** Weekday of a half hour of the week, 0 for Monday. */
  static int day(int at) {
    return at / OpeningHours.HALF_HOURS;
  }

  ServiceChannel channel() {
    return channel;
  }

  boolean mail() {
    return channel.kind() == Kind.MAIL;
  }

  boolean open(int at) {
    return open[at];
  }

  /** Days of the month on which somebody is there, by weekday. */
  int openDays(PlanningMonth month, int weekday) {
    return month.open(weekday, channel.opening().holidays());
  }

  /** What contacts of a month are to be multiplied by with the weight of a half hour; 0 when nobody is there all month. */
  private double scale(PlanningMonth month) {
    double openWeight = 0;
    double allWeight = 0;
    int openDays = 0;
    int allDays = 0;
    for (int day = 0; day < dayWeights.length; day++) {
      openWeight += openDays(month, day) * dayWeights[day];
      allWeight += month.days()[day] * dayWeights[day];
      boolean service = channel.opening().days().containsKey(DayOfWeek.of(day + 1));
      openDays += service ? openDays(month, day) : 0;
      allDays += service ? month.days()[day] : 0;
    }
    if (openDays == 0) {
      return 0;
    }
    return mail() ? (double) allDays / openDays / allWeight : openWeight == 0 ? 0 : 1 / openWeight;
  }

  /** Contacts in each half hour of a usual week of a month. */
  double[] week(PlanningMonth month, double contacts) {
    double scale = contacts * scale(month);
    double[] week = new double[WEEK];
    for (int at = 0; at < WEEK; at++) {
      week[at] = scale * weights[at];
    }
    return week;
  }

  /** Agents of a call or chat channel in a half hour: at least one while it is open. */
  int agents(int at, double contacts) {
    return open[at] ? Math.max(1, curve.agents(contacts / HALF_HOUR)) : 0;
  }

  /** Agents that contacts of a half hour keep busy. */
  double busy(double contacts) {
    return contacts * channel.handlingSeconds() / HALF_HOUR / channel.concurrency();
  }

  /** What customers meet in a half hour with so many agents; empty for mail, and when too few are there and nobody gives up. */
  Optional<AgentQueue> queue(double contacts, int agents) {
    Traffic traffic = Traffic.of(contacts, HALF_HOUR, channel.handlingSeconds());
    boolean grows = channel.patienceSeconds().isEmpty() && traffic.offered() >= (double) agents * channel.concurrency();
    return mail() || agents == 0 || grows ? Optional.empty() : Optional.of(count.queue(traffic, agents));
  }

  /** Open half hours within which mail is answered. */
  int deadline() {
    return Math.max(1, (int) (channel.withinSeconds() / HALF_HOUR));
  }
}
