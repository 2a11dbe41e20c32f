package org.emporion.ui.parts.evaluation;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.model.evaluation.EvaluationRow;
import org.emporion.ui.model.evaluation.EvaluationSheet;
import org.emporion.ui.model.evaluation.GridGeometry;
import org.emporion.ui.model.evaluation.GridSelection;

/**
 * The evaluation table. It draws only what is seen, so that its speed does not depend on how much there
 * is. Arrows, Home, End and Page keys move, with Shift they choose more; Enter, F2 and a double click
 * send {@link SWT#DefaultSelection}, every move {@link SWT#Selection}.
 */
public final class EvaluationCanvas extends Canvas {
  private static final int LEAST_TITLE = 190;
  private static final int MOST_TITLE = 420;
  private static final int LEAST_CANDIDATE = 118;
  /** A candidate's column has this much before titles get more than their least. */
  private static final int COMFORTABLE_CANDIDATE = 168;
  private final TextFit texts = new TextFit();
  private final Font bold;
  private final int lineHeight;
  private final int shareWidth;
  private IntConsumer headingClicked = column -> { };
  private EvaluationSheet sheet;
  private GridGeometry geometry = new GridGeometry(0, 0, 0, 0, 0, 1, 0, 0, LEAST_CANDIDATE, 0, 0);
  private GridSelection chosen = GridSelection.of(0, EvaluationGrid.FIRST_CANDIDATE);
  private int widestTitle;
  private boolean dark;
  private boolean dragging;

