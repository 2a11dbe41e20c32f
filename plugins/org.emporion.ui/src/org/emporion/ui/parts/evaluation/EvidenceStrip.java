package org.emporion.ui.parts.evaluation;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.ui.Wording;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** What is known about the cell that the keyboard is on, and what can be done about it. */
final class EvidenceStrip {
  private final Supplier<Wording> words;
  private final Composite strip;
  private final Label heading;
  private final Label text;
  private final Button edit;
  private final Button why;
  private final Button add;

  /** What the buttons do. */
  record Actions(Runnable edit, Runnable why, Runnable add) {}

  EvidenceStrip(Composite parent, Supplier<Wording> words, Actions actions) {
    this.words = words;
    strip = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 2).applyTo(strip);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
    heading = new Label(strip, SWT.NONE);
    SpokenName.give(heading, "evaluation.heading", () -> heading.getText());
    heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading)
        .create(FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(heading);
    Icons icons = new Icons(strip);
    edit = button("evaluation.edit", actions.edit());
    why = button("evaluation.why", actions.why());
    why.setImage(icons.of("why"));
    add = button("evaluation.add", actions.add());
    text = new Label(strip, SWT.WRAP);
    SpokenName.give(text, "evaluation.about", () -> text.getText());
    // Room for two lines, also of Chinese, which is taller.
    text.setText("Ag\n需");
    int twoLines = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + 4;
    GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(100, twoLines).applyTo(text);
  }

  private Button button(String id, Runnable act) {
    Button button = new Button(strip, SWT.PUSH);
    SpokenName.give(button, id, () -> button.getText().replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    return button;
  }

  void show(String about, List<String> sentences, boolean editable, boolean explained) {
    Wording say = words.get();
    heading.setText(about.replace("&", "&&"));
    text.setText(String.join(say.say("evaluation.separator"), sentences).replace("&", "&&"));
    edit.setText(say.say("action.edit"));
    edit.setEnabled(editable);
    why.setText(say.say("action.why"));
    why.setEnabled(explained);
    add.setText(say.say("action.add-requirement"));
    strip.layout();
  }
}
