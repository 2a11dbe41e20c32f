package org.emporion.ui.parts.evaluation;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.emporion.ui.model.evaluation.EvaluationSheet;
import org.emporion.ui.widgets.SpokenName;

/**
 * What a screen reader speaks of the evaluation table: its name and the cell that the keyboard is on, anew with
 * every move. The cells are no controls of their own, for there may be many thousands.
 */
final class GridSpeech {
  private GridSpeech() {}

  static void give(EvaluationCanvas canvas, Supplier<String> name) {
    SpokenName.give(canvas, "evaluation.table", () -> spoken(canvas, name.get()));
    canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = ACC.ROLE_TABLE;
      }
    });
  }

  private static String spoken(EvaluationCanvas canvas, String name) {
    EvaluationSheet sheet = canvas.sheet();
    return sheet == null || sheet.rows().isEmpty()
        ? name
        : sheet.spoken(canvas.chosen().row(), canvas.chosen().column()) + ". " + name;
  }

  /** Tells that the keyboard is on another cell. */
  static void moved(EvaluationCanvas canvas) {
    if (canvas.isFocusControl()) {
      canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
    }
  }
}