  /** An empty table; the name is what a screen reader calls it. */
  public EvaluationCanvas(Composite parent, Supplier<String> name) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
    bold = new LocalResourceManager(JFaceResources.getResources(), this)
        .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
    GC gc = new GC(this);
    gc.setFont(bold);
    // Chinese characters are taller than Latin ones.
    lineHeight = gc.textExtent("Ag需").y;
    shareWidth = gc.textExtent("000.0%").x + 24;
    gc.dispose();
    GridSpeech.give(this, name);
    addListener(SWT.Paint, this::paint);
    addListener(SWT.Resize, event -> place(geometry.scrollX(), geometry.scrollY()));
    addListener(SWT.KeyDown, this::key);
    addListener(SWT.Traverse, this::traverse);
    addListener(SWT.MouseDown, this::pressed);
    addListener(SWT.MouseMove, this::dragged);
    addListener(SWT.MouseUp, event -> dragging = false);
    addListener(SWT.MouseDoubleClick, this::doubleClicked);
    addListener(SWT.MouseHover, this::hovered);
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    for (ScrollBar bar : new ScrollBar[] {getHorizontalBar(), getVerticalBar()}) {
      bar.addListener(SWT.Selection, event -> place(getHorizontalBar().getSelection(), getVerticalBar().getSelection()));
    }
  }

  /** Told the column of every heading that is clicked. */
  public void onHeading(IntConsumer clicked) {
    headingClicked = clicked;
  }

  /** Does what a click on a heading does. */
  public void clickHeading(int column) {
    headingClicked.accept(column);
  }

  /** Shows a table; the keyboard and what is chosen stay on their requirements, as far as those are still seen. */
  public void show(EvaluationSheet shown, boolean onDark) {
    boolean first = sheet == null;
    boolean nothing = first || sheet.rows().isEmpty();
    String before = nothing ? "" : at().requirement().id();
    String from = nothing ? "" : sheet.rows().get(Math.min(chosen.fromRow(), sheet.rows().size() - 1)).requirement().id();
    sheet = shown;
    dark = onDark;
    texts.forget();
    widestTitle = Math.min(MOST_TITLE, widestTitle());
    if (!sheet.rows().isEmpty()) {
      int row = sheet.row(before).orElseGet(() -> first ? firstLeaf() : chosen.row());
      GridSelection kept = sheet.row(before).isPresent() && sheet.row(from).isPresent()
          ? new GridSelection(row, chosen.column(), sheet.row(from).getAsInt(), chosen.fromColumn())
          : GridSelection.of(row, chosen.column());
      chosen = kept.within(sheet.rows().size(), sheet.columns());
    }
    place(geometry.scrollX(), geometry.scrollY());
    GridSpeech.moved(this);
  }

  /** What the first column would take to show every title whole. */
  private int widestTitle() {
    GC gc = new GC(this);
    gc.setFont(getFont());
    GridPainter painter = new GridPainter(texts, getFont(), bold, dark);
    int widest = sheet.grid().rows().stream().mapToInt(row -> painter.titleWidth(gc, sheet, row)).max().orElse(0);
    gc.dispose();
    return widest;
  }

  private int firstLeaf() {
    int row = 0;
    while (row < sheet.rows().size() - 1 && sheet.rows().get(row) instanceof EvaluationRow.Group) {
      row++;
    }
    return row;
  }

  /** What is shown; null before the first {@link #show}. */
  public EvaluationSheet sheet() {
    return sheet;
  }

  /** The cells chosen; only of use while there are rows. */
  public GridSelection chosen() {
    return chosen;
  }

  /** The row that the keyboard is on; only while there are rows. */
  public EvaluationRow at() {
    return sheet.rows().get(Math.min(chosen.row(), sheet.rows().size() - 1));
  }

  /** Puts the keyboard on a cell. */
  public void choose(int row, int column) {
    move(row, column, false);
  }

  /** Chooses every cell. */
  public void chooseAll() {
    chosen = new GridSelection(sheet.rows().size() - 1, sheet.columns() - 1, 0, 0);
    told();
  }

  /** Puts the chosen cells on the clipboard, as lines of tab-separated texts. */
  public void copy(boolean headings) {
    if (sheet != null && !sheet.rows().isEmpty()) {
      Clipboard clipboard = new Clipboard(getDisplay());
      clipboard.setContents(
          new Object[] {sheet.copied(chosen, headings)}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
  }

  private void place(int scrollX, int scrollY) {
    if (sheet == null) {
      return;
    }
    Rectangle area = getClientArea();
    int room = area.width - shareWidth - COMFORTABLE_CANDIDATE * sheet.grid().columns().size();
    int title = Math.clamp(room, LEAST_TITLE, Math.max(LEAST_TITLE, widestTitle));
    geometry = new GridGeometry(
        sheet.rows().size(), sheet.grid().columns().size(), area.width, area.height, 2 * lineHeight + 6,
        lineHeight + 10, title, shareWidth, LEAST_CANDIDATE, scrollX, scrollY);
    bar(getHorizontalBar(), geometry.contentWidth(), area.width - geometry.frozen(), geometry.scrollX(),
        geometry.candidateWidth());
    bar(getVerticalBar(), geometry.contentHeight(), area.height - geometry.headHeight(), geometry.scrollY(),
        geometry.rowHeight());
    redraw();
  }

  private static void bar(ScrollBar bar, int whole, int seen, int at, int step) {
    int room = Math.max(1, seen);
    bar.setVisible(whole > room);
    bar.setValues(at, 0, Math.max(whole, room), room, Math.max(1, step), Math.max(1, room - step));
  }

  private void paint(Event event) {
    if (sheet != null) {
      new GridPainter(texts, getFont(), bold, dark).paint(event.gc, sheet, geometry, chosen, isFocusControl());
    }
  }

  private void key(Event event) {
    if (sheet == null || sheet.rows().isEmpty()) {
      return;
    }
    boolean extend = (event.stateMask & SWT.MOD2) != 0;
    boolean far = (event.stateMask & SWT.MOD1) != 0;
    int last = sheet.rows().size() - 1;
    int end = sheet.columns() - 1;
    int row = chosen.row();
    int column = chosen.column();
    switch (event.keyCode) {
      case SWT.ARROW_UP -> move(far ? 0 : row - 1, column, extend);
      case SWT.ARROW_DOWN -> move(far ? last : row + 1, column, extend);
      case SWT.ARROW_LEFT -> move(row, far ? 0 : column - 1, extend);
      case SWT.ARROW_RIGHT -> move(row, far ? end : column + 1, extend);
      case SWT.PAGE_UP -> move(row - geometry.page(), column, extend);
      case SWT.PAGE_DOWN -> move(row + geometry.page(), column, extend);
      case SWT.HOME -> move(far ? 0 : row, 0, extend);
      case SWT.END -> move(far ? last : row, end, extend);
      case SWT.CR, SWT.KEYPAD_CR, SWT.F2 -> notifyListeners(SWT.DefaultSelection, new Event());
      case 'c' -> {
        if (far) {
          copy(extend);
        }
      }
      case 'a' -> {
        if (far) {
          chooseAll();
        }
      }
      default -> { }
    }
  }

  /** Tab leaves the table; all other keys are the table's own. */
  private void traverse(Event event) {
    event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
        || event.detail == SWT.TRAVERSE_MNEMONIC;
  }

  private void move(int row, int column, boolean extend) {
    chosen = chosen.to(row, column, extend).within(sheet.rows().size(), sheet.columns());
    GridGeometry revealed = geometry.revealing(chosen.row(), chosen.column());
    place(revealed.scrollX(), revealed.scrollY());
    told();
  }

  private void told() {
    redraw();
    GridSpeech.moved(this);
    notifyListeners(SWT.Selection, new Event());
  }

  private void pressed(Event event) {
    setFocus();
    int column = geometry.columnAt(event.x);
    int row = geometry.rowAt(event.y);
    if (column < 0) {
      return;
    }
    if (event.button == 1 && event.y < geometry.headHeight()) {
      clickHeading(column);
    } else if (row >= 0 && (event.button == 1 || !chosen.holds(row, column))) {
      dragging = event.button == 1;
      move(row, column, dragging && (event.stateMask & SWT.MOD2) != 0);
    }
  }

  private void dragged(Event event) {
    int row = geometry.rowAt(event.y);
    int column = geometry.columnAt(event.x);
    if (dragging && row >= 0 && column >= 0 && (row != chosen.row() || column != chosen.column())) {
      move(row, column, true);
    }
  }

  private void doubleClicked(Event event) {
    if (event.button == 1 && geometry.rowAt(event.y) >= 0 && geometry.columnAt(event.x) >= 0) {
      dragging = false;
      notifyListeners(SWT.DefaultSelection, new Event());
    }
  }

  private void hovered(Event event) {
    int row = geometry.rowAt(event.y);
    int column = geometry.columnAt(event.x);
    setToolTipText(row < 0 || column < 0 ? null : sheet.spoken(row, column).replace("&", "&&"));
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(
        widthHint == SWT.DEFAULT ? LEAST_TITLE + 3 * LEAST_CANDIDATE : widthHint,
        heightHint == SWT.DEFAULT ? 6 * (lineHeight + 10) : heightHint);
  }
}
