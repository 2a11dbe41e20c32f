package org.emporion.ui.parts.evaluation;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.emporion.ui.Wording;

/** The context menu of the evaluation table. */
final class GridMenu {
  private final EvaluationCanvas table;
  private final Supplier<Wording> words;
  private final Menu menu;

  /** What the entries do. */
  record Actions(Runnable edit, Runnable why, Runnable forget, Runnable add, Runnable remove) {}

  /** Which of them can be done now. */
  record Able(boolean edit, boolean why, boolean forget, boolean remove) {}

  GridMenu(EvaluationCanvas table, Supplier<Wording> words, Actions actions, Supplier<Able> able) {
    this.table = table;
    this.words = words;
    menu = new Menu(table);
    table.setMenu(menu);
    menu.addListener(SWT.Show, event -> fill(actions, able.get()));
  }

  private void fill(Actions actions, Able able) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    item("action.edit", able.edit(), actions.edit());
    item("action.why", able.why(), actions.why());
    item("action.set-unknown", able.forget(), actions.forget());
    new MenuItem(menu, SWT.SEPARATOR);
    item("action.copy", true, () -> table.copy(false));
    item("action.copy-headings", true, () -> table.copy(true));
    new MenuItem(menu, SWT.SEPARATOR);
    item("action.add-requirement", true, actions.add());
    item("action.remove-requirement", able.remove(), actions.remove());
  }

  private void item(String key, boolean enabled, Runnable act) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(words.get().say(key));
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, event -> act.run());
  }
}
