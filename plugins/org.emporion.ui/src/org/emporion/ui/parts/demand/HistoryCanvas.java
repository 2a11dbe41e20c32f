package org.emporion.ui.parts.demand;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.emporion.model.LocalText;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.Theme;
import org.emporion.ui.Wording;
import org.emporion.ui.model.demand.HistoryWindow;
import org.emporion.ui.parts.ChartCanvas;

/**
 * The chart of a history, to be moved and zoomed: by the wheel at the mouse, by dragging, by double click, and by the
 * arrow keys, plus, minus, page, home, end and zero.
 */
public final class HistoryCanvas extends Composite {
  /** Widget data of the chart: the {@link HistoryWindow} that is asked for. */
  public static final String WINDOW = "org.emporion.ui.window";
  private static final double WHEEL = 0.8;
  private static final double KEY = 0.6;
  private static final double NUDGE = 0.1;
  private static final double PAGE = 0.9;
  private static final double MIDDLE = 0.5;
  private final ChartCanvas chart;
  private final Consumer<UnaryOperator<HistoryWindow>> move;
  private int grasped = -1;
  private HistoryWindow shown;
  private HistoryWindow taken;

  /**
   * A canvas without a chart.
   *
   * @param move asked to look at another stretch
   */
  HistoryCanvas(Composite parent, Supplier<Wording> words, Consumer<LocalText> fontProblem,
      Consumer<UnaryOperator<HistoryWindow>> move) {
    super(parent, SWT.NONE);
    this.move = move;
    setLayout(new FillLayout());
    chart = new ChartCanvas(this, "demand.canvas", words, fontProblem);
    chart.addListener(SWT.MouseWheel, event -> {
      event.doit = false;
      move.accept(now -> now.zoom(Math.pow(WHEEL, Math.signum(event.count)), at(event.x)));
    });
    chart.addListener(SWT.MouseDoubleClick, event -> move.accept(now -> now.zoom(KEY * KEY, at(event.x))));
    chart.addListener(SWT.MouseDown, this::grasp);
    chart.addListener(SWT.MouseMove, this::drag);
    chart.addListener(SWT.MouseUp, event -> {
      grasped = -1;
      chart.setCursor(null);
    });
    chart.addListener(SWT.KeyDown, this::key);
    chart.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
        || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_MNEMONIC
        || event.detail == SWT.TRAVERSE_ESCAPE);
    chart.addListener(SWT.FocusIn, event -> chart.redraw());
    chart.addListener(SWT.FocusOut, event -> chart.redraw());
    chart.addListener(SWT.Paint, this::ring);
  }

  /** How many points can be told apart. */
  int columns() {
    int width = chart.plot().width > 0 ? chart.plot().width : chart.getClientArea().width;
    return Math.max(100, width / 2);
  }

  void show(HistoryWindow window, ChartModel model, Theme theme) {
    shown = window;
    chart.setData(WINDOW, window);
    chart.show(model, theme);
  }

  private double at(int x) {
    Rectangle plot = chart.plot();
    return plot.width == 0 ? MIDDLE : Math.clamp((x - plot.x) / (double) plot.width, 0, 1);
  }

  private void grasp(Event event) {
    chart.setFocus();
    if (event.button == 1 && shown != null) {
      grasped = event.x;
      taken = shown;
    }
  }

  private void drag(Event event) {
    if (grasped >= 0 && (event.stateMask & SWT.BUTTON1) != 0) {
      chart.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
      double share = (grasped - event.x) / (double) Math.max(1, chart.plot().width);
      HistoryWindow begun = taken;
      move.accept(now -> begun.by(now.chosen()).pan(share));
    }
  }

  private void key(Event event) {
    boolean far = (event.stateMask & SWT.SHIFT) != 0;
    UnaryOperator<HistoryWindow> how = switch (event.keyCode) {
      case SWT.ARROW_LEFT -> now -> now.pan(far ? -PAGE : -NUDGE);
      case SWT.ARROW_RIGHT -> now -> now.pan(far ? PAGE : NUDGE);
      case SWT.PAGE_UP -> now -> now.pan(-PAGE);
      case SWT.PAGE_DOWN -> now -> now.pan(PAGE);
      case SWT.ARROW_UP, SWT.KEYPAD_ADD, '+', '=' -> now -> now.zoom(KEY, MIDDLE);
      case SWT.ARROW_DOWN, SWT.KEYPAD_SUBTRACT, '-' -> now -> now.zoom(1 / KEY, MIDDLE);
      case SWT.HOME -> now -> now.end(false);
      case SWT.END -> now -> now.end(true);
      case '0', SWT.KEYPAD_0 -> HistoryWindow::all;
      default -> null;
    };
    if (how != null && (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0) {
      event.doit = false;
      move.accept(how);
    }
  }

  private void ring(Event event) {
    if (chart.isFocusControl()) {
      Rectangle area = chart.getClientArea();
      event.gc.drawFocus(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
    }
  }

  @Override
  public boolean setFocus() {
    return chart.setFocus();
  }
}
