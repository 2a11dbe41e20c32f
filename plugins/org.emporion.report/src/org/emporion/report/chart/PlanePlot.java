package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.emporion.report.chart.ChartModel.Place;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/**
 * Dots, arrows from the origin and one thick arrow. Dots and arrows have scales of their own, each filling the
 * plane. Arrows are named at the two sides, with lines that lead there, so that no name covers another.
 */
final class PlanePlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 14;
  private static final double MOST_LABEL = 270;
  private final transient ChartModel model;
  private final transient ChartModel.Plane plane;
  private final transient ChartDrawing drawing;

  PlanePlot(ChartModel model, ChartDrawing drawing) {
    this.model = model;
    this.plane = model.plane().orElseThrow();
    this.drawing = drawing;
  }

  @Override
  public String getPlotType() {
    return "plane";
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    getInsets().trim(area);
    g2.setFont(drawing.font(Font.PLAIN, 11.5f));
    FontMetrics metrics = g2.getFontMetrics();
    double labels = Math.min(MOST_LABEL, area.getWidth() * 0.3);
    double radius = Math.max(20, Math.min(area.getHeight() / 2, area.getWidth() / 2 - labels) - MARGIN);
    Point2D origin = new Point2D.Double(area.getCenterX(), area.getCenterY());
    cross(g2, origin, radius);
    double arrows = scale(Stream.concat(plane.axes().stream(), Stream.of(plane.stick()))
        .toList(), radius * 0.92);
    names(g2, metrics, origin, arrows, radius, area, labels, true);
    names(g2, metrics, origin, arrows, radius, area, labels, false);
    for (Place axis : plane.axes()) {
      arrow(g2, origin, place(axis, origin, arrows), 1.3f, 5);
    }
    stick(g2, origin, place(plane.stick(), origin, arrows));
    double dots = scale(plane.dots(), radius * 0.92);
    for (int i = plane.dots().size() - 1; i >= 0; i--) {
      dot(g2, place(plane.dots().get(i), origin, dots), model.series().get(i).style());
    }
  }

  private static double scale(List<Place> places, double most) {
    double farthest = places.stream().mapToDouble(one -> Math.hypot(one.x(), one.y())).max().orElse(0);
    return farthest == 0 ? 1 : most / farthest;
  }

  private static Point2D place(Place place, Point2D origin, double scale) {
    return new Point2D.Double(origin.getX() + place.x() * scale, origin.getY() - place.y() * scale);
  }

  private void cross(Graphics2D g2, Point2D origin, double radius) {
    g2.setPaint(drawing.theme().grid());
    g2.setStroke(new BasicStroke(1f));
    g2.draw(new Line2D.Double(origin.getX() - radius, origin.getY(), origin.getX() + radius, origin.getY()));
    g2.draw(new Line2D.Double(origin.getX(), origin.getY() - radius, origin.getX(), origin.getY() + radius));
    g2.draw(new Ellipse2D.Double(origin.getX() - radius, origin.getY() - radius, 2 * radius, 2 * radius));
  }

  /** Names of the arrows of one side, one below the other in the order of their ends. */
  private void names(Graphics2D g2, FontMetrics metrics, Point2D origin, double scale, double radius,
      Rectangle2D area, double room, boolean right) {
    int line = metrics.getHeight() + 1;
    int most = Math.max(1, (int) (area.getHeight() / line));
    // Where not all have room, the longest arrows are named: they tell most.
    List<Place> side = plane.axes().stream().filter(one -> one.x() >= 0 == right)
        .sorted(Comparator.comparingDouble((Place one) -> -Math.hypot(one.x(), one.y()))).limit(most)
        .sorted(Comparator.comparingDouble((Place one) -> -direction(one))).toList();
    double edge = right ? origin.getX() + radius + MARGIN : origin.getX() - radius - MARGIN;
    double[] middles = spread(side.stream()
        .mapToDouble(one -> origin.getY() - direction(one) * radius).toArray(), line, area);
    for (int i = 0; i < side.size(); i++) {
      Point2D end = place(side.get(i), origin, scale);
      g2.setPaint(drawing.theme().grid());
      g2.setStroke(new BasicStroke(1f));
      Path2D lead = new Path2D.Double();
      lead.moveTo(end.getX(), end.getY());
      lead.lineTo(edge - (right ? MARGIN : -MARGIN) / 2, middles[i]);
      lead.lineTo(edge, middles[i]);
      g2.draw(lead);
      String name = new LineWrap(metrics::stringWidth, 1).lines(drawing.say(side.get(i).name()), room - 8).getFirst();
      g2.setPaint(drawing.theme().ink());
      g2.drawString(name, (float) (right ? edge + 4 : edge - 4 - metrics.stringWidth(name)),
          (float) (middles[i] + metrics.getAscent() / 2.0 - 1.5));
    }
  }

  /** The upward part of a direction, -1 to 1. */
  private static double direction(Place place) {
    double length = Math.hypot(place.x(), place.y());
    return length == 0 ? 0 : place.y() / length;
  }

  /** Moves rising places apart until they are a line from each other, and back into the area. */
  private static double[] spread(double[] wanted, double line, Rectangle2D area) {
    double[] at = wanted.clone();
    double low = area.getMinY() + line / 2;
    for (int i = 0; i < at.length; i++) {
      at[i] = Math.max(at[i], i == 0 ? low : at[i - 1] + line);
    }
    double high = area.getMaxY() - line / 2;
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.min(at[i], i == at.length - 1 ? high : at[i + 1] - line);
    }
    return at;
  }

  private void arrow(Graphics2D g2, Point2D from, Point2D to, float width, double head) {
    g2.setPaint(drawing.theme().quiet());
    g2.setStroke(new BasicStroke(width));
    g2.draw(new Line2D.Double(from, to));
    if (from.distance(to) > head) {
      g2.fill(head(from, to, head));
    }
  }

  private static Shape head(Point2D from, Point2D to, double size) {
    double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    Path2D head = new Path2D.Double();
    head.moveTo(0, 0);
    head.lineTo(-1.6 * size, -0.7 * size);
    head.lineTo(-1.6 * size, 0.7 * size);
    head.closePath();
    AffineTransform put = AffineTransform.getTranslateInstance(to.getX(), to.getY());
    put.rotate(angle);
    return put.createTransformedShape(head);
  }

  private void stick(Graphics2D g2, Point2D origin, Point2D end) {
    g2.setPaint(drawing.theme().limit());
    g2.setStroke(new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g2.draw(new Line2D.Double(origin, end));
    g2.fill(new Ellipse2D.Double(end.getX() - 6, end.getY() - 6, 12, 12));
    g2.setFont(drawing.font(Font.BOLD, 14));
    double side = end.getX() < origin.getX() ? -18 : 9;
    g2.drawString("π", (float) (end.getX() + side), (float) (end.getY() - 5));
  }

  private void dot(Graphics2D g2, Point2D at, int style) {
    AffineTransform put = AffineTransform.getTranslateInstance(at.getX(), at.getY());
    put.scale(1.7, 1.7);
    Shape marker = put.createTransformedShape(Markers.of(style));
    g2.setPaint(drawing.theme().ground());
    g2.setStroke(new BasicStroke(3.5f));
    g2.draw(marker);
    g2.setPaint(drawing.theme().series(style));
    g2.fill(marker);
  }
}
