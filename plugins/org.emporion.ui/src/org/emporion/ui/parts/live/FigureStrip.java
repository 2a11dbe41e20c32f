package org.emporion.ui.parts.live;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.emporion.ui.model.live.LiveWords.Figure;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;

/** The last second in numbers, side by side; they wrap where the window is narrow. */
final class FigureStrip extends Composite {
  private static final int WIDTH = 112;
  private final Font strong;
  private final List<Cell> cells = new ArrayList<>();

  private record Cell(Label name, Label value) {}

  FigureStrip(Composite parent) {
    super(parent, SWT.NONE);
    RowLayout row = new RowLayout(SWT.HORIZONTAL);
    row.marginLeft = 0;
    row.marginRight = 0;
    row.spacing = 10;
    setLayout(row);
    strong = new LocalResourceManager(JFaceResources.getResources(), this)
        .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).increaseHeight(2));
  }

  void show(List<Figure> figures, ThemeColours look) {
    while (cells.size() < figures.size()) {
      cells.add(cell(figures.get(cells.size()).id()));
    }
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Cell cell = cells.get(i);
      cell.name().setText(figure.name());
      cell.name().setForeground(look.quiet());
      cell.value().setText(figure.value());
      cell.value().setForeground(figure.alarming() ? look.limit() : look.ink());
    }
  }

  private Cell cell(String id) {
    Composite box = new Composite(this, SWT.NONE);
    box.setLayoutData(new RowData(WIDTH, SWT.DEFAULT));
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(box);
    Label name = new Label(box, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
    Label value = new Label(box, SWT.NONE);
    SpokenName.give(value, "live.figure." + id, () -> name.getText() + " " + value.getText());
    value.setFont(strong);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
    return new Cell(name, value);
  }
}
