package org.emporion.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Several controls in one place, of which one is seen. */
public final class Pages extends Composite {
  private final StackLayout stack = new StackLayout();

  /** No page yet. */
  public Pages(Composite parent) {
    super(parent, SWT.NONE);
    setLayout(stack);
  }

  /** Shows a page, which is a child of this; it takes the keyboard over from the page that goes. */
  public void show(Control page) {
    if (stack.topControl != page) {
      boolean within = focusWithin();
      stack.topControl = page;
      layout(true, true);
      if (within) {
        page.setFocus();
      }
    }
  }

  /** The keyboard is on this itself while no page could take it. */
  private boolean focusWithin() {
    Control at = getDisplay().getFocusControl();
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at == this;
  }

  /** The page that is seen; null before the first. */
  public Control shown() {
    return stack.topControl;
  }
}
