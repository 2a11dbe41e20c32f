package org.emporion.budget.staffing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.budget.MonthShares;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.TradingCalendar;

/**
 * How many people serve the customers. The orders of each planning year are spread over its months ({@link MonthShares}), make
 * contacts, and these spread over the half hours of a week ({@link ChannelProfile}). Each half hour of calls and chats has the
 * fewest agents that reach the goal ({@link AgentCount}: Erlang A where customers give up, else Erlang C), at least one; mail
 * is answered in time out of a backlog ({@link MailBacklog}). The hours of a month, shrinkage put on top, become heads, which
 * are rounded up once. Percentiles come from draws of orders and contacts per order ({@link StaffingSimulation}).
 */
public final class StaffingAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "erlang-half-hours/1";

  private final Phrasebook phrases = new Phrasebook(StaffingAnalysis.class);

  /**
   * Plans the people.
   *
   * @param service how customers are served
   * @param calendar holidays
   * @param planning the planning years
   * @param demand orders of each planning year and when they come
   * @param prices names of the roles
   * @param seed seed of the simulation
   * @throws InsufficientEvidenceException when no orders are planned
   * @throws IllegalArgumentException when the forecast has other years than the plan
   */
  public Derived<StaffingPlan> plan(CustomerService service, TradingCalendar calendar, Planning planning,
      DemandForecast demand, PriceBook prices, long seed) {
    if (demand.ordersByYear().size() != planning.years()) {
      throw new IllegalArgumentException(
          "The forecast has " + demand.ordersByYear().size() + " years, the plan " + planning.years());
    }
    if (demand.ordersByYear().stream().anyMatch(orders -> !(orders.p10() > 0))) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-orders"));
    }
    List<PlanningMonth> months = PlanningMonth.of(planning, calendar);
    List<ChannelProfile> channels = service.channels().stream()
        .map(one -> new ChannelProfile(one, demand.hourOfWeek())).toList();
    List<RoleChannels> roles = RoleChannels.of(channels);
    StaffingSimulation.Outcome outcome = new StaffingSimulation(
        service, roles, channels, months, MonthShares.of(demand, planning.start()), demand.ordersByYear()).run(seed);
    StaffingPlan plan = new RosterMaker(service, planning, roles, channels, months, outcome).make(lastDay(calendar));
    return new Derived<>(plan, new StaffingReasons(phrases, METHOD, service, planning, demand, prices)
        .root(plan, MonthShares.seasonal(demand)), METHOD);
  }

  private static Optional<LocalDate> lastDay(TradingCalendar calendar) {
    return calendar.occasions().stream().map(TradingCalendar.Occasion::last).max(Comparator.naturalOrder());
  }
}
