package org.emporion.ui.widgets;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Combo;

/** What a combo offers. */
public final class ComboItems {
  private ComboItems() {}

  /** Shows items with one chosen. Items that are there already stay: a combo that is filled anew loses the focus. */
  public static void show(Combo combo, List<String> items, int at) {
    String[] texts = items.toArray(String[]::new);
    if (!Arrays.equals(texts, combo.getItems())) {
      combo.setItems(texts);
    }
    combo.select(at);
  }
}
