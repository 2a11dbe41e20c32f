package org.emporion.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.ChannelPlan;
import org.emporion.model.finding.StaffingPlan.HalfHour;
import org.emporion.model.finding.StaffingPlan.RoleMonth;
import org.emporion.model.study.ServiceChannel;

/** A made-up plan of those who serve customers: calls and mail, a role the price book does not name. */
final class SampleStaffing {
  private static final LocalDate START = LocalDate.of(2027, 1, 1);

  private SampleStaffing() {}

  static StaffingPlan plan() {
    List<RoleMonth> roster = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      Estimate exact = new Estimate(3.1 + 0.1 * month, 3.6 + 0.1 * month, 4.4 + 0.1 * month);
      roster.add(new RoleMonth(START.plusMonths(month), "service-agent", new Estimate(700, 810, 990), 402.5, 3, exact,
          4, (int) Math.ceil(exact.p50()), 6));
    }
    return new StaffingPlan(List.of(
        new ChannelPlan("calls", new LocalText("Calls", "電話"), ServiceChannel.Kind.PHONE, "service-agent",
            LocalDate.of(2027, 11, 1), new Estimate(300, 380, 470), List.of(
                new HalfHour(DayOfWeek.TUESDAY, 18, 2.5, 0.42, 1, 2, 2,
                    Optional.of(new StaffingPlan.Service(0.912, 3.1, 0.034, 0.21))),
                new HalfHour(DayOfWeek.TUESDAY, 19, 5.5, 0.92, 2, 3, 4,
                    Optional.of(new StaffingPlan.Service(0.886, 4.7, 0.041, 0.29))))),
        new ChannelPlan("mail", new LocalText("Mail", "郵件"), ServiceChannel.Kind.MAIL, "service-agent",
            LocalDate.of(2027, 11, 1), new Estimate(400, 430, 520), List.of(
                new HalfHour(DayOfWeek.TUESDAY, 20, 4.1, 0.8, 0, 1, 1, Optional.empty())))),
        roster, List.of(new StaffingPlan.RoleYear("service-agent", 1, new Estimate(4.2, 4.7, 5.6))),
        List.of(new StaffingPlan.Hiring("service-agent", START, 2, START.minusWeeks(8), true),
            new StaffingPlan.Hiring("service-agent", LocalDate.of(2027, 6, 1), 1, LocalDate.of(2027, 4, 6), false)),
        List.of(new StaffingPlan.Missed(1, 212.5, 480.2, Optional.of(31_875.0), Optional.of(72_030.0))),
        Optional.of(LocalDate.of(2027, 9, 28)), 1000);
  }
}
