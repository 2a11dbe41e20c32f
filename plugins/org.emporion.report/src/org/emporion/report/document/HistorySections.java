package org.emporion.report.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.Estimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.study.HourlyHistory;

/** What became of the rows of the order history, how orders would go on by themselves, and what campaigns do. */
final class HistorySections {
  private static final int SHOWN_DAYS = 12;

  private final Writing writing;

  HistorySections(Writing writing) {
    this.writing = writing;
  }

  List<Block> write(Finding<DemandForecast> finding) {
    DemandForecast demand = finding.value();
    List<Block> sections = new ArrayList<>();
    sections.add(new Block.Section("demand-outlook", 3, writing.say("chapter.demand-outlook"), outlook(finding)));
    if (!demand.occasions().isEmpty() || !demand.campaigns().isEmpty()) {
      sections.add(new Block.Section("demand-campaigns", 3, writing.say("chapter.demand-campaigns"), campaigns(demand)));
    }
    if (!demand.contactsByYear().isEmpty()) {
      sections.add(new Block.Section("demand-contacts", 3, writing.say("chapter.demand-contacts"),
          List.of(contacts(demand))));
    }
    sections.add(
        new Block.Section("demand-quality", 3, writing.say("chapter.demand-quality"), quality(demand.quality())));
    return sections;
  }

  private List<Block> outlook(Finding<DemandForecast> finding) {
    OrderOutlook outlook = finding.value().outlook();
    List<Block> blocks = new ArrayList<>();
    if (outlook.course().isEmpty()) {
      blocks.add(new Block.Callout(Block.Tone.CAUTION, writing.say("outlook.none"),
          List.of(Writing.text(writing.say(outlook.why())))));
      return blocks;
    }
    blocks.add(new Block.Paragraph(List.of(Writing.text(writing.say(outlook.why()) + " "),
        writing.why("demand-outlook", writing.say("chapter.demand-outlook"), finding.why()))));
    blocks.addAll(writing.figure("demand-outlook", 340));
    outlook.course().flatMap(OrderOutlook.Course::yearly).ifPresent(yearly -> blocks.add(Block.Paragraph.of(
        writing.say("outlook.yearly", growth(yearly.p50()), growth(yearly.p10()), growth(yearly.p90()),
            growth(finding.value().yearlyGrowth().p50())))));
    List<Block.Row> rows = new ArrayList<>();
    for (OrderOutlook.Tried one : outlook.tried()) {
      rows.add(new Block.Row(List.of(
          Writing.cell(Writing.text(writing.say(one.name())), new Inline.Small(one.method())),
          Writing.cell(one.scaledError().map(error -> writing.formats().number(error, 3)).orElse("–")),
          Writing.cell(one.reason().map(writing::say).orElse(""))), rows.isEmpty()));
    }
    blocks.add(new Block.Table(writing.say("outlook.methods"), List.of(
        new Block.Column(writing.say("column.method"), false),
        new Block.Column(writing.say("column.scaled-error"), true),
        new Block.Column(writing.say("column.remark"), false)), rows));
    return blocks;
  }

  private String growth(double factor) {
    return writing.formats().percent(factor - 1);
  }

  private List<Block> campaigns(DemandForecast demand) {
    List<Block> blocks = new ArrayList<>();
    if (!demand.campaigns().isEmpty()) {
      blocks.add(new Block.Table(writing.say("campaigns.planned"), List.of(
          new Block.Column(writing.say("column.campaign"), false),
          new Block.Column(writing.say("column.day"), false),
          new Block.Column(writing.say("column.opening-hour"), true),
          new Block.Column("P10–P90", true)),
          demand.campaigns().stream().map(one -> new Block.Row(List.of(
              Writing.cell(writing.say(one.name())),
              Writing.cell(writing.formats().date(one.day())),
              Writing.cell(writing.formats().significant(one.orders().p50())),
              Writing.cell(interval(one.orders()))), false)).toList()));
    }
    if (!demand.occasions().isEmpty()) {
      blocks.add(new Block.Table(writing.say("campaigns.seen"), List.of(
          new Block.Column(writing.say("column.occasion"), false),
          new Block.Column(writing.say("column.day"), false),
          new Block.Column(writing.say("column.orders"), true),
          new Block.Column(writing.say("column.usual"), true),
          new Block.Column(writing.say("column.times-usual"), true)),
          demand.occasions().stream().map(one -> new Block.Row(List.of(
              Writing.cell(Writing.text(writing.say(one.name())),
                  new Inline.Small(writing.say("occasion." + one.kind()))),
              Writing.cell(one.first().equals(one.last()) ? writing.formats().date(one.first())
                  : writing.formats().date(one.first()) + " – " + writing.formats().date(one.last())),
              Writing.cell(writing.formats().whole(one.orders())),
              Writing.cell(writing.formats().number(one.usual(), 1)),
              Writing.cell(writing.formats().number(one.ratio(), 2))), false)).toList()));
    }
    return blocks;
  }

