package org.emporion.ui.widgets;

import org.eclipse.swt.graphics.GC;

/** Small marks by which several people are told apart on one line, by shape as well as by colour. */
public final class MakerMark {
  /** From the middle of a mark to its side, in pixels. */
  public static final int HALF = 4;
  private static final int SHAPES = 4;

  private MakerMark() {}

  /**
   * Draws a mark in the foreground colour of the context.
   *
   * @param number of the person, from 0; -1 for all together
   */
  public static void draw(GC gc, int number, int x, int y) {
    gc.setBackground(gc.getForeground());
    if (number < 0) {
      gc.fillPolygon(new int[] {x, y - HALF - 2, x + HALF + 2, y, x, y + HALF + 2, x - HALF - 2, y});
      return;
    }
    switch (number % SHAPES) {
      case 0 -> gc.fillOval(x - HALF, y - HALF, 2 * HALF, 2 * HALF);
      case 1 -> gc.fillRectangle(x - HALF + 1, y - HALF + 1, 2 * HALF - 1, 2 * HALF - 1);
      case 2 -> gc.fillPolygon(new int[] {x, y - HALF, x + HALF, y + HALF, x - HALF, y + HALF});
      default -> {
        gc.fillRectangle(x - 1, y - HALF, 3, 2 * HALF + 1);
        gc.fillRectangle(x - HALF, y - 1, 2 * HALF + 1, 3);
      }
    }
  }
}
