package org.emporion.ui.widgets;

import org.eclipse.swt.graphics.Color;
import org.emporion.report.chart.Theme;

/** The colours of the charts for what the window draws itself, so that a candidate looks the same everywhere. */
public record ThemeColours(Theme theme) {
  private static final int MARKS = 7;

  /** The colours of the light or the dark look. */
  public static ThemeColours of(boolean dark) {
    return new ThemeColours(dark ? Theme.DARK : Theme.LIGHT);
  }

  /** The colour of a series, such as a candidate by its place in the study. */
  public Color series(int style) {
    return swt(theme.series(style));
  }

  /** The colour of a person's mark: none that a candidate has before the seventh, dark or light for all together. */
  public Color mark(WeightSlider.Mark mark) {
    return mark.number() < 0 ? ink() : series(MARKS - mark.number() % theme.series().size());
  }

  /** Behind everything. */
  public Color ground() {
    return swt(theme.ground());
  }

  /** Letters and what matters. */
  public Color ink() {
    return swt(theme.ink());
  }

  /** Letters that step back. */
  public Color quiet() {
    return swt(theme.quiet());
  }

  /** Lines that step back. */
  public Color grid() {
    return swt(theme.grid());
  }

  /** What has to be seen. */
  public Color limit() {
    return swt(theme.limit());
  }

  private static Color swt(java.awt.Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}