  private String interval(Estimate estimate) {
    return writing.formats().interval(estimate, writing.formats()::significant);
  }

  private Block contacts(DemandForecast demand) {
    List<Block.Row> rows = new ArrayList<>();
    for (Estimate year : demand.contactsByYear()) {
      rows.add(new Block.Row(List.of(
          Writing.cell(writing.formats().whole(rows.size() + 1)),
          Writing.cell(writing.formats().significant(year.p50())),
          Writing.cell(interval(year))), false));
    }
    return new Block.Table(writing.say("contacts.years"), List.of(
        new Block.Column(writing.say("column.planning-year"), false),
        new Block.Column(writing.say("column.contacts"), true),
        new Block.Column("P10–P90", true)), rows);
  }

  private List<Block> quality(HistoryQuality quality) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(writing.say(quality.layout()) + (quality.found().isEmpty() ? ""
        : " " + writing.say("quality.found", String.join(writing.say("comma"), quality.found())))));
    blocks.add(new Block.Table(writing.say("quality.rows"), List.of(
        new Block.Column(writing.say("column.rows-are"), false),
        new Block.Column(writing.say("column.rows"), true)), List.of(
            row("quality.trade", quality.tradeRows()),
            row("quality.cancelled", quality.cancelledRows()),
            row("quality.repeated", quality.repeatedRows()),
            row("quality.unsold", quality.unsoldRows()),
            row("quality.unreadable", quality.unreadableRows()),
            new Block.Row(List.of(Writing.cell(writing.say("quality.all")),
                Writing.cell(writing.formats().whole(quality.rows()))), true))));
    if (quality.unreadableRows() > 0) {
      blocks.add(new Block.Table(
          writing.say("quality.unread", quality.unreadable().size(), quality.unreadableRows()), List.of(
              new Block.Column(writing.say("column.row"), true),
              new Block.Column(writing.say("column.column"), false),
              new Block.Column(writing.say("column.remark"), false)),
          quality.unreadable().stream().map(this::unread).toList()));
    }
    days(quality).ifPresent(blocks::add);
    return blocks;
  }

  private Block.Row row(String key, long rows) {
    return new Block.Row(
        List.of(Writing.cell(writing.say(key)), Writing.cell(writing.formats().whole(rows))), false);
  }

  private Block.Row unread(HourlyHistory.Unreadable one) {
    return new Block.Row(List.of(
        Writing.cell(writing.formats().whole(one.row())),
        Writing.cell(one.column()),
        Writing.cell(writing.say(one.reason()))), false);
  }

  private Optional<Block> days(HistoryQuality quality) {
    if (quality.missingDays().isEmpty()) {
      return quality.closedDays() == 0 ? Optional.empty()
          : Optional.of(Block.Paragraph.of(writing.say("quality.closed", quality.closedDays())));
    }
    String days = quality.missingDays().stream().limit(SHOWN_DAYS).map((LocalDate day) -> writing.formats().date(day))
        .collect(Collectors.joining(writing.say("comma")))
        + (quality.missingDays().size() > SHOWN_DAYS ? " …" : "");
    return Optional.of(new Block.Callout(Block.Tone.CAUTION,
        writing.say("quality.missing", quality.missingDays().size()),
        List.of(Writing.text(writing.say("quality.missing.text", days, quality.closedDays())))));
  }
}
