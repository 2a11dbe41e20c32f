package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.emporion.model.Language;
import org.jfree.chart.annotations.XYPointerAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Plots of numbers over days, with a band around each series whose points have intervals. */
final class TimePlots {
  private static final long DAY = 24L * 60 * 60 * 1000;
  /** How much a band covers what is behind it; bands that lie in one another are darker in the middle. */
  private static final float BAND = 0.18f;
  private final ChartDrawing drawing;

  TimePlots(ChartDrawing drawing) {
    this.drawing = drawing;
  }

  XYPlot of(ChartModel model) {
    Theme theme = drawing.theme();
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(BAND);
    for (int i = 0; i < model.series().size(); i++) {
      ChartModel.Series series = model.series().get(i);
      YIntervalSeries values = new YIntervalSeries(series.id());
      series.points().forEach(
          point -> values.add((double) point.at() * DAY, point.value(), point.low(), point.high()));
      data.addSeries(values);
      renderer.setSeriesPaint(i, theme.series(series.style()));
      renderer.setSeriesFillPaint(i, theme.series(series.style()));
      renderer.setSeriesStroke(i, new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
    DateAxis time = new DateAxis(drawing.label(model.domain()), TimeZone.getTimeZone("UTC"), Locale.ROOT);
    time.setDateFormatOverride(dates());
    time.setLowerMargin(0.01);
    time.setUpperMargin(0.03);
    drawing.style(time);
    XYPlot plot = new XYPlot(data, time, drawing.rangeAxis(model.range()), renderer);
    plot.getRangeAxis().setUpperMargin(0.2);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    for (ChartModel.Mark mark : model.marks()) {
      mark(plot, mark, middle(model));
    }
    return plot;
  }

  /** The label goes to the side where there is room. */
  private void mark(XYPlot plot, ChartModel.Mark mark, double middle) {
    double x = (double) mark.at() * DAY;
    boolean left = mark.at() > middle;
    XYPointerAnnotation label = new XYPointerAnnotation(
        drawing.say(mark.name()), x, mark.value(), left ? -Math.PI * 0.8 : -Math.PI * 0.2);
    label.setTextAnchor(left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    label.setFont(drawing.font(Font.BOLD, 12));
    label.setPaint(drawing.theme().limit());
    label.setArrowPaint(drawing.theme().limit());
    label.setBackgroundPaint(drawing.theme().ground());
    label.setBaseRadius(30);
    label.setTipRadius(7);
    label.setLabelOffset(3);
    plot.addAnnotation(label);
    plot.getRenderer().addAnnotation(new DotAnnotation(x, mark.value(), drawing.theme()));
  }

  private static double middle(ChartModel model) {
    return model.series().stream().flatMap(one -> one.points().stream()).mapToLong(ChartModel.Point::at)
        .average().orElse(0);
  }

  private DateFormat dates() {
    boolean chinese = drawing.formats().language() == Language.ZH_TW;
    DateTimeFormatter writes = chinese
        ? DateTimeFormatter.ofPattern("uuuu/M", Locale.TAIWAN)
        : DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    return new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT) {
      private static final long serialVersionUID = 1L;

      @Override
      public StringBuffer format(Date date, StringBuffer out, FieldPosition position) {
        LocalDate day = Instant.ofEpochMilli(date.getTime()).atOffset(ZoneOffset.UTC).toLocalDate();
        return out.append(day.getDayOfMonth() == 1
            ? writes.format(YearMonth.from(day))
            : drawing.formats().date(day));
      }

      @Override
      public Date parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("An axis only writes");
      }
    };
  }
}
