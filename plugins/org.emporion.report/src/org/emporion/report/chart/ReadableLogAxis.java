package org.emporion.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with labels at 1, 2 and 5 in each decade, as people count. */
final class ReadableLogAxis extends LogAxis {
  private static final long serialVersionUID = 1L;
  private static final double[] STEPS = {1, 2, 5};

  ReadableLogAxis(String label) {
    super(label);
  }

  @Override
  protected List<NumberTick> refreshTicksVertical(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
    return ticks(TextAnchor.CENTER_RIGHT);
  }

  @Override
  protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
    return ticks(TextAnchor.TOP_CENTER);
  }

  private List<NumberTick> ticks(TextAnchor anchor) {
    List<NumberTick> ticks = new ArrayList<>();
    double decade = Math.pow(10, Math.floor(Math.log10(getLowerBound())));
    for (; decade <= getUpperBound(); decade *= 10) {
      for (double step : STEPS) {
        double value = decade * step;
        if (value >= getLowerBound() && value <= getUpperBound()) {
          ticks.add(new NumberTick(
              TickType.MAJOR, value, getNumberFormatOverride().format(value), anchor, TextAnchor.CENTER, 0));
        }
      }
    }
    return ticks;
  }
}
