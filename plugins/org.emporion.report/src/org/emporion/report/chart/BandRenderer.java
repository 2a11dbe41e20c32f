package org.emporion.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;

/** Lying bands from 0 to 100, each cut into the intervals of the series. */
final class BandRenderer extends AbstractCategoryItemRenderer {
  /** The whole band. */
  static final Range RANGE = new Range(0, 100);
  private static final long serialVersionUID = 1L;
  private static final double MOST_HEIGHT = 18;
  private static final double SHARE = 0.56;
  private final transient PointDataset points;
  private final transient Theme theme;

  BandRenderer(PointDataset points, Theme theme) {
    this.points = points;
    this.theme = theme;
  }

  @Override
  public Range findRangeBounds(CategoryDataset dataset) {
    return RANGE;
  }

  /** Half the height of a band. */
  static double half(Rectangle2D area, int categories) {
    return Math.min(MOST_HEIGHT, area.getHeight() / categories * SHARE) / 2;
  }

  @Override
  public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
      CategoryAxis domain, ValueAxis range, CategoryDataset data, int row, int column, int pass) {
    points.point(row, column).filter(ChartModel.Point::interval).ifPresent(point -> {
      double middle = domain.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
      double half = half(area, data.getColumnCount());
      double low = range.valueToJava2D(point.low(), area, plot.getRangeAxisEdge());
      double high = range.valueToJava2D(point.high(), area, plot.getRangeAxisEdge());
      Rectangle2D band = new Rectangle2D.Double(low, middle - half, high - low, 2 * half);
      g2.setPaint(theme.series(points.style(row)));
      g2.fill(band);
      Hatch.draw(g2, band, points.style(row), theme.hatch());
    });
  }
}
