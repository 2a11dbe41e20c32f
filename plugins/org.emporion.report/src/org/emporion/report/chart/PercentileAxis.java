package org.emporion.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.emporion.report.text.Formats;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of percentiles on which every further nine takes as much room as the one before. */
final class PercentileAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final double WHOLE = 100_000;
  private static final int[] NAMED = {0, 50_000, 75_000, 90_000, 95_000, 99_000, 99_900, 99_990};
  private final transient Formats formats;

  PercentileAxis(String label, Formats formats) {
    super(label);
    this.formats = formats;
    setAutoRangeIncludesZero(true);
    setLowerMargin(0);
    setUpperMargin(0.03);
  }

  /**
   * Where a percentile stands: the decimal logarithm of one in how many exceed it.
   *
   * @param percentile in thousandths of a per cent, 0 to 99,999
   */
  static double place(long percentile) {
    return Math.log10(WHOLE / (WHOLE - percentile));
  }

  @Override
  protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
    List<NumberTick> ticks = new ArrayList<>();
    for (int percentile : NAMED) {
      double place = place(percentile);
      if (place >= getLowerBound() && place <= getUpperBound()) {
        ticks.add(new NumberTick(TickType.MAJOR, place,
            percentile == 0 ? "0" : formats.number(percentile / 1000.0, decimals(percentile)), TextAnchor.TOP_CENTER,
            TextAnchor.CENTER, 0));
      }
    }
    return ticks;
  }

  private static int decimals(int percentile) {
    return percentile % 1000 == 0 ? 0 : percentile % 100 == 0 ? 1 : 2;
  }
}
