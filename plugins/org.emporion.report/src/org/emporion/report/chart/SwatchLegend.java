package org.emporion.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.AbstractBlock;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.BorderArrangement;
import org.jfree.chart.block.LabelBlock;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;

/** A legend that shows colour together with hatch or marker, as the drawing has them. */
final class SwatchLegend extends LegendTitle {
  private static final long serialVersionUID = 1L;
  private static final double SIDE = 13;
  private final transient ChartModel model;
  private final transient ChartDrawing drawing;

  SwatchLegend(ChartModel model, ChartDrawing drawing) {
    super(() -> items(model, drawing));
    this.model = model;
    this.drawing = drawing;
    setPosition(RectangleEdge.TOP);
    setHorizontalAlignment(HorizontalAlignment.LEFT);
    setPadding(new RectangleInsets(0, 2, 6, 0));
    setItemLabelPadding(new RectangleInsets(0, 4, 0, 12));
  }

  private static LegendItemCollection items(ChartModel model, ChartDrawing drawing) {
    LegendItemCollection items = new LegendItemCollection();
    model.series().forEach(series -> {
      LegendItem item = new LegendItem(drawing.say(series.name()));
      item.setSeriesKey(series.id());
      items.add(item);
    });
    return items;
  }

  @Override
  protected Block createLegendItemBlock(LegendItem item) {
    ChartModel.Series series = of(model, item);
    BlockContainer block = new BlockContainer(new BorderArrangement());
    block.add(new Swatch(series), RectangleEdge.LEFT);
    LabelBlock label = new LabelBlock(item.getLabel(), drawing.font(Font.PLAIN, 12), drawing.theme().ink());
    label.setPadding(getItemLabelPadding());
    block.add(label);
    return block;
  }

  private static ChartModel.Series of(ChartModel model, LegendItem item) {
    return model.series().stream().filter(one -> one.id().equals(item.getSeriesKey())).findFirst().orElseThrow();
  }

  private final class Swatch extends AbstractBlock implements Block {
    private static final long serialVersionUID = 1L;
    private final int style;
    private final ChartModel.Shape shape;

    Swatch(ChartModel.Series series) {
      this.style = series.style();
      this.shape = series.shape();
      setPadding(new RectangleInsets(2, 4, 2, 0));
      setWidth(SIDE);
      setHeight(SIDE);
    }

    @Override
    public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
      return new Size2D(calculateTotalWidth(SIDE), calculateTotalHeight(SIDE));
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
      double x = area.getMinX() + 4;
      double y = area.getCenterY() - SIDE / 2;
      Rectangle2D box = new Rectangle2D.Double(x, y, SIDE, SIDE);
      g2.setPaint(drawing.theme().series(style));
      switch (model.kind()) {
        case GROUPED_BARS, STACKED_BARS, BANDS, TORNADO -> {
          g2.fill(box);
          Hatch.draw(g2, box, style, drawing.theme().hatch());
        }
        case INTERVALS, LYING_INTERVALS, RADAR, PLANE -> {
          Shape marker = AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY())
              .createTransformedShape(Markers.of(style));
          g2.fill(marker);
        }
        case SECONDS, PERCENTILES -> {
          g2.setStroke(LinePlots.stroke(style));
          g2.draw(new Line2D.Double(x - 3, box.getCenterY(), x + SIDE, box.getCenterY()));
        }
        case CLOCK, CURVES -> CurvePlots.swatch(g2, box, style, shape);
        case TIME_LINE -> g2.fill(new Rectangle2D.Double(x, box.getCenterY() - 1.2, SIDE, 2.4));
      }
    }

    @Override
    public Object draw(Graphics2D g2, Rectangle2D area, Object params) {
      draw(g2, area);
      return null;
    }
  }
}
