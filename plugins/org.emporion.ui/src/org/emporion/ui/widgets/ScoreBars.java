package org.emporion.ui.widgets;

import java.text.MessageFormat;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Names with numbers from 0 to 100 as bars, with the span that is in doubt; redrawn at every step of a drag. */
public final class ScoreBars extends Canvas {
  /** Widget data: the rows as they are shown, a list of texts. */
  public static final String ROWS = "org.emporion.ui.live-rows";
  private static final int MOST_ROW = 46;
  private static final int LEAST_ROW = 34;
  private static final int BAR = 12;
  private static final int CAP = 4;
  private final Font bold;
  private List<Row> rows = List.of();
  private String more = "";
  private ThemeColours colours = ThemeColours.of(false);

  /**
   * A row.
   *
   * @param name what it is called, with its rank
   * @param score as it is written
   * @param value 0 to 100
   * @param low 0 to 100
   * @param high 0 to 100
   * @param style its colour
   * @param first true for what stands out
   * @param out true for what does not count
   */
  public record Row(
      String name, String score, double value, double low, double high, int style, boolean first, boolean out) {}

  /** Bars without rows; see {@link #show}. */
  public ScoreBars(Composite parent, String id, Supplier<String> name) {
    super(parent, SWT.DOUBLE_BUFFERED);
    bold = new LocalResourceManager(JFaceResources.getResources(), this)
        .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
    SpokenName.give(this, id, name);
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = String.join(", ", rows.stream().map(one -> one.name() + " " + one.score()).toList());
      }
    });
    addListener(SWT.Paint, event -> paint(event.gc));
  }

  /**
   * Shows candidates.
   *
   * @param ranked best first
   * @param rest what stands where not all have room, with {0} for their number
   */
  public void show(List<Row> ranked, String rest, ThemeColours look) {
    rows = List.copyOf(ranked);
    more = rest;
    colours = look;
    setData(ROWS, rows.stream().map(one -> one.name() + "|" + one.score()).toList());
    redraw();
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    gc.setBackground(getParent().getBackground());
    gc.fillRectangle(area);
    if (rows.isEmpty()) {
      return;
    }
    int height = Math.clamp(area.height / rows.size(), LEAST_ROW, MOST_ROW);
    int room = Math.max(1, area.height / height);
    int shown = rows.size() <= room ? rows.size() : Math.max(1, room - 1);
    for (int i = 0; i < shown; i++) {
      row(gc, rows.get(i), area, i * height);
    }
    if (shown < rows.size()) {
      gc.setForeground(colours.quiet());
      gc.drawText(MessageFormat.format(more, rows.size() - shown), 0, shown * height + 4, true);
    }
  }

  private void row(GC gc, Row row, Rectangle area, int top) {
    gc.setFont(row.first() ? bold : getFont());
    gc.setForeground(row.out() ? colours.quiet() : colours.ink());
    int text = gc.getFontMetrics().getHeight();
    Point score = gc.textExtent(row.score());
    gc.drawText(row.score(), area.width - score.x - 2, top, true);
    gc.setClipping(0, top, Math.max(1, area.width - score.x - 12), text + 2);
    gc.drawText(row.name(), 0, top, true);
    gc.setClipping((Rectangle) null);
    int y = top + text + 2;
    gc.setBackground(colours.grid());
    gc.fillRectangle(0, y, area.width - 2, BAR);
    gc.setBackground(row.out() ? colours.quiet() : colours.series(row.style()));
    gc.fillRectangle(0, y, x(row.value(), area), BAR);
    if (row.high() > row.low()) {
      int middle = y + BAR / 2;
      gc.setForeground(colours.ground());
      whisker(gc, row, area, middle, 4);
      gc.setForeground(colours.ink());
      whisker(gc, row, area, middle, 2);
    }
  }

  private void whisker(GC gc, Row row, Rectangle area, int y, int width) {
    gc.setLineWidth(width);
    gc.drawLine(x(row.low(), area), y, x(row.high(), area), y);
    gc.drawLine(x(row.low(), area), y - CAP, x(row.low(), area), y + CAP);
    gc.drawLine(x(row.high(), area), y - CAP, x(row.high(), area), y + CAP);
  }

  private static int x(double points, Rectangle area) {
    return (int) Math.round(points / 100 * (area.width - 3));
  }
}
