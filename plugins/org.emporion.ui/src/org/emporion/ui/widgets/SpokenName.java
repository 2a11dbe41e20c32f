package org.emporion.ui.widgets;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** The name a screen reader speaks for a control; asked for each time, so that it follows the language. */
public final class SpokenName extends AccessibleAdapter {
  /** The key under which the name of a control is kept as widget data, for tests to find it by. */
  public static final String ID = "org.emporion.ui.id";
  private final Supplier<String> name;

  private SpokenName(Supplier<String> name) {
    this.name = name;
  }

  /**
   * Names a control.
   *
   * @param id stable id of the control, the same in every language
   * @param name what is spoken
   */
  public static <C extends Control> C give(C control, String id, Supplier<String> name) {
    control.setData(ID, id);
    control.getAccessible().addAccessibleListener(new SpokenName(name));
    return control;
  }

  @Override
  public void getName(AccessibleEvent event) {
    event.result = name.get();
  }
}
