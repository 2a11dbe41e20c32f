package org.emporion.budget.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.Share;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.HalfHour;
import org.emporion.model.finding.StaffingPlan.Hiring;
import org.emporion.model.finding.StaffingPlan.RoleMonth;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.OpeningHours;
import org.emporion.model.study.OpeningHours.Span;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.ServiceChannel;
import org.emporion.model.study.ServiceChannel.Kind;
import org.emporion.model.study.TradingCalendar;
import org.emporion.model.study.TradingCalendar.Occasion;
import org.junit.jupiter.api.Test;

/** From orders to heads, with numbers that can be followed by hand, and the laws of a plan. */
class StaffingAnalysisTest {
  private static final LocalDate START = LocalDate.of(2027, 1, 1);
  private static final Estimate SAME = Estimate.exactly(1);
  private static final OpeningHours ALWAYS = new OpeningHours(days(0, 48), true);
  private static final OpeningHours OFFICE = new OpeningHours(workdays(18, 36), false);

  private static Map<DayOfWeek, Span> days(int from, int to) {
    Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, new Span(from, to));
    }
    return days;
  }

  private static Map<DayOfWeek, Span> workdays(int from, int to) {
    Map<DayOfWeek, Span> days = days(from, to);
    days.remove(DayOfWeek.SATURDAY);
    days.remove(DayOfWeek.SUNDAY);
    return days;
  }

  /** Orders that come evenly through the week. */
  private static DemandForecast demand(List<Estimate> ordersByYear) {
    return new DemandForecast(
        10_000, 0, Map.of(), List.of(), 300,
        new DemandForecast.Hour(LocalDateTime.of(2025, 5, 10, 15, 0), 32, 2, 40), 6.9, 4.6,
        Collections.nCopies(7, Collections.nCopies(24, 2.0)), 10_000, 9_000_000, new Estimate(30, 35, 44),
        new Estimate(40, 60, 95), ordersByYear, ordersByYear, SAME,
        new HistoryQuality(LocalText.same("read"), List.of(), 10_000, 0, 0, 0, 0, List.of(), 0, List.of()),
        new OrderOutlook(Optional.empty(), List.of(), LocalText.same("none")), List.of(), Optional.empty(), List.of(),
        List.of());
  }

  private static ServiceChannel channel(Kind kind, Estimate perOrder, double handling, OpeningHours opening) {
    boolean mail = kind == Kind.MAIL;
    return new ServiceChannel(kind.name().toLowerCase(), LocalText.same(kind.name()), kind, perOrder, handling,
        mail ? Optional.empty() : Optional.of(120.0), kind == Kind.CHAT ? 2 : 1, mail ? 1 : 0.8, mail ? 8 * 3600 : 20, 0.85,
        opening, "agent");
  }

  private static CustomerService service(double shrinkage, int now, ServiceChannel... channels) {
    return new CustomerService(List.of(channels), new Share(shrinkage), 40, 6, Map.of("agent", now),
        Optional.of(Money.of("150", "TWD")));
  }

  private static StaffingPlan plan(CustomerService service, TradingCalendar calendar, Estimate... ordersByYear) {
    Planning planning = new Planning(START, ordersByYear.length, SAME, SAME, SAME);
    PriceBook prices = new PriceBook(LocalText.same("list"), START,
        Map.of("agent", new PriceBook.Role(LocalText.same("Agent"), Money.of("600000", "TWD"), Money.of("4000", "TWD"))),
        Map.of());
    return new StaffingAnalysis().plan(service, calendar, planning, demand(List.of(ordersByYear)), prices, 7).value();
  }

  /**
   * ERL-01 as a service that is always open: 100 contacts of 3 minutes in each half hour, with customers who hardly ever
   * give up, take 14 agents; with 30 % shrinkage and 40 hours a week that is 14 · 168 / 0.7 / 40 = 84 heads.
   */
  @Test
  void theReferenceCaseAroundTheClock() {
    double aYear = 100 * 48 * 365;
    ServiceChannel calls = new ServiceChannel("calls", LocalText.same("Calls"), Kind.PHONE, SAME, 180, Optional.empty(), 1,
        0.8, 20, 0.85, ALWAYS, "agent");
    // A month has more than a twelfth of a year's days or fewer, so contacts differ by month: February is looked at.
    StaffingPlan plan = plan(service(0.3, 84, calls), TradingCalendar.EMPTY, Estimate.exactly(aYear));
    RoleMonth february = plan.roster().get(1);
    assertEquals(14, february.most());
    assertEquals(14 * 24 * 28, february.hours(), 1e-9);
    assertEquals(84, february.exact().p50(), 1e-9);
    assertEquals(84, february.heads());
    assertEquals(0.8883500191794669, plan.channels().getFirst().week().getFirst().service().orElseThrow().level(), 0.02);
  }

  @Test
  void withoutUncertaintyEveryPercentileIsThePlainNumber() {
    StaffingPlan plan = plan(service(0.3, 0, channel(Kind.PHONE, Estimate.exactly(0.4), 300, OFFICE),
        channel(Kind.MAIL, Estimate.exactly(0.5), 420, OFFICE)), TradingCalendar.EMPTY, Estimate.exactly(30_000),
        Estimate.exactly(36_000));
    for (RoleMonth month : plan.roster()) {
      assertTrue(month.exact().exact(), month::toString);
      assertEquals(month.low(), month.high());
      double days = month.first().lengthOfMonth() / 7.0;
      assertEquals(Math.max(month.most(), month.hours() / 0.7 / (40 * days)), month.exact().p50(), 1e-9);
      assertEquals(Math.ceil(month.exact().p50() - 1e-9), month.heads());
    }
    double first = plan.roster().subList(0, 12).stream().mapToInt(RoleMonth::heads).average().orElseThrow();
    assertEquals(first, plan.heads("agent", 1).orElseThrow().p50(), 1e-9);
    assertEquals(Optional.empty(), plan.heads("nobody", 1));
  }

  @Test
  void contactsOfAMonthAreNeitherLostNorMadeUp() {
    StaffingPlan plan = plan(service(0.3, 0, channel(Kind.PHONE, Estimate.exactly(0.4), 300, OFFICE)),
        TradingCalendar.EMPTY, Estimate.exactly(30_000));
    assertEquals(12_000, plan.roster().stream().mapToDouble(month -> month.contacts().p50()).sum(), 1e-6);
    StaffingPlan.ChannelPlan calls = plan.channels().getFirst();
    LocalDate first = calls.month();
    double sum = 0;
    for (LocalDate day = first; day.isBefore(first.plusMonths(1)); day = day.plusDays(1)) {
      DayOfWeek weekday = day.getDayOfWeek();
      sum += calls.week().stream().filter(one -> one.day() == weekday).mapToDouble(HalfHour::contacts).sum();
    }
    assertEquals(calls.contacts().p50(), sum, 1e-6);
  }

  @Test
  void everyHalfHourReachesTheServiceLevelAndOneAgentFewerWouldNot() {
    ServiceChannel calls = channel(Kind.PHONE, new Estimate(0.3, 0.4, 0.6), 300, OFFICE);
    StaffingPlan plan = plan(service(0.3, 0, calls), TradingCalendar.EMPTY, new Estimate(150_000, 180_000, 230_000));
    AgentCount count = new AgentCount(new ServiceGoal(0.8, 20, 0.85), calls.patienceSeconds());
    for (HalfHour one : plan.channels().getFirst().week()) {
      assertTrue(one.service().orElseThrow().level() >= 0.8, one::toString);
      assertTrue(one.service().orElseThrow().occupancy() <= 0.85, one::toString);
      assertEquals(count.of(Traffic.of(one.contacts(), 1800, 300)), one.agents(), one::toString);
      assertTrue(one.low() <= one.agents() && one.agents() <= one.high() && one.low() < one.high(), one::toString);
    }
  }

  @Test
  void holidaysPushTheirContactsIntoTheOtherDays() {
    TradingCalendar calendar = new TradingCalendar(List.of(new Occasion(LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 10),
        TradingCalendar.Kind.HOLIDAY, LocalText.same("New Year"))));
    CustomerService service = service(0.3, 0, channel(Kind.PHONE, Estimate.exactly(0.4), 300, OFFICE));
    StaffingPlan without = plan(service, TradingCalendar.EMPTY, Estimate.exactly(200_000));
    StaffingPlan with = plan(service, calendar, Estimate.exactly(200_000));
    assertEquals(LocalDate.of(2027, 2, 1), with.channels().getFirst().month());
    // February 2027 has 20 working days, of which five are off.
    assertEquals(without.roster().get(1).contacts().p50(), with.roster().get(1).contacts().p50(), 1e-9);
    assertTrue(with.roster().get(1).most() > without.roster().get(1).most());
    assertEquals(with.channels().getFirst().busiest().contacts(),
        without.roster().get(1).contacts().p50() / 15 / 18, 1e-9);
    assertEquals(Optional.of(LocalDate.of(2027, 2, 10)), with.calendarUntil());
    assertEquals(without.roster().get(2), with.roster().get(2));
  }

  @Test
  void mailIsAnsweredByThoseWhoAreFreeAndThenByMore() {
    ServiceChannel calls = channel(Kind.PHONE, Estimate.exactly(0.4), 300, OFFICE);
    StaffingPlan alone = plan(service(0.3, 0, calls), TradingCalendar.EMPTY, Estimate.exactly(20_000));
    StaffingPlan little = plan(service(0.3, 0, calls, channel(Kind.MAIL, Estimate.exactly(0.1), 300, OFFICE)),
        TradingCalendar.EMPTY, Estimate.exactly(20_000));
    assertEquals(alone.roster().get(3).hours(), little.roster().get(3).hours(), 1e-9);
    StaffingPlan much = plan(service(0.3, 0, calls, channel(Kind.MAIL, Estimate.exactly(4.0), 300, OFFICE)),
        TradingCalendar.EMPTY, Estimate.exactly(20_000));
    RoleMonth april = much.roster().get(3);
    // All work together fits into the occupancy of those who are there.
    double work = april.contacts().p50() * 300 / 3600;
    assertTrue(april.hours() * 0.85 >= work - 1e-6, april::toString);
    assertTrue(april.hours() > alone.roster().get(3).hours());
  }

  @Test
  void whoIsMissingIsHiredInTimeOrTheDayIsToldThatWasMissed() {
    StaffingPlan plan = plan(service(0.3, 1, channel(Kind.PHONE, Estimate.exactly(0.4), 300, OFFICE)), TradingCalendar.EMPTY,
        Estimate.exactly(60_000), Estimate.exactly(90_000));
    assertTrue(plan.hirings().getFirst().late());
    assertEquals(START.minusWeeks(6), plan.hirings().getFirst().begin());
    assertEquals(plan.roster().getFirst().heads() - 1, plan.hirings().getFirst().heads());
    for (Hiring hiring : plan.hirings()) {
      assertEquals(hiring.needed().minusWeeks(6), hiring.begin());
    }
    int there = 1;
    List<Integer> hired = new ArrayList<>();
    for (RoleMonth month : plan.roster()) {
      hired.add(Math.max(0, month.heads() - there));
      there = month.heads();
    }
    assertEquals(hired.stream().mapToInt(Integer::intValue).sum(), plan.hirings().stream().mapToInt(Hiring::heads).sum());
  }

  @Test
  void whatIsMissedGrowsWithContactsAndCostsWhatTheStudySays() {
    StaffingPlan plan = plan(service(0.3, 0, channel(Kind.PHONE, new Estimate(0.3, 0.4, 0.6), 300, OFFICE)),
        TradingCalendar.EMPTY, new Estimate(55_000, 60_000, 70_000));
    StaffingPlan.Missed year = plan.missed().getFirst();
    assertTrue(year.planned() > 0 && year.planned() < 0.2 * 60_000 * 0.4, year::toString);
    assertTrue(year.more() > 2 * year.planned(), year::toString);
    assertEquals(150 * year.planned(), year.cost().orElseThrow(), 1e-9);
    assertEquals(150 * year.more(), year.costMore().orElseThrow(), 1e-9);
  }

  @Test
  void moreOrdersNeverNeedFewerHeadsAndMoreShrinkageNeither() {
    ServiceChannel[] channels = {channel(Kind.PHONE, Estimate.exactly(0.4), 300, OFFICE),
        channel(Kind.CHAT, Estimate.exactly(0.2), 600, OFFICE)};
    double last = 0;
    for (double orders = 500; orders < 2_000_000; orders *= 2.3) {
      StaffingPlan plan = plan(service(0.3, 0, channels), TradingCalendar.EMPTY, Estimate.exactly(orders));
      StaffingPlan more = plan(service(0.35, 0, channels), TradingCalendar.EMPTY, Estimate.exactly(orders));
      double heads = plan.headsOfYear(1).p50();
      assertTrue(heads >= last, "at " + orders);
      assertTrue(more.headsOfYear(1).p50() >= heads, "at " + orders);
      last = heads;
    }
    assertTrue(last > 30, "" + last);
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    CustomerService service = service(0.3, 0, channel(Kind.PHONE, new Estimate(0.3, 0.4, 0.6), 300, OFFICE),
        channel(Kind.MAIL, new Estimate(0.3, 0.4, 0.6), 300, OFFICE));
    Estimate orders = new Estimate(55_000, 60_000, 70_000);
    assertEquals(plan(service, TradingCalendar.EMPTY, orders), plan(service, TradingCalendar.EMPTY, orders));
  }

  @Test
  void withoutOrdersThereIsNothingToPlan() {
    CustomerService service = service(0.3, 0, channel(Kind.PHONE, SAME, 300, OFFICE));
    assertThrows(InsufficientEvidenceException.class, () -> plan(service, TradingCalendar.EMPTY, Estimate.exactly(0)));
  }
}
