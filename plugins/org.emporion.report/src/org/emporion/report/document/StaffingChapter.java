package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.HalfHour;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.ServiceChannel;

/** Who serves the customers: by half hour, by month, when to hire, and what is missed. */
final class StaffingChapter {
  private final Writing writing;

  StaffingChapter(Writing writing) {
    this.writing = writing;
  }

  /** The chapter; none when the study does not say how customers are served. */
  Optional<Block.Section> write() {
    if (writing.assessment().status(Stage.STAFFING, "").isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(writing.notices(Stage.STAFFING));
    writing.assessment().staffing().ifPresent(finding -> plan(finding, blocks));
    return Optional.of(new Block.Section("staffing", 2, writing.say("chapter.staffing"), blocks));
  }

  private void plan(Finding<StaffingPlan> finding, List<Block> blocks) {
    StaffingPlan plan = finding.value();
    blocks.add(Block.Paragraph.of(writing.say("staffing.text")));
    blocks.add(new Block.KeyFigures(List.of(
        new Block.KeyFigure(writing.say("staffing.heads"), writing.formats().significant(plan.headsOfYear(1).p50()),
            writing.interval(plan.headsOfYear(1)),
            Optional.of(writing.why("staffing-heads", writing.say("staffing.heads"), finding.why()))),
        new Block.KeyFigure(writing.say("staffing.most"), writing.formats().whole(plan.mostHeads()),
            writing.say("staffing.most.note", writing.formats().whole(plan.samples())),
            Optional.of(writing.why("staffing-most", writing.say("staffing.most"), finding.why()))))));
    plan.calendarUntil().filter(day -> day.isBefore(plan.roster().getLast().first())).ifPresent(day -> blocks.add(
        new Block.Callout(Block.Tone.CAUTION, writing.say("staffing.calendar"),
            List.of(Writing.text(writing.say("staffing.calendar.text", writing.formats().date(day)))))));
    blocks.addAll(writing.figure("staffing-half-hours", 340));
    blocks.add(channels(plan));
    blocks.addAll(writing.figure("staffing-months", 300));
    blocks.add(hirings(plan));
    blocks.add(missed(plan));
    blocks.add(new Block.Section("staffing-roster", 3, writing.say("chapter.staffing-roster"), List.of(roster(plan))));
  }

  private String role(String id) {
    return Optional.ofNullable(writing.study().prices().roles().get(id)).map(PriceBook.Role::name).map(writing::say)
        .orElse(id);
  }

  private Block channels(StaffingPlan plan) {
    List<Block.Row> rows = plan.channels().stream().map(one -> {
      HalfHour busiest = one.busiest();
      String when = writing.say("weekday." + busiest.day()) + " "
          + String.format("%02d:%02d", busiest.halfHour() / 2, busiest.halfHour() % 2 * 30);
      return new Block.Row(List.of(
          Writing.cell(Writing.text(writing.say(one.name())), new Inline.Small(when)),
          Writing.cell(Writing.text(writing.formats().number(busiest.contacts(), 1)),
              new Inline.Small(one.kind() == ServiceChannel.Kind.MAIL ? writing.say("staffing.mail") : "")),
          Writing.cell(writing.formats().number(busiest.load(), 2)),
          Writing.cell(Writing.text(writing.formats().whole(busiest.agents())),
              new Inline.Small(writing.formats().interval(busiest.low(), busiest.high(), writing.formats()::whole))),
          Writing.cell(busiest.service().map(met -> writing.formats().percent(met.level())).orElse("–")),
          Writing.cell(busiest.service().map(met -> writing.formats().number(met.answerSeconds(), 1)).orElse("–")),
          Writing.cell(busiest.service().map(met -> writing.formats().percent(met.abandonment())).orElse("–")),
          Writing.cell(busiest.service().map(met -> writing.formats().percent(met.occupancy())).orElse("–"))), false);
    }).toList();
    return new Block.Table(writing.say("staffing.channels"), List.of(
        new Block.Column(writing.say("column.service-channel"), false),
        new Block.Column(writing.say("column.contacts"), true),
        new Block.Column(writing.say("column.offered-load"), true),
        new Block.Column(writing.say("column.agents"), true),
        new Block.Column(writing.say("column.service-level"), true),
        new Block.Column(writing.say("column.answer-seconds"), true),
        new Block.Column(writing.say("column.abandonment"), true),
        new Block.Column(writing.say("column.occupancy"), true)), rows);
  }

  private Block hirings(StaffingPlan plan) {
    if (plan.hirings().isEmpty()) {
      return Block.Paragraph.of(writing.say("staffing.no-hirings"));
    }
    return new Block.Table(writing.say("staffing.hirings"), List.of(
        new Block.Column(writing.say("column.role"), false),
        new Block.Column(writing.say("column.more-heads"), true),
        new Block.Column(writing.say("column.needed-from"), false),
        new Block.Column(writing.say("column.begin-to-hire"), false)),
        plan.hirings().stream().map(one -> new Block.Row(List.of(
            Writing.cell(role(one.role())),
            Writing.cell(writing.formats().whole(one.heads())),
            Writing.cell(writing.formats().date(one.needed())),
            Writing.cell(Writing.text(writing.formats().date(one.begin())),
                new Inline.Small(one.late() ? writing.say("staffing.late") : ""))), one.late())).toList());
  }

  private Block missed(StaffingPlan plan) {
    return new Block.Table(writing.say("staffing.missed"), List.of(
        new Block.Column(writing.say("column.planning-year"), false),
        new Block.Column(writing.say("column.missed-planned"), true),
        new Block.Column(writing.say("column.missed-more"), true)),
        plan.missed().stream().map(one -> new Block.Row(List.of(
            Writing.cell(writing.formats().whole(one.year())),
            Writing.cell(Writing.text(writing.formats().whole(one.planned())),
                new Inline.Small(one.cost().map(writing::money).orElse(""))),
            Writing.cell(Writing.text(writing.formats().whole(one.more())),
                new Inline.Small(one.costMore().map(writing::money).orElse("")))), false)).toList());
  }

  private Block roster(StaffingPlan plan) {
    return new Block.Table(writing.say("staffing.roster"), List.of(
        new Block.Column(writing.say("column.month-from"), false),
        new Block.Column(writing.say("column.role"), false),
        new Block.Column(writing.say("column.contacts"), true),
        new Block.Column(writing.say("column.hours-there"), true),
        new Block.Column(writing.say("column.at-a-time"), true),
        new Block.Column(writing.say("column.exact-heads"), true),
        new Block.Column(writing.say("column.heads"), true),
        new Block.Column("P10–P90", true)),
        plan.roster().stream().map(one -> new Block.Row(List.of(
            Writing.cell(writing.formats().date(one.first())),
            Writing.cell(role(one.role())),
            Writing.cell(writing.formats().whole(one.contacts().p50())),
            Writing.cell(writing.formats().whole(one.hours())),
            Writing.cell(writing.formats().whole(one.most())),
            Writing.cell(writing.formats().number(one.exact().p50(), 2)),
            Writing.cell(writing.formats().whole(one.heads())),
            Writing.cell(writing.formats().interval(one.low(), one.high(), writing.formats()::whole))), false)).toList());
  }
}
