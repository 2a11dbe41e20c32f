package org.emporion.report.chart;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a chart. No two colours of a theme are equal, so that a drawing made in one theme can
 * be recoloured to the other. The series colours follow Okabe and Ito, Color Universal Design (2008),
 * which people with the common kinds of colour blindness can tell apart.
 *
 * @param name name of the theme
 * @param ground behind everything
 * @param ink titles and labels
 * @param quiet axes, notes
 * @param grid grid lines
 * @param limit bounds
 * @param series colours of the series
 * @param hatch hatching over the series colours
 */
public record Theme(
    String name, Color ground, Color ink, Color quiet, Color grid, Color limit, List<Color> series, Color hatch) {
  /** Dark on light, also for print. */
  public static final Theme LIGHT = new Theme(
      "light", hex(0xfdfdfc), hex(0x1d232b), hex(0x55606e), hex(0xdfe3e8), hex(0xb3261e),
      List.of(hex(0x0072b2), hex(0xe69f00), hex(0x009e73), hex(0xcc79a7), hex(0x56b4e9), hex(0xd55e00), hex(0x8a8f98),
          hex(0xb8ac1a)),
      hex(0xfcfcfb));
  /** Light on dark. */
  public static final Theme DARK = new Theme(
      "dark", hex(0x171b21), hex(0xe8ebef), hex(0xa3adba), hex(0x343b46), hex(0xff8a80),
      List.of(hex(0x4c9fe0), hex(0xf0b33c), hex(0x2fc39b), hex(0xe09cc3), hex(0x9ad5fa), hex(0xf2864a), hex(0x9aa1ac),
          hex(0xe6dc5a)),
      hex(0x181c22));

  private static Color hex(int rgb) {
    return new Color(rgb);
  }

  /** The colour of a style number; numbers past the palette start again. */
  public Color series(int style) {
    return series.get(Math.floorMod(style, series.size()));
  }

  /** Every colour of this theme with the colour that plays the same part in another. */
  public Map<Color, Color> onto(Theme other) {
    Map<Color, Color> map = new LinkedHashMap<>();
    map.put(ground, other.ground);
    map.put(ink, other.ink);
    map.put(quiet, other.quiet);
    map.put(grid, other.grid);
    map.put(limit, other.limit);
    map.put(hatch, other.hatch);
    for (int i = 0; i < series.size(); i++) {
      map.put(series.get(i), other.series.get(i));
    }
    return map;
  }
}
