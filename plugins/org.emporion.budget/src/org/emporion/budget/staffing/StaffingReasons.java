package org.emporion.budget.staffing;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.ChannelPlan;
import org.emporion.model.finding.StaffingPlan.HalfHour;
import org.emporion.model.finding.StaffingPlan.RoleMonth;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.ServiceChannel;

/** Says why there are so many people, down to what the user entered. */
final class StaffingReasons {
  private static final String PATH = "operations.service";
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private final Phrasebook phrases;
  private final String method;
  private final CustomerService service;
  private final Planning planning;
  private final DemandForecast demand;
  private final PriceBook prices;

  StaffingReasons(Phrasebook phrases, String method, CustomerService service, Planning planning, DemandForecast demand,
      PriceBook prices) {
    this.phrases = phrases;
    this.method = method;
    this.service = service;
    this.planning = planning;
    this.demand = demand;
    this.prices = prices;
  }

  /**
   * The whole chain.
   *
   * @param season true when the history tells the season
   */
  Reason root(StaffingPlan plan, boolean season) {
    List<Reason> because = new ArrayList<>();
    service.roles().forEach(role -> because.add(role(plan, role)));
    because.add(calculation(List.of(input("operations.history", season ? "input.season" : "input.no-season"),
        input("planning.order-growth", "input.growth", percent(demand.yearlyGrowth().p50() - 1))),
        "orders", demand.ordersByYear().getFirst().p50(), demand.ordersByYear().getLast().p50(), planning.years()));
    because.add(plan.calendarUntil()
        .map(day -> input("operations.calendar", "input.calendar", day.toString()))
        .orElseGet(() -> input("operations", "input.no-calendar")));
    Estimate first = plan.headsOfYear(1);
    return calculation(because, "plan", first.p50(), first.p10(), first.p90(), plan.mostHeads());
  }

  private Reason role(StaffingPlan plan, String role) {
    RoleMonth most = null;
    for (RoleMonth month : plan.roster()) {
      if (month.role().equals(role) && (most == null || month.exact().p50() > most.exact().p50())) {
        most = month;
      }
    }
    List<Reason> because = new ArrayList<>();
    for (ServiceChannel channel : service.channels()) {
      if (channel.role().equals(role)) {
        because.add(channel(channel, plan.channels().stream()
            .filter(one -> one.id().equals(channel.id())).findFirst().orElseThrow()));
      }
    }
    because.add(input(PATH + ".shrinkage", "input.shrinkage", percent(service.shrinkage().value())));
    because.add(input(PATH + ".weekly-hours", "input.weekly-hours", service.weeklyHours()));
    return calculation(because, "role", name(role), most.first().toString(), most.contacts().p50(), most.hours(),
        most.most(), most.exact().p50(), most.heads(), most.low(), most.high());
  }

  private LocalText name(String role) {
    PriceBook.Role known = prices.roles().get(role);
    return known == null ? LocalText.same(role) : known.name();
  }

  private Reason channel(ServiceChannel channel, ChannelPlan plan) {
    String path = PATH + ".channels." + channel.id();
    List<Reason> because = new ArrayList<>();
    Estimate each = channel.contactsPerOrder();
    because.add(each.exact() ? input(path + ".contacts-per-order", "input.contacts.exact", each.p50())
        : input(path + ".contacts-per-order", "input.contacts", each.p50(), each.p10(), each.p90()));
    because.add(input(path + ".handling-minutes", "input.handling", channel.handlingSeconds() / MINUTE, channel.concurrency()));
    channel.patienceSeconds().ifPresent(
        patience -> because.add(input(path + ".patience-minutes", "input.patience", patience / MINUTE)));
    because.add(channel.kind() == ServiceChannel.Kind.MAIL
        ? input(path + ".answered-within-hours", "input.deadline", channel.withinSeconds() / HOUR)
        : input(path + ".target", "input.target", percent(channel.level()), channel.withinSeconds()));
    because.add(input(path + ".max-occupancy", "input.occupancy", percent(channel.mostOccupancy())));
    because.add(input(path + ".opening", "input.opening", plan.week().size() / 2.0));
    because.add(input("operations.history", "input.profile"));
    HalfHour busiest = plan.busiest();
    return busiest.service()
        .map(met -> calculation(because, "channel", channel.name(), plan.contacts().p50(), plan.month().toString(),
            busiest.contacts(), busiest.load(), busiest.agents(), percent(met.level()), met.answerSeconds(),
            percent(met.abandonment())))
        .orElseGet(() -> calculation(because, "channel.mail", channel.name(), plan.contacts().p50(), plan.month().toString(),
            busiest.agents()));
  }

  private LocalText percent(double share) {
    return phrases.say("percent", share);
  }

  private Reason input(String path, String key, Object... arguments) {
    return Reason.input(phrases.say(key, arguments), path);
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
