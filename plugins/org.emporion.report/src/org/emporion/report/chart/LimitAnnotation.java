package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** A bound as a dashed line over the whole width of one category of an upright chart, with its name on it. */
final class LimitAnnotation extends AbstractAnnotation implements CategoryAnnotation {
  private static final long serialVersionUID = 1L;
  private final transient ChartModel.Limit limit;
  private final int categories;
  private final transient ChartDrawing drawing;

  LimitAnnotation(ChartModel.Limit limit, int categories, ChartDrawing drawing) {
    this.limit = limit;
    this.categories = categories;
    this.drawing = drawing;
  }

  @Override
  public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis domain, ValueAxis range) {
    double slot = area.getWidth() / categories;
    double middle = domain.getCategoryMiddle(limit.category(), categories, area, plot.getDomainAxisEdge());
    double half = Math.max(slot * 0.46, domain.getCategoryEnd(limit.category(), categories, area,
        plot.getDomainAxisEdge()) - middle);
    double y = range.valueToJava2D(limit.value(), area, plot.getRangeAxisEdge());
    g2.setPaint(drawing.theme().limit());
    g2.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 3}, 0));
    g2.draw(new Line2D.Double(middle - half, y, middle + half, y));
    g2.setFont(drawing.font(Font.PLAIN, 11));
    TextUtils.drawAlignedString(
        drawing.say(limit.name()), g2, (float) (middle + half), (float) (y - 2), TextAnchor.BOTTOM_RIGHT);
  }
}
