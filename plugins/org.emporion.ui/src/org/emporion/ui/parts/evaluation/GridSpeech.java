package org.emporion.ui.parts.evaluation;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.emporion.ui.model.evaluation.EvaluationSheet;
import org.emporion.ui.model.evaluation.GridGeometry;
import org.emporion.ui.widgets.SpokenName;

/** What a screen reader is told of the evaluation table: its name, its cells and the one the keyboard is on. */
final class GridSpeech {
  private GridSpeech() {}

  static void give(EvaluationCanvas canvas, Supplier<String> name) {
    canvas.setData(SpokenName.ID, "evaluation.table");
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        EvaluationSheet sheet = canvas.sheet();
        if (event.childID == ACC.CHILDID_SELF || sheet == null) {
          event.result = name.get();
        } else if (event.childID < count(sheet)) {
          event.result = sheet.spoken(event.childID / sheet.columns(), event.childID % sheet.columns());
        }
      }
    });
    canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_TABLE : ACC.ROLE_TABLECELL;
      }

      @Override
      public void getChildCount(AccessibleControlEvent event) {
        event.detail = canvas.sheet() == null ? 0 : count(canvas.sheet());
      }

      @Override
      public void getFocus(AccessibleControlEvent event) {
        event.childID = canvas.sheet() != null && canvas.isFocusControl() ? focused(canvas) : ACC.CHILDID_NONE;
      }

      @Override
      public void getState(AccessibleControlEvent event) {
        event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
        if (canvas.sheet() != null && event.childID == focused(canvas)) {
          event.detail |= ACC.STATE_FOCUSED | ACC.STATE_SELECTED;
        }
      }

      @Override
      public void getChildAtPoint(AccessibleControlEvent event) {
        Point at = canvas.toControl(event.x, event.y);
        int row = canvas.geometry().rowAt(at.y);
        int column = canvas.geometry().columnAt(at.x);
        event.childID = row < 0 || column < 0 ? ACC.CHILDID_SELF : row * canvas.sheet().columns() + column;
      }

      @Override
      public void getLocation(AccessibleControlEvent event) {
        GridGeometry at = canvas.geometry();
        boolean cell = event.childID >= 0 && canvas.sheet() != null;
        int row = cell ? event.childID / canvas.sheet().columns() : 0;
        int column = cell ? event.childID % canvas.sheet().columns() : 0;
        Point corner = canvas.toDisplay(cell ? at.x(column) : 0, cell ? at.y(row) : 0);
        event.x = corner.x;
        event.y = corner.y;
        event.width = cell ? at.width(column) : at.width();
        event.height = cell ? at.rowHeight() : at.height();
      }
    });
  }

  /** Tells that the keyboard is on another cell. */
  static void moved(EvaluationCanvas canvas) {
    if (canvas.isFocusControl() && !canvas.sheet().rows().isEmpty()) {
      canvas.getAccessible().setFocus(focused(canvas));
    }
  }

  private static int count(EvaluationSheet sheet) {
    return sheet.rows().size() * sheet.columns();
  }

  private static int focused(EvaluationCanvas canvas) {
    return canvas.chosen().row() * canvas.sheet().columns() + canvas.chosen().column();
  }
}
