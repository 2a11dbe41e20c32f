package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Plots of lines over seconds and over percentiles. Lines differ by their dashes as well as by colour. */
final class LinePlots {
  private static final float[][] DASHES = {{}, {7, 4}, {2, 3}, {9, 3, 2, 3}};
  private final ChartDrawing drawing;

  LinePlots(ChartDrawing drawing) {
    this.drawing = drawing;
  }

  /** The line of a style number. */
  static BasicStroke stroke(int style) {
    float[] dashes = DASHES[Math.floorMod(style, DASHES.length)];
    return dashes.length == 0
        ? new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(1.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  XYPlot of(ChartModel model) {
    boolean percentiles = model.kind() == ChartModel.Kind.PERCENTILES;
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < model.series().size(); i++) {
      ChartModel.Series series = model.series().get(i);
      XYSeries values = new XYSeries(series.id());
      series.points().forEach(point ->
          values.add(percentiles ? PercentileAxis.place(point.at()) : (double) point.at(), point.value()));
      data.addSeries(values);
      renderer.setSeriesPaint(i, drawing.theme().series(series.style()));
      renderer.setSeriesStroke(i, stroke(series.style()));
    }
    NumberAxis domain = percentiles
        ? new PercentileAxis(drawing.label(model.domain()), drawing.formats())
        : seconds(model);
    drawing.style(domain);
    XYPlot plot = new XYPlot(data, domain, drawing.rangeAxis(model.range()), renderer);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(percentiles);
    plot.setDomainGridlinePaint(drawing.theme().grid());
    plot.setDomainGridlineStroke(new BasicStroke(1f));
    plot.setRangeGridlinePaint(drawing.theme().grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    if (!model.range().logarithmic() && model.series().stream().flatMap(one -> one.points().stream())
        .allMatch(point -> point.value() == 0)) {
      // Else the axis would have no length and the line would lie in its middle.
      plot.getRangeAxis().setRange(0, 1);
    }
    model.limits().forEach(limit -> {
      plot.addRangeMarker(line(limit.value(), drawing.theme().limit()));
      if (limit.value() > plot.getRangeAxis().getUpperBound()) {
        plot.getRangeAxis().setUpperBound(limit.value() * 1.15);
      }
    });
    model.marks().forEach(mark -> plot.addDomainMarker(line(mark.at(), drawing.theme().quiet())));
    plot.addAnnotation(new LineNames(model, drawing));
    return plot;
  }

  private NumberAxis seconds(ChartModel model) {
    NumberAxis axis = new NumberAxis(drawing.label(model.domain()));
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setAutoRangeIncludesZero(false);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.02);
    return axis;
  }

  private static Marker line(double at, Color colour) {
    return new ValueMarker(at, colour,
        new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0));
  }
}
