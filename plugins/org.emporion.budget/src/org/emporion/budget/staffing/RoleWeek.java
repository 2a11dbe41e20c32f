package org.emporion.budget.staffing;

import java.util.Arrays;
import java.util.List;

/**
 * Who of a role is there in a usual week of a month: for each call or chat channel the agents it needs, for mail who is
 * free between other contacts, and agents beside them where that is not enough.
 */
final class RoleWeek {
  private final List<ChannelProfile> channels;
  private final PlanningMonth month;
  private final int[][] agents;

  /**
   * Staffs a week.
   *
   * @param channels the channels of the role
   * @param contacts contacts of the month, by channel
   */
  RoleWeek(List<ChannelProfile> channels, PlanningMonth month, double[] contacts) {
    this.channels = channels;
    this.month = month;
    this.agents = new int[channels.size()][ChannelProfile.WEEK];
    double[] spare = new double[ChannelProfile.WEEK];
    for (int i = 0; i < agents.length; i++) {
      if (!channels.get(i).mail()) {
        call(i, channels.get(i).week(month, contacts[i]), spare);
      }
    }
    for (int i = 0; i < agents.length; i++) {
      if (channels.get(i).mail()) {
        mail(i, channels.get(i).week(month, contacts[i]), spare);
      }
    }
  }

  private void call(int i, double[] week, double[] spare) {
    ChannelProfile channel = channels.get(i);
    for (int at = 0; at < week.length; at++) {
      agents[i][at] = channel.agents(at, week[at]);
      spare[at] += Math.max(0, agents[i][at] * channel.channel().mostOccupancy() - channel.busy(week[at]));
    }
  }

  /** Answers mail with those who are free and takes their time out of what is spare. */
  private void mail(int i, double[] week, double[] spare) {
    ChannelProfile channel = channels.get(i);
    double[] free = new double[ChannelProfile.WEEK];
    double[] work = new double[ChannelProfile.WEEK];
    int open = 0;
    double come = 0;
    for (int at = 0; at < week.length; at++) {
      come += channel.busy(week[at]);
      if (channel.open(at)) {
        free[open] = spare[at];
        work[open++] = come;
        come = 0;
      }
    }
    // What comes after the last open half hour of a week waits for the first of the next.
    work[0] += come;
    double occupancy = channel.channel().mostOccupancy();
    int extra = new MailBacklog(Arrays.copyOf(free, open), occupancy, channel.deadline()).agents(Arrays.copyOf(work, open));
    double left = Math.max(0, Arrays.stream(work).sum() - extra * occupancy * open);
    double all = Arrays.stream(free).sum();
    for (int at = 0; at < week.length; at++) {
      if (channel.open(at)) {
        agents[i][at] = extra;
        spare[at] -= all == 0 ? 0 : spare[at] * Math.min(1, left / all);
      }
    }
  }

  /** Agents of a channel in a half hour of the week. */
  int agents(int channel, int at) {
    return agents[channel][at];
  }

  /** Hours in which somebody is there, over the whole month. */
  double hours() {
    double halfHours = 0;
    for (int i = 0; i < agents.length; i++) {
      for (int at = 0; at < ChannelProfile.WEEK; at++) {
        halfHours += agents[i][at] * channels.get(i).openDays(month, ChannelProfile.day(at));
      }
    }
    return halfHours / 2;
  }

  /** Most that are there at a time. */
  int most() {
    int most = 0;
    for (int at = 0; at < ChannelProfile.WEEK; at++) {
      int now = 0;
      for (int[] channel : agents) {
        now += channel[at];
      }
      most = Math.max(most, now);
    }
    return most;
  }

  /**
   * Full-time heads that must be paid, not rounded: for the hours, and not fewer than are there at a time.
   *
   * @param weeklyHours paid hours a week of a head
   */
  double heads(Shrinkage shrinkage, double weeklyHours) {
    return Math.max(most(), shrinkage.paid(hours()) / (weeklyHours * month.weeks()));
  }
}
