package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;

/** A marker on a whisker for each series, side by side within a category. */
final class IntervalRenderer extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1L;
  private final transient PointDataset points;
  private final transient Theme theme;

  IntervalRenderer(PointDataset points, Theme theme) {
    this.points = points;
    this.theme = theme;
  }

  @Override
  public Range findRangeBounds(CategoryDataset dataset) {
    return points.extent();
  }

  @Override
  public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
      CategoryAxis domain, ValueAxis range, CategoryDataset data, int row, int column, int pass) {
    points.point(row, column).ifPresent(point -> {
      double across = domain.getCategorySeriesMiddle(
          column, data.getColumnCount(), row, data.getRowCount(), 0.1, area, plot.getDomainAxisEdge());
      double low = range.valueToJava2D(point.low(), area, plot.getRangeAxisEdge());
      double value = range.valueToJava2D(point.value(), area, plot.getRangeAxisEdge());
      double high = range.valueToJava2D(point.high(), area, plot.getRangeAxisEdge());
      boolean upright = plot.getOrientation() == PlotOrientation.VERTICAL;
      g2.setPaint(theme.series(points.style(row)));
      if (point.interval()) {
        g2.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g2.draw(line(upright, across, low, across, high));
        g2.setStroke(new BasicStroke(1.6f));
        g2.draw(line(upright, across - 4, low, across + 4, low));
        g2.draw(line(upright, across - 4, high, across + 4, high));
      }
      Shape marker = AffineTransform.getTranslateInstance(upright ? across : value, upright ? value : across)
          .createTransformedShape(Markers.of(points.style(row)));
      g2.fill(marker);
      g2.setPaint(theme.ground());
      g2.setStroke(new BasicStroke(0.8f));
      g2.draw(marker);
    });
  }

  private static Line2D line(boolean upright, double across1, double along1, double across2, double along2) {
    return upright
        ? new Line2D.Double(across1, along1, across2, along2)
        : new Line2D.Double(along1, across1, along2, across2);
  }
}
