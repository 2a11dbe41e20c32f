package org.emporion.report.document;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Journey;
import org.emporion.model.study.OrderHistory;

/** What the history says, where it leads, and the load that follows. */
final class DemandChapter {
  private final Writing writing;

  DemandChapter(Writing writing) {
    this.writing = writing;
  }

  Block.Section write() {
    List<Block> blocks = new ArrayList<>(writing.notices(Stage.DEMAND));
    writing.assessment().demand().ifPresent(demand -> history(demand, blocks));
    blocks.addAll(writing.notices(Stage.WORKLOAD));
    writing.assessment().workload().ifPresent(workload -> workload(workload, blocks));
    return new Block.Section("demand", 2, writing.say("chapter.demand"), blocks);
  }

  private void history(Finding<DemandForecast> finding, List<Block> blocks) {
    DemandForecast demand = finding.value();
    OrderHistory history = writing.study().operations().history();
    blocks.add(Block.Paragraph.of(writing.say("demand.source", history.file(), writing.say(history.source()),
        history.licence().orElse(writing.say("demand.no-licence")))));
    blocks.add(new Block.KeyFigures(List.of(
        new Block.KeyFigure(writing.say("demand.orders"), writing.formats().whole(demand.orders()),
            writing.say("demand.orders.note", writing.formats().whole(demand.cancelledOrders()),
                writing.formats().whole(demand.tradingDays())),
            Optional.of(writing.why("demand-orders", writing.say("demand.orders"), finding.why()))),
        new Block.KeyFigure(writing.say("demand.busiest"), writing.formats().whole(demand.busiestHour().orders()),
            writing.formats().dateTime(demand.busiestHour().start()),
            Optional.of(writing.why("demand-busiest", writing.say("demand.busiest"), finding.why()))),
        new Block.KeyFigure(writing.say("demand.ratio"), writing.formats().number(demand.peakToMean(), 3),
            writing.say("demand.ratio.note", writing.formats().number(demand.meanActiveHour(), 3)),
            Optional.of(writing.why("demand-ratio", writing.say("demand.ratio"), finding.why()))),
        new Block.KeyFigure(writing.say("key.peak"), writing.formats().significant(demand.horizonPeakHour().p50()),
            writing.interval(demand.horizonPeakHour()),
            Optional.of(writing.why("demand-peak", writing.say("about.peak"), finding.why()))))));
    blocks.addAll(writing.figure("demand-days", 320));
    blocks.addAll(writing.figure("demand-busiest-hours", 320));
    blocks.addAll(writing.figure("demand-hours", 280));
    blocks.addAll(writing.figure("demand-weekdays", 250));
    blocks.addAll(writing.figure("demand-peak", 250));
    blocks.addAll(writing.figure("demand-years", 320));
    blocks.add(months(demand));
    blocks.addAll(new HistorySections(writing).write(finding));
  }

  private Block months(DemandForecast demand) {
    int most = demand.ordersPerMonth().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Block.Row> rows = demand.ordersPerMonth().entrySet().stream().map(entry -> new Block.Row(List.of(
        Writing.cell(writing.formats().month(YearMonth.parse(entry.getKey()))),
        Writing.cell(writing.formats().whole(entry.getValue())),
        Writing.cell(new Inline.Bar((double) entry.getValue() / most,
            writing.say("orders-of-month", writing.formats().whole(entry.getValue()))))),
        entry.getValue() == most)).toList();
    return new Block.Table(writing.say("demand.months"), List.of(
        new Block.Column(writing.say("column.month"), false),
        new Block.Column(writing.say("column.orders"), true),
        new Block.Column(writing.say("column.relative"), false)), rows);
  }

  private void workload(Finding<Workload> finding, List<Block> blocks) {
    Workload workload = finding.value();
    List<Block> part = new ArrayList<>();
    part.add(new Block.KeyFigures(List.of(
        new Block.KeyFigure(writing.say("workload.design"),
            writing.formats().significant(workload.designSessionsPerSecond()),
            writing.say("workload.design.note", writing.formats().percent(workload.designPercentile())),
            Optional.of(writing.why("workload-design", writing.say("workload.design"), finding.why()))),
        new Block.KeyFigure(writing.say("workload.peak"),
            writing.formats().significant(workload.peakSessionsPerSecond().p50()),
            writing.interval(workload.peakSessionsPerSecond()),
            Optional.of(writing.why("workload-peak", writing.say("workload.peak"), finding.why()))))));
    List<Block.Row> rows = workload.journeys().entrySet().stream().map(entry -> new Block.Row(List.of(
        Writing.cell(journey(entry.getKey())),
        Writing.cell(writing.formats().percent(entry.getValue())),
        Writing.cell(new Inline.Bar(entry.getValue(), writing.formats().percent(entry.getValue())))), false)).toList();
    part.add(new Block.Table(writing.say("workload.mix"), List.of(
        new Block.Column(writing.say("column.journey"), false),
        new Block.Column(writing.say("column.share"), true),
        new Block.Column(writing.say("column.relative"), false)), rows));
    volumes(workload).ifPresent(part::add);
    blocks.add(new Block.Section("workload", 3, writing.say("chapter.workload"), part));
  }

  private String journey(String id) {
    return writing.study().trials().journeySets().stream().flatMap(set -> set.journeys().stream())
        .filter(one -> one.id().equals(id)).map(Journey::name).map(writing::say).findFirst().orElse(id);
  }

  private Optional<Block> volumes(Workload workload) {
    List<Block.Row> rows = workload.volumes().stream().map(one -> new Block.Row(List.of(
        Writing.cell(Writing.text(one.transaction()), new Inline.Small(one.journeySet())),
        Writing.cell(writing.formats().significant(one.perSession())),
        Writing.cell(writing.formats().significant(one.perSecond()))), false)).toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Block.Table(
        writing.say("workload.volumes", writing.formats().percent(workload.designPercentile())), List.of(
            new Block.Column(writing.say("column.transaction"), false),
            new Block.Column(writing.say("column.per-session"), true),
            new Block.Column(writing.say("column.per-second"), true)), rows));
  }
}
