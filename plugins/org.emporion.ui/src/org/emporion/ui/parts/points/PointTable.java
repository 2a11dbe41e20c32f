package org.emporion.ui.parts.points;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.emporion.assessment.StageStatus.State;
import org.emporion.ui.Wording;
import org.emporion.ui.model.points.Jump;
import org.emporion.ui.model.points.OpenPoint;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/** Open points in rows; the one that is chosen in full below, and the way to where it can be mended. */
public final class PointTable extends Composite {
  private static final List<String> COLUMNS = List.of("weight", "subject", "message");
  private static final int LEAST = 240;
  private final Supplier<Wording> words;
  private final Consumer<Jump> jumping;
  private final Label heading;
  private final Button go;
  private final Table table;
  private final Text whole;
  private final ColumnFit fit;
  private List<OpenPoint> shown = List.of();

  /**
   * An empty table.
   *
   * @param jumping told where somebody wants to go
   */
  public PointTable(Composite parent, Supplier<Wording> words, Consumer<Jump> jumping) {
    super(parent, SWT.NONE);
    this.words = words;
    this.jumping = jumping;
    GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 8).spacing(8, 6).applyTo(this);
    heading = SpokenName.give(new Label(this, SWT.NONE), "points.heading", () -> heading().getText());
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(heading);
    go = SpokenName.give(new Button(this, SWT.PUSH), "points.go", () -> words.get().say("points.go").replace("&", ""));
    go.addListener(SWT.Selection, event -> go());
    table = SpokenName.give(new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER), "points.table",
        () -> words.get().say("part.points"));
    table.setHeaderVisible(true);
    COLUMNS.forEach(any -> new TableColumn(table, SWT.NONE));
    fit = ColumnFit.of(table, COLUMNS.size() - 1, LEAST);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table);
    table.addListener(SWT.Selection, event -> describe());
    table.addListener(SWT.DefaultSelection, event -> go());
    whole = SpokenName.give(new Text(this, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "points.message",
        () -> words.get().say("points.column.message"));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, 2 * whole.getLineHeight()).applyTo(whole);
  }

  private Label heading() {
    return heading;
  }

  private Optional<OpenPoint> chosen() {
    return Optional.of(table.getSelectionIndex()).filter(at -> at >= 0 && at < shown.size()).map(shown::get);
  }

  private void go() {
    chosen().map(OpenPoint::jump).ifPresent(jumping);
  }

  private void describe() {
    whole.setText(chosen().map(OpenPoint::message).orElse(""));
    go.setEnabled(chosen().isPresent());
  }

  /** Shows points; the one that was chosen stays so while it is open, else the next takes its place. */
  public void show(List<OpenPoint> points, String summary, boolean dark) {
    heading.setText(summary.replace("&", "&&"));
    go.setText(words.get().say("points.go"));
    go.setToolTipText(words.get().say("points.go.tip"));
    for (int i = 0; i < COLUMNS.size(); i++) {
      table.getColumn(i).setText(words.get().say("points.column." + COLUMNS.get(i)));
    }
    int before = Math.max(0, table.getSelectionIndex());
    Optional<OpenPoint> kept = chosen();
    shown = points;
    table.setRedraw(false);
    table.removeAll();
    for (OpenPoint point : points) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {
          sign(point.weight()) + " " + words.get().name("points.weight", point.weight()), point.subject(), point.message()});
      item.setForeground(0, StateColours.of(state(point.weight()), dark));
    }
    table.setSelection(kept.map(points::indexOf).filter(at -> at >= 0).orElse(Math.min(before, points.size() - 1)));
    fit.fit();
    table.setRedraw(true);
    describe();
    layout(true, true);
  }

  /** One character that tells the weight without its colour. */
  private static String sign(OpenPoint.Weight weight) {
    return switch (weight) {
      case STOPS -> "✗";
      case WEAKENS -> "⚠";
      case REMARK -> "·";
    };
  }

  private static State state(OpenPoint.Weight weight) {
    return switch (weight) {
      case STOPS -> State.FAILED;
      case WEAKENS -> State.STALE;
      case REMARK -> State.MISSING;
    };
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
