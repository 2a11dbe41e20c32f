package org.emporion.ui.parts;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.model.study.Decision.Joining;
import org.emporion.ui.Wording;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.SpokenName;

/** How the weights of several people become one. */
final class JoiningChoice extends Composite {
  private final Label label;
  private final Combo means;
  private Wording words;
  private Joining shown;

  /** A choice that tells when another one is made. */
  JoiningChoice(Composite parent, Consumer<Joining> chosen) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(this);
    label = new Label(this, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(label);
    means = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
    SpokenName.give(means, "makers.joining", () -> words.say("makers.joining").replace("&", ""));
    means.addListener(SWT.Selection, event -> {
      Joining choice = Joining.values()[means.getSelectionIndex()];
      if (choice != shown) {
        chosen.accept(choice);
      }
    });
  }

  /** Shows what holds. */
  void show(Joining joining, Wording spoken) {
    shown = joining;
    words = spoken;
    label.setText(words.say("makers.joining"));
    ComboItems.show(means, Stream.of(Joining.values()).map(one -> words.name("joining", one)).toList(), joining.ordinal());
  }
}
