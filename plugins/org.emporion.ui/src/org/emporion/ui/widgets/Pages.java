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

  /** Shows a page, which is a child of this. */
  public void show(Control page) {
    if (stack.topControl != page) {
      stack.topControl = page;
      layout(true, true);
    }
  }

  /** The page that is seen; null before the first. */
  public Control shown() {
    return stack.topControl;
  }
}
