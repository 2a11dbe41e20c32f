package org.emporion.ui.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.emporion.ui.parts.evaluation.EvaluationCanvas;
import org.emporion.ui.widgets.SpokenName;

/** Finds controls of the window and its dialogs by their ids, reads and operates them. */
final class SwtControls {
  private static final double DRAG_STEPS = 10;
  private final UiThread ui;

  SwtControls(UiThread ui) {
    this.ui = ui;
  }

  private Control control(String id) {
    for (Shell shell : ui.display().getShells()) {
      Control found = find(shell, id);
      if (found != null) {
        return found;
      }
    }
    throw new AssertionError("No control " + id + " in the window");
  }

  private static Control find(Control control, String id) {
    if (id.equals(control.getData(SpokenName.ID))) {
      return control;
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        Control found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  void press(String id) {
    Button button = ui.ask(() -> {
      Button found = (Button) control(id);
      if (!found.isEnabled()) {
        throw new AssertionError("The button " + id + " is disabled");
      }
      return found;
    });
    ui.start(() -> {
      if ((button.getStyle() & SWT.RADIO) != 0) {
        for (Control sibling : button.getParent().getChildren()) {
          if (sibling instanceof Button other && (other.getStyle() & SWT.RADIO) != 0) {
            other.setSelection(other == button);
          }
        }
      }
      button.notifyListeners(SWT.Selection, new Event());
    });
    ui.settle();
  }

  boolean enabled(String id) {
    return ui.ask(() -> control(id).isVisible() && control(id).isEnabled());
  }

  String text(String id) {
    return ui.ask(() -> switch (control(id)) {
      case Label label -> label.getText();
      case Link link -> link.getText();
      case Button button -> button.getText();
      case Text text -> text.getText();
      case StyledText text -> text.getText();
      case Combo combo -> combo.getText();
      case Browser browser -> browser.getUrl();
      case Control other -> throw new AssertionError(id + " has no text: " + other);
    });
  }

  /** Replaces the text of a field. */
  void type(String id, String text) {
    ui.run(() -> ((Text) control(id)).setText(text));
    ui.settle();
  }

  /** Chooses an entry of a combo. */
  void choose(String id, int entry) {
    ui.run(() -> {
      Combo combo = (Combo) control(id);
      combo.select(entry);
      combo.notifyListeners(SWT.Selection, new Event());
    });
    ui.settle();
  }

  /** Takes hold of a control with the mouse and moves on. */
  void drag(String id, double from, double to) {
    ui.run(() -> {
      mouse(id, SWT.MouseDown, from);
      for (int step = 1; step <= DRAG_STEPS; step++) {
        mouse(id, SWT.MouseMove, from + (to - from) * step / DRAG_STEPS);
      }
    });
    ui.settle();
  }

  /** Lets go of it. */
  void drop(String id, double at) {
    ui.run(() -> mouse(id, SWT.MouseUp, at));
    ui.settle();
  }

  private void mouse(String id, int type, double at) {
    Control control = control(id);
    Event event = new Event();
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.stateMask = type == SWT.MouseDown ? 0 : SWT.BUTTON1;
    event.x = (int) Math.round(at * control.getSize().x);
    event.y = control.getSize().y / 2;
    control.notifyListeners(type, event);
  }

  /** Puts the keyboard on a cell. */
  void selectCell(String id, int row, int column) {
    ui.run(() -> ((EvaluationCanvas) control(id)).choose(row, column));
    ui.settle();
  }

  List<String> headings(String id) {
    return ui.ask(() -> control(id) instanceof EvaluationCanvas canvas
        ? IntStream.range(0, canvas.sheet().columns()).mapToObj(canvas.sheet()::heading).toList()
        : control(id) instanceof Table table
        ? Arrays.stream(table.getColumns()).map(TableColumn::getText).toList()
        : Arrays.stream(((Tree) control(id)).getColumns()).map(TreeColumn::getText).toList());
  }

  List<List<String>> table(String id) {
    return ui.ask(() -> {
      if (control(id) instanceof EvaluationCanvas canvas) {
        return IntStream.range(0, canvas.sheet().rows().size())
            .mapToObj(row -> IntStream.range(0, canvas.sheet().columns())
                .mapToObj(column -> canvas.sheet().text(row, column)).toList())
            .toList();
      }
      Table table = (Table) control(id);
      List<List<String>> rows = new ArrayList<>();
      for (TableItem item : table.getItems()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
          cells.add(item.getText(i));
        }
        rows.add(cells);
      }
      return rows;
    });
  }

  List<List<String>> tree(String id) {
    return ui.ask(() -> {
      Tree tree = (Tree) control(id);
      List<List<String>> rows = new ArrayList<>();
      for (TreeItem item : items(tree)) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(1, tree.getColumnCount()); i++) {
          cells.add(item.getText(i));
        }
        rows.add(cells);
      }
      return rows;
    });
  }

  private static List<TreeItem> items(Tree tree) {
    List<TreeItem> all = new ArrayList<>();
    for (TreeItem item : tree.getItems()) {
      collect(item, all);
    }
    return all;
  }

  private static void collect(TreeItem item, List<TreeItem> all) {
    all.add(item);
    for (TreeItem below : item.getItems()) {
      collect(below, all);
    }
  }

  void select(String id, int row) {
    ui.run(() -> {
      if (control(id) instanceof Table table) {
        table.setSelection(row);
        table.notifyListeners(SWT.Selection, new Event());
      } else {
        Tree tree = (Tree) control(id);
        tree.setSelection(items(tree).get(row));
        Event event = new Event();
        event.item = items(tree).get(row);
        tree.notifyListeners(SWT.Selection, event);
      }
    });
    ui.settle();
  }

  void clickHeading(String id, int column) {
    ui.run(() -> {
      if (control(id) instanceof EvaluationCanvas canvas) {
        canvas.clickHeading(column);
      } else {
        ((Table) control(id)).getColumn(column).notifyListeners(SWT.Selection, new Event());
      }
    });
    ui.settle();
  }

  Object data(String id, String key) {
    return ui.ask(() -> control(id).getData(key));
  }

  /** Controls below one that can take the focus but have no name. */
  List<String> unnamed(Control root) {
    return ui.ask(() -> {
      List<String> unnamed = new ArrayList<>();
      unnamed(root, unnamed);
      return unnamed;
    });
  }

  private static void unnamed(Control control, List<String> found) {
    boolean operable = control instanceof Button || control instanceof Table || control instanceof Tree
        || control instanceof Combo || control instanceof StyledText
        || control instanceof Text && (control.getStyle() & SWT.SEARCH) == 0;
    if (operable && control.getData(SpokenName.ID) == null && !insideComposed(control)) {
      found.add(control + " in " + control.getParent());
    }
    if (control instanceof Composite composite && !(control instanceof Browser)) {
      for (Control child : composite.getChildren()) {
        unnamed(child, found);
      }
    }
    Accessible spoken = control.getAccessible();
    if (operable && spoken == null) {
      found.add(control + " is not accessible");
    }
  }

  private static boolean insideComposed(Control control) {
    return control.getParent() instanceof Combo;
  }
}
