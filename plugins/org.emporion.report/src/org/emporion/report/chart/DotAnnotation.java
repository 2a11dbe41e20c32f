package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** A ring of fixed size around a point. */
final class DotAnnotation extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private final double x;
  private final double y;
  private final Theme theme;

  DotAnnotation(double x, double y, Theme theme) {
    this.x = x;
    this.y = y;
    this.theme = theme;
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index,
      PlotRenderingInfo info) {
    RectangleEdge below = Plot.resolveDomainAxisLocation(plot.getDomainAxisLocation(), plot.getOrientation());
    RectangleEdge beside = Plot.resolveRangeAxisLocation(plot.getRangeAxisLocation(), plot.getOrientation());
    double atX = domain.valueToJava2D(x, area, below);
    double atY = range.valueToJava2D(y, area, beside);
    Ellipse2D ring = new Ellipse2D.Double(atX - 4.5, atY - 4.5, 9, 9);
    g2.setPaint(theme.ground());
    g2.fill(ring);
    g2.setPaint(theme.limit());
    g2.setStroke(new BasicStroke(2f));
    g2.draw(ring);
  }
}
