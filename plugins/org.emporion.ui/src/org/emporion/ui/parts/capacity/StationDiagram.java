package org.emporion.ui.parts.capacity;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.emporion.ui.Wording;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;

/** The stations of a model in the order customers go through them, each with how busy it is. The busiest is marked. */
final class StationDiagram extends Canvas {
  private static final int GAP = 26;
  private static final int PAD = 8;
  private static final int BAR = 10;
  private static final int MOST_WIDTH = 220;
  private final Supplier<Wording> words;
  private List<Station> stations = List.of();
  private String customers = "";
  private String spoken = "";
  private ThemeColours colours = ThemeColours.of(false);

  /**
   * A station.
   *
   * @param name what it is called
   * @param servers its servers in words
   * @param busy utilisation in words
   * @param share utilisation, 1 for no time left
   */
  record Station(String name, String servers, String busy, double share) {}

  StationDiagram(Composite parent, Supplier<Wording> words) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
    this.words = words;
    SpokenName.give(this, "capacity.diagram", () -> words.get().say("capacity.diagram.name"));
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = spoken;
      }
    });
    addListener(SWT.Paint, event -> paint(event.gc));
  }

  void show(String arriving, List<Station> now, String inWords, ThemeColours look) {
    customers = arriving;
    stations = now;
    spoken = inWords;
    colours = look;
    setToolTipText(inWords);
    redraw();
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    gc.setBackground(colours.ground());
    gc.fillRectangle(area);
    gc.setForeground(colours.ink());
    int line = gc.getFontMetrics().getHeight();
    gc.drawText(customers, PAD, PAD, true);
    if (stations.isEmpty()) {
      return;
    }
    int top = PAD + line + PAD;
    int height = Math.max(3 * line + BAR + 3 * PAD, Math.min(area.height - top - PAD, 4 * line + BAR + 3 * PAD));
    int width = Math.min(MOST_WIDTH, (area.width - 2 * PAD - GAP * stations.size()) / stations.size());
    double most = stations.stream().mapToDouble(Station::share).max().orElse(0);
    int x = PAD + GAP;
    for (Station station : stations) {
      gc.setForeground(colours.quiet());
      gc.setLineWidth(1);
      gc.drawLine(x - GAP + 4, top + height / 2, x - 4, top + height / 2);
      gc.drawPolyline(new int[] {x - 9, top + height / 2 - 4, x - 4, top + height / 2, x - 9, top + height / 2 + 4});
      boolean busiest = station.share() == most && stations.size() > 1;
      box(gc, station, new Rectangle(x, top, width, height), busiest, line);
      x += width + GAP;
    }
  }

  private void box(GC gc, Station station, Rectangle box, boolean busiest, int line) {
    gc.setForeground(busiest ? colours.limit() : colours.quiet());
    gc.setLineWidth(busiest ? 2 : 1);
    gc.drawRoundRectangle(box.x, box.y, box.width, box.height, 8, 8);
    gc.setClipping(box);
    gc.setForeground(colours.ink());
    gc.drawText((busiest ? "▲ " : "") + station.name(), box.x + PAD, box.y + PAD / 2, true);
    gc.setForeground(colours.quiet());
    gc.drawText(station.servers(), box.x + PAD, box.y + PAD / 2 + line, true);
    int bar = box.y + PAD + 2 * line;
    int room = box.width - 2 * PAD;
    gc.setBackground(colours.grid());
    gc.fillRectangle(box.x + PAD, bar, room, BAR);
    gc.setBackground(station.share() >= 1 ? colours.limit() : colours.series(0));
    gc.fillRectangle(box.x + PAD, bar, (int) Math.round(room * Math.clamp(station.share(), 0, 1)), BAR);
    gc.setForeground(station.share() >= 1 ? colours.limit() : colours.ink());
    gc.drawText(station.busy() + (station.share() >= 1 ? " " + words.get().say("capacity.diagram.overloaded") : ""),
        box.x + PAD, bar + BAR + 2, true);
    gc.setClipping((Rectangle) null);
  }
}
