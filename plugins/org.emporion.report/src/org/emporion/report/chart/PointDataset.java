package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;

/** The points of a chart model as JFreeChart's table; categories are their index so that equal names stay apart. */
final class PointDataset extends DefaultCategoryDataset {
  private static final long serialVersionUID = 1L;
  private final transient ChartModel model;

  PointDataset(ChartModel model) {
    this.model = model;
    for (int row = 0; row < model.series().size(); row++) {
      for (int column = 0; column < model.categories().size(); column++) {
        Number value = point(row, column).map(ChartModel.Point::value).orElse(null);
        addValue(value, row, column);
      }
    }
  }

  /** The point of a series in a category. */
  Optional<ChartModel.Point> point(int row, int column) {
    return model.series().get(row).points().stream().filter(one -> one.at() == column).findFirst();
  }

  /** The style number of a series. */
  int style(int row) {
    return model.series().get(row).style();
  }

  /** From the lowest to the highest end of any interval or bound; null when there is nothing. */
  Range extent() {
    List<Double> ends = new ArrayList<>();
    model.series().forEach(one -> one.points().forEach(point -> {
      ends.add(point.low());
      ends.add(point.high());
    }));
    model.limits().forEach(limit -> ends.add(limit.value()));
    if (ends.isEmpty()) {
      return null;
    }
    return new Range(
        ends.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
        ends.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }
}
