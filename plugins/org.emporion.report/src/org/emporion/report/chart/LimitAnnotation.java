package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** A bound as a dashed line over the whole width of one category of an upright chart. */
final class LimitAnnotation extends AbstractAnnotation implements CategoryAnnotation {
  private static final long serialVersionUID = 1L;
  private final transient ChartModel.Limit limit;
  private final int categories;
  private final transient Theme theme;

  LimitAnnotation(ChartModel.Limit limit, int categories, Theme theme) {
    this.limit = limit;
    this.categories = categories;
    this.theme = theme;
  }

  @Override
  public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis domain, ValueAxis range) {
    double slot = area.getWidth() / categories;
    double middle = domain.getCategoryMiddle(limit.category(), categories, area, plot.getDomainAxisEdge());
    double half = Math.max(slot * 0.46, domain.getCategoryEnd(limit.category(), categories, area,
        plot.getDomainAxisEdge()) - middle);
    double y = range.valueToJava2D(limit.value(), area, plot.getRangeAxisEdge());
    g2.setPaint(theme.limit());
    g2.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 3}, 0));
    g2.draw(new Line2D.Double(middle - half, y, middle + half, y));
  }
}
