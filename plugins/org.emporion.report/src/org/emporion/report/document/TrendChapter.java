package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.finding.Reason;
import org.emporion.report.TrialNames;
import org.emporion.report.chart.TrialComparisonCharts;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialTrend;

/** One candidate in one profile from run to run. */
final class TrendChapter {
  private static final String METHOD = "next-run-95+pettitt/1";
  private final Writing writing;
  private final TrialNames names;

  TrendChapter(Writing writing, TrialNames names) {
    this.writing = writing;
    this.names = names;
  }

  Block.Section write(TrialTrend trend) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(writing.say("trend.text", writing.formats().whole(trend.runs().size()))));
    if (!trend.leftOut().isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("trend.left-out", String.join(writing.say("comma"), trend.leftOut()))));
    }
    blocks.add(new Block.Bullets(trend.lines().stream().map(line -> Writing.cell(badge(line),
        Writing.text(" " + writing.say(line.remark())),
        writing.why("trend-" + line.transaction(), line.transaction(), reason(trend, line)))).toList()));
    new TrialComparisonCharts(names).trend(trend).ifPresent(chart -> blocks.add(new Block.Figure(chart, 920, 380)));
    blocks.add(table(trend));
    return new Block.Section("trend", 2, writing.say("chapter.trend"), blocks);
  }

  private Inline.Badge badge(TrialTrend.Line line) {
    Block.Tone tone = switch (line.newest()) {
      case FASTER -> Block.Tone.GOOD;
      case SLOWER -> Block.Tone.BAD;
      case ALIKE -> Block.Tone.NEUTRAL;
      case CANNOT_TELL -> Block.Tone.CAUTION;
    };
    return new Inline.Badge(tone, writing.say("trend.badge." + line.newest()));
  }

  private Reason reason(TrialTrend trend, TrialTrend.Line line) {
    List<Reason> because = new ArrayList<>();
    for (int run = 0; run < trend.runs().size(); run++) {
      RecordedTrial one = trend.runs().get(run);
      line.readings().get(run).ifPresent(reading -> because.add(Reason.leaf(Reason.Kind.MEASUREMENT,
          writing.phrases().say("why.trend", one.record().id(), reading.value()), one.record().result().folder())));
    }
    return new Reason(Reason.Kind.CALCULATION, line.remark(), METHOD, because);
  }

  private Block table(TrialTrend trend) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.started"), false));
    trend.lines().forEach(line -> columns.add(new Block.Column(line.transaction(), true)));
    List<Block.Row> rows = new ArrayList<>();
    for (int run = 0; run < trend.runs().size(); run++) {
      List<List<Inline>> cells = new ArrayList<>();
      cells.add(Writing.cell(Writing.text(writing.say(names.moment(trend.runs().get(run).record()))),
          new Inline.Small(trend.runs().get(run).record().id())));
      for (TrialTrend.Line line : trend.lines()) {
        cells.add(line.readings().get(run).map(reading -> Writing.cell(
            Writing.text(writing.formats().millis(reading.value())),
            new Inline.Small(reading.interval(TrialTrend.CONFIDENCE).map(range -> writing.formats()
                .interval(Math.max(0, range.low()), range.high(), writing.formats()::millis)).orElse(""))))
            .orElseGet(() -> Writing.cell("–")));
      }
      rows.add(new Block.Row(cells, run == trend.runs().size() - 1));
    }
    return new Block.Table(writing.say("trend.table"), columns, rows);
  }
}
