package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;

/** Upright bars beside each other, hatched, with a whisker over each interval. */
final class WhiskerBars extends BarRenderer {
  private static final long serialVersionUID = 1L;
  private final transient PointDataset points;
  private final transient Theme theme;

  WhiskerBars(PointDataset points, Theme theme) {
    this.points = points;
    this.theme = theme;
    setShadowVisible(false);
    setDrawBarOutline(false);
    setItemMargin(0.06);
    setMaximumBarWidth(0.12);
    setBarPainter(new HatchedBars(points, theme));
  }

  @Override
  public Range findRangeBounds(CategoryDataset dataset) {
    Range extent = points.extent();
    return extent == null ? null : Range.expandToInclude(extent, 0);
  }

  @Override
  public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
      CategoryAxis domain, ValueAxis range, CategoryDataset data, int row, int column, int pass) {
    super.drawItem(g2, state, area, plot, domain, range, data, row, column, pass);
    points.point(row, column).filter(ChartModel.Point::interval).ifPresent(point -> {
      double x = calculateBarW0(plot, plot.getOrientation(), area, domain, state, row, column)
          + state.getBarWidth() / 2;
      RectangleEdge edge = plot.getRangeAxisEdge();
      double low = range.valueToJava2D(point.low(), area, edge);
      double high = range.valueToJava2D(point.high(), area, edge);
      double cap = Math.min(6, state.getBarWidth() / 3);
      g2.setPaint(theme.ink());
      g2.setStroke(new BasicStroke(1.4f));
      g2.draw(new Line2D.Double(x, low, x, high));
      g2.draw(new Line2D.Double(x - cap, low, x + cap, low));
      g2.draw(new Line2D.Double(x - cap, high, x + cap, high));
    });
  }

  /** Flat bars with their series' hatch. */
  record HatchedBars(PointDataset points, Theme theme) implements BarPainter {
    @Override
    public void paintBar(Graphics2D g2, BarRenderer renderer, int row, int column, RectangularShape bar,
        RectangleEdge base) {
      int style = points.style(row);
      Rectangle2D area = bar.getFrame();
      g2.setPaint(theme.series(style));
      g2.fill(area);
      Hatch.draw(g2, area, style, theme.hatch());
    }

    @Override
    public void paintBarShadow(Graphics2D g2, BarRenderer renderer, int row, int column, RectangularShape bar,
        RectangleEdge base, boolean pegged) {
      // Bars are flat.
    }
  }
}
