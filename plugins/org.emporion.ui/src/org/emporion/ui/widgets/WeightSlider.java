package org.emporion.ui.widgets;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A share from 0 to 1 that is dragged with the mouse or moved with the keys: arrows by one percent (with Shift by a
 * tenth of it), Page Up and Page Down by ten, Home and End to the ends, Esc back to where it began. Below the track a
 * band shows who is first at which share, above it marks show what several people say.
 */
public final class WeightSlider extends Canvas {
  /** Widget data: the share as it is shown, a Double. */
  public static final String SHARE = "org.emporion.ui.share";
  private static final int PAD = 9;
  private static final int WIDTH = 220;
  private static final int TRACK = 18;
  private static final int BAND = 26;
  private static final int BAND_HEIGHT = 6;
  private static final int MARKS = 6;
  private static final int GRIP = 8;
  private static final int HEIGHT = 36;
  private static final double STEP = 0.01;
  private final Listener listener;
  private ThemeColours colours = ThemeColours.of(false);
  private List<Band> bands = List.of();
  private List<Mark> marks = List.of();
  private double stored;
  private double share;
  private boolean moving;
  private boolean dragged;
  private double began;

  /** Told of every movement. */
  public interface Listener {
    /** The share is on its way. */
    void moved(double share);

    /** The hand let go. */
    void dropped();

    /** The movement was taken back. */
    void gaveUp();
  }

  /**
   * A part of the band.
   *
   * @param from 0 to 1
   * @param to 0 to 1
   * @param style whose colour it has
   */
  public record Band(double from, double to, int style) {}

  /**
   * What somebody says.
   *
   * @param share 0 to 1
   * @param number of the person, from 0; -1 for all together
   */
  public record Mark(double share, int number) {}

  /** A slider at 0. */
  public WeightSlider(Composite parent, String id, Supplier<String> name, Listener listener) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.listener = listener;
    SpokenName.give(this, id, name);
    getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = ACC.ROLE_SLIDER;
      }

      @Override
      public void getValue(AccessibleControlEvent event) {
        event.result = String.format(Locale.ROOT, "%.1f%%", share * 100);
      }
    });
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.KeyDown, this::pressed);
    addListener(SWT.KeyUp, event -> drop(false));
    addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
        && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS
        && event.detail != SWT.TRAVERSE_PAGE_NEXT && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> {
      drop(true);
      redraw();
    });
    addListener(SWT.MouseDown, this::grasped);
    addListener(SWT.MouseMove, event -> {
      if (dragged) {
        move(at(event.x));
      }
    });
    addListener(SWT.MouseUp, event -> drop(true));
  }

  /** Shows a share, with the one that is stored. */
  public void show(double now, double before, ThemeColours look) {
    share = now;
    stored = before;
    colours = look;
    setData(SHARE, now);
    redraw();
  }

  /** Shows who is first at which share; empty for nobody. */
  public void bands(List<Band> who) {
    bands = List.copyOf(who);
    redraw();
  }

  /** Shows what several people say; empty for nobody. */
  public void marks(List<Mark> said) {
    marks = List.copyOf(said);
    redraw();
  }

  private void grasped(Event event) {
    setFocus();
    if (event.button == 1 && isEnabled()) {
      dragged = true;
      // A click on the thumb takes hold of it and moves nothing.
      if (Math.abs(event.x - x(share)) > GRIP) {
        move(at(event.x));
      }
    }
  }

  private double at(int x) {
    double there = (x - PAD) / (double) Math.max(1, getClientArea().width - 2 * PAD);
    // Whole tenths of a percent: finer is no difference that a hand means.
    return Math.round(Math.clamp(there, 0, 1) * 1000) / 1000.0;
  }

  private void pressed(Event event) {
    double step = (event.stateMask & SWT.SHIFT) != 0 ? STEP / 10 : STEP;
    switch (event.keyCode) {
      case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> key(share - step);
      case SWT.ARROW_RIGHT, SWT.ARROW_UP -> key(share + step);
      case SWT.PAGE_DOWN -> key(share - 10 * STEP);
      case SWT.PAGE_UP -> key(share + 10 * STEP);
      case SWT.HOME -> key(0);
      case SWT.END -> key(1);
      case SWT.ESC -> {
        if (moving) {
          moving = false;
          dragged = false;
          share = began;
          listener.gaveUp();
        }
      }
      default -> { }
    }
  }

  private void key(double to) {
    if (isEnabled()) {
      move(Math.round(Math.clamp(to, 0, 1) * 1000) / 1000.0);
    }
  }

  private void move(double to) {
    if (!moving) {
      moving = true;
      began = share;
    }
    share = to;
    listener.moved(to);
  }

  /** Ends a movement: one by keys when the key goes up, one by mouse when its button does. */
  private void drop(boolean always) {
    if (moving && (always || !dragged)) {
      moving = false;
      listener.dropped();
    }
    dragged = always ? false : dragged;
  }

  private int x(double at) {
    return (int) Math.round(PAD + at * (getClientArea().width - 2 * PAD));
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    gc.setBackground(getParent().getBackground());
    gc.fillRectangle(area);
    gc.setBackground(colours.grid());
    gc.fillRoundRectangle(x(0), TRACK - 2, x(1) - x(0), 4, 4, 4);
    gc.setBackground(colours.quiet());
    if (isEnabled()) {
      gc.fillRoundRectangle(x(0), TRACK - 2, x(share) - x(0), 4, 4, 4);
    }
    for (Band band : bands) {
      gc.setBackground(colours.series(band.style()));
      int from = x(band.from()) + (band.from() > 0 ? 1 : 0);
      gc.fillRectangle(from, BAND, Math.max(1, x(band.to()) - from), BAND_HEIGHT);
    }
    if (Math.abs(stored - share) > 1e-9) {
      gc.setForeground(colours.quiet());
      gc.setLineWidth(2);
      gc.drawLine(x(stored), TRACK - 6, x(stored), BAND + BAND_HEIGHT);
    }
    for (Mark mark : marks) {
      gc.setForeground(colours.mark(mark));
      MakerMark.draw(gc, mark.number(), x(mark.share()), MARKS);
    }
    thumb(gc);
  }

  private void thumb(GC gc) {
    Color body = isEnabled() ? colours.ink() : colours.quiet();
    gc.setBackground(body);
    if (isEnabled()) {
      gc.fillRoundRectangle(x(share) - 5, TRACK - 8, 10, 16, 5, 5);
    } else {
      gc.fillRectangle(x(share) - 1, TRACK - 6, 3, 12);
    }
    if (!bands.isEmpty()) {
      // A pointer onto the band: this is where the share stands in it.
      gc.fillPolygon(new int[] {x(share), BAND, x(share) - 4, BAND - 4, x(share) + 4, BAND - 4});
    }
    if (isFocusControl()) {
      gc.setForeground(colours.series(0));
      gc.setLineWidth(2);
      gc.drawRoundRectangle(x(share) - 8, TRACK - 11, 16, 22, 8, 8);
    }
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    return new Point(width == SWT.DEFAULT ? WIDTH : width, HEIGHT);
  }
}
