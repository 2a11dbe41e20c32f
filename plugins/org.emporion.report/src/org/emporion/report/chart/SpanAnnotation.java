package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** The interval of a whole lying bar, as a whisker that stands out from every colour of the bar. */
final class SpanAnnotation extends AbstractAnnotation implements CategoryAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double CAP = 6;
  private final transient ChartModel.Point span;
  private final int categories;
  private final transient Theme theme;

  SpanAnnotation(ChartModel.Point span, int categories, Theme theme) {
    this.span = span;
    this.categories = categories;
    this.theme = theme;
  }

  @Override
  public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis domain, ValueAxis range) {
    if (!span.interval()) {
      return;
    }
    double y = domain.getCategoryMiddle((int) span.at(), categories, area, plot.getDomainAxisEdge());
    double low = range.valueToJava2D(span.low(), area, plot.getRangeAxisEdge());
    double high = range.valueToJava2D(span.high(), area, plot.getRangeAxisEdge());
    // A rim of the ground's colour keeps the whisker readable over every colour and hatch.
    draw(g2, y, low, high, new BasicStroke(4.4f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER), theme.ground());
    draw(g2, y, low, high, new BasicStroke(1.6f), theme.ink());
  }

  private static void draw(
      Graphics2D g2, double y, double low, double high, BasicStroke stroke, Color colour) {
    g2.setPaint(colour);
    g2.setStroke(stroke);
    g2.draw(new Line2D.Double(low, y, high, y));
    g2.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
    g2.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
  }
}
