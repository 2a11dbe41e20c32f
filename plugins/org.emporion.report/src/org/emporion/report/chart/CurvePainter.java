package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Draws the series of a chart as paths: stretches below bands below lines below points. */
final class CurvePainter extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double CAP = 4;
  /** What a stretch is at least wide and its strip at the foot high, in layout pixels, so that a day is seen in years. */
  private static final double STRIP = 4;
  private final transient ChartModel model;
  private final transient Theme theme;

  CurvePainter(ChartModel model, Theme theme) {
    this.model = model;
    this.theme = theme;
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index,
      PlotRenderingInfo info) {
    DoubleUnaryOperator x = at -> domain.valueToJava2D(
        CurvePlots.place(model, at), area, plot.getDomainAxisEdge());
    DoubleUnaryOperator y = value -> range.valueToJava2D(value, area, plot.getRangeAxisEdge());
    Shape clip = g2.getClip();
    g2.clip(area);
    for (ChartModel.Series series : model.series()) {
      if (series.shape() == ChartModel.Shape.STRETCHES) {
        stretches(g2, series, x, area);
      }
    }
    for (ChartModel.Series series : model.series()) {
      if (series.shape() == ChartModel.Shape.LINE || series.shape() == ChartModel.Shape.BAND) {
        band(g2, series, x, y);
      }
    }
    for (ChartModel.Series series : model.series()) {
      if (series.shape() == ChartModel.Shape.LINE) {
        line(g2, series, x, y);
      }
    }
    for (ChartModel.Series series : model.series()) {
      if (series.shape() == ChartModel.Shape.DOTS) {
        series.points().forEach(point -> dot(g2, series.style(), point, x, y));
      }
    }
    g2.setClip(clip);
  }

  /** Shaded from top to bottom, with a strip in full colour at the foot. */
  private void stretches(Graphics2D g2, ChartModel.Series series, DoubleUnaryOperator x, Rectangle2D area) {
    Color colour = theme.series(series.style());
    for (int i = 0; i + 1 < series.points().size(); i += 2) {
      double from = x.applyAsDouble(series.points().get(i).at());
      double width = Math.max(STRIP / 2, x.applyAsDouble(series.points().get(i + 1).at()) - from);
      g2.setPaint(CurvePlots.pale(colour));
      g2.fill(new Rectangle2D.Double(from, area.getMinY(), width, area.getHeight()));
      g2.setPaint(colour);
      g2.fill(new Rectangle2D.Double(from, area.getMaxY() - STRIP, width, STRIP));
    }
  }

  private void band(Graphics2D g2, ChartModel.Series series, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    List<ChartModel.Point> points = series.points();
    if (points.stream().noneMatch(ChartModel.Point::interval)) {
      return;
    }
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      to(path, x.applyAsDouble(points.get(i).at()), y.applyAsDouble(points.get(i).high()));
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      to(path, x.applyAsDouble(points.get(i).at()), y.applyAsDouble(points.get(i).low()));
    }
    path.closePath();
    g2.setPaint(CurvePlots.pale(theme.series(series.style())));
    g2.fill(path);
  }

  private void line(Graphics2D g2, ChartModel.Series series, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    if (series.points().isEmpty()) {
      return;
    }
    Path2D path = new Path2D.Double();
    series.points().forEach(point -> to(path, x.applyAsDouble(point.at()), y.applyAsDouble(point.value())));
    g2.setPaint(theme.series(series.style()));
    g2.setStroke(LinePlots.stroke(series.style()));
    g2.draw(path);
  }

  private static void to(Path2D path, double x, double y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  private void dot(Graphics2D g2, int style, ChartModel.Point point, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double across = x.applyAsDouble(point.at());
    Color colour = theme.series(style);
    g2.setPaint(colour);
    if (point.interval()) {
      double low = y.applyAsDouble(point.low());
      double high = y.applyAsDouble(point.high());
      g2.setStroke(new BasicStroke(1.6f));
      g2.draw(new Line2D.Double(across, low, across, high));
      g2.draw(new Line2D.Double(across - CAP, low, across + CAP, low));
      g2.draw(new Line2D.Double(across - CAP, high, across + CAP, high));
    }
    Shape marker = AffineTransform.getTranslateInstance(across, y.applyAsDouble(point.value()))
        .createTransformedShape(Markers.of(style));
    g2.fill(marker);
    g2.setPaint(theme.ground());
    g2.setStroke(new BasicStroke(0.8f));
    g2.draw(marker);
  }
}
