package org.emporion.report.chart;

import java.awt.BasicStroke;
import org.emporion.model.LocalText;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;

/** Plots of numbers over categories. */
final class CategoryPlots {
  private static final LocalText PERCENT = LocalText.same("%");
  private final ChartDrawing drawing;

  CategoryPlots(ChartDrawing drawing) {
    this.drawing = drawing;
  }

  CategoryPlot of(ChartModel model) {
    boolean lying = switch (model.kind()) {
      case STACKED_BARS, LYING_INTERVALS, BANDS, TORNADO -> true;
      default -> false;
    };
    PointDataset data = new PointDataset(model);
    CategoryAxis categories = categories(model, lying);
    ValueAxis numbers = drawing.rangeAxis(model.range());
    CategoryPlot plot = new CategoryPlot(data, categories, numbers, renderer(model, data));
    plot.setOrientation(lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(drawing.theme().grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    if (model.kind() == ChartModel.Kind.LYING_INTERVALS) {
      plot.setDomainGridlinesVisible(true);
      plot.setDomainGridlinePaint(drawing.theme().grid());
      plot.setDomainGridlineStroke(new BasicStroke(1f));
    }
    model.limits().forEach(limit ->
        plot.addAnnotation(new LimitAnnotation(limit, model.categories().size(), drawing.theme())));
    model.spans().forEach(span ->
        plot.addAnnotation(new SpanAnnotation(span, model.categories().size(), drawing.theme())));
    if (model.range().unit().filter(PERCENT::equals).isPresent()) {
      numbers.setRange(BandRenderer.RANGE);
    }
    if (model.kind() == ChartModel.Kind.TORNADO) {
      ((NumberAxis) numbers).setAutoRangeIncludesZero(false);
      plot.addRangeMarker(new ValueMarker(model.marks().getFirst().value(), drawing.theme().ink(), new BasicStroke(1.2f)));
    }
    if (model.kind() == ChartModel.Kind.BANDS) {
      model.marks().forEach(mark ->
          plot.addAnnotation(new BandMark(mark, model.categories().size(), drawing.theme())));
    }
    return plot;
  }

  private CategoryAxis categories(ChartModel model, boolean lying) {
    CategoryAxis axis = new NamedCategoryAxis(drawing.label(model.domain()), model, drawing);
    drawing.style(axis);
    axis.setLowerMargin(0.02);
    axis.setUpperMargin(0.02);
    axis.setCategoryMargin(lying ? 0.3 : 0.22);
    axis.setTickMarksVisible(false);
    boolean dense = model.kind() == ChartModel.Kind.BANDS;
    axis.setMaximumCategoryLabelLines(dense ? 1 : lying ? 2 : 3);
    axis.setMaximumCategoryLabelWidthRatio(dense ? 0.42f : lying ? 0.36f : 0f);
    axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    return axis;
  }

  private CategoryItemRenderer renderer(ChartModel model, PointDataset data) {
    return switch (model.kind()) {
      case GROUPED_BARS -> new WhiskerBars(data, drawing.theme());
      case STACKED_BARS -> stacked(data, model);
      case INTERVALS, LYING_INTERVALS -> new IntervalRenderer(data, drawing.theme());
      case BANDS -> new BandRenderer(data, drawing.theme());
      case TORNADO -> new TornadoBars(data, drawing.theme(), model.marks().getFirst().value());
      case TIME_LINE, SECONDS, PERCENTILES, CLOCK, CURVES, RADAR, PLANE -> throw new IllegalArgumentException(model.kind() + " has no axis of categories");
    };
  }

  private CategoryItemRenderer stacked(PointDataset data, ChartModel model) {
    StackedBarRenderer renderer = new StackedBarRenderer() {
      private static final long serialVersionUID = 1L;

      @Override
      public Range findRangeBounds(CategoryDataset dataset) {
        Range bars = super.findRangeBounds(dataset);
        double high = model.spans().stream().mapToDouble(ChartModel.Point::high).max().orElse(0);
        return bars == null ? null : Range.expandToInclude(bars, high);
      }
    };
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setMaximumBarWidth(0.14);
    renderer.setBarPainter(new WhiskerBars.HatchedBars(data, drawing.theme()));
    renderer.setDefaultOutlinePaint(drawing.theme().ground());
    renderer.setAutoPopulateSeriesOutlinePaint(false);
    return renderer;
  }
}
