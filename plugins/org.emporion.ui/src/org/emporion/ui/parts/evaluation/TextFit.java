package org.emporion.ui.parts.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Draws texts on one line, shortened where there is no room; measured widths are kept, for the same texts come again. */
final class TextFit {
  private static final int KEPT = 8192;
  private static final String MORE = "…";
  private static final int FLAGS = SWT.DRAW_TRANSPARENT;
  private final Map<String, Point> sizes = new LinkedHashMap<>(256, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Point> eldest) {
      return size() > KEPT;
    }
  };
  private final Map<String, String> shortened = new LinkedHashMap<>(256, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > KEPT;
    }
  };
  private Font measured;
  private boolean bold;

  /** Width of a text in the font of the drawing area. */
  int width(GC gc, String text) {
    return size(gc, text).x;
  }

  private Point size(GC gc, String text) {
    return sizes.computeIfAbsent(key(gc, text), key -> gc.textExtent(text, FLAGS));
  }

  /** Forgets what was measured, as when the font has changed. */
  void forget() {
    sizes.clear();
    shortened.clear();
  }

  private String key(GC gc, String text) {
    // Two fonts are used, the plain and the bold one: the style tells them apart.
    if (measured == null || !measured.equals(gc.getFont())) {
      measured = gc.getFont();
      bold = measured.getFontData()[0].getStyle() == SWT.BOLD;
    }
    return bold ? "b" + text : "p" + text;
  }

  /** Draws a text at the left of some room; its middle is at a height, for Chinese is taller than Latin. */
  void left(GC gc, String text, int x, int middle, int room) {
    String fits = fitting(gc, text, room);
    gc.drawText(fits, x, middle - size(gc, fits).y / 2, FLAGS);
  }

  /** Draws a text that ends at {@code right}. */
  void right(GC gc, String text, int right, int middle, int room) {
    String fits = fitting(gc, text, room);
    gc.drawText(fits, right - width(gc, fits), middle - size(gc, fits).y / 2, FLAGS);
  }

  private String fitting(GC gc, String text, int room) {
    if (width(gc, text) <= room) {
      return text;
    }
    return shortened.computeIfAbsent(room + key(gc, text), key -> shorten(gc, text, room));
  }

  private static String shorten(GC gc, String text, int room) {
    int fits = 0;
    int cut = text.length();
    while (fits < cut) {
      int middle = (fits + cut + 1) / 2;
      if (gc.textExtent(text.substring(0, middle) + MORE, FLAGS).x <= room) {
        fits = middle;
      } else {
        cut = middle - 1;
      }
    }
    return fits == 0 && room < gc.textExtent(MORE, FLAGS).x ? "" : text.substring(0, fits).stripTrailing() + MORE;
  }
}
