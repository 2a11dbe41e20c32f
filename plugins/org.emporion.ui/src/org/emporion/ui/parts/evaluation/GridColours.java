package org.emporion.ui.parts.evaluation;

import org.eclipse.swt.graphics.Color;

/**
 * The colours of the evaluation table, readable on their ground (text 4.5:1, marks 3:1 or better). Nothing
 * is told by colour alone.
 *
 * @param ground behind cells
 * @param band behind headings and groups
 * @param line between rows and columns
 * @param text of cells
 * @param quiet text of less weight
 * @param chosen behind chosen cells
 * @param ring around the cell that the keyboard is on
 * @param bar points
 * @param track the rest of the bar up to 100 points
 * @param doubt how far points may be off
 * @param alert unknown values
 */
record GridColours(
    Color ground, Color band, Color line, Color text, Color quiet, Color chosen, Color ring, Color bar, Color track,
    Color doubt, Color alert) {
  private static final GridColours LIGHT = new GridColours(
      rgb(0xffffff), rgb(0xf1f3f6), rgb(0xdfe3e8), rgb(0x1b2128), rgb(0x5a6572), rgb(0xdcebfa), rgb(0x1a66b8),
      rgb(0x0072b2), rgb(0xe3e7ec), rgb(0x7fb8da), rgb(0x925500));
  private static final GridColours DARK = new GridColours(
      rgb(0x2d2d2d), rgb(0x363a3f), rgb(0x45494f), rgb(0xe8ebef), rgb(0xaeb7c2), rgb(0x2c4a68), rgb(0x7cbcf5),
      rgb(0x6cb4ef), rgb(0x454b53), rgb(0x3f6d94), rgb(0xffc066));

  static GridColours of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  private static Color rgb(int value) {
    return new Color(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
  }
}
