package org.emporion.ui.widgets;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.emporion.ui.model.PairwiseInterview;

/**
 * Saaty's scale from 9 for the one on the left over 1 to 9 for the one on the right. Arrows move along it, 1 to 9 set
 * how much on the side where it stands, minus changes sides, Enter goes on, Backspace goes back, Delete leaves open.
 */
public final class PairScale extends Canvas {
  private static final int PLACES = 2 * PairwiseInterview.MOST - 1;
  private static final int HEIGHT = 54;
  private static final int WIDTH = 520;
  private static final int LINE = 18;
  private final Listener listener;
  private ThemeColours colours = ThemeColours.of(false);
  private int step = 1;
  private boolean answered;
  private int advised;

  /** Told of what is chosen. */
  public interface Listener {
    /** A step is chosen: 9 for the left … 1 … -9 for the right. */
    void chosen(int step);

    /** The next pair is wanted. */
    void next();

    /** The pair before is wanted. */
    void back();

    /** The answer is taken back. */
    void cleared();
  }

  /** A scale at 1. */
  public PairScale(Composite parent, String id, Supplier<String> name, Supplier<String> value, Listener listener) {
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
        event.result = value.get();
      }
    });
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.KeyDown, this::pressed);
    addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
        || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE
        || event.detail == SWT.TRAVERSE_MNEMONIC);
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.MouseDown, event -> {
      setFocus();
      listener.chosen(PairwiseInterview.beside(PairwiseInterview.MOST, place(event.x)));
    });
    addListener(SWT.MouseDoubleClick, event -> listener.next());
  }

  /**
   * Shows an answer.
   *
   * @param chosen 9 … 1 … -9
   * @param given false while it is only where the hand would start
   * @param better the step that would fit the other answers; 0 for none
   */
  public void show(int chosen, boolean given, int better, ThemeColours look) {
    step = chosen;
    answered = given;
    advised = better;
    colours = look;
    redraw();
  }

  private void pressed(Event event) {
    if (event.character >= '1' && event.character <= '9') {
      int strength = event.character - '0';
      listener.chosen(strength == 1 ? 1 : step < 0 ? -strength : strength);
      return;
    }
    switch (event.keyCode) {
      case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> listener.chosen(PairwiseInterview.beside(step, -1));
      case SWT.ARROW_RIGHT, SWT.ARROW_UP -> listener.chosen(PairwiseInterview.beside(step, 1));
      case '-', SWT.KEYPAD_SUBTRACT -> listener.chosen(Math.abs(step) == 1 ? 1 : -step);
      case SWT.HOME -> listener.chosen(PairwiseInterview.MOST);
      case SWT.END -> listener.chosen(-PairwiseInterview.MOST);
      case SWT.CR, SWT.KEYPAD_CR -> {
        listener.chosen(step);
        listener.next();
      }
      case SWT.BS -> listener.back();
      case SWT.DEL -> listener.cleared();
      default -> { }
    }
  }

  private int x(int place) {
    int width = getClientArea().width;
    return width / (2 * PLACES) + place * width / PLACES;
  }

  private int place(int x) {
    return Math.clamp(x * PLACES / Math.max(1, getClientArea().width), 0, PLACES - 1);
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    gc.setBackground(getParent().getBackground());
    gc.fillRectangle(area);
    gc.setForeground(colours.grid());
    gc.setLineWidth(3);
    gc.drawLine(x(0), LINE, x(PLACES - 1), LINE);
    for (int place = 0; place < PLACES; place++) {
      dot(gc, place);
    }
  }

  private void dot(GC gc, int place) {
    int here = PairwiseInterview.beside(PairwiseInterview.MOST, place);
    int radius = Math.abs(here) % 2 == 1 ? 7 : 5;
    boolean chosen = here == step;
    gc.setBackground(chosen && answered ? colours.series(0) : getParent().getBackground());
    gc.fillOval(x(place) - radius, LINE - radius, 2 * radius, 2 * radius);
    gc.setForeground(chosen ? colours.series(0) : colours.quiet());
    gc.setLineWidth(chosen ? 3 : 1);
    gc.drawOval(x(place) - radius, LINE - radius, 2 * radius, 2 * radius);
    if (here == advised) {
      gc.setForeground(colours.limit());
      gc.setLineWidth(2);
      gc.drawOval(x(place) - radius - 4, LINE - radius - 4, 2 * radius + 8, 2 * radius + 8);
    }
    if (chosen && isFocusControl()) {
      gc.setForeground(colours.ink());
      gc.setLineWidth(1);
      gc.drawRoundRectangle(x(place) - 13, LINE - 13, 26, 26, 8, 8);
    }
    String number = String.valueOf(Math.abs(here));
    gc.setForeground(chosen ? colours.ink() : colours.quiet());
    Point size = gc.textExtent(number);
    gc.drawText(number, x(place) - size.x / 2, LINE + 15, true);
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    return new Point(width == SWT.DEFAULT ? WIDTH : width, HEIGHT);
  }
}
