package org.emporion.ui.widgets;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Which mark stands for whom, one below the other. */
public final class MarkLegend extends Canvas {
  private static final int GAP = 5;
  private static final int TEXT = 18;
  private List<Entry> entries = List.of();
  private ThemeColours colours = ThemeColours.of(false);

  /**
   * A mark with what it stands for.
   *
   * @param mark of whom; its share is not shown
   * @param name what it stands for
   */
  public record Entry(WeightSlider.Mark mark, String name) {}

  /** An empty legend. */
  public MarkLegend(Composite parent, String id, Supplier<String> name) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
    SpokenName.give(this, id, name);
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = String.join(", ", entries.stream().map(Entry::name).toList());
      }
    });
    addListener(SWT.Paint, event -> paint(event.gc));
  }

  /** Shows these. */
  public void show(List<Entry> shown, ThemeColours look) {
    entries = List.copyOf(shown);
    colours = look;
    redraw();
  }

  private void paint(GC gc) {
    gc.setAntialias(SWT.ON);
    gc.setBackground(getParent().getBackground());
    gc.fillRectangle(getClientArea());
    int line = gc.getFontMetrics().getHeight() + GAP;
    for (int i = 0; i < entries.size(); i++) {
      WeightSlider.Mark mark = entries.get(i).mark();
      gc.setForeground(colours.mark(mark));
      MakerMark.draw(gc, mark.number(), 8, i * line + line / 2);
      gc.setForeground(colours.ink());
      gc.drawText(entries.get(i).name(), TEXT, i * line + GAP / 2, true);
    }
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    GC gc = new GC(this);
    try {
      int line = gc.getFontMetrics().getHeight() + GAP;
      int widest = entries.stream().mapToInt(one -> gc.textExtent(one.name()).x).max().orElse(0);
      return new Point(width == SWT.DEFAULT ? TEXT + widest : width, entries.size() * line);
    } finally {
      gc.dispose();
    }
  }
}
