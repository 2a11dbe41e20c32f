package org.emporion.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** Where a band stands now: a line across it with a point at each end. */
final class BandMark extends AbstractAnnotation implements CategoryAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double TIP = 3.2;
  private final transient ChartModel.Mark mark;
  private final int categories;
  private final transient Theme theme;

  BandMark(ChartModel.Mark mark, int categories, Theme theme) {
    this.mark = mark;
    this.categories = categories;
    this.theme = theme;
  }

  @Override
  public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis domain, ValueAxis range) {
    double y = domain.getCategoryMiddle((int) mark.at(), categories, area, plot.getDomainAxisEdge());
    double x = range.valueToJava2D(mark.value(), area, plot.getRangeAxisEdge());
    double half = BandRenderer.half(area, categories);
    g2.setPaint(theme.ground());
    g2.fill(new Rectangle2D.Double(x - 2.6, y - half, 5.2, 2 * half));
    g2.setPaint(theme.ink());
    g2.fill(new Rectangle2D.Double(x - 1.2, y - half, 2.4, 2 * half));
    g2.fill(tip(x, y - half, -TIP));
    g2.fill(tip(x, y + half, TIP));
  }

  private static Path2D tip(double x, double y, double out) {
    Path2D tip = new Path2D.Double();
    tip.moveTo(x, y);
    tip.lineTo(x - TIP, y + out);
    tip.lineTo(x + TIP, y + out);
    tip.closePath();
    return tip;
  }
}
