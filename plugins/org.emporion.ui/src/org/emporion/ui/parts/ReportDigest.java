package org.emporion.ui.parts;

import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.emporion.report.WrittenReport;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Digest;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** The main points of the report as plain text, for machines without a web engine to embed. */
final class ReportDigest {
  private final Supplier<Wording> words;
  private final Composite whole;
  private final Label hint;
  private final StyledText text;

  ReportDigest(Composite parent, Supplier<Wording> words) {
    this.words = words;
    whole = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 6).spacing(8, 10).applyTo(whole);
    Label picture = new Label(whole, SWT.NONE);
    picture.setImage(new Icons(picture).of("warning"));
    hint = new Label(whole, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(hint);
    text = new StyledText(whole, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
    SpokenName.give(text, "report.digest", () -> words.get().say("part.report"));
    text.setMargins(12, 10, 12, 10);
    text.setLineSpacing(4);
    text.setCaret(null);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(text);
  }

  Control control() {
    return whole;
  }

  void show(SessionState state, WrittenReport report, Wording reading) {
    hint.setText(words.get().say("report.no-browser"));
    text.setText(Digest.of(state, report, reading));
    whole.layout(true, true);
  }
}
