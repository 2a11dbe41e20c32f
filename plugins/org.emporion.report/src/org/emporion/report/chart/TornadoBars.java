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

/** Lying bars from a common base to the number of each series, in one lane for each category. */
final class TornadoBars extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1L;
  private static final double MOST_HEIGHT = 22;
  private static final double SHARE = 0.6;
  private final transient PointDataset points;
  private final transient Theme theme;
  private final double base;

  TornadoBars(PointDataset points, Theme theme, double base) {
    this.points = points;
    this.theme = theme;
    this.base = base;
  }

  @Override
  public Range findRangeBounds(CategoryDataset dataset) {
    return Range.expandToInclude(points.extent(), base);
  }

  @Override
  public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
      CategoryAxis domain, ValueAxis range, CategoryDataset data, int row, int column, int pass) {
    points.point(row, column).ifPresent(point -> {
      double middle = domain.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
      double half = Math.min(MOST_HEIGHT, area.getHeight() / data.getColumnCount() * SHARE) / 2;
      double from = range.valueToJava2D(base, area, plot.getRangeAxisEdge());
      double to = range.valueToJava2D(point.value(), area, plot.getRangeAxisEdge());
      Rectangle2D bar = new Rectangle2D.Double(Math.min(from, to), middle - half, Math.abs(to - from), 2 * half);
      g2.setPaint(theme.series(points.style(row)));
      g2.fill(bar);
      Hatch.draw(g2, bar, points.style(row), theme.hatch());
    });
  }
}
