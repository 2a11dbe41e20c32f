package org.emporion.ui.parts;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.emporion.ui.model.StageRow;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.StateColours;

/**
 * The chain at a glance: a box for each stage with its state, arrows between them. The tree below
 * says the same in words and by keyboard, so this one takes no focus.
 */
final class ChainStrip extends Canvas {
  private static final int HEIGHT = 52;
  private static final int ARROW = 18;
  private final Icons icons;
  private List<StageRow> rows = List.of();
  private boolean dark;

  ChainStrip(Composite parent, Consumer<StageRow> clicked) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
    icons = new Icons(this);
    addPaintListener(event -> paint(event.gc));
    addListener(SWT.MouseDown, event -> {
      int at = rows.isEmpty() ? -1 : event.x / Math.max(1, boxWidth() + ARROW);
      if (at >= 0 && at < rows.size()) {
        clicked.accept(rows.get(at));
      }
    });
  }

  void show(List<StageRow> stages, boolean onDark) {
    rows = stages;
    dark = onDark;
    redraw();
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? 400 : widthHint, HEIGHT);
  }

  private int boxWidth() {
    return (getClientArea().width - ARROW * (rows.size() - 1)) / Math.max(1, rows.size());
  }

  private void paint(GC gc) {
    gc.setAntialias(SWT.ON);
    int width = boxWidth();
    for (int i = 0; i < rows.size(); i++) {
      StageRow row = rows.get(i);
      int x = i * (width + ARROW);
      gc.setForeground(StateColours.of(row.state(), dark));
      gc.setLineWidth(1);
      gc.drawRoundRectangle(x, 1, width - 1, HEIGHT - 3, 8, 8);
      Image icon = icons.of("state-", row.state());
      gc.drawImage(icon, x + 8, HEIGHT / 2 - 8);
      int room = width - 32;
      gc.setForeground(getForeground());
      gc.drawText(fit(gc, row.title(), room), x + 28, HEIGHT / 2 - gc.getFontMetrics().getHeight() - 1, true);
      gc.setForeground(StateColours.of(row.state(), dark));
      gc.drawText(fit(gc, row.stateText(), room), x + 28, HEIGHT / 2 + 1, true);
      if (i + 1 < rows.size()) {
        gc.setForeground(getForeground());
        arrow(gc, x + width + 3, HEIGHT / 2);
      }
    }
  }

  private static void arrow(GC gc, int x, int y) {
    gc.drawLine(x, y, x + ARROW - 7, y);
    gc.drawPolyline(new int[] {x + ARROW - 11, y - 4, x + ARROW - 7, y, x + ARROW - 11, y + 4});
  }

  private static String fit(GC gc, String text, int room) {
    String fitting = text;
    while (fitting.length() > 1 && gc.textExtent(fitting).x > room) {
      fitting = fitting.substring(0, fitting.length() - (fitting.endsWith("…") ? 2 : 1)) + "…";
    }
    return fitting;
  }
}
