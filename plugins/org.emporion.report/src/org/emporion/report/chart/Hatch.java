package org.emporion.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Lines over a bar by which series can be told apart without their colours. Drawn as lines, so that SVG stays vectors. */
final class Hatch {
  private static final double STEP = 7;

  private Hatch() {}

  /** The kinds, by style number: none, rising, falling, upright, lying, crossed, then again. */
  static void draw(Graphics2D g2, Rectangle2D bar, int style, Color colour) {
    Path2D lines = new Path2D.Double();
    switch (Math.floorMod(style, 6)) {
      case 1 -> slanted(lines, bar, true);
      case 2 -> slanted(lines, bar, false);
      case 3 -> {
        for (double x = bar.getMinX() + STEP / 2; x < bar.getMaxX(); x += STEP) {
          line(lines, x, bar.getMinY(), x, bar.getMaxY());
        }
      }
      case 4 -> {
        for (double y = bar.getMaxY() - STEP / 2; y > bar.getMinY(); y -= STEP) {
          line(lines, bar.getMinX(), y, bar.getMaxX(), y);
        }
      }
      case 5 -> {
        slanted(lines, bar, true);
        slanted(lines, bar, false);
      }
      default -> {
        return;
      }
    }
    g2.setPaint(colour);
    g2.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g2.draw(lines);
  }

  /** Lines of 45 degrees, cut at the edges of the bar by computing where they meet them. */
  private static void slanted(Path2D lines, Rectangle2D bar, boolean rising) {
    double width = bar.getWidth();
    double height = bar.getHeight();
    for (double at = STEP; at < width + height; at += STEP * 1.3) {
      double x1 = Math.max(0, at - height);
      double x2 = Math.min(width, at);
      double y1 = at - x1;
      double y2 = at - x2;
      if (rising) {
        line(lines, bar.getMinX() + x1, bar.getMinY() + y1, bar.getMinX() + x2, bar.getMinY() + y2);
      } else {
        line(lines, bar.getMaxX() - x1, bar.getMinY() + y1, bar.getMaxX() - x2, bar.getMinY() + y2);
      }
    }
  }

  private static void line(Path2D lines, double x1, double y1, double x2, double y2) {
    lines.append(new Line2D.Double(x1, y1, x2, y2), false);
  }
}
