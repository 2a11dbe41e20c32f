package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYPointerAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Plots of lines, bands and points over a clock or over numbers. */
final class CurvePlots {
  private static final double THOUSANDTHS = 1000;
  private static final double CLEARANCE = 1.12;
  private static final int SHADE = 56;
  private final ChartDrawing drawing;

  CurvePlots(ChartDrawing drawing) {
    this.drawing = drawing;
  }

  /** Where a point stands on the domain axis: milliseconds of a clock, or the axis's unit. */
  static double place(ChartModel model, double at) {
    return model.kind() == ChartModel.Kind.CLOCK ? at * THOUSANDTHS : at / THOUSANDTHS;
  }

  /** A colour that lets what is behind it through. */
  static Color pale(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), SHADE);
  }

  /** How a series looks in a legend. */
  static void swatch(Graphics2D g2, Rectangle2D box, int style, ChartModel.Shape shape) {
    Color colour = (Color) g2.getPaint();
    switch (shape) {
      case LINE -> {
        g2.setStroke(LinePlots.stroke(style));
        g2.draw(new Line2D.Double(box.getMinX() - 3, box.getCenterY(), box.getMaxX(), box.getCenterY()));
      }
      case BAND -> {
        g2.setPaint(pale(colour));
        g2.fill(box);
        g2.setPaint(colour);
        g2.setStroke(new BasicStroke(0.8f));
        g2.draw(box);
      }
      case STRETCHES -> {
        g2.setPaint(pale(colour));
        g2.fill(box);
        g2.setPaint(colour);
        g2.fill(new Rectangle2D.Double(box.getX(), box.getMaxY() - 3, box.getWidth(), 3));
      }
      case DOTS -> g2.fill(AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY())
          .createTransformedShape(Markers.of(style)));
    }
  }

  XYPlot of(ChartModel model) {
    XYPlot plot = new XYPlot(corners(model), domain(model), range(model), new XYLineAndShapeRenderer(false, false));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(drawing.theme().grid());
    plot.setDomainGridlineStroke(new BasicStroke(0.7f));
    plot.setRangeGridlinePaint(drawing.theme().grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.addAnnotation(new CurvePainter(model, drawing.theme()));
    model.limits().forEach(limit -> plot.addRangeMarker(line(limit.value(), drawing.theme().limit())));
    model.marks().stream().filter(mark -> Double.isNaN(mark.value())).forEach(
        mark -> plot.addDomainMarker(line(place(model, mark.at()), drawing.theme().quiet())));
    plot.addAnnotation(new LineNames(model, drawing));
    model.marks().stream().filter(mark -> !Double.isNaN(mark.value())).forEach(mark -> point(plot, model, mark));
    return plot;
  }

  /** What the axes have to hold; the points themselves are drawn by {@link CurvePainter}, which is faster. */
  private static XYSeriesCollection corners(ChartModel model) {
    XYSeries corners = new XYSeries("corners");
    points(model).forEach(point -> {
      double x = place(model, point.at());
      if (corners.getItemCount() == 0) {
        corners.add(x, point.value());
      }
    });
    return new XYSeriesCollection(corners);
  }

  /** All numbers; stretches have none. */
  private static Stream<ChartModel.Point> points(ChartModel model) {
    return model.series().stream().filter(one -> one.shape() != ChartModel.Shape.STRETCHES)
        .flatMap(one -> one.points().stream());
  }

  private ValueAxis domain(ChartModel model) {
    ValueAxis axis = model.kind() == ChartModel.Kind.CLOCK
        ? new ClockAxis(drawing.label(model.domain()), drawing.formats())
        : drawing.rangeAxis(model.domain());
    drawing.style(axis);
    axis.setAxisLineVisible(true);
    double[] xs = points(model).mapToDouble(ChartModel.Point::at).toArray();
    double low = model.kind() == ChartModel.Kind.CLOCK ? DoubleStream.of(xs).min().orElse(0) : 0;
    double high = DoubleStream.of(xs).max().orElse(1);
    double from = model.domain().extent().map(ChartModel.Extent::from).orElse(low);
    double to = model.domain().extent().map(ChartModel.Extent::to).orElse(high > low ? high : low + 1);
    axis.setRange(place(model, from), place(model, to));
    return axis;
  }

  private ValueAxis range(ChartModel model) {
    ValueAxis axis = drawing.rangeAxis(model.range());
    if (model.range().extent().isPresent()) {
      ChartModel.Extent extent = model.range().extent().get();
      axis.setRange(extent.from(), extent.to());
    } else if (axis instanceof NumberAxis) {
      double most = DoubleStream.concat(
              points(model).mapToDouble(ChartModel.Point::high),
              DoubleStream.concat(model.limits().stream().mapToDouble(ChartModel.Limit::value),
                  model.marks().stream().mapToDouble(ChartModel.Mark::value)))
          .filter(Double::isFinite).max().orElse(0);
      axis.setRange(0, most > 0 ? most * CLEARANCE : 1);
    }
    return axis;
  }

  private static Marker line(double at, Color colour) {
    return new ValueMarker(at, colour,
        new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0));
  }

  /** A ring with its name; the name goes to the side where there is room. */
  private void point(XYPlot plot, ChartModel model, ChartModel.Mark mark) {
    double x = place(model, mark.at());
    if (!plot.getDomainAxis().getRange().contains(x)) {
      return;
    }
    boolean left = x > plot.getDomainAxis().getRange().getCentralValue();
    boolean high = mark.value() > plot.getRangeAxis().getRange().getCentralValue();
    double angle = left ? Math.PI * (high ? 0.85 : -0.85) : Math.PI * (high ? 0.15 : -0.15);
    XYPointerAnnotation label = new XYPointerAnnotation(drawing.say(mark.name()), x, mark.value(), angle);
    label.setTextAnchor(left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    label.setFont(drawing.font(Font.BOLD, 12));
    label.setPaint(drawing.theme().limit());
    label.setArrowPaint(drawing.theme().limit());
    label.setBackgroundPaint(drawing.theme().ground());
    label.setBaseRadius(30);
    label.setTipRadius(7);
    label.setLabelOffset(3);
    plot.addAnnotation(label);
    plot.addAnnotation(new DotAnnotation(x, mark.value(), drawing.theme()));
  }
}
