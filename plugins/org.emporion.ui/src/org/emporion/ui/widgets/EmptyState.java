package org.emporion.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a part shows when it has nothing to show: why, and what to do about it. */
public final class EmptyState extends Composite {
  private final Label title;
  private final Label text;
  private final Composite buttons;
  private final List<Runnable> relabel = new ArrayList<>();

  /** An empty state without words; see {@link #say}. */
  public EmptyState(Composite parent) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(this);
    Composite middle = new Composite(this, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(middle);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(middle);
    title = new Label(middle, SWT.WRAP | SWT.CENTER);
    title.setFont(new LocalResourceManager(JFaceResources.getResources(), this)
        .create(FontDescriptor.createFrom(getFont()).increaseHeight(4)));
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
    text = new Label(middle, SWT.WRAP | SWT.CENTER);
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
    buttons = new Composite(middle, SWT.NONE);
    RowLayout row = new RowLayout();
    row.center = true;
    row.wrap = true;
    row.justify = false;
    row.spacing = 8;
    buttons.setLayout(row);
    GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).grab(true, false).applyTo(buttons);
  }

  /** Sets the words. */
  public void say(String heading, String advice) {
    title.setText(heading);
    text.setText(advice);
    relabel.forEach(Runnable::run);
    layout(true, true);
  }

  /** Adds a button; its label is asked for at each {@link #say}. */
  public EmptyState action(String id, Supplier<String> label, Runnable act) {
    Button button = SpokenName.give(new Button(buttons, SWT.PUSH), id, () -> label.get().replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    relabel.add(() -> button.setText(label.get()));
    return this;
  }

  @Override
  public boolean setFocus() {
    return buttons.getChildren().length > 0 && buttons.getChildren()[0].setFocus() || super.setFocus();
  }
}
