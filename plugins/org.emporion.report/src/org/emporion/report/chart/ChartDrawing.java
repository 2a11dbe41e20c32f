package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.report.text.Formats;
import org.emporion.report.text.HarmlessText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Makes a JFreeChart from a chart model, in one theme and language. */
final class ChartDrawing {
  private final Fonts fonts;
  private final Theme theme;
  private final Language language;
  private final Formats formats;

  ChartDrawing(Fonts fonts, Theme theme, Language language) {
    this.fonts = fonts;
    this.theme = theme;
    this.language = language;
    this.formats = new Formats(language);
  }

  /** The chart, ready to be drawn. */
  JFreeChart of(ChartModel model) {
    Plot plot = switch (model.kind()) {
      case TIME_LINE -> new TimePlots(this).of(model);
      case SECONDS, PERCENTILES -> new LinePlots(this).of(model);
      case CLOCK, CURVES -> new CurvePlots(this).of(model);
      case RADAR -> new RadarPlot(model, this);
      case PLANE -> new PlanePlot(model, this);
      default -> new CategoryPlots(this).of(model);
    };
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setNoDataMessage(language == Language.ZH_TW ? "目前沒有資料" : "Nothing to show yet");
    plot.setNoDataMessageFont(font(Font.PLAIN, 13));
    plot.setNoDataMessagePaint(theme.quiet());
    plot.setInsets(new RectangleInsets(6, 2, 2, 14));
    JFreeChart chart = new JFreeChart(null, font(Font.PLAIN, 12), plot, false);
    chart.setBackgroundPaint(theme.ground());
    chart.setPadding(new RectangleInsets(8, 8, 6, 8));
    TextTitle title = new TextTitle(say(model.title()), font(Font.BOLD, 15));
    title.setPaint(theme.ink());
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(2, 4, 6, 4);
    chart.setTitle(title);
    if (model.series().size() > 1) {
      chart.addSubtitle(new SwatchLegend(model, this));
    }
    for (LocalText note : model.notes().reversed()) { // titles at the bottom pile up from below
      TextTitle line = new TextTitle(say(note), font(Font.PLAIN, 11));
      line.setPaint(theme.quiet());
      line.setPosition(RectangleEdge.BOTTOM);
      line.setHorizontalAlignment(HorizontalAlignment.LEFT);
      line.setTextAlignment(HorizontalAlignment.LEFT);
      line.setPadding(2, 4, 0, 4);
      chart.addSubtitle(line);
    }
    return chart;
  }

  Theme theme() {
    return theme;
  }

  Formats formats() {
    return formats;
  }

  Font font(int style, float points) {
    return fonts.font(style, points);
  }

  /** A text; in English with straight quotes, because Chinese fonts draw curly ones as wide as a character. */
  String say(LocalText text) {
    String said = HarmlessText.of(text.in(language));
    return language == Language.ZH_TW ? said : said.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
  }

  /** Title with unit, as it stands beside an axis; null for none, as JFreeChart wants it. */
  String label(ChartModel.Axis axis) {
    String title = say(axis.title());
    String unit = axis.unit().map(this::say).orElse("");
    if (title.isEmpty()) {
      return unit.isEmpty() ? null : unit;
    }
    return unit.isEmpty() ? title : language == Language.ZH_TW ? title + "（" + unit + "）" : title + " (" + unit + ")";
  }

  /** The axis of numbers. */
  ValueAxis rangeAxis(ChartModel.Axis axis) {
    ValueAxis made;
    NumberFormat writes = numbers(axis);
    if (axis.logarithmic()) {
      LogAxis log = new ReadableLogAxis(label(axis));
      log.setNumberFormatOverride(writes);
      log.setSmallestValue(0.1);
      made = log;
    } else {
      NumberAxis plain = new NumberAxis(label(axis));
      plain.setAutoRangeIncludesZero(true);
      plain.setNumberFormatOverride(writes);
      plain.setUpperMargin(0.08);
      made = plain;
    }
    style(made);
    made.setAxisLineVisible(false);
    made.setTickMarksVisible(false);
    return made;
  }

  /** Fonts and colours of any axis. */
  void style(Axis axis) {
    axis.setLabelFont(font(Font.PLAIN, 12));
    axis.setTickLabelFont(font(Font.PLAIN, 12));
    axis.setLabelPaint(theme.quiet());
    axis.setTickLabelPaint(theme.ink());
    axis.setAxisLinePaint(theme.quiet());
    axis.setTickMarkPaint(theme.quiet());
    axis.setAxisLineStroke(new BasicStroke(1f));
  }

  private NumberFormat numbers(ChartModel.Axis axis) {
    return new NumberFormat() { // and not DecimalFormat, which takes a short cut past the method below
      private static final long serialVersionUID = 1L;

      @Override
      public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
        return out.append(axis.numbers() == ChartModel.Numbers.MONEY
            ? formats.shortMoney(number, axis.currency().orElseThrow())
            : formats.significant(number));
      }

      @Override
      public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
        return format((double) number, out, position);
      }

      @Override
      public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("An axis only writes");
      }
    };
  }
}
