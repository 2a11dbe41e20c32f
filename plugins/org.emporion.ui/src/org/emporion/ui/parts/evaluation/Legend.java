package org.emporion.ui.parts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.ui.Wording;
import org.emporion.ui.model.evaluation.EvidenceKind;
import org.emporion.ui.widgets.SpokenName;

/** Says what the marks of evidence mean, and how much of the table is shown. */
final class Legend {
  private final Supplier<Wording> words;
  private final Composite line;
  private final Label count;
  private final List<Label> marks = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private Boolean drawnDark;

  Legend(Composite parent, Supplier<Wording> words) {
    this.words = words;
    Composite whole = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(whole);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(whole);
    line = new Composite(whole, SWT.NONE);
    RowLayout row = new RowLayout();
    row.center = true;
    row.spacing = 14;
    row.marginLeft = 0;
    row.marginTop = 0;
    row.marginBottom = 0;
    line.setLayout(row);
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(line);
    for (int i = 0; i < EvidenceKind.values().length; i++) {
      Composite item = new Composite(line, SWT.NONE);
      GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(item);
      marks.add(new Label(item, SWT.NONE));
      names.add(new Label(item, SWT.NONE));
    }
    count = new Label(whole, SWT.RIGHT);
    SpokenName.give(count, "evaluation.count", () -> count.getText());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(count);
    line.addListener(SWT.Dispose, event -> images.forEach(Image::dispose));
  }

  void show(boolean dark) {
    for (EvidenceKind kind : EvidenceKind.values()) {
      names.get(kind.ordinal()).setText(words.get().name("evidence-kind", kind));
    }
    if (drawnDark == null || drawnDark != dark) {
      List<Image> before = List.copyOf(images);
      images.clear();
      for (EvidenceKind kind : EvidenceKind.values()) {
        Image image = EvidenceMarks.image(line, kind, GridColours.of(dark));
        images.add(image);
        marks.get(kind.ordinal()).setImage(image);
      }
      before.forEach(Image::dispose);
      drawnDark = dark;
    }
    line.layout(true, true);
  }

  /** Says how much is shown. */
  void count(String text) {
    count.setText(text);
    count.getParent().layout();
  }
}
