package org.emporion.budget.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.emporion.model.Estimate;
import org.emporion.model.Money;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.ChannelPlan;
import org.emporion.model.finding.StaffingPlan.HalfHour;
import org.emporion.model.finding.StaffingPlan.Hiring;
import org.emporion.model.finding.StaffingPlan.Missed;
import org.emporion.model.finding.StaffingPlan.RoleMonth;
import org.emporion.model.finding.StaffingPlan.RoleYear;
import org.emporion.model.finding.StaffingPlan.Service;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.OpeningHours;
import org.emporion.model.study.Planning;

/** Makes the plan from what a simulation gave: weeks, roster, hirings, and what the plan misses. */
final class RosterMaker {
  private static final int WEEK_DAYS = 7;

  private final CustomerService service;
  private final Planning planning;
  private final List<RoleChannels> roles;
  private final List<ChannelProfile> channels;
  private final List<PlanningMonth> months;
  private final StaffingSimulation.Outcome outcome;
  /** By role and month, at the median of contacts. */
  private final RoleWeek[][] median;

  RosterMaker(CustomerService service, Planning planning, List<RoleChannels> roles, List<ChannelProfile> channels,
      List<PlanningMonth> months, StaffingSimulation.Outcome outcome) {
    this.service = service;
    this.planning = planning;
    this.roles = roles;
    this.channels = channels;
    this.months = months;
    this.outcome = outcome;
    this.median = roles.stream().map(role -> IntStream.range(0, months.size())
        .mapToObj(month -> week(role, month, Estimate::p50)).toArray(RoleWeek[]::new)).toArray(RoleWeek[][]::new);
  }

  StaffingPlan make(Optional<LocalDate> calendarUntil) {
    List<RoleMonth> roster = roster();
    return new StaffingPlan(
        IntStream.range(0, channels.size()).mapToObj(this::channel).toList(), roster, years(), hirings(roster), missed(),
        calendarUntil, StaffingSimulation.SAMPLES);
  }

  private RoleWeek week(RoleChannels role, int month, ToDoubleFunction<Estimate> which) {
    return new RoleWeek(role.profiles(), months.get(month), role.places().stream()
        .mapToDouble(channel -> which.applyAsDouble(outcome.contacts().get(channel).get(month))).toArray());
  }

  private List<RoleMonth> roster() {
    List<RoleMonth> roster = new ArrayList<>();
    for (int role = 0; role < roles.size(); role++) {
      for (int month = 0; month < months.size(); month++) {
        Estimate heads = outcome.heads().get(role).get(month);
        roster.add(new RoleMonth(months.get(month).first(), roles.get(role).role(),
            outcome.roleContacts().get(role).get(month), median[role][month].hours(), median[role][month].most(), heads,
            Shrinkage.whole(heads.p10()), Shrinkage.whole(heads.p50()), Shrinkage.whole(heads.p90())));
      }
    }
    return roster;
  }

  private List<RoleYear> years() {
    List<RoleYear> years = new ArrayList<>();
    for (int role = 0; role < roles.size(); role++) {
      for (int year = 0; year < planning.years(); year++) {
        years.add(new RoleYear(roles.get(role).role(), year + 1, outcome.years().get(role).get(year)));
      }
    }
    return years;
  }

  private List<Hiring> hirings(List<RoleMonth> roster) {
    List<Hiring> hirings = new ArrayList<>();
    for (RoleChannels role : roles) {
      int there = service.headsNow().getOrDefault(role.role(), 0);
      for (RoleMonth month : roster.stream().filter(one -> one.role().equals(role.role())).toList()) {
        if (month.heads() > there) {
          LocalDate begin = month.first().minusDays((long) WEEK_DAYS * service.hiringLeadWeeks());
          hirings.add(new Hiring(role.role(), month.first(), month.heads() - there, begin, begin.isBefore(planning.start())));
        }
        there = month.heads();
      }
    }
    hirings.sort(Comparator.comparing(Hiring::begin));
    return hirings;
  }

  private ChannelPlan channel(int place) {
    ChannelProfile channel = channels.get(place);
    int role = IntStream.range(0, roles.size()).filter(one -> roles.get(one).places().contains(place)).findFirst().orElseThrow();
    int within = roles.get(role).places().indexOf(place);
    int busiest = busiest(place);
    RoleWeek low = week(roles.get(role), busiest, Estimate::p10);
    RoleWeek high = week(roles.get(role), busiest, Estimate::p90);
    Estimate contacts = outcome.contacts().get(place).get(busiest);
    double[] come = channel.week(months.get(busiest), contacts.p50());
    List<HalfHour> week = new ArrayList<>();
    for (int at = 0; at < ChannelProfile.WEEK; at++) {
      if (channel.open(at)) {
        int agents = median[role][busiest].agents(within, at);
        week.add(new HalfHour(DayOfWeek.of(ChannelProfile.day(at) + 1), at % OpeningHours.HALF_HOURS, come[at],
            channel.busy(come[at]), low.agents(within, at), agents, high.agents(within, at),
            channel.queue(come[at], agents).map(queue -> service(queue, channel))));
      }
    }
    return new ChannelPlan(channel.channel().id(), channel.channel().name(), channel.channel().kind(),
        channel.channel().role(), months.get(busiest).first(), contacts, week);
  }

  private static Service service(AgentQueue queue, ChannelProfile channel) {
    return new Service(queue.serviceLevel(channel.channel().withinSeconds()), queue.averageSpeedOfAnswer(),
        queue.abandonment(), queue.occupancy());
  }

  /** The month whose usual week has most contacts in its busiest half hour. */
  private int busiest(int place) {
    int busiest = 0;
    double most = -1;
    for (int month = 0; month < months.size(); month++) {
      double peak = 0;
      for (double one : channels.get(place).week(months.get(month), outcome.contacts().get(place).get(month).p50())) {
        peak = Math.max(peak, one);
      }
      if (peak > most) {
        most = peak;
        busiest = month;
      }
    }
    return busiest;
  }

  private List<Missed> missed() {
    double[] planned = new double[planning.years()];
    double[] more = new double[planning.years()];
    for (int role = 0; role < roles.size(); role++) {
      for (int month = 0; month < months.size(); month++) {
        int year = months.get(month).year();
        planned[year] += lost(role, month, Estimate::p50);
        more[year] += lost(role, month, Estimate::p90);
      }
    }
    Optional<Double> each = service.missedContact().map(Money::value);
    return IntStream.range(0, planned.length).mapToObj(year -> new Missed(year + 1, planned[year], more[year],
        each.map(one -> one * planned[year]), each.map(one -> one * more[year]))).toList();
  }

  /** Contacts of a month that give up with the agents of the median. */
  private double lost(int role, int month, ToDoubleFunction<Estimate> which) {
    double lost = 0;
    List<Integer> places = roles.get(role).places();
    for (int within = 0; within < places.size(); within++) {
      ChannelProfile channel = channels.get(places.get(within));
      if (channel.mail() || channel.channel().patienceSeconds().isEmpty()) {
        continue;
      }
      double[] come = channel.week(months.get(month), which.applyAsDouble(outcome.contacts().get(places.get(within)).get(month)));
      for (int at = 0; at < come.length; at++) {
        int days = channel.openDays(months.get(month), ChannelProfile.day(at));
        double contacts = come[at];
        lost += days * contacts * channel.queue(contacts, median[role][month].agents(within, at))
            .map(AgentQueue::abandonment).orElse(0.0);
      }
    }
    return lost;
  }
}
