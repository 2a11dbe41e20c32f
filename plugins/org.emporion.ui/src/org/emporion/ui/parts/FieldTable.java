package org.emporion.ui.parts;

import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.model.study.SourceRef;
import org.emporion.ui.Wording;
import org.emporion.ui.model.StudyNode;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.SpokenName;

/** The fields of a node of the study: name, value and the line of the file they stand on. */
final class FieldTable {
  private static final String[] COLUMNS = {"field", "value", "place"};
  private static final int VALUE = 1;
  private static final int LEAST = 90;
  private final Supplier<Wording> words;
  private final Composite whole;
  private final Label heading;
  private final Label file;
  private final Table table;
  private final ColumnFit columns;

  FieldTable(Composite parent, Supplier<Wording> words) {
    this.words = words;
    whole = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(whole);
    heading = new Label(whole, SWT.NONE);
    heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading)
        .create(FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(heading);
    file = new Label(whole, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(file);
    table = new Table(whole, SWT.FULL_SELECTION | SWT.SINGLE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    SpokenName.give(table, "explorer.fields", () -> words.get().say("explorer.fields"));
    table.setHeaderVisible(true);
    for (int i = 0; i < COLUMNS.length; i++) {
      new TableColumn(table, SWT.LEFT);
    }
    columns = ColumnFit.of(table, VALUE, LEAST);
  }

  Control control() {
    return whole;
  }

  /** Puts the headings into the window's language. */
  void speak() {
    for (int i = 0; i < COLUMNS.length; i++) {
      table.getColumn(i).setText(words.get().say("explorer.column." + COLUMNS[i]));
    }
  }

  /** The line alone where the file is the one named above the table. */
  private static String line(StudyNode node, SourceRef at) {
    boolean same = node.place().map(SourceRef::file).filter(at.file()::equals).isPresent();
    return same ? Integer.toString(at.line()) : at.toString();
  }

  /** Shows a node; nothing when it is null. */
  void show(StudyNode node) {
    table.setRedraw(false);
    table.removeAll();
    heading.setText(node == null ? "" : node.label().replace("&", "&&"));
    file.setText(node == null ? "" : node.place().map(SourceRef::toString).orElse("").replace("&", "&&"));
    if (node != null) {
      for (StudyNode.Field field : node.fields()) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {field.label(), field.value(), field.place().map(at -> line(node, at)).orElse("")});
      }
    }
    columns.fit();
    table.setRedraw(true);
    whole.layout();
  }
}
