package org.emporion.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Point markers by style number: circle, square, triangle, diamond, cross, then again. */
final class Markers {
  private Markers() {}

  static Shape of(int style) {
    return switch (Math.floorMod(style, 5)) {
      case 0 -> new Ellipse2D.Double(-4.5, -4.5, 9, 9);
      case 1 -> new Rectangle2D.Double(-4, -4, 8, 8);
      case 2 -> polygon(0, -5.2, 5, 4.2, -5, 4.2);
      case 3 -> polygon(0, -5.6, 5.6, 0, 0, 5.6, -5.6, 0);
      default -> polygon(-1.6, -5, 1.6, -5, 1.6, -1.6, 5, -1.6, 5, 1.6, 1.6, 1.6, 1.6, 5, -1.6, 5, -1.6, 1.6, -5, 1.6,
          -5, -1.6, -1.6, -1.6);
    };
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
