package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Spokes from 0 to 100 with a closed line for each series; lines differ by colour, dashes and markers. */
final class RadarPlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double FULL = 100;
  private static final double GAP = 10;
  private static final double MOST_LABEL = 190;
  private static final int LABEL_LINES = 3;
  private static final float[][] DASHES = {null, {9, 4}, {3, 3}, {12, 4, 3, 4}, {6, 2}, {2, 5}};
  private final transient ChartModel model;
  private final transient ChartDrawing drawing;

  RadarPlot(ChartModel model, ChartDrawing drawing) {
    this.model = model;
    this.drawing = drawing;
  }

  @Override
  public String getPlotType() {
    return "radar";
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    getInsets().trim(area);
    g2.setFont(drawing.font(Font.PLAIN, 12));
    FontMetrics metrics = g2.getFontMetrics();
    double labels = Math.min(MOST_LABEL, area.getWidth() * 0.28);
    double radius = Math.max(10, Math.min(
        area.getHeight() / 2 - metrics.getHeight() - GAP, area.getWidth() / 2 - labels - GAP));
    double x = area.getCenterX();
    double y = area.getCenterY();
    rings(g2, x, y, radius);
    for (int spoke = 0; spoke < model.categories().size(); spoke++) {
      Point2D end = at(x, y, radius, spoke);
      g2.setPaint(drawing.theme().grid());
      g2.draw(new Line2D.Double(x, y, end.getX(), end.getY()));
      label(g2, metrics, spoke, at(x, y, radius + GAP, spoke), x, area);
    }
    // The best is drawn last, so that no other line covers it.
    for (ChartModel.Series series : model.series().reversed()) {
      line(g2, series, x, y, radius);
    }
  }

  private Point2D at(double x, double y, double radius, long spoke) {
    double angle = 2 * Math.PI * spoke / model.categories().size() - Math.PI / 2;
    return new Point2D.Double(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }

  private void rings(Graphics2D g2, double x, double y, double radius) {
    g2.setStroke(new BasicStroke(1f));
    Font small = drawing.font(Font.PLAIN, 10.5f);
    for (double ring = FULL / 4; ring <= FULL; ring += FULL / 4) {
      Path2D path = new Path2D.Double();
      for (int spoke = 0; spoke < model.categories().size(); spoke++) {
        Point2D corner = at(x, y, radius * ring / FULL, spoke);
        if (spoke == 0) {
          path.moveTo(corner.getX(), corner.getY());
        } else {
          path.lineTo(corner.getX(), corner.getY());
        }
      }
      path.closePath();
      g2.setPaint(drawing.theme().grid());
      g2.draw(path);
      g2.setPaint(drawing.theme().quiet());
      g2.setFont(small);
      g2.drawString(drawing.formats().whole(ring), (float) (x + 4), (float) (y - radius * ring / FULL + 11));
    }
  }

  private void label(Graphics2D g2, FontMetrics metrics, int spoke, Point2D at, double middle, Rectangle2D area) {
    g2.setFont(metrics.getFont());
    g2.setPaint(drawing.theme().ink());
    boolean centred = Math.abs(at.getX() - middle) < 1;
    boolean right = at.getX() > middle;
    double room = centred ? area.getWidth() * 0.7
        : Math.min(MOST_LABEL, right ? area.getMaxX() - at.getX() : at.getX() - area.getMinX());
    List<String> lines = new LineWrap(metrics::stringWidth, centred ? 1 : LABEL_LINES)
        .lines(drawing.say(model.categories().get(spoke)), room);
    double height = metrics.getHeight() * lines.size();
    double top = !centred ? at.getY() - height / 2 : at.getY() < area.getCenterY() ? at.getY() - height + 4 : at.getY() - 2;
    for (int i = 0; i < lines.size(); i++) {
      double width = metrics.stringWidth(lines.get(i));
      double from = centred ? at.getX() - width / 2 : right ? at.getX() : at.getX() - width;
      g2.drawString(lines.get(i), (float) from, (float) (top + metrics.getHeight() * i + metrics.getAscent()));
    }
  }

  private void line(Graphics2D g2, ChartModel.Series series, double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    for (ChartModel.Point point : series.points()) {
      Point2D corner = at(x, y, radius * point.value() / FULL, point.at());
      if (path.getCurrentPoint() == null) {
        path.moveTo(corner.getX(), corner.getY());
      } else {
        path.lineTo(corner.getX(), corner.getY());
      }
    }
    if (path.getCurrentPoint() == null) {
      return;
    }
    path.closePath();
    g2.setPaint(drawing.theme().series(series.style()));
    float[] dashes = DASHES[Math.floorMod(series.style(), DASHES.length)];
    g2.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
    g2.draw(path);
    for (ChartModel.Point point : series.points()) {
      Point2D corner = at(x, y, radius * point.value() / FULL, point.at());
      g2.fill(AffineTransform.getTranslateInstance(corner.getX(), corner.getY())
          .createTransformedShape(Markers.of(series.style())));
    }
  }
}
